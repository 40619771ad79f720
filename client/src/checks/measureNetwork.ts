/** What the way from this device to the server is like, measured over a few seconds with bytes that mean nothing. */
import type { Road } from '@silta/shared/checks/records';
import { mostBytesDown, mostBytesUp } from '@silta/shared/checks/routes';
import type { Figures } from '@silta/shared/checks/verdict';
import { limits } from '@silta/shared/limits';
import { Refusal } from '@silta/shared/refusals';
import { refusalOf } from '../http.ts';
import { findRoad } from './findRoad.ts';

export interface Measured extends Figures {
  road: Road;
}

export type MeasuredPart = 'roundTrip' | 'down' | 'up' | 'road';
export interface Watching {
  signal: AbortSignal;
  /** `share`: of the whole, from 0 to 1. */
  tell: (part: MeasuredPart, share: number) => void;
}

const path = '/api/speed';
/** The first one opens the line and does not count. */
const roundTrips = 7;
const answerMs = 8_000;
/** Long enough for a line to reach its rate, short enough to wait for. */
const downMs = 4_000;
const upMs = 8_000;
/** What takes so long has measured the line and not its beginning. */
const tellingMs = 1_000;
const upSizes = [50_000, 200_000, 800_000, mostBytesUp];

/** Refuses with the server's code, or `unavailable` where it was not reached. */
export async function measureNetwork({ signal, tell }: Watching): Promise<Measured> {
  tell('roundTrip', 0);
  const roundTripMs = await measureRoundTrip(signal, (share) => tell('roundTrip', 0.15 * share));
  const downKbps = await measureDown(signal, (share) => tell('down', 0.15 + 0.4 * share));
  const up = (share: number) => tell('up', 0.55 + 0.4 * share);
  const upKbps = await measureUp({ signal, roundTripMs, tell: up });
  tell('road', 0.95);
  return { roundTripMs, downKbps, upKbps, road: await findRoad(signal) };
}

async function measureRoundTrip(signal: AbortSignal, tell: (share: number) => void): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < roundTrips; i++) {
    const begun = performance.now();
    await within(answerMs, signal, async (inner) => (await ask(`${path}?bytes=0`, inner)).arrayBuffer());
    times.push(performance.now() - begun);
    tell((i + 1) / roundTrips);
  }
  const counted = times.slice(1).sort((a, b) => a - b);
  const middle = counted[Math.floor(counted.length / 2)] ?? 0;
  return Math.min(limits.checkRoundTripMs, Math.max(1, Math.round(middle)));
}

/** What came in the time, however little. */
async function measureDown(signal: AbortSignal, tell: (share: number) => void): Promise<number> {
  const began = performance.now();
  let bytes = 0;
  let begun = began;
  const read = async (inner: AbortSignal) => {
    const { body } = await ask(`${path}?bytes=${mostBytesDown}`, inner);
    const reader = body?.getReader();
    begun = performance.now();
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      bytes += piece.value.byteLength;
      tell(Math.max(bytes / mostBytesDown, (performance.now() - begun) / downMs));
    }
  };
  await within(downMs, signal, read).catch((error: unknown) => {
    // The time is up: what has come by then is the answer.
    if (signal.aborted || performance.now() - began < downMs) throw error;
  });
  return kbpsOf(bytes, performance.now() - begun);
}

interface MeasuringUp {
  signal: AbortSignal;
  roundTripMs: number;
  tell: (share: number) => void;
}

/** More and more, until it takes long enough to tell; 0 where not even the least got through. */
async function measureUp({ signal, roundTripMs, tell }: MeasuringUp): Promise<number> {
  const began = performance.now();
  let kbps = 0;
  const headers = { 'content-type': 'application/octet-stream' };
  for (const [i, size] of upSizes.entries()) {
    const left = upMs - (performance.now() - began);
    const begun = performance.now();
    const send = (inner: AbortSignal) => ask(path, inner, { method: 'POST', headers, body: chance(size) });
    try {
      await within(left, signal, send);
    } catch (error) {
      const isTimeUp = performance.now() - begun >= left;
      // What less has shown is true as well.
      if (signal.aborted || (kbps === 0 && !isTimeUp)) throw error;
      return kbps;
    }
    const ms = performance.now() - begun;
    // The way there and back is no sending; where it varies, half of the time surely was.
    kbps = kbpsOf(size, Math.max(ms - roundTripMs, ms / 2));
    tell((i + 1) / upSizes.length);
    if (ms >= tellingMs) return kbps;
  }
  return kbps;
}

async function ask(address: string, signal: AbortSignal, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, { cache: 'no-store', credentials: 'same-origin', ...init, signal });
  if (!response.ok) throw refusalOf(response.status, await response.text());
  return response;
}

/** Ends with the outer signal, too; what is broken off or fails on the way is `unavailable`. */
async function within<T>(
  ms: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const inner = new AbortController();
  const end = () => inner.abort();
  const timer = setTimeout(end, ms);
  outer.addEventListener('abort', end);
  try {
    return await work(inner.signal);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('unavailable');
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', end);
  }
}

/** Bits in a millisecond are kilobits in a second. */
function kbpsOf(bytes: number, ms: number): number {
  return Math.min(limits.checkKbps, Math.round((8 * bytes) / Math.max(1, ms)));
}

/** A browser gives 65 536 bytes of chance at a time. */
const chanceAtOnce = 65_536;

function chance(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += chanceAtOnce)
    crypto.getRandomValues(bytes.subarray(at, at + chanceAtOnce));
  return bytes;
}
