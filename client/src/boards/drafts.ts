/** What somebody has begun to write on a board: its shape, and what of it is still read. */
import * as z from 'zod/mini';
import { location, resultsShown, track } from '@silta/shared/boards/fields';
import { paper } from '@silta/shared/boards/records';
import { commentId } from '@silta/shared/ids';
import { draftAttachment } from '../attachments/draftFiles.ts';
import { draftIn } from './draftShelf.ts';
import type { DraftSlot } from './draftShelf.ts';

export const postDraft = z.object({
  title: z.string(),
  text: z.string(),
  paper,
  language: z.string(),
  anonymous: z.boolean(),
  attachments: z._default(z.array(draftAttachment), []),
  /** As typed, right or not. */
  dates: z.optional(z.nullable(z.object({ from: z.string(), until: z.nullable(z.string()) }))),
  location: z.optional(z.nullable(location)),
  track: z.optional(z.nullable(track)),
  joint: z._default(z.boolean(), false),
  /** Not all of its choices need be written yet. */
  poll: z._default(
    z.nullable(z.object({ choices: z.array(z.string()), several: z.boolean(), results: resultsShown })),
    null,
  ),
});
export type PostDraft = z.infer<typeof postDraft>;

export const commentDraft = z.object({
  text: z.string(),
  anonymous: z.boolean(),
  answersId: z._default(z.nullable(commentId), null),
});
export type CommentDraft = z.infer<typeof commentDraft>;

export const halfDraft = z.object({
  text: z.string(),
  attachments: z._default(z.array(draftAttachment), []),
});
export type HalfDraft = z.infer<typeof halfDraft>;

/** null where nothing lies, or something that this version does not read. */
export function readDraft<T>(slot: DraftSlot, shape: z.ZodMiniType<T>): T | null {
  const parsed = shape.safeParse(draftIn(slot));
  return parsed.success ? parsed.data : null;
}
