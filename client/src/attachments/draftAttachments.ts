/** The files of a post that is being written: on their way, there, or on the post already. */
import type { Attachment, AttachmentWish } from '@silta/shared/files/attachments';
import type { FileId } from '@silta/shared/ids';
import type { Upload } from '../files/upload.ts';
import type { UploadList } from '../files/uploads.ts';
import type { DraftAttachment } from './draftFiles.ts';

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
