/**
 * Cuts connections whose reader does not keep up, because engine.io queues for it without end. The client comes back
 * by itself and catches up from its own number.
 *
 * Undrained is what this process still holds: packets in engine.io's queue and bytes that the operating system has not
 * taken from `ws`. What the operating system has taken counts as drained; its own buffers are bounded. A reader is cut
 * when more than a megabyte is undrained at two looks in a row (a single big packet is not held against a quick one),
 * or when something is undrained and not a byte of it has left for two seconds. A slow line that moves at all is not
 * still: a phone that takes 200 kB a second is cut only by the megabyte, and is better off with a snapshot then.
 * Between two polls nothing can leave, so for polling only the megabyte counts; who never polls again misses the ping.
 */
import type { EventEmitter } from 'node:events';
import type { Socket as TcpSocket } from 'node:net';
import type { WebSocket } from 'ws';
import { realtime } from '../bounds.ts';

/** The inside of engine.io 6, ws 8 and Node that is read here; drain.test.ts fails where it changes. */
export interface Reader extends EventEmitter {
  close: (discard?: boolean) => unknown;
  writeBuffer: readonly { data?: string | Buffer }[];
  transport: {
    socket?: WebSocket & { _socket?: TcpSocket & { _handle?: { writeQueueSize?: number } | null } };
  };
}

interface Slow {
  /** Changes with every byte that leaves. */
  mark: string;
  stillSince: number;
  wasTooMuch: boolean;
}

export class Drain {
  #readers = new Set<Reader>();
  #slow = new Map<Reader, Slow>();
  #timer: NodeJS.Timeout;

  /** `cut`: told how many bytes waited. */
  constructor(private readonly cut: (bytes: number) => void) {
    this.#timer = setInterval(() => this.look(performance.now()), realtime.lookMs.most);
    this.#timer.unref();
  }

  watch(reader: Reader): void {
    this.#readers.add(reader);
    reader.once('close', () => {
      this.#readers.delete(reader);
      this.#slow.delete(reader);
    });
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** One look at everybody; a reader for whom nothing waits costs two comparisons. */
  look(now: number): void {
    for (const reader of this.#readers) {
      const bytes = undrained(reader);
      if (bytes > 0) this.#lookAt(reader, bytes, now);
      else if (this.#slow.size > 0) this.#slow.delete(reader);
    }
  }

  #lookAt(reader: Reader, bytes: number, now: number): void {
    const mark = markOf(reader);
    const before = this.#slow.get(reader);
    const hasStood = before !== undefined && mark !== null && mark === before.mark;
    const stillSince = hasStood ? before.stillSince : now;
    const isTooMuch = bytes > realtime.undrainedBytes.most;
    const isStill = now - stillSince >= realtime.stillMs.most;
    if (!isStill && !(isTooMuch && before?.wasTooMuch)) {
      this.#slow.set(reader, { mark: mark ?? '', stillSince, wasTooMuch: isTooMuch });
      return;
    }
    cutOff(reader);
    this.cut(bytes);
  }
}

/** Bytes that wait in this process; characters of more than one byte count as one while engine.io holds them. */
export function undrained({ writeBuffer, transport }: Reader): number {
  let bytes = transport.socket?.bufferedAmount ?? 0;
  if (writeBuffer.length > 0) for (const { data } of writeBuffer) bytes += data?.length ?? 0;
  return bytes;
}

/** Whole writes that the operating system has taken, and how much is left of the one under way; null for polling. */
function markOf({ transport }: Reader): string | null {
  if (!transport.socket) return null;
  const tcp = transport.socket._socket;
  return `${(tcp?.bytesWritten ?? 0) - (tcp?.writableLength ?? 0)} ${tcp?._handle?.writeQueueSize ?? 0}`;
}

/** Without a goodbye, which would wait behind what is not read. */
function cutOff(reader: Reader): void {
  if (reader.transport.socket) reader.transport.socket.terminate();
  else reader.close(true);
}
