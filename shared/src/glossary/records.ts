/** The glossary: a term is one thing of the trade with a word for it in each language. */
import * as z from 'zod/mini';
import { attachment } from '../files/attachments.ts';
import { memberId, roomId, sideId, termId } from '../ids.ts';
import { instant, language } from '../texts.ts';

/** What one language calls it. */
export const word = z.object({
  language,
  text: z.string(),
  /** 1 at first, and one more with every other text: says which one somebody has seen. */
  version: z.int(),
  /** A sentence with the word in it; may be empty. */
  example: z.string(),
  authorId: memberId,
  sideId,
  /** Who speaks the language and has said that the word is right; somebody else than its author. */
  confirmedBy: z.nullable(memberId),
  /** How it is said: a sound. */
  recording: z.nullable(attachment),
});
export type Word = z.infer<typeof word>;

/** One thing of the trade. */
export const term = z.object({
  id: termId,
  roomId,
  /** One for each language at most, in the order in which they came. */
  words: z.array(word),
  /** A photo of the thing. */
  picture: z.nullable(attachment),
  addedBy: memberId,
  /** The side of who added it. */
  sideId,
  createdAt: instant,
  editedAt: z.nullable(instant),
  /** In the bin since; gone for good after 30 days. */
  deletedAt: z.nullable(instant),
  /** True where staff took it away: then only staff bring it back. */
  takenAway: z.boolean(),
});
export type Term = z.infer<typeof term>;

/** So many terms leave the bin in one command. */
export const mostTermsCleared = 200;
/** So many terms come in with one command; a longer list comes with several. */
export const mostTermsImported = 100;
