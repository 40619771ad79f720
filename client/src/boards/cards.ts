/** What the cards of a board need besides their posts; worked out once for all of them. */
import type { Board, Comment, Half, Post } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import type { PostCardProps } from './PostCard.tsx';
import type { GrownOf } from './ties/useGrown.ts';
import type { Tie, TiesOf } from './ties/useTies.ts';
import type { Queued } from './useQueued.ts';

export interface Cards {
  commentsOf: (post: Post) => readonly Comment[];
  /** What the viewer has said of each post, of the kind that the board uses. */
  mySayings: ReadonlyMap<PostId, string>;
  /** What the viewer has answered in the polls. */
  myVotes: ReadonlyMap<PostId, readonly number[]>;
  /** What the sides have said in joint posts. */
  halvesOf: ReadonlyMap<PostId, readonly Half[]>;
  /** With which posts each is connected. */
  tiesOf: TiesOf;
  /** Which boards have grown out of it. */
  grownOf: GrownOf;
  queued: Queued;
  commentingId: PostId | null;
  markedId: PostId | null;
  /** New since the last visit, or with a new comment. */
  fresh: ReadonlySet<PostId>;
}

const nothingQueued: Queued = new Map();
const noVote: readonly number[] = [];
const noHalves: readonly Half[] = [];
const noTies: readonly Tie[] = [];
const noBoards: readonly Board[] = [];

/** Values that stay the same objects while nothing about this post changes. */
export function cardProps(post: Post, cards: Cards): PostCardProps {
  const comments = cards.commentsOf(post);
  const isConcerned = cards.queued.has(post.id) || comments.some(({ id }) => cards.queued.has(id));
  return {
    post,
    comments,
    myVote: cards.myVotes.get(post.id) ?? noVote,
    halves: cards.halvesOf.get(post.id) ?? noHalves,
    ties: cards.tiesOf.get(post.id) ?? noTies,
    grown: cards.grownOf.get(post.id) ?? noBoards,
    mySaying: cards.mySayings.get(post.id) ?? null,
    isCommenting: cards.commentingId === post.id,
    isMarked: cards.markedId === post.id,
    isFresh: cards.fresh.has(post.id),
    queued: isConcerned ? cards.queued : nothingQueued,
  };
}
