/** The files of the post that is being written, and the ways to bring more. */
import { useEffect, useEffectEvent, useState } from 'react';
import type { RefObject } from 'react';
import { limits } from '@silta/shared/limits';
import { AttachmentList } from './AttachmentList.tsx';
import { useScene } from './boardContext.ts';
import { ComposerDialogs } from './ComposerDialogs.tsx';
import type { ComposerDialog } from './ComposerDialogs.tsx';
import { ComposerTools } from './ComposerTools.tsx';
import type { Composing } from './composing.ts';
import type { FilesReport } from './composerReport.ts';
import type { DraftAttachment } from './draftFiles.ts';
import type { PostDraft } from './drafts.ts';
import { useAttachments } from './useAttachments.ts';
import type { DraftFiles } from './useAttachments.ts';
import { useBroughtFiles } from './useBroughtFiles.ts';

interface Props {
  form: RefObject<HTMLFormElement | null>;
  composing: Composing;
  draft: PostDraft;
  change: (change: (before: readonly DraftAttachment[]) => DraftAttachment[]) => void;
  report: (report: FilesReport) => void;
}

export function ComposerFiles({ form, composing, draft, change, report }: Props) {
  const { t } = useScene();
  const { attachments, language } = draft;
  const [dialog, setDialog] = useState<ComposerDialog | null>(null);
  const files = useAttachments(attachments, change);
  const { left, bring } = useBroughtFiles(form, composing, files);
  useReport(files, report);
  return (
    <>
      <AttachmentList list={attachments} files={files} language={language} />
      {left > 0 && (
        <p className="hint" role="status">
          {t('attach.left', { count: left, limit: limits.attachments })}
        </p>
      )}
      <ComposerTools
        isFull={attachments.length >= limits.attachments}
        onFiles={(chosen) => bring(chosen)}
        open={setDialog}
      />
      <ComposerDialogs
        open={dialog}
        onFile={(file, seconds) => {
          bring([file], seconds);
          setDialog(null);
        }}
        onClose={() => setDialog(null)}
      />
    </>
  );
}

/** Whoever sends the post needs to know no more than this. */
function useReport({ wishes, hasFailed, through }: DraftFiles, report: (report: FilesReport) => void): void {
  const tell = useEffectEvent(report);
  const text = JSON.stringify({ wishes, hasFailed, through } satisfies FilesReport);
  useEffect(() => tell(JSON.parse(text) as FilesReport), [text]);
}
