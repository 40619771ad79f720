/** Who sees what of a board. */
import { isStaff } from '../roles.ts';
import { onceFor, seenByAll } from '../visible.ts';
import type { Visibility } from '../visible.ts';
import type { Viewer } from '../viewer.ts';
import type { Comment, Connection, Half, Post, Reaction, Report, Vote } from './records.ts';
import { areCountsOpen, withoutCounts } from './polls.ts';
import { isShown } from './rules.ts';

const withoutAuthor = {
  post: onceFor<Post>((post) => ({ ...post, authorId: null, revealed: null })),
  comment: onceFor<Comment>((comment) => ({ ...comment, authorId: null, revealed: null })),
};

const withoutMarks = onceFor<Post>((post) => {
  const { marks, ...tallies } = post.tallies;
  return marks === undefined ? post : { ...post, tallies };
});

const withoutPollCounts = onceFor<Post>((post) =>
  post.poll && !areCountsOpen(post.poll) ? { ...post, poll: withoutCounts(post.poll) } : post,
);

const withoutHeldWords = onceFor<Post>((post) =>
  post.held === null || post.held.length === 0 ? post : { ...post, held: [] },
);

/** A post that waits, is collected, was returned, hidden or deleted: staff and its author. An anonymous one: without its author. */
export const postVisibility: Visibility<Post> = {
  see: (post, viewer) => {
    if (!isShown(post) && !isStaff(viewer) && !isAuthor(post, viewer)) return null;
    const named = knowsAuthor(post, viewer) ? post : withoutAuthor.post(post);
    const marked = isStaff(viewer) || isAuthor(post, viewer) ? named : withoutMarks(named);
    const held = isStaff(viewer) ? marked : withoutHeldWords(marked);
    return withoutPollCounts(held);
  },
  inPerson: (post) =>
    post.authorId !== null && (!isShown(post) || post.anonymous || post.tallies.marks !== undefined)
      ? [post.authorId]
      : [],
};

/** A hidden or deleted comment, or one on a post that not everybody sees: staff and its author. */
export const commentVisibility: Visibility<Comment> = {
  see: (comment, viewer) => {
    if (!isOpen(comment) && !isStaff(viewer) && !isAuthor(comment, viewer)) return null;
    return knowsAuthor(comment, viewer) ? comment : withoutAuthor.comment(comment);
  },
  inPerson: (comment) =>
    comment.authorId !== null && (comment.anonymous || !isOpen(comment)) ? [comment.authorId] : [],
};

export const reactionVisibility: Visibility<Reaction> = {
  see: (reaction, viewer) => (reaction.memberId === viewer.memberId ? reaction : null),
  inPerson: (reaction) => [reaction.memberId],
  onlyFor: (reaction) => reaction.memberId,
};

const withoutAuthorOf = onceFor<Report>((report) => ({ ...report, authorId: null }));
const withoutReporter = onceFor<Report>((report) => ({
  ...report,
  authorId: null,
  reporterId: null,
  word: '',
}));

/** Staff and whoever reported; who wrote it, if they are staff, does not learn from whom. */
export const reportVisibility: Visibility<Report> = {
  see: (report, viewer) => {
    const isOf = (memberId: Report['reporterId']) => memberId !== null && memberId === viewer.memberId;
    if (isOf(report.reporterId)) return withoutAuthorOf(report);
    if (!isStaff(viewer)) return null;
    return isOf(report.authorId) ? withoutReporter(report) : withoutAuthorOf(report);
  },
  inPerson: ({ authorId, reporterId }) => [...new Set([authorId, reporterId].filter((id) => id !== null))],
  onlyFor: ({ reporterId }) => reporterId,
  staffToo: true,
};

/** On a post that not everybody sees: staff and its author. */
export const halfVisibility: Visibility<Half> = {
  see: (half, viewer) =>
    half.postShown || isStaff(viewer) || half.authorId === viewer.memberId ? half : null,
  inPerson: (half) => (half.postShown ? [] : [half.authorId]),
};

const withoutMaker = onceFor<Connection>((connection) => ({ ...connection, makerId: null }));

/** Where not everybody sees both posts: staff. Who made it knows only whoever did. */
export const connectionVisibility: Visibility<Connection> = {
  see: (connection, viewer) => {
    if (!(connection.fromShown && connection.toShown) && !isStaff(viewer)) return null;
    const isMine = connection.makerId !== null && connection.makerId === viewer.memberId;
    return isMine ? connection : withoutMaker(connection);
  },
  inPerson: ({ makerId }) => (makerId === null ? [] : [makerId]),
};

export const voteVisibility: Visibility<Vote> = {
  see: (vote, viewer) => (vote.memberId === viewer.memberId ? vote : null),
  inPerson: (vote) => [vote.memberId],
  onlyFor: (vote) => vote.memberId,
};

export const ballotVisibility = seenByAll;
export const boardVisibility = seenByAll;
export const sectionVisibility = seenByAll;

function isOpen(comment: Comment): boolean {
  return comment.postShown && !comment.hidden && comment.deletedAt === null;
}

function isAuthor(of: Post | Comment, viewer: Viewer): boolean {
  return of.authorId !== null && of.authorId === viewer.memberId;
}

/** An anonymous author is known to themselves and to the staff of their own side; to these, if it is sealed, once they have given a reason. */
function knowsAuthor(of: Post | Comment, viewer: Viewer): boolean {
  return (
    !of.anonymous ||
    isAuthor(of, viewer) ||
    (isStaff(viewer) && viewer.sideId === of.sideId && isUnsealed(of))
  );
}

function isUnsealed({ sealed, revealed }: Post | Comment): boolean {
  return !sealed || revealed !== null;
}
