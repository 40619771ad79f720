/** The text in the composer: kept on the device with every key, asked about before it goes away. */
import { useState } from 'react';
import type { SectionId } from '@silta/shared/ids';
import { useScene } from './boardContext.ts';
import { canBeSent, firstDraft, isWorthKeeping, mayHide, saysSomething, slotNameOf } from './composing.ts';
import type { ComposerRoad, Composing } from './composing.ts';
import { dropDraft, keepDraft, postDraft, readDraft } from './drafts.ts';
import type { PostDraft } from './drafts.ts';
import { useWritingSign } from './useWritingSign.ts';
import { rememberLanguage, usedLanguage } from './writingLanguage.ts';

export function usePostDraft(composing: Composing, { onSend, onClose }: Omit<ComposerRoad, 'sections'>) {
  const { board, actions, language } = useScene();
  const slot = actions.slotOf(slotNameOf(composing));
  const [draft, setDraft] = useState(
    () => readDraft(slot, postDraft) ?? firstDraft(composing, usedLanguage(language)),
  );
  const [isAsking, setAsking] = useState(false);
  const sign = useWritingSign();
  const { editing } = composing;
  // The switch stays for whoever has used it, also where the board does not allow it any more.
  const [isHiding, setHiding] = useState(draft.anonymous);
  const mayBeAnonymous = (board.anonymousAllowed || isHiding) && !editing;
  const isAnonymous = (of: PostDraft) => (editing ? editing.anonymous : of.anonymous);
  const canSend = canBeSent(draft) && mayHide(board, draft, editing !== null);

  function change(fields: Partial<PostDraft>) {
    const next = { ...draft, ...fields };
    setDraft(next);
    if (next.anonymous) setHiding(true);
    if (isWorthKeeping(next, composing)) keepDraft(slot, next);
    else dropDraft(slot);
    sign(saysSomething(next) && !isAnonymous(next));
  }

  function throwAway() {
    dropDraft(slot);
    onClose();
  }

  function leave() {
    if (isWorthKeeping(draft, composing)) setAsking(true);
    else throwAway();
  }

  function send(sectionId: SectionId) {
    if (!canSend) return;
    rememberLanguage(draft.language);
    onSend({ ...draft, anonymous: isAnonymous(draft) }, sectionId, editing);
    dropDraft(slot);
  }

  return {
    draft,
    change,
    mayBeAnonymous,
    canSend,
    isAsking,
    setAsking,
    leave,
    throwAway,
    send,
  };
}
