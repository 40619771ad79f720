/** What a post, a task or a hand-in carries beside its text: what its author wishes, and what everybody needs to draw it. */
import * as z from 'zod/mini';
import { fileKind } from './records.ts';
import type { FileRecord } from './records.ts';
import { fileId } from '../ids.ts';
import type { FileId } from '../ids.ts';
import { language, limits, optionalLine, prose } from '../texts.ts';

/** A file to be shown. All files in it must be the sender's own, of this room, and carried by nothing else. */
export const attachmentWish = z.strictObject({
  fileId,
  /** What is to be seen, for those who do not see it; asked for, never forced. */
  alt: optionalLine(limits.alt),
  caption: prose(limits.caption),
  /** A photo that stands for a video, a sound, a PDF or a file until it is opened; made on the device. */
  posterId: z.nullable(fileId),
  /** What is said in a video or a recording, as WebVTT: files of the kind `captions`. */
  captions: z.array(z.strictObject({ fileId, language })).check(z.maxLength(limits.captionTracks)),
});
export type AttachmentWish = z.infer<typeof attachmentWish>;

/** In the order in which they are shown. */
export const attachmentWishes = z.array(attachmentWish).check(z.maxLength(limits.attachments));

const pixels = z.object({ width: z.number(), height: z.number() });

/** As it is carried: nothing else is needed to draw it. Its bytes are at `/api/files/:id`. */
export const attachment = z.object({
  fileId,
  alt: z.string(),
  caption: z.string(),
  posterId: z.nullable(fileId),
  captions: z.array(z.object({ fileId, language })),
  kind: fileKind,
  name: z.string(),
  mediaType: z.string(),
  /** In bytes. */
  size: z.number(),
  /** In pixels, where it has any. */
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
  seconds: z.nullable(z.number()),
  /** How large the poster is; null where there is none. */
  poster: z.nullable(pixels),
});
export type Attachment = z.infer<typeof attachment>;

/** Every file that the wish names. */
export function filesIn({ fileId: id, posterId, captions }: AttachmentWish | Attachment): FileId[] {
  return [id, ...(posterId === null ? [] : [posterId]), ...captions.map((track) => track.fileId)];
}

/** The attachment that comes of the wish; null where a file is missing or cannot be used so. */
export function attachmentFrom(
  wish: AttachmentWish,
  fileOf: (id: FileId) => FileRecord | null,
): Attachment | null {
  const file = fileOf(wish.fileId);
  const poster = wish.posterId === null ? null : fileOf(wish.posterId);
  if (!file || file.kind === 'captions') return null;
  if (wish.posterId !== null && (poster?.kind !== 'photo' || file.kind === 'photo')) return null;
  if (!areCaptionsFor(file, wish, fileOf)) return null;
  const { kind, name, mediaType, size, width, height, seconds } = file;
  const posterPixels = poster && { width: poster.width ?? 0, height: poster.height ?? 0 };
  return { ...wish, kind, name, mediaType, size, width, height, seconds, poster: posterPixels };
}

function areCaptionsFor(
  { kind }: FileRecord,
  { captions }: AttachmentWish,
  fileOf: (id: FileId) => FileRecord | null,
): boolean {
  const canBeHeard = kind === 'video' || kind === 'audio';
  return (
    (canBeHeard || captions.length === 0) &&
    captions.every(({ fileId: id }) => fileOf(id)?.kind === 'captions')
  );
}
