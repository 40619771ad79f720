/** The files and links of a step while its dialog is open, and sending them once they are on the server. */
import { useState } from 'react';
import type { Payload } from '@silta/shared/commands';
import type { AgendaItemId } from '@silta/shared/ids';
import type { AgendaItem } from '@silta/shared/sessions/records';
import { draftOfAttachment, isSameList } from '../../attachments/draftAttachments.ts';
import type { DraftAttachment } from '../../attachments/draftFiles.ts';
import { leaveUploads, useFilesReport } from '../../attachments/draftReport.ts';
import { useSendingWhenThrough } from '../../attachments/useSendingWhenThrough.ts';
import { heldUploads } from '../../files/currentUploads.ts';
import { useRealm } from '../../realtime/RealmProvider.tsx';
import { usePlan } from '../planContext.ts';
import { linksIn } from '../visit/linkDrafts.ts';

type Shown = Pick<AgendaItem, 'attachments' | 'links'>;
const nothing: Shown = { attachments: [], links: [] };

export type MaterialDraft = ReturnType<typeof useMaterialDraft>;

/** `sendRest`: all else about the step, and which one it is; it goes first, because a new step has to be there. */
export function useMaterialDraft(step: Shown | undefined, sendRest: () => AgendaItemId, done: () => void) {
  const { send } = usePlan();
  const { accountId } = useRealm();
  // As it was when it was opened: the server keeps what others change meanwhile.
  const [before] = useState(step ?? nothing);
  const [files, setFiles] = useState<readonly DraftAttachment[]>(() =>
    before.attachments.map(draftOfAttachment),
  );
  const [links, setLinks] = useState(before.links);
  const [report, reportFiles] = useFilesReport(files.length);
  const sending = useSendingWhenThrough(true, report, (wishes, wanted: AgendaItem['links']) => {
    const agendaItemId = sendRest();
    const seenIds = before.attachments.map(({ fileId }) => fileId);
    const wish: Payload<'agendaItem.attach'> = {
      agendaItemId,
      seenIds,
      attachments: [...wishes],
      links: wanted,
    };
    const isSame =
      isSameList(files, before.attachments) && JSON.stringify(wanted) === JSON.stringify(before.links);
    if (!isSame) send('agendaItem.attach', wish);
    leaveUploads(heldUploads(accountId)?.release, files);
    done();
  });
  return {
    files,
    links,
    report,
    reportFiles,
    setLinks,
    changeFiles: (next: (all: readonly DraftAttachment[]) => DraftAttachment[]) => setFiles(next),
    isWaiting: sending.isWaiting,
    stopWaiting: sending.stopWaiting,
    send: () => sending.send(linksIn(links)),
    /** What was being brought is wanted by nobody any more. */
    drop: () => leaveUploads(heldUploads(accountId)?.drop, files),
  };
}
