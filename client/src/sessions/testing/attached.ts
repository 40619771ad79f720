/** Files on a step, for screen tests. */
import type { Attachment } from '@silta/shared/files/attachments';
import type { FileId } from '@silta/shared/ids';

export function attached(n: number, fields: Partial<Attachment> = {}): Attachment {
  return {
    fileId: `00000000-0000-4000-8000-${String(950 + n).padStart(12, '0')}` as FileId,
    alt: '',
    caption: '',
    posterId: null,
    captions: [],
    kind: 'photo',
    name: `bench-${n}.jpg`,
    mediaType: 'image/webp',
    size: 240_000,
    width: 1_600,
    height: 1_200,
    seconds: null,
    poster: null,
    ...fields,
  };
}

export const film = (n: number, fields: Partial<Attachment> = {}) =>
  attached(n, {
    ...{ kind: 'video', name: 'line.mp4', mediaType: 'video/mp4', alt: 'The test line', seconds: 150 },
    ...fields,
  });
