/** The files of what is being written, and the ways to bring more: chosen, taken, recorded, drawn, pasted or dropped. */
import { useEffect, useEffectEvent, useState } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { AttachDialogs } from './AttachDialogs.tsx';
import type { AttachDialog } from './AttachDialogs.tsx';
import { AttachmentList } from './AttachmentList.tsx';
import { AttachTools } from './AttachTools.tsx';
import type { AttachTool } from './AttachTools.tsx';
import type { DraftAttachment } from './draftFiles.ts';
import type { FilesReport } from './filesReport.ts';
import { useAttachments } from './useAttachments.ts';
import type { DraftFiles } from './useAttachments.ts';
import { useBroughtFiles } from './useBroughtFiles.ts';
import './attachments.css';

interface Props {
  /** What takes files that are pasted or dropped. */
  form: RefObject<HTMLElement | null>;
  /** In which the server keeps them. */
  room: RoomId;
  list: readonly DraftAttachment[];
  change: (change: (before: readonly DraftAttachment[]) => DraftAttachment[]) => void;
  report: (report: FilesReport) => void;
  /** In which it is written. */
  language: string;
  /** Languages that are offered first for captions. */
  spoken: readonly string[];
  /** Where on the device a drawing lies until it is done. */
  drawingSlot: string;
  tools: readonly AttachTool[];
  /** So many fit. */
  most?: number;
  /** Dropped elsewhere, for what is written here. */
  dropped?: readonly File[] | undefined;
}

export function AttachmentEditor({ list, change, report, language, spoken, ...props }: Props) {
  const { most = limits.attachments } = props;
  const { t } = useTranslation('attachments');
  const [dialog, setDialog] = useState<AttachDialog | null>(null);
  const files = useAttachments({ room: props.room, list, change, most });
  const { left, bring } = useBroughtFiles(props.form, files, props.dropped);
  useReport(files, report);
  return (
    <>
      <AttachmentList list={list} files={files} language={language} spoken={spoken} />
      {left > 0 && (
        <p className="hint" role="status">
          {t('left', { count: left, limit: most })}
        </p>
      )}
      <AttachTools
        tools={props.tools}
        most={most}
        isFull={list.length >= most}
        onFiles={(chosen) => bring(chosen)}
        open={setDialog}
      />
      <AttachDialogs
        open={dialog}
        drawingSlot={props.drawingSlot}
        onFile={(file, seconds) => {
          bring([file], seconds);
          setDialog(null);
        }}
        onClose={() => setDialog(null)}
      />
    </>
  );
}

/** Whoever sends it needs to know no more than this. */
function useReport({ wishes, hasFailed, through }: DraftFiles, report: (report: FilesReport) => void): void {
  const tell = useEffectEvent(report);
  const text = JSON.stringify({ wishes, hasFailed, through } satisfies FilesReport);
  useEffect(() => tell(JSON.parse(text) as FilesReport), [text]);
}
