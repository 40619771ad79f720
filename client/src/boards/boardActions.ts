/** What one can do with the posts of an open board, in one object that stays the same. */
import type { Comment, Post } from '@silta/shared/boards/records';
import type { AccountId, MemberId, PostId, RoomId, SectionId } from '@silta/shared/ids';
import { paths } from '../paths.ts';
import type { Send } from '../realtime/hooks.ts';
import type { Outbox } from '../realtime/outbox.ts';
import { copyText } from '../ui/copyText.ts';
import { showToast } from '../ui/toasts.ts';
import type { BoardActions, Texts } from './boardContext.ts';
import type { LaneId } from './boardView.ts';
import type { Composing } from './composing.ts';
import { draftSlot } from './draftShelf.ts';
import type { DraftSlot } from './draftShelf.ts';
import { waysBackLater } from './laterWaysBack.ts';
import { elementIdOf, focusAddButton, postElement } from './postElements.ts';
import type { Question } from './question.ts';
import type { SentBack } from './sentBack.ts';
import type { Queued } from './useQueued.ts';

/** As things are at the moment of doing. */
export interface BoardNow {
  t: Texts;
  partnershipId: RoomId;
  queued: Queued;
  laneOf: (sectionId: SectionId) => LaneId;
  postById: (id: PostId) => Post | null;
  firstSection: SectionId | null;
  me: MemberId | null;
  refusalText: (sentBack: SentBack) => string;
  /** Where the place of a text has gone away. */
  reasonGone: string;
  /** Where a part of the page cannot be had. */
  unreachable: string;
  startMoving: (post: Post) => void;
  setComposing: (composing: Composing | null) => void;
  setCommenting: (id: PostId | null) => void;
  setMovingTo: (post: Post) => void;
  setQuestion: (question: Question | null) => void;
  setReading: (id: PostId) => void;
  /** Posts are shown only by their beginnings. */
  showsTiles: boolean;
}

export interface ActionParts {
  accountId: AccountId;
  boardId: RoomId;
  outbox: Outbox;
  send: Send;
  sendToPartnership: Send;
  showWriting: (writing: boolean) => void;
  now: () => BoardNow;
}

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
    removeHalf: ({ id, postId, text, language, authorId }) => {
      send('half.remove', { halfId: id });
      postElement(postId)?.focus();
      // Whoever brings it back is its author.
      if (authorId !== now().me) return;
      const undo = () => send('half.fill', { postId, text, language });
      offerUndo(`deleted-${id}`, now().t, { text: now().t('toast.deleted'), undo });
    },
  };
}

export type PlaceToWrite = Pick<Composing, 'editing' | 'sectionId'>;

export function open(now: BoardNow, place: PlaceToWrite & Partial<Composing>): void {
  now.setComposing({ laneId: now.laneOf(place.sectionId), starter: '', reason: null, ...place });
}

export function slotOf({ accountId, boardId }: ActionParts, what: string): DraftSlot {
  return draftSlot(accountId, boardId, what);
}

export function neighbourOf(post: Post): HTMLElement | null {
  const element = postElement(post.id);
  const lane = [...(element?.closest('.lane')?.querySelectorAll<HTMLElement>('article.post') ?? [])];
  const at = lane.findIndex((each) => each === element);
  return lane[at + 1] ?? lane[at - 1] ?? null;
}

/** The button that was pressed goes away: on with the post, or with the next one where it is not shown any more. */
export function focusSoon(post: Post, next: HTMLElement | null, { laneOf }: BoardNow): void {
  setTimeout(() => {
    const element = postElement(post.id) ?? next;
    if (element) element.focus();
    else focusAddButton(laneOf(post.sectionId));
  });
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
