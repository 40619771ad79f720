/** The picture that stands for an attachment: a photo itself, or the poster of a film. */
import type { Attachment } from '@silta/shared/files/attachments';
import { photoAddress, photoSources } from './fileAddress.ts';
import type { Size } from './photoSize.ts';

export interface MediaAddresses {
  src: string;
  srcSet: string;
  size: Size;
}

/** null where there is none. */
export function mediaAddresses({
  kind,
  fileId,
  posterId,
  poster,
  width,
  height,
}: Attachment): MediaAddresses | null {
  const id = kind === 'photo' ? fileId : posterId;
  const size = kind === 'photo' ? { width: width ?? 0, height: height ?? 0 } : poster;
  if (id === null || !size || size.width === 0) return null;
  return { src: photoAddress(id, 'medium'), srcSet: photoSources(id, size), size };
}
