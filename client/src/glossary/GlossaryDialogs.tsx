/** The dialogs of the glossary; they come when one is opened. */
import { AddTermDialog } from './AddTermDialog.tsx';
import type { GlossaryDialog } from './glossaryContext.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { TermBinDialog } from './TermBinDialog.tsx';
import { TermFileDialog } from './TermFileDialog.tsx';
import { WordDialog } from './WordDialog.tsx';

type Props = { dialog: GlossaryDialog; onClose: () => void };

export function GlossaryDialogs({ dialog, onClose }: Props) {
  switch (dialog.kind) {
    case 'add':
      return <AddTermDialog onClose={onClose} />;
    case 'word':
      return <WordDialog term={dialog.term} language={dialog.language} onClose={onClose} />;
    case 'recording':
      return <TermFileDialog term={dialog.term} language={dialog.language} onClose={onClose} />;
    case 'picture':
      return <TermFileDialog term={dialog.term} language={null} onClose={onClose} />;
    case 'import':
      return <ImportDialog onClose={onClose} />;
    case 'bin':
      return <TermBinDialog onClose={onClose} />;
  }
}
