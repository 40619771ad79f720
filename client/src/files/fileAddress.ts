/** Where the bytes of files are. */
import { photoEdges } from '@silta/shared/files/kinds';
import type { FileId } from '@silta/shared/ids';
import type { Size } from './photoSize.ts';

type PhotoSize = keyof typeof photoEdges;
const photoSizes = ['small', 'medium', 'large'] as const satisfies readonly PhotoSize[];

export function fileAddress(id: FileId): string {
  return `/api/files/${id}`;
}

export function photoAddress(id: FileId, size: PhotoSize): string {
  return `/api/files/${id}/${size}`;
}

/** For `srcSet`: the sizes in which there is this photo, each with its width. */
export function photoSources(id: FileId, { width, height }: Size): string {
  const longest = Math.max(width, height);
  return photoSizes
    .filter((_, i) => i === 0 || longest > photoEdges[photoSizes[i - 1] ?? 'small'])
    .map((size) => {
      const by = Math.min(1, photoEdges[size] / longest);
      return `${photoAddress(id, size)} ${Math.max(1, Math.round(width * by))}w`;
    })
    .join(', ');
}
