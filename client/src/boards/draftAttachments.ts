/** The files of a post that is being written: on their way, there, or on the post already. */
import * as z from 'zod/mini';
import type { Attachment, AttachmentWish } from '@silta/shared/boards/attachments';
import { fileKind } from '@silta/shared/files/records';
import { fileId } from '@silta/shared/ids';
import type { FileId } from '@silta/shared/ids';
import type { Upload } from '../files/upload.ts';
import type { UploadList } from '../files/uploads.ts';

/** `isNew`: an upload of this device, until a post carries it. */
const draftFile = { fileId, isNew: z.boolean(), name: z.string() };

const draftCaptions = z.object({ ...draftFile, language: z.string() });
export type DraftCaptions = z.infer<typeof draftCaptions>;

export const draftAttachment = z.object({
  ...draftFile,
  posterId: z.nullable(fileId),
  kind: fileKind,
  size: z.number(),
  alt: z.string(),
  caption: z.string(),
  captions: z.array(draftCaptions),
});
export type DraftAttachment = z.infer<typeof draftAttachment>;

export function draftOfUpload({ id, kind, name, size }: Upload): DraftAttachment {
  const said = { alt: '', caption: '', captions: [] };
  return { fileId: id, isNew: true, name, posterId: null, kind, size, ...said };
}

export function draftOfAttachment(attachment: Attachment): DraftAttachment {
  const { fileId: id, posterId, kind, name, size, alt, caption } = attachment;
  const captions = attachment.captions.map((track) => ({
    fileId: track.fileId,
    isNew: false,
    name: '',
    language: track.language,
  }));
  return { fileId: id, isNew: false, name, posterId, kind, size, alt, caption, captions };
}

/** What is asked of the server; null while a file of it is not there. */
export function wishOf(draft: DraftAttachment, uploads: UploadList): AttachmentWish | null {
  const { fileId: id, alt, caption } = draft;
  const posterId = draft.posterId ?? uploads.get(id)?.posterId ?? null;
  const captions = draft.captions.map((track) => ({ fileId: track.fileId, language: track.language }));
  const isThere = newFilesOf([draft]).every((each) => uploads.get(each)?.state === 'done');
  return isThere ? { fileId: id, posterId, alt, caption, captions } : null;
}

/** The same wish that an attachment came of, in the same order of its fields as `wishOf` has. */
export function wishFrom({ fileId: id, posterId, alt, caption, captions }: Attachment): AttachmentWish {
  const tracks = captions.map((track) => ({ fileId: track.fileId, language: track.language }));
  return { fileId: id, posterId, alt, caption, captions: tracks };
}

/** The uploads that the draft waits for, or has waited for. */
export function newFilesOf(drafts: readonly DraftAttachment[]): FileId[] {
  return drafts
    .flatMap((each) => [each, ...each.captions])
    .filter(({ isNew }) => isNew)
    .map((each) => each.fileId);
}

export function isSameList(drafts: readonly DraftAttachment[], attachments: readonly Attachment[]): boolean {
  return JSON.stringify(drafts) === JSON.stringify(attachments.map(draftOfAttachment));
}
