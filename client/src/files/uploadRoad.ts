/** How the bytes of a file travel: in pieces, so that what has arrived need not be sent again. */
import type { UploadProgress, UploadWish } from '@silta/shared/files/uploads';
import type { FileId, RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { reading } from '../early.ts';
import { refusalOf } from '../http.ts';

export interface Piece {
  id: FileId;
  /** Where in the file it begins. */
  at: number;
  bytes: Blob;
}

/** Everything refuses as `api` does: with the server's code, or `unavailable` where it was not reached. */
export interface UploadRoad {
  /** Tells the server what is to come; again, and it says how much of that is there. */
  begin(room: RoomId, wish: UploadWish, signal: AbortSignal): Promise<UploadProgress>;
  look(id: FileId, signal: AbortSignal): Promise<UploadProgress>;
  send(piece: Piece, signal: AbortSignal): Promise<UploadProgress>;
  drop(id: FileId): Promise<void>;
}

/** A piece is made for a second or two; on the worst network one takes longer than any other request. */
const patienceMs = 60_000;

export const uploadRoad: UploadRoad = {
  begin: (room, wish, signal) => begin(`/api/rooms/${room}/uploads`, wish, signal),
  look: (id, signal) => ask(addressOf(id), reading, signal),
  send: ({ id, at, bytes }, signal) => {
    const headers = {
      ...reading.headers,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(at),
    };
    return ask(addressOf(id), { ...reading, method: 'PATCH', headers, body: bytes }, signal);
  },
  drop: async (id) => {
    await ask(addressOf(id), { ...reading, method: 'DELETE' }, new AbortController().signal);
  },
};

/** The same road for an archive, which goes to a partnership. */
export const archiveRoad: UploadRoad = {
  ...uploadRoad,
  begin: (partnership, wish, signal) => begin(`/api/partnerships/${partnership}/uploads`, wish, signal),
};

function begin(path: string, wish: UploadWish, signal: AbortSignal): Promise<UploadProgress> {
  const headers = { ...reading.headers, 'content-type': 'application/json' };
  return ask(path, { ...reading, method: 'POST', headers, body: JSON.stringify(wish) }, signal);
}

function addressOf(id: FileId): string {
  return `/api/uploads/${id}`;
}

async function ask(path: string, request: RequestInit, signal: AbortSignal): Promise<UploadProgress> {
  const patience = new AbortController();
  const giveUp = () => patience.abort();
  const timer = setTimeout(giveUp, patienceMs);
  signal.addEventListener('abort', giveUp);
  try {
    const response = await fetch(path, { ...request, signal: patience.signal });
    const text = await response.text();
    if (!response.ok) throw refusalOf(response.status, text);
    return (text === '' ? undefined : JSON.parse(text)) as UploadProgress;
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof Refusal ? error : new Refusal('unavailable');
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}
