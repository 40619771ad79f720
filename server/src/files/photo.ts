/**
 * Photos are made anew: upright, in sRGB, in up to three sizes as WebP, with nothing of what a camera writes beside the
 * pixels. Of something moving only the first picture stays, because what moves and cannot be stopped distracts (WCAG 2.2.2).
 */
import { photoEdges } from '@silta/shared/files/kinds';
import { Refusal } from '@silta/shared/refusals';
import { files as bounds } from './bounds.ts';
import { pictureMaker } from './pictureMaker.ts';
import type { PictureMaker } from './pictureMaker.ts';

export interface MadePhoto {
  name: keyof typeof photoEdges;
  width: number;
  height: number;
  webp: Buffer;
}

const webp = { quality: 80, effort: 2 };

/** From small to large. Refuses with `brokenFile` what cannot be read, or has too many pixels. */
export async function makePhoto(path: string): Promise<MadePhoto[]> {
  const sharp = await pictureMaker();
  const { data, info } = await decode(sharp, path).catch(() => {
    throw new Refusal('brokenFile');
  });
  const { width, height, channels } = info;
  const pixels = () => sharp(data, { raw: { width, height, channels } });
  const edge = Math.max(width, height);
  const made: MadePhoto[] = [];
  for (const name of ['small', 'medium'] as const) {
    const most = photoEdges[name];
    if (edge <= most) continue;
    const size = { width: most, height: most, fit: 'inside' } as const;
    const { data: bytes, info: got } = await pixels()
      .resize(size)
      .webp(webp)
      .toBuffer({ resolveWithObject: true });
    made.push({ name, width: got.width, height: got.height, webp: bytes });
  }
  made.push({ name: 'large', width, height, webp: await pixels().webp(webp).toBuffer() });
  return made;
}

/** Read once, in no more than the largest size; the smaller ones are made of that. */
function decode(sharp: PictureMaker, path: string) {
  const most = photoEdges.large;
  return sharp(path, { limitInputPixels: bounds.photoPixels.most, failOn: 'error', pages: 1 })
    .autoOrient()
    .resize({ width: most, height: most, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
}
