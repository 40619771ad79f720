/** What is being handed in: kept on the device with every key, sent when all its files are saved, back if it was refused. */
import { useRef, useState } from 'react';
import { attachmentFrom } from '@silta/shared/files/attachments';
import type { AttachmentWish } from '@silta/shared/files/attachments';
import type { FileId } from '@silta/shared/ids';
import type { Task, Work } from '@silta/shared/tasks/records';
import { allHandedIn } from '@silta/shared/tasks/working';
import { draftOfAttachment } from '../attachments/draftAttachments.ts';
import type { DraftAttachment } from '../attachments/draftFiles.ts';
import { leaveUploads, useFilesReport } from '../attachments/draftReport.ts';
import { useSendingWhenThrough } from '../attachments/useSendingWhenThrough.ts';
import { heldUploads } from '../files/currentUploads.ts';
import { useRefused, useRecords } from '../realtime/hooks.ts';
import { useRealm } from '../realtime/RealmProvider.tsx';
import { isBegun, keepHandIn, nothingBegun, recallHandIn } from './handInDraft.ts';
import type { HandInDraft } from './handInDraft.ts';

type Change = (next: (before: HandInDraft) => HandInDraft) => void;
export type ReadyHandIn = Omit<HandInDraft, 'attachments'> & { attachments: AttachmentWish[] };

export function useHandIn(task: Task, work: Work | null, onSend: (ready: ReadyHandIn) => void) {
  const { accountId } = useRealm();
  const [draft, change] = useKept(task, work);
  const [files, report] = useFilesReport(draft.attachments.length);
  const sending = useSendingWhenThrough(true, files, (wishes, of: Omit<HandInDraft, 'attachments'>) => {
    onSend({ ...of, attachments: [...wishes] });
    leaveUploads(heldUploads(accountId)?.release, draft.attachments);
    change(() => nothingBegun);
  });
  return { draft, change, files, report, ...sending };
}

/** As somebody has begun it on this device. */
function useKept(task: Task, work: Work | null): [HandInDraft, Change] {
  const { accountId } = useRealm();
  const [draft, setDraft] = useState(() => recallHandIn(accountId, task.id));
  const newest = useRef(draft);
  const change: Change = (next) => {
    // A file may be through while a key is pressed.
    newest.current = next(newest.current);
    setDraft(newest.current);
    keepHandIn(accountId, task.id, newest.current);
  };
  const draftsOf = useFilesBack(task, work);
  useRefused(({ name, payload }) => {
    const back = payload as Partial<ReadyHandIn> & { taskId?: string };
    if (name !== 'work.handIn' || back.taskId !== task.id || isBegun(newest.current)) return;
    const { text = '', link = '', postId = null, attachments = [] } = back;
    change(() => ({ text, link, postId, attachments: draftsOf(attachments) }));
  });
  return [draft, change];
}

/** The files of what was refused: those that the server has. */
function useFilesBack(
  task: Task,
  work: Work | null,
): (wishes: readonly AttachmentWish[]) => DraftAttachment[] {
  const known = useRecords(task.roomId, 'file');
  const carried = work ? allHandedIn(work) : [];
  const fileOf = (id: FileId) => known.find((file) => file.id === id) ?? null;
  return (wishes) =>
    wishes.flatMap((wish) => {
      const attachment = carried.find(({ fileId }) => fileId === wish.fileId) ?? attachmentFrom(wish, fileOf);
      return attachment ? [draftOfAttachment(attachment)] : [];
    });
}
