/** What Today and the list of boards show of all boards at once. */
import * as z from 'zod/mini';
import { boardId, postId } from '../ids.ts';
import { instant } from '../texts.ts';
import { comment, post } from './records.ts';

/** Where the viewer is mentioned in what they see and have not written. */
export const seenMention = z.object({ postId, at: instant });
export type SeenMention = z.infer<typeof seenMention>;

/** How much goes on on one board. */
export const boardNumbers = z.object({
  boardId,
  /** Posts that everybody sees, by side. */
  posts: z.record(z.string(), z.int()),
  /** Posts that wait for approval; always 0 for those who do not approve. */
  waiting: z.int(),
  /** Posts and comments whose reports staff have not answered; always 0 for others. */
  reported: z.int(),
  lastPostAt: instant,
  /** Newest first; of all boards together only so many. */
  mentions: z.array(seenMention),
});
export type BoardNumbers = z.infer<typeof boardNumbers>;

/** What has been going on in a partnership, newest first. */
export const activity = z.object({
  boards: z.array(boardNumbers),
  posts: z.array(post),
  comments: z.array(comment),
  /** The posts to which the comments belong. */
  answeredPosts: z.array(post),
});
export type Activity = z.infer<typeof activity>;
