/** The half that one is writing: kept on the device, and sent when all its files are on the server. */
import { useState } from 'react';
import { belongingOf } from '@silta/shared/belonging';
import { can } from '@silta/shared/access';
import type { Half, Post } from '@silta/shared/boards/records';
import { limits } from '@silta/shared/limits';
import { draftOfAttachment } from '../attachments/draftAttachments.ts';
import { leaveUploads, useFilesReport } from '../attachments/draftReport.ts';
import { useSendingWhenThrough } from '../attachments/useSendingWhenThrough.ts';
import { heldUploads } from '../files/currentUploads.ts';
import { usedLanguage } from '../members/writingLanguage.ts';
import { useRealm } from '../realtime/RealmProvider.tsx';
import { useScene } from './boardContext.ts';
import { halfDraft, readDraft } from './drafts.ts';
import type { HalfDraft } from './drafts.ts';
import { dropDraft, keepDraft } from './draftShelf.ts';
import { useKept } from './useKept.ts';

/** `half`: null for a new one; somebody may fill it meanwhile. */
export function useHalfDraft(post: Post, half: Half | null, onSent: () => void) {
  const { actions, viewer, language } = useScene();
  const { accountId } = useRealm();
  const slot = actions.slotOf(`half/${post.id}/${half?.sideId ?? viewer.sideId}`);
  const [before] = useState(half);
  const [draft, change] = useKept(
    () => readDraft(slot, halfDraft) ?? firstDraft(half),
    (next) => (isEmpty(next) ? dropDraft(slot) : keepDraft(slot, next)),
  );
  const { text, attachments: list } = draft;
  const [files, report] = useFilesReport(list.length);
  const isTaken = before === null && half !== null;
  const mayReplace = half !== null && can(viewer, 'half.edit', belongingOf('half', half));
  const canSend = !isEmpty(draft) && areShort(draft) && (!isTaken || mayReplace);

  const sending = useSendingWhenThrough(canSend, files, (wishes) => {
    const said = { text, attachments: [...wishes] };
    if (half) actions.send('half.edit', { halfId: half.id, ...said, language: half.language });
    else actions.send('half.fill', { postId: post.id, ...said, language: usedLanguage(language) });
    leaveUploads(heldUploads(accountId)?.release, list);
    dropDraft(slot);
    onSent();
  });
  return { draft, change, files, report, isTaken, canSend, ...sending };
}

function firstDraft(half: Half | null): HalfDraft {
  return { text: half?.text ?? '', attachments: half?.attachments.map(draftOfAttachment) ?? [] };
}

function isEmpty({ text, attachments }: HalfDraft): boolean {
  return text.trim() === '' && attachments.length === 0;
}

function areShort({ text, attachments }: HalfDraft): boolean {
  const are = attachments.every(
    ({ alt, caption }) => alt.length <= limits.alt && caption.length <= limits.caption,
  );
  return are && text.length <= limits.postText;
}
