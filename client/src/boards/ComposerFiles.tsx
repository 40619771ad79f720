/** The files of the post that is being written. */
import type { RefObject } from 'react';
import { AttachmentEditor } from '../attachments/AttachmentEditor.tsx';
import { attachTools } from '../attachments/AttachTools.tsx';
import type { DraftAttachment } from '../attachments/draftFiles.ts';
import type { FilesReport } from '../attachments/filesReport.ts';
import { useScene } from './boardContext.ts';
import type { Composing } from './composing.ts';
import type { PostDraft } from './drafts.ts';

interface Props {
  form: RefObject<HTMLFormElement | null>;
  composing: Composing;
  draft: PostDraft;
  change: (change: (before: readonly DraftAttachment[]) => DraftAttachment[]) => void;
  report: (report: FilesReport) => void;
}

export function ComposerFiles({ composing, draft, ...props }: Props) {
  const { board, sides, actions } = useScene();
  return (
    <AttachmentEditor
      {...props}
      room={board.id}
      list={draft.attachments}
      language={draft.language}
      spoken={sides.all.flatMap(({ record }) => record.languages)}
      drawingSlot={actions.slotOf('drawing')}
      tools={attachTools}
      dropped={composing.files}
    />
  );
}
