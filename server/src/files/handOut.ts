/** Sends the bytes of a file, or the part that is asked for, in an answer that can run nothing. */
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { FileRecord } from '@silta/shared/files/records';
import { Refusal } from '@silta/shared/refusals';
import { dispositionOf } from '../http/disposition.ts';
import { wantedBytes } from './ranges.ts';
import type { Key, Storage } from '../storage/storage.ts';

export interface Asked {
  file: FileRecord;
  key: Key;
  request: Request;
  response: Response;
}

/** Refuses with `notFound` where the bytes are gone. */
export async function handOut(storage: Storage, { file, key, request, response }: Asked): Promise<void> {
  const bytes = await storage.bytesOf(key);
  if (bytes === null) throw new Refusal('notFound');
  // A file never changes: its id and size are all there is to tell.
  const tag = `"${key.id}-${key.name}"`;
  const headers = headersOf(file, request.query.download !== undefined, tag);
  if (request.headers['if-none-match']?.split(/,\s*/).includes(tag)) {
    const { 'Cache-Control': kept, ETag, Vary } = headers;
    response.status(304).set({ 'Cache-Control': kept, ETag, Vary }).end();
    return;
  }
  const range = request.get('Range');
  const ifRange = request.get('If-Range');
  const wanted = wantedBytes({ range, ifRange }, { bytes, tag });
  if (wanted === 'none') {
    response.status(416).set('Content-Range', `bytes */${bytes}`).end();
    return;
  }
  const part = wanted === 'all' ? { from: 0, to: bytes - 1 } : wanted;
  const content = request.method === 'HEAD' ? null : await storage.open(key, part);
  if (!content && request.method !== 'HEAD') throw new Refusal('notFound');
  response.set({ ...headers, 'Content-Length': String(part.to - part.from + 1) });
  if (wanted !== 'all') response.set('Content-Range', `bytes ${part.from}-${part.to}/${bytes}`);
  response.status(wanted === 'all' ? 200 : 206);
  // A reader who goes away ends it; there is nobody left to be told.
  if (content) await pipeline(content, response).catch(() => response.destroy());
  else response.end();
}

const shownInPlace: readonly FileRecord['kind'][] = ['photo', 'video', 'audio', 'captions'];

function headersOf({ kind, mediaType, name }: FileRecord, isDownload: boolean, tag: string) {
  const isShown = shownInPlace.includes(kind) && !isDownload;
  return {
    'Content-Type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    'Content-Disposition': dispositionOf(isShown ? 'inline' : 'attachment', name),
    ETag: tag,
    'Accept-Ranges': 'bytes',
    // Kept by the browser, and shown again only after the server has looked whether one still may see it. Not to be
    // packed on the way: parts are counted in the bytes that were stored.
    'Cache-Control': 'private, no-cache, no-transform',
    Vary: 'Cookie',
  };
}
