/** The one place where sharp is set up; loaded with the first picture, because it takes 20 MiB. */
import type Sharp from 'sharp';

export type PictureMaker = typeof Sharp;

let loaded: Promise<PictureMaker> | null = null;

export function pictureMaker(): Promise<PictureMaker> {
  return (loaded ??= load());
}

async function load(): Promise<PictureMaker> {
  const { default: sharp } = await import('sharp');
  // One core for each photo and nothing kept between them: how many are made at once is bounded elsewhere.
  sharp.concurrency(1);
  sharp.cache(false);
  // Only what is named is ever decoded, whatever a file pretends to be; neither SVG nor PDF is.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: [
      'VipsForeignLoadJpegFile',
      'VipsForeignLoadPngFile',
      'VipsForeignLoadWebpFile',
      'VipsForeignLoadNsgifFile',
      'VipsForeignLoadHeifFile',
      // What was made here, when a board is printed.
      'VipsForeignLoadWebpBuffer',
    ],
  });
  return sharp;
}
