/** Files for tests, and bringing them by REST as a device does. */
import sharp from 'sharp';
import type { FileRecord } from '@silta/shared/files/records';
import { mostPieceBytes } from '@silta/shared/files/uploads';
import type { UploadProgress, UploadWish } from '@silta/shared/files/uploads';
import { newId } from '@silta/shared/ids';
import type { FileId, RoomId } from '@silta/shared/ids';
import type { Browser, Reply } from './wire.ts';

/** Something that a device has. */
export interface LocalFile {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

export const textFile: LocalFile = {
  name: 'notes.txt',
  mediaType: 'text/plain',
  bytes: Buffer.from('Lead-free since 2006.\n'),
};

/** With a picture in it that is no plain colour, so that it weighs what a photo weighs. */
export async function aPhoto(
  width = 1_600,
  height = 1_200,
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' = 'jpeg',
) {
  const noise = sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });
  const bytes = await noise.toFormat(format).toBuffer();
  return { name: `bench.${format}`, mediaType: `image/${format}`, bytes } satisfies LocalFile;
}

export function wishOf({ name, mediaType, bytes }: LocalFile, more: Partial<UploadWish> = {}): UploadWish {
  return {
    id: newId<FileId>(),
    name,
    size: bytes.length,
    mediaType,
    width: null,
    height: null,
    seconds: null,
    ...more,
  };
}

export const pieceHeaders = (from: number) => ({
  'Content-Type': 'application/offset+octet-stream',
  'Upload-Offset': String(from),
});

/** One piece, from there on. */
export function send(browser: Browser, id: FileId, from: number, bytes: Uint8Array): Promise<Reply> {
  return browser.ask('PATCH', `/api/uploads/${id}`, bytes, pieceHeaders(from));
}

/** Begins, sends everything, and waits: the last answer, which may be a refusal. */
export async function upload(
  browser: Browser,
  boardId: RoomId,
  file: LocalFile,
  more: Partial<UploadWish> = {},
): Promise<Reply> {
  const wish = wishOf(file, more);
  let reply = await browser.post(`/api/rooms/${boardId}/uploads`, wish);
  for (let from = 0; from < file.bytes.length && reply.status < 300; from += mostPieceBytes)
    reply = await send(browser, wish.id, from, file.bytes.subarray(from, from + mostPieceBytes));
  while (reply.status === 200 && (reply.body as UploadProgress).state === 'processing') {
    await new Promise((resolve) => setTimeout(resolve, 100));
    reply = await browser.get(`/api/uploads/${wish.id}`);
  }
  return reply;
}

/** The record of a file that was brought; throws where it was refused. */
export async function bring(
  browser: Browser,
  boardId: RoomId,
  file: LocalFile,
  more: Partial<UploadWish> = {},
): Promise<FileRecord> {
  const { text, body } = await upload(browser, boardId, file, more);
  const { file: record } = body as UploadProgress;
  if (!record) throw new Error(text);
  return record;
}

/** Who of them is given it; nobody is told anything but that it is not there. */
export async function givenTo(people: Readonly<Record<string, Browser>>, path: string): Promise<string[]> {
  const replies = await Promise.all(
    Object.entries(people).map(async ([who, browser]) => ({ who, reply: await browser.get(path) })),
  );
  for (const { reply } of replies)
    if (reply.status !== 200)
      expect(reply).toMatchObject({ status: 404, body: { code: 'notFound', details: {} } });
  return replies.filter(({ reply }) => reply.status === 200).map(({ who }) => who);
}
