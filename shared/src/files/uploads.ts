/** An upload on its way: what a device says of a file beforehand, and what the server says of what has come. */
import * as z from 'zod/mini';
import { fileId } from '../ids.ts';
import { file } from './records.ts';

/** Longer than any path a device shows; what is kept of it is shorter (`limits.fileName`). */
const mostNameSaid = 1_000;
/** Larger than any file that may be allowed. */
const mostBytes = 2_000_000_000;
/** Bytes of one PATCH. */
export const mostPieceBytes = 8 * 1024 * 1024;

const pixels = z.nullable(z.int().check(z.minimum(1), z.maximum(100_000)));

/** What the device knows of a file. */
export const uploadWish = z.strictObject({
  /** Chosen by the device; the file will have it. */
  id: fileId,
  name: z.string().check(z.minLength(1), z.maxLength(mostNameSaid)),
  /** In bytes, exactly. */
  size: z.int().check(z.minimum(1), z.maximum(mostBytes)),
  /** What the device takes it for; the server looks at the content. */
  mediaType: z.string().check(z.maxLength(200)),
  /** Of a video or a sound, as the device has measured it; of a photo, the server measures. */
  width: pixels,
  height: pixels,
  seconds: z.nullable(z.number().check(z.positive(), z.maximum(86_400))),
});
export type UploadWish = z.infer<typeof uploadWish>;

/** How far an upload is. Where the file is refused, the answer is that refusal. */
export const uploadProgress = z.object({
  id: fileId,
  size: z.number(),
  /** Bytes that are there; the next piece begins with the one after them. */
  received: z.number(),
  /** `processing`: all bytes are there, ask again in a second. `done`: `file` is there and may be attached to something. */
  state: z.enum(['receiving', 'processing', 'done']),
  file: z.nullable(file),
});
export type UploadProgress = z.infer<typeof uploadProgress>;
