/** What the cards of a board need besides their posts; worked out once for all of them. */
import type { Comment, Post, Reaction } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import type { PostCardProps } from './PostCard.tsx';
import type { Queued } from './useQueued.ts';

export interface Cards {
  commentsOf: (post: Post) => readonly Comment[];
  usefulToMe: ReadonlySet<PostId>;
  queued: Queued;
  commentingId: PostId | null;
  markedId: PostId | null;
  /** New since the last visit, or with a new comment. */
  fresh: ReadonlySet<PostId>;
}

const nothingQueued: Queued = new Map();

/** Values that stay the same objects while nothing about this post changes. */
export function cardProps(post: Post, cards: Cards): PostCardProps {
  const comments = cards.commentsOf(post);
  const isConcerned = cards.queued.has(post.id) || comments.some(({ id }) => cards.queued.has(id));
  return {
    post,
    comments,
    isUsefulToMe: cards.usefulToMe.has(post.id),
    isCommenting: cards.commentingId === post.id,
    isMarked: cards.markedId === post.id,
    isFresh: cards.fresh.has(post.id),
    queued: isConcerned ? cards.queued : nothingQueued,
  };
}

/** A person only ever sees their own reactions. */
export function foundUseful(reactions: readonly Reaction[]): ReadonlySet<PostId> {
  return new Set(reactions.map(({ postId }) => postId));
}
