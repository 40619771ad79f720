/** The memorandum of a partnership: the clauses that both sides are at, and the versions that they have laid down. */
import * as z from 'zod/mini';
import { clauseId, memberId, memorandumId, roomId, sideId } from '../ids.ts';
import { rank } from '../rankShape.ts';
import { instant, language } from '../texts.ts';

/** Its four parts, in this order. */
export const memorandumParts = ['learners', 'staff', 'activities', 'languages'] as const;
export const memorandumPart = z.enum(memorandumParts);
export type MemorandumPart = (typeof memorandumParts)[number];

/** One of what is being worked on. */
export const clause = z.object({
  id: clauseId,
  roomId,
  part: memorandumPart,
  rank,
  text: z.string(),
  /** 1 at first, and one more with every change of the text. */
  version: z.int(),
});
export type Clause = z.infer<typeof clause>;

/** A side's word, by one person of it, as they and their function stood then. */
const agreement = z.object({
  sideId,
  sideName: z.string(),
  /** null once they are forgotten; their name is gone then, too. */
  memberId: z.nullable(memberId),
  name: z.string(),
  function: z.string(),
  at: instant,
});

/** A version as it was laid down; its text never changes. */
export const memorandum = z.object({
  id: memorandumId,
  roomId,
  /** 1, 2, 3 … */
  number: z.int(),
  /** In which it is written. */
  language,
  clauses: z.array(z.object({ id: clauseId, part: memorandumPart, text: z.string() })),
  laidDownBy: z.nullable(memberId),
  laidDownAt: instant,
  agreements: z.array(agreement),
  /** SHA-256 of its text (text.ts) in hexadecimal, from the moment on at which every side has agreed. */
  hash: z.nullable(z.string()),
  lockedAt: z.nullable(instant),
});
export type Memorandum = z.infer<typeof memorandum>;
