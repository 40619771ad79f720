/** The draft in the composer: kept on the device with every key, asked about before it goes away. */
import { useState } from 'react';
import type { RoomId, SectionId } from '@silta/shared/ids';
import { leaveUploads, useFilesReport } from '../attachments/draftReport.ts';
import { useSendingWhenThrough } from '../attachments/useSendingWhenThrough.ts';
import { heldUploads } from '../files/currentUploads.ts';
import { useRecord } from '../realtime/hooks.ts';
import { useRealm } from '../realtime/RealmProvider.tsx';
import { useScene } from './boardContext.ts';
import { canBeSent, firstDraft, isWorthKeeping, saysSomething } from './composing.ts';
import { slotNameOf } from './draftShelf.ts';
import type { ComposerRoad, Composing } from './composing.ts';
import { dropDraft, keepDraft } from './draftShelf.ts';
import { postDraft, readDraft } from './drafts.ts';
import type { DraftSlot } from './draftShelf.ts';
import type { PostDraft } from './drafts.ts';
import { useAnonymity } from './useAnonymity.ts';
import { useKept } from './useKept.ts';
import { useWritingSign } from './useWritingSign.ts';
import { rememberLanguage, usedLanguage } from '../members/writingLanguage.ts';

export function usePostDraft(composing: Composing, { onSend, onClose }: Omit<ComposerRoad, 'sections'>) {
  const { actions, board, language } = useScene();
  const { accountId } = useRealm();
  const slot = actions.slotOf(slotNameOf(composing));
  const { editing } = composing;
  const isAnonymous = (of: PostDraft) => (editing ?? of).anonymous;
  const begun = useBeginning(board.id, composing);
  const keep = useKeeping(slot, composing, begun);
  const [draft, change] = useKept(
    () => readDraft(slot, postDraft) ?? firstDraft(composing, usedLanguage(language), begun),
    keep,
  );
  const [isAsking, setAsking] = useState(false);
  const anonymity = useAnonymity(draft.anonymous);
  const canSend = canBeSent(draft, begun) && (editing !== null || anonymity.canSend);

  const { attachments: list } = draft;
  const [files, report] = useFilesReport(list.length);

  function throwAway() {
    leaveUploads(heldUploads(accountId)?.drop, list);
    dropDraft(slot);
    onClose();
  }

  const leave = () => (isWorthKeeping(draft, composing, begun) ? setAsking(true) : throwAway());

  const sending = useSendingWhenThrough(canSend, files, (attachments, sectionId: SectionId) => {
    rememberLanguage(draft.language);
    onSend({ ...draft, attachments, anonymous: isAnonymous(draft) }, sectionId, editing);
    leaveUploads(heldUploads(accountId)?.release, list);
    dropDraft(slot);
  });

  return {
    draft,
    change,
    mayBeAnonymous: anonymity.hasSwitch && !editing,
    canSend,
    isAsking,
    setAsking,
    leave,
    throwAway,
    files,
    report,
    ...sending,
  };
}

/** How a new text begins in its section. */
function useBeginning(boardId: RoomId, { editing, sectionId }: Composing): string {
  const section = useRecord(boardId, 'section', sectionId);
  return editing === null ? (section?.starter ?? '') : '';
}

/** With every key on the device, and the others see that somebody writes. */
function useKeeping(slot: DraftSlot, composing: Composing, begun: string) {
  const sign = useWritingSign();
  return (next: PostDraft) => {
    if (isWorthKeeping(next, composing, begun)) keepDraft(slot, next);
    else dropDraft(slot);
    sign(saysSomething(next) && !(composing.editing ?? next).anonymous);
  };
}
