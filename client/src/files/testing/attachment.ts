/** What something carries, for tests. */
import type { Attachment } from '@silta/shared/files/attachments';
import type { FileId } from '@silta/shared/ids';

/** A photo, unless the fields say otherwise. */
export function attachment(n: number, fields: Partial<Attachment> = {}): Attachment {
  return {
    fileId: `00000000-0000-4000-8000-0000000003${String(n).padStart(2, '0')}` as FileId,
    alt: '',
    caption: '',
    posterId: null,
    captions: [],
    kind: 'photo',
    name: `photo-${n}.webp`,
    mediaType: 'image/webp',
    size: 120_000,
    width: 1_600,
    height: 1_200,
    seconds: null,
    poster: null,
    ...fields,
  };
}
