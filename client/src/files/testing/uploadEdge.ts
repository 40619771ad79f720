/** The server's side of uploads for screen tests, by hand; and what jsdom lacks of pictures. */
import { jest } from '@jest/globals';
import type { UploadProgress, UploadWish } from '@silta/shared/files/uploads';
import type { RefusalCode, RefusalDetails } from '@silta/shared/refusals';

interface Received {
  wish: UploadWish;
  received: number;
  /** Where each piece began. */
  pieces: number[];
}

export interface UploadEdge {
  /** By the file's id, in the order in which they were announced. */
  uploads: Map<string, Received>;
  dropped: string[];
  /** null: the network is there. */
  away: 'now' | 'afterOnePiece' | null;
  /** What the next file that is announced is answered. */
  refuse: { code: RefusalCode; details?: RefusalDetails; status: number } | null;
}

export function fakeUploadEdge(): UploadEdge {
  const edge: UploadEdge = { uploads: new Map(), dropped: [], away: null, refuse: null };
  globalThis.fetch = jest.fn(async (input: unknown, init?: RequestInit) => {
    if (edge.away === 'now') throw new TypeError('Failed to fetch');
    const [, what, id = ''] = /^\/api\/(rooms|uploads)\/([^/]+)/.exec(String(input)) ?? [];
    if (what === 'rooms') return announce(edge, JSON.parse(init?.body as string) as UploadWish);
    if (init?.method === 'DELETE') edge.dropped.push(id);
    if (init?.method === 'PATCH') take(edge, id, init);
    return reply(200, progressOf(edge, id));
  });
  globalThis.createImageBitmap = jest.fn(async () => ({ width: 800, height: 600, close: () => undefined }));
  let number = 0;
  URL.createObjectURL = () => `blob:picture-${++number}`;
  URL.revokeObjectURL = () => undefined;
  return edge;
}

function announce(edge: UploadEdge, wish: UploadWish): Response {
  if (edge.refuse) {
    const { code, details = {}, status } = edge.refuse;
    edge.refuse = null;
    return reply(status, { code, details });
  }
  if (!edge.uploads.has(wish.id)) edge.uploads.set(wish.id, { wish, received: 0, pieces: [] });
  return reply(201, progressOf(edge, wish.id));
}

function take(edge: UploadEdge, id: string, { headers, body }: RequestInit): void {
  const upload = edge.uploads.get(id);
  const at = Number((headers as Record<string, string>)['upload-offset']);
  if (upload?.received !== at) throw new Error(`a piece from ${at} was not waited for`);
  upload.pieces.push(at);
  upload.received += (body as Blob).size;
  if (edge.away === 'afterOnePiece') edge.away = 'now';
}

function progressOf({ uploads }: UploadEdge, id: string): UploadProgress | undefined {
  const upload = uploads.get(id);
  if (!upload) return undefined;
  const { wish, received } = upload;
  const state = received === wish.size ? 'done' : 'receiving';
  return { id: wish.id, size: wish.size, received, state, file: null };
}

function reply(status: number, body: unknown): Response {
  const text = body === undefined ? '' : JSON.stringify(body);
  return { ok: status < 400, status, text: async () => text } as Response;
}

export function photo(name: string, bytes = 1_000): File {
  return new File([new Uint8Array(bytes)], name, { type: 'image/png' });
}
