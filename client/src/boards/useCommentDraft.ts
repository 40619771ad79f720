/** The comment that is being written: kept on the device with every key until it is sent. */
import { useState } from 'react';
import { mentionsFew } from '@silta/shared/boards/mentions';
import type { Post } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/newId';
import type { CommentId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { useScene } from './boardContext.ts';
import { commentDraft, readDraft } from './drafts.ts';
import { dropDraft, keepDraft } from './draftShelf.ts';
import type { CommentDraft } from './drafts.ts';
import { postElement } from './postElements.ts';
import { useAnonymity } from './useAnonymity.ts';
import { useWritingSign } from './useWritingSign.ts';
import { usedLanguage } from '../members/writingLanguage.ts';

const empty: CommentDraft = { text: '', anonymous: false, answersId: null };

/** `answersId`: the comment that it answers; undefined: as the draft says. */
export function useCommentDraft(post: Post, answersId: CommentId | null | undefined, onClose: () => void) {
  const { board, actions, language } = useScene();
  const slot = actions.slotOf(`comment/${post.id}`);
  const [draft, setDraft] = useState(() => readDraft(slot, commentDraft) ?? empty);
  const sign = useWritingSign();
  const { text, anonymous } = draft;
  const answers = answersId === undefined ? draft.answersId : answersId;
  const anonymity = useAnonymity(anonymous);
  const canSend =
    text.trim() !== '' && text.length <= limits.commentText && mentionsFew(text) && anonymity.canSend;

  function change(fields: Partial<CommentDraft>) {
    const next = { ...draft, answersId: answers, ...fields };
    setDraft(next);
    if (next.text.trim() === '') dropDraft(slot);
    else keepDraft(slot, next);
    sign(next.text !== '' && !next.anonymous);
  }

  function close() {
    sign(false);
    actions.comment(null);
    onClose();
    postElement(post.id)?.querySelector<HTMLElement>('[data-comments]')?.focus();
  }

  function send() {
    if (!canSend) return;
    actions.send('comment.create', {
      id: newId<CommentId>(),
      postId: post.id,
      ...(answers && { answersId: answers }),
      text,
      language: usedLanguage(language),
      anonymous,
      ...(anonymous && board.anonymity === 'reason' && { sealed: true as const }),
    });
    dropDraft(slot);
    close();
  }

  return { draft, answers, change, close, send, canSend, mayBeAnonymous: anonymity.hasSwitch };
}
