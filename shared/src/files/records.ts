/** Files that people bring along: what they are, and what the server knows of each. */
import * as z from 'zod/mini';
import {
  agendaItemId,
  fileId,
  halfId,
  memberId,
  postId,
  roomId,
  sideId,
  taskId,
  termId,
  workId,
} from '../ids.ts';
import { instant } from '../texts.ts';
import { fileKinds } from './kinds.ts';

/** What it is by its content; `file`: downloaded only, `captions`: WebVTT. */
export const fileKind = z.enum(fileKinds);
export type FileKind = z.infer<typeof fileKind>;

/** In the room of what carries it; only who brought it sees it, others see the attachments of what carries it. */
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
  /** What carries it, of which there is one at most; all null before, and after it was let go. */
  postId: z.nullable(postId),
  /** A side's half of a joint post. */
  halfId: z.nullable(halfId),
  taskId: z.nullable(taskId),
  /** In one of the hand-ins of this work. */
  workId: z.nullable(workId),
  /** A step of a session. */
  agendaItemId: z.nullable(agendaItemId),
  /** As the picture of a term of the glossary, or as a recording of one of its words. */
  termId: z.nullable(termId),
  /** Carried by nothing since then; after a day it is deleted. */
  unusedSince: z.nullable(instant),
  createdAt: instant,
});
export type FileRecord = z.infer<typeof file>;

/** What carries it, as long as nothing does. */
export const carriedByNothing = {
  postId: null,
  halfId: null,
  taskId: null,
  workId: null,
  agendaItemId: null,
  termId: null,
} as const;
