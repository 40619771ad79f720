/** Files that people bring along: what they are, and what the server knows of each. */
import * as z from 'zod/mini';
import { fileId, memberId, postId, roomId, sideId } from '../ids.ts';
import { instant } from '../texts.ts';

export const fileKinds = ['photo', 'video', 'audio', 'pdf', 'file', 'captions'] as const;
/** What it is by its content; `file`: downloaded only, `captions`: WebVTT. */
export const fileKind = z.enum(fileKinds);
export type FileKind = z.infer<typeof fileKind>;

/** The longer edge of each size in which a photo is kept; a smaller photo is never made larger. */
export const photoEdges = { small: 480, medium: 1_280, large: 2_560 } as const;

/** In the board's room; only who brought it sees it, others see the attachments of posts. */
export const file = z.object({
  id: fileId,
  roomId,
  /** Who brought it. */
  memberId,
  sideId,
  kind: fileKind,
  /** By content, from a closed list; never what the device claimed. */
  mediaType: z.string(),
  name: z.string(),
  /** In bytes; of a photo, those of its largest size. */
  size: z.number(),
  /** In pixels, upright; null where it has none or nobody said. */
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
  seconds: z.nullable(z.number()),
  /** Of a photo, from small to large; fewer than three where it is small itself. */
  sizes: z.array(z.object({ width: z.number(), height: z.number() })),
  /** The post that carries it; null before, and after it was let go. */
  postId: z.nullable(postId),
  /** On no post since then; after a day it is deleted. */
  unusedSince: z.nullable(instant),
  createdAt: instant,
});
export type FileRecord = z.infer<typeof file>;

/** A file that no post carries, and an upload that does not go on, is kept for this long. */
export const unusedHours = 24;
/** So many files leave in one command. */
export const mostCollected = 200;
