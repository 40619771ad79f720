/** The text in the composer: kept on the device with every key, asked about before it goes away. */
import { useState } from 'react';
import type { SectionId } from '@silta/shared/ids';
import { useScene } from './boardContext.ts';
import { canBeSent, firstDraft, isWorthKeeping, saysSomething, slotNameOf } from './composing.ts';
import type { ComposerRoad, Composing } from './composing.ts';
import { dropDraft, keepDraft, postDraft, readDraft } from './drafts.ts';
import type { PostDraft } from './drafts.ts';
import { useAnonymity } from './useAnonymity.ts';
import { useWritingSign } from './useWritingSign.ts';
import { rememberLanguage, usedLanguage } from './writingLanguage.ts';

export function usePostDraft(composing: Composing, { onSend, onClose }: Omit<ComposerRoad, 'sections'>) {
  const { actions, language } = useScene();
  const slot = actions.slotOf(slotNameOf(composing));
  const [draft, setDraft] = useState(
    () => readDraft(slot, postDraft) ?? firstDraft(composing, usedLanguage(language)),
  );
  const [isAsking, setAsking] = useState(false);
  const sign = useWritingSign();
  const { editing } = composing;
  const anonymity = useAnonymity(draft.anonymous);
  const isAnonymous = (of: PostDraft) => (editing ?? of).anonymous;
  const canSend = canBeSent(draft) && (editing !== null || anonymity.canSend);

  function change(fields: Partial<PostDraft>) {
    const next = { ...draft, ...fields };
    setDraft(next);
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
    mayBeAnonymous: anonymity.hasSwitch && !editing,
    canSend,
    isAsking,
    setAsking,
    leave,
    throwAway,
    send,
  };
}
