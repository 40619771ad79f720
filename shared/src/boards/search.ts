/** Searching posts by words: what counts as the same, on one board and across all boards of a partnership. */
import * as z from 'zod/mini';
import { limits } from '../limits.ts';
import { isVisible } from '../texts.ts';
import { comment, post } from './records.ts';

/** What is searched for; in a body, because addresses are written down by whatever stands in between. */
export const searchWords = z.strictObject({
  words: z.string().check(z.maxLength(limits.searchWords), z.refine(isVisible)),
});

/** Newest first. */
export const found = z.object({
  /** The posts that have the words, and those to which such a comment belongs. */
  posts: z.array(post),
  /** The comments that have the words. */
  comments: z.array(comment),
  /** More have them than are shown. */
  isCut: z.boolean(),
});
export type Found = z.infer<typeof found>;
