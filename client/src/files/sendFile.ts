/** Brings the bytes of one file to the server, however often the network goes away in between. */
import { mostPieceBytes } from '@silta/shared/files/uploads';
import type { UploadProgress, UploadWish } from '@silta/shared/files/uploads';
import type { RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { UploadRoad } from './uploadRoad.ts';

export interface Outgoing {
  /** For which it is. */
  room: RoomId;
  wish: UploadWish;
  blob: Blob;
}

export interface SendingEvents {
  onSent: (bytes: number) => void;
  /** The network is away, or back. */
  onStalled: (isStalled: boolean) => void;
  signal: AbortSignal;
}

/** A piece takes about this long, so that progress is seen and little is sent twice. */
const pieceMs = 1_500;
const pieceBytes = { first: 256_000, least: 64_000, most: mostPieceBytes };
const pauses = { first: 500, most: 15_000 };
/** So often it is asked whether a photo has been looked at. */
const lookMs = 1_000;

/** Refuses with what the server says against the file; waits for as long as the server is out of reach. */
export async function sendFile(file: Outgoing, road: UploadRoad, events: SendingEvents): Promise<void> {
  let pause = pauses.first;
  for (;;) {
    try {
      const begun = await road.begin(file.room, file.wish, events.signal);
      events.onStalled(false);
      await sendFrom(file, begun, road, {
        ...events,
        onSent: (bytes) => {
          pause = pauses.first;
          events.onSent(bytes);
        },
      });
      return;
    } catch (error) {
      events.signal.throwIfAborted();
      const wait = error instanceof Refusal ? waitAfter(error, pause) : null;
      if (wait === null) throw error;
      events.onStalled(true);
      await pauseFor(wait, events.signal);
      pause = Math.min(pause * 2, pauses.most);
    }
  }
}

async function sendFrom(
  { blob, wish: { id } }: Outgoing,
  begun: UploadProgress,
  road: UploadRoad,
  { signal, onSent }: SendingEvents,
): Promise<void> {
  let progress = begun;
  let size = pieceBytes.first;
  while (progress.state !== 'done') {
    onSent(progress.received);
    if (progress.state === 'processing') {
      await pauseFor(lookMs, signal);
      progress = await road.look(id, signal);
    } else {
      const begin = performance.now();
      const at = progress.received;
      progress = await road.send({ id, at, bytes: blob.slice(at, at + size) }, signal);
      size = nextPiece(size, performance.now() - begin);
    }
  }
}

function nextPiece(size: number, tookMs: number): number {
  const fitting = (size * pieceMs) / Math.max(tookMs, 1);
  return Math.round(Math.min(Math.max(fitting, pieceBytes.least, size / 2), pieceBytes.most, size * 2));
}

/** null where waiting changes nothing. */
function waitAfter({ code, details }: Refusal, pause: number): number | null {
  if (code === 'tooFast') return (details.retryInSeconds ?? 5) * 1_000;
  // `conflict`: another tab sends the same file; asking again shows how far it has come.
  return code === 'unavailable' || code === 'conflict' ? pause : null;
}

/** Ends early when the device says that the network is back. */
function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      if (signal.aborted) reject(new DOMException('cancelled', 'AbortError'));
      else resolve();
    };
    const timer = setTimeout(end, ms);
    addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}
