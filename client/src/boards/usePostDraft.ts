/** The draft in the composer: kept on the device with every key, asked about before it goes away. */
import { useRef, useState } from 'react';
import { useScene } from './boardContext.ts';
import { canBeSent, firstDraft, isWorthKeeping, saysSomething, slotNameOf } from './composing.ts';
import type { ComposerRoad, Composing } from './composing.ts';
import { dropDraft, keepDraft, postDraft, readDraft } from './drafts.ts';
import type { PostDraft } from './drafts.ts';
import { useAnonymity } from './useAnonymity.ts';
import { useAttachments } from './useAttachments.ts';
import { useSendingWhenThrough } from './useSendingWhenThrough.ts';
import { useWritingSign } from './useWritingSign.ts';
import { rememberLanguage, usedLanguage } from './writingLanguage.ts';

export function usePostDraft(composing: Composing, { onSend, onClose }: Omit<ComposerRoad, 'sections'>) {
  const { actions, language } = useScene();
  const slot = actions.slotOf(slotNameOf(composing));
  const { editing } = composing;
  const sign = useWritingSign();
  const isAnonymous = (of: PostDraft) => (editing ?? of).anonymous;
  const [draft, change] = useKept(
    () => readDraft(slot, postDraft) ?? firstDraft(composing, usedLanguage(language)),
    (next) => {
      if (isWorthKeeping(next, composing)) keepDraft(slot, next);
      else dropDraft(slot);
      sign(saysSomething(next) && !isAnonymous(next));
    },
  );
  const [isAsking, setAsking] = useState(false);
  const anonymity = useAnonymity(draft.anonymous);
  const canSend = canBeSent(draft) && (editing !== null || anonymity.canSend);

  const files = useAttachments(draft.attachments, (changed) =>
    change((before) => ({ attachments: changed(before.attachments) })),
  );

  function throwAway() {
    files.drop();
    dropDraft(slot);
    onClose();
  }

  const leave = () => (isWorthKeeping(draft, composing) ? setAsking(true) : throwAway());

  const sending = useSendingWhenThrough(canSend, files, (attachments, sectionId) => {
    rememberLanguage(draft.language);
    onSend({ ...draft, attachments, anonymous: isAnonymous(draft) }, sectionId, editing);
    files.release();
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
    ...sending,
  };
}

type Change = (fields: Partial<PostDraft> | ((before: PostDraft) => Partial<PostDraft>)) => void;

/** A change starts from what the draft is at that moment: a file may be through while a key is pressed. */
function useKept(first: () => PostDraft, keep: (draft: PostDraft) => void): [PostDraft, Change] {
  const [draft, setDraft] = useState(first);
  const newest = useRef(draft);
  const change: Change = (fields) => {
    const before = newest.current;
    newest.current = { ...before, ...(typeof fields === 'function' ? fields(before) : fields) };
    setDraft(newest.current);
    keep(newest.current);
  };
  return [draft, change];
}
