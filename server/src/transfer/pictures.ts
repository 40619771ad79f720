/** Photos of posts as a document takes them: JPEG, no larger than paper shows. */
import type { FileId } from '@silta/shared/ids';
import { pictureMaker } from '../files/pictureMaker.ts';
import type { Storage } from '../storage/storage.ts';

/** About 200 dots to the inch at the width of the page. */
const edge = 1_280;
const paper = { quality: 78, mozjpeg: false };

/** In pixels. */
export interface Picture {
  jpeg: Buffer;
  width: number;
  height: number;
}

/** null where the bytes are gone. */
export type ReadPicture = (id: FileId) => Promise<Picture | null>;

/** The server has made every size itself, so there is nothing in it but pixels. */
export function picturesFrom(storage: Pick<Storage, 'open'>): ReadPicture {
  return async (id) => {
    const stored =
      (await storage.open({ id, name: 'medium' })) ?? (await storage.open({ id, name: 'large' }));
    if (!stored) return null;
    const sharp = await pictureMaker();
    const { data, info } = await sharp(Buffer.concat((await stored.toArray()) as Buffer[]))
      .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg(paper)
      .toBuffer({ resolveWithObject: true });
    return { jpeg: data, width: info.width, height: info.height };
  };
}
