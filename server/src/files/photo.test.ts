/** What becomes of photos: upright, without where and by what, and bombs are refused before they are unpacked. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { newId } from '@silta/shared/ids';
import { aPhoto } from '../testing/files.ts';
import { needed } from '../testing/world.ts';
import { makePhoto } from './photo.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'silta-photos-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Only files are decoded here, as the server does it. */
function fileOf(bytes: Buffer): string {
  const path = join(folder, newId());
  writeFileSync(path, bytes);
  return path;
}
const read = (bytes: Buffer, options = {}) => sharp(fileOf(bytes), options);
const made = (bytes: Buffer) => makePhoto(fileOf(bytes));
const plain = (width: number, height: number, background = '#fff') =>
  sharp({ create: { width, height, channels: 3, background } });

test('of every kind that is taken, a photo comes out as WebP in three sizes', async () => {
  for (const format of ['jpeg', 'png', 'webp', 'avif', 'gif'] as const) {
    const photos = await made(await plain(1_400, 700, '#284').toFormat(format).toBuffer());
    const sizes = photos.map(({ name, width, height }) => [name, width, height]);
    expect([format, sizes]).toEqual([
      format,
      [
        ['small', 480, 240],
        ['medium', 1_280, 640],
        ['large', 1_400, 700],
      ],
    ]);
    for (const { webp } of photos) expect((await read(webp).metadata()).format).toBe('webp');
  }
});

test('it stands upright, and nothing of the camera and the place is left', async () => {
  const { bytes } = await aPhoto(600, 400);
  const lying = await read(bytes)
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Make: 'Camera of Aino', Copyright: 'Aino' }, IFD3: { GPSLatitude: '61/1 52/1 0/1' } })
    .toBuffer();
  expect((await read(lying).metadata()).exif).toBeDefined();
  const photos = await made(lying);
  expect(photos.at(-1)).toMatchObject({ width: 400, height: 600 });
  for (const { webp } of photos) {
    const { exif, xmp, iptc, icc, orientation } = await read(webp).metadata();
    expect([exif, xmp, iptc, icc, orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(webp.includes('Aino')).toBe(false);
  }
});

test('of something moving the first picture is kept', async () => {
  const frames = await Promise.all(['red', 'blue'].map((colour) => plain(40, 40, colour).png().toBuffer()));
  const gif = await sharp(frames.map(fileOf), { join: { animated: true } })
    .gif()
    .toBuffer();
  expect((await read(gif, { animated: true }).metadata()).pages).toBe(2);
  const photo = needed((await made(gif)).at(-1));
  expect((await read(photo.webp, { animated: true }).metadata()).pages ?? 1).toBe(1);
});

test('what is no picture, is cut short or has too many pixels is refused', async () => {
  const { bytes } = await aPhoto(800, 600);
  const bomb = await plain(9_000, 9_000).png().toBuffer();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>');
  const tiff = await plain(20, 20).tiff().toBuffer();
  for (const wrong of [bomb, svg, tiff, bytes.subarray(0, 2_000), Buffer.from([0xff, 0xd8, 0xff, 0xe0])])
    await expect(made(wrong)).rejects.toMatchObject({ code: 'brokenFile' });
});
