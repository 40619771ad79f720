/** The files of the post that is being written, and the ways to bring more. */
import { useState } from 'react';
import { limits } from '@silta/shared/texts';
import { AttachmentList } from './AttachmentList.tsx';
import { useScene } from './boardContext.ts';
import { ComposerDialogs } from './ComposerDialogs.tsx';
import type { ComposerDialog } from './ComposerDialogs.tsx';
import { ComposerTools } from './ComposerTools.tsx';
import type { PostDraft } from './drafts.ts';
import type { BringFiles } from './useBroughtFiles.ts';
import type { DraftFiles } from './useAttachments.ts';

interface Props {
  draft: PostDraft;
  files: DraftFiles;
  bring: BringFiles;
}

export function ComposerFiles({ draft, files, bring }: Props) {
  const { t } = useScene();
  const [dialog, setDialog] = useState<ComposerDialog | null>(null);
  const { attachments, language } = draft;
  return (
    <>
      <AttachmentList list={attachments} files={files} language={language} />
      {bring.left > 0 && (
        <p className="hint" role="status">
          {t('attach.left', { count: bring.left, limit: limits.attachments })}
        </p>
      )}
      <ComposerTools
        isFull={attachments.length >= limits.attachments}
        onFiles={(chosen) => bring.add(chosen)}
        open={setDialog}
      />
      <ComposerDialogs
        open={dialog}
        onFile={(file, seconds) => {
          bring.add([file], seconds);
          setDialog(null);
        }}
        onClose={() => setDialog(null)}
      />
    </>
  );
}
