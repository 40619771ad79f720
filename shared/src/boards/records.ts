/** The pin board: board, section, post, comment, reaction. */
import * as z from 'zod/mini';
import { attachment } from '../files/attachments.ts';
import {
  anonymities,
  approvals,
  layouts,
  papers,
  postStates,
  reportOutcomes,
  reportReasons,
} from './choices.ts';
import {
  chosen,
  countedKind,
  linkPreview,
  location,
  origin,
  poll,
  postDates,
  reactionKind,
  spot,
  tallies,
  track,
} from './fields.ts';
import {
  ballotId,
  boardId,
  commentId,
  connectionId,
  halfId,
  memberId,
  postId,
  reactionId,
  roomId,
  sectionId,
  sideId,
  reportId,
  voteId,
} from '../ids.ts';
import { rank } from '../rankShape.ts';
import { instant, language } from '../texts.ts';

/** How a board lays out its posts. */
export const layout = z.enum(layouts);
export type Layout = z.infer<typeof layout>;

/** The colour of a post. */
export const paper = z.enum(papers);
export type Paper = z.infer<typeof paper>;

/** Who may write posts and comments on a board. */
export const posting = z.enum(['everyone', 'staff']);

/** Whose posts wait until one of the staff has approved them. */
export const approval = z.enum(approvals);

/**
 * How names stand on a board: in full; by the first name; also hidden, if the author wants, from all but staff of their
 * side; or from these as well, until one of them gives a reason.
 */
export const anonymity = z.enum(anonymities);

/** That staff of the author's side have looked who it was; the author reads who did, and why. */
export const revealed = z.object({ memberId, reason: z.string(), at: instant });

/** What a board's own settings allow. */
export const boardRules = z.strictObject({
  anonymity,
  approval,
  locked: z.boolean(),
  posting,
});
export type BoardRules = z.infer<typeof boardRules>;

/** A way between two places, and how long it is. */
export const goal = z.object({ from: z.string(), to: z.string(), kilometres: z.int() });
export type Goal = z.infer<typeof goal>;

/** Lives in the partnership's room; its own room has the same id. */
export const board = z.object({
  id: boardId,
  roomId,
  title: z.string(),
  layout,
  ...boardRules.shape,
  /** A break for everybody but staff, with their word on it, which may be empty. */
  /** When the server itself locks the board, and when it unlocks it. */
  locksAt: z.nullable(instant),
  opensAt: z.nullable(instant),
  calmed: z.nullable(z.object({ word: z.string(), at: instant })),
  reactions: reactionKind,
  /** So far want all sides to go together, in the tracks of this board. */
  goal: z.nullable(goal),
  /** The post that it has grown out of; null where it was made by itself. */
  origin: z.nullable(origin),
  createdAt: instant,
  archivedAt: z.nullable(instant),
});
export type Board = z.infer<typeof board>;

/** A part of a board, with a title of its own; posts lie in one. */
export const section = z.object({
  id: sectionId,
  roomId,
  title: z.string(),
  rank,
  /** What it asks of those who post here; may be empty. */
  prompt: z.string(),
  /** With which the text of a new post begins; may be empty. */
  starter: z.string(),
  /** Who posts here besides staff: everyone, nobody, or those of one side. */
  posting: z.union([posting, sideId]),
  /** What others than staff post is seen by staff and themselves until staff reveal it. */
  collecting: z.boolean(),
  /** How many posts of each side are collected; sides without any are left out. */
  collected: z.record(z.string(), z.number()),
});
export type Section = z.infer<typeof section>;

/** What one of the staff asked the author to change. */
export const returnedWith = z.object({ word: z.string(), memberId, at: instant });

/** What somebody has put on a board. */
export const post = z.object({
  id: postId,
  roomId,
  sectionId,
  /** null where the viewer may not know who wrote it. */
  authorId: z.nullable(memberId),
  sideId,
  /** Who wrote it elsewhere, as a name and nothing more; its author has brought it in from a file. */
  writtenBy: z.nullable(z.string()),
  title: z.string(),
  text: z.string(),
  language,
  paper,
  /** Pictures, films, sounds and files, in the order in which they are shown. */
  attachments: z.array(attachment),
  /** null where the text has no link, previews are off, or there is none. */
  link: z.nullable(linkPreview),
  anonymous: z.boolean(),
  /** Not even staff of the author's side know who it was until one of them has given a reason; as it was when written. */
  sealed: z.boolean(),
  /** null outside the author's side. */
  revealed: z.nullable(revealed),
  state: z.enum(postStates),
  /** Kept until the post is shown again, so that staff see what was asked for. */
  returned: z.nullable(returnedWith),
  /** The listed words for which it waits; for its author none of them, null where it waits for no word. */
  held: z.nullable(z.array(z.string())),
  rank,
  /** Stands before all that are not pinned since then; null where it does not. */
  pinnedAt: z.nullable(instant),
  /** The day or days it is about; null where it has none. */
  dates: z.nullable(postDates),
  /** Where it lies on the canvas; null where nobody has placed it. */
  spot: z.nullable(spot),
  /** Where on the earth it is about; null where nobody has said so. */
  location: z.nullable(location),
  /** The way that somebody has gone, drawn on the map. */
  track: z.nullable(track),
  /** What each side has said of it, kind by kind; marks are left out for those who may not see them. */
  tallies,
  /** Whether each side has a half of it to fill. */
  joint: z.boolean(),
  /** null where it asks nothing. */
  poll: z.nullable(poll),
  createdAt: instant,
  editedAt: z.nullable(instant),
  /** In the bin since; gone for good after 30 days. */
  deletedAt: z.nullable(instant),
  /** True where staff took it away: then only staff bring it back. */
  takenAway: z.boolean(),
});
export type Post = z.infer<typeof post>;

/** An answer below a post. */
export const comment = z.object({
  id: commentId,
  roomId,
  postId,
  /** The comment below which it stands; null for one to the post itself. It may be gone by now. */
  answersId: z.nullable(commentId),
  authorId: z.nullable(memberId),
  sideId,
  /** As with a post. */
  writtenBy: z.nullable(z.string()),
  text: z.string(),
  language,
  anonymous: z.boolean(),
  sealed: z.boolean(),
  revealed: z.nullable(revealed),
  /** Whether everybody sees the post it answers; kept in step with the post. */
  postShown: z.boolean(),
  /** Hidden by staff from everybody but them and the author. */
  hidden: z.boolean(),
  createdAt: instant,
  editedAt: z.nullable(instant),
  deletedAt: z.nullable(instant),
  takenAway: z.boolean(),
});
export type Comment = z.infer<typeof comment>;

/** What one person has said of one post; only they themselves see it, the post carries the counts. */
export const reaction = z.object({
  id: reactionId,
  roomId,
  postId,
  memberId,
  sideId,
  kind: countedKind,
  value: z.string(),
});
export type Reaction = z.infer<typeof reaction>;

/** Why somebody reports something. */
export const reportReason = z.enum(reportReasons);

/** That somebody asks staff to look at a post or comment. */
export const report = z.object({
  id: reportId,
  roomId,
  postId,
  /** null where it is about the post itself. */
  commentId: z.nullable(commentId),
  /** Who wrote what is reported; always null outside the server. */
  authorId: z.nullable(memberId),
  /** null for whoever wrote what is reported. */
  reporterId: z.nullable(memberId),
  sideId,
  reason: reportReason,
  word: z.string(),
  createdAt: instant,
  /** What staff have decided; null while it waits for them. */
  outcome: z.nullable(z.enum(reportOutcomes)),
  decidedAt: z.nullable(instant),
});
export type Report = z.infer<typeof report>;

/** What one side says in a joint post. */
export const half = z.object({
  id: halfId,
  roomId,
  postId,
  sideId,
  authorId: memberId,
  text: z.string(),
  language,
  attachments: z.array(attachment),
  /** Whether everybody sees the post; kept in step with it. */
  postShown: z.boolean(),
  createdAt: instant,
  editedAt: z.nullable(instant),
});
export type Half = z.infer<typeof half>;

/** That somebody has put two posts in relation to each other. It has no direction; `fromId` is where somebody began. */
export const connection = z.object({
  id: connectionId,
  roomId,
  fromId: postId,
  toId: postId,
  /** Leaves the server for that member only: a connection must not tell who has written a post without a name. */
  makerId: z.nullable(memberId),
  /** Whether everybody sees the one and the other post; kept in step with them. */
  fromShown: z.boolean(),
  toShown: z.boolean(),
});
export type Connection = z.infer<typeof connection>;

/** How a board votes with dots; there is one per board, and until somebody has started a vote none. */
export const ballot = z.object({
  id: ballotId,
  roomId,
  /** For each person. */
  dots: z.int(),
  /** Whether more than one of them may lie on a post. */
  several: z.boolean(),
  /** Since then the posts carry the counts; before, they carry none. */
  closedAt: z.nullable(instant),
});
export type Ballot = z.infer<typeof ballot>;

/** What one person has answered in the poll of one post; only they themselves see it, the post carries the counts. */
export const vote = z.object({ id: voteId, roomId, postId, memberId, sideId, choices: chosen });
export type Vote = z.infer<typeof vote>;
