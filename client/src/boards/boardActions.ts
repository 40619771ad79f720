/** What one can do with the posts of an open board, in one object that stays the same. */
import type { Comment, Post } from '@silta/shared/boards/records';
import type { RoomId } from '@silta/shared/ids';
import { wishFrom } from '../attachments/draftAttachments.ts';
import { paths } from '../paths.ts';
import { copyText } from '../ui/copyText.ts';
import { showToast } from '../ui/toasts.ts';
import { focusSoon, neighbourOf, open, slotOf } from './actionParts.ts';
import type { ActionParts } from './actionParts.ts';
import type { BoardActions, Texts } from './boardContext.ts';
import { waysBackLater } from './laterWaysBack.ts';
import { elementIdOf, focusAddButton, postElement } from './postElements.ts';

export function createBoardActions(parts: ActionParts): BoardActions {
  const { send, sendToPartnership, showWriting, now } = parts;
  return {
    send,
    sendToPartnership,
    showWriting,
    slotOf: (what) => slotOf(parts, what),
    write: (sectionId, starter = '') => open(now(), { editing: null, sectionId, starter }),
    bring: (sectionId, files) => open(now(), { editing: null, sectionId, files }),
    edit: (post) => open(now(), { editing: post, sectionId: post.sectionId }),
    comment: (post) => now().setCommenting(post?.id ?? null),
    answer: (post) => {
      if (now().showsTiles) now().setReading(post.id);
      now().setCommenting(post.id);
    },
    read: (id) => now().setReading(id),
    move: (post) => now().startMoving(post),
    moveTo: (post) => now().setMovingTo(post),
    copyLink: (post) => {
      const address = `${addressOf(now().partnershipId, parts.boardId)}#${elementIdOf(post.id)}`;
      void copyAddress(address, now().t);
    },
    ask: (question) => now().setQuestion(question),
    ...judgements(parts),
    ...removals(parts),
    ...waysBackLater(parts),
    dismiss: ({ id }) => {
      parts.outbox.dismiss(id);
      const { firstSection, laneOf } = now();
      if (firstSection !== null) focusAddButton(laneOf(firstSection));
    },
  };
}

/** Of staff: who sees a post, and what its author is asked. */
function judgements({
  send,
  now,
}: ActionParts): Pick<BoardActions, 'approve' | 'sendBack' | 'hide' | 'show'> {
  const judge = (post: Post, decide: () => void) => {
    const next = neighbourOf(post);
    decide();
    focusSoon(post, next, now());
  };
  return {
    approve: (post) => judge(post, () => send('post.approve', { postId: post.id })),
    show: (post) => judge(post, () => send('post.show', { postId: post.id })),
    sendBack: (post, word) =>
      judge(post, () => {
        send('post.return', { postId: post.id, word });
        showToast({ id: `returned-${post.id}`, kind: 'done', text: now().t('moderation.sayReturned') });
      }),
    hide: (post) =>
      judge(post, () => {
        send('post.hide', { postId: post.id });
        const undo = () => send('post.show', { postId: post.id });
        offerUndo(`hidden-${post.id}`, now().t, { text: now().t('moderation.sayHidden'), undo });
      }),
  };
}

function removals({ send, now }: ActionParts): Pick<BoardActions, 'remove' | 'removeComment' | 'removeHalf'> {
  return {
    remove: (post) => {
      const next = neighbourOf(post);
      send('post.delete', { postId: post.id });
      if (next) next.focus();
      else focusAddButton(now().laneOf(post.sectionId));
      const undo = () => send('post.restore', { postId: post.id });
      offerUndo(`deleted-${post.id}`, now().t, { text: now().t('toast.deleted'), undo });
    },
    removeComment: (comment: Comment) => {
      send('comment.delete', { commentId: comment.id });
      postElement(comment.postId)?.focus();
      const undo = () => send('comment.restore', { commentId: comment.id });
      offerUndo(`deleted-${comment.id}`, now().t, { text: now().t('toast.deleted'), undo });
    },
    removeHalf: ({ id, postId, text, language, authorId, attachments: carried }) => {
      send('half.remove', { halfId: id });
      postElement(postId)?.focus();
      // Whoever brings it back is its author.
      if (authorId !== now().me) return;
      const attachments = carried.map(wishFrom);
      const undo = () => send('half.fill', { postId, text, language, attachments });
      offerUndo(`deleted-${id}`, now().t, { text: now().t('toast.deleted'), undo });
    },
  };
}

function offerUndo(id: string, t: Texts, { text, undo }: { text: string; undo: () => void }): void {
  showToast({ id, kind: 'done', text, actions: [{ label: t('toast.undo'), onPress: undo }] });
}

export function addressOf(partnershipId: RoomId, boardId: RoomId): string {
  return `${location.origin}${paths.board(partnershipId, boardId)}`;
}

export async function copyAddress(address: string, t: Texts): Promise<void> {
  const isCopied = await copyText(address);
  const text = isCopied ? t('toast.linkCopied') : t('toast.linkNotCopied', { address });
  showToast({ id: 'link', kind: isCopied ? 'done' : 'error', text });
}
