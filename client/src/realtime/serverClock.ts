/**
 * The server's clock as this device knows it: asked for over the socket, and counted on by a clock that nobody can set.
 * The same question says how long the way there and back takes.
 */
import type { Connection } from './connection.ts';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { Listeners } from './listeners.ts';

/** `ms` there and back; null while there is no line. */
export type RoundTrip = number | null;

export interface ServerClock {
  /** Milliseconds since 1970, as the server counts; the device's own until it has answered once. */
  now: () => number;
  readonly roundTrip: RoundTrip;
  /** Told when it was measured anew. */
  subscribe: (listener: () => void) => () => void;
  stop: () => void;
}

/** Often enough to notice a line that is getting worse. */
const everyMs = 10_000;
/** The first answers come one after the other, so that one slow one does not count for long. */
const eagerMs = 500;
const eagerTimes = 3;
/** Of so many answers the quickest says best what time it is. */
const kept = 6;

interface Sample {
  /** What to add to the steady clock. */
  offset: number;
  ms: number;
}

interface ServerClockParts {
  connection: Pick<Connection, 'ask' | 'status' | 'subscribe'>;
  clock?: Clock;
  /** Milliseconds since some moment; goes on whatever happens to the device's clock. */
  steady?: () => number;
}

export function followServerClock({
  connection,
  clock = systemClock,
  steady = () => performance.now(),
}: ServerClockParts): ServerClock {
  const changed = new Listeners();
  let samples: Sample[] = [];
  let roundTrip: RoundTrip = null;
  let asked = 0;
  let isOver = false;
  let stopTimer = () => undefined as void;

  async function measure(): Promise<void> {
    stopTimer();
    const begin = steady();
    const { at } = await connection.ask('clock', {});
    const end = steady();
    const ms = end - begin;
    samples = [...samples, { offset: Date.parse(at) + ms / 2 - end, ms }].slice(-kept);
    roundTrip = ms;
  }

  function round(): void {
    if (isOver) return;
    void measure()
      .catch(() => {
        roundTrip = null;
      })
      .then(() => {
        if (isOver) return;
        asked += 1;
        changed.call();
        stopTimer = clock.after(asked < eagerTimes ? eagerMs : everyMs, round);
      });
  }

  const stopFollowing = connection.subscribe(() => {
    stopTimer();
    // A device that has slept may have slept with its steady clock, too.
    samples = samples.slice(-1);
    asked = 0;
    round();
  });
  round();

  return {
    now: () => {
      const best = samples.reduce<Sample | null>((a, b) => (a && a.ms <= b.ms ? a : b), null);
      return best ? steady() + best.offset : clock.now();
    },
    get roundTrip() {
      return roundTrip;
    },
    subscribe: changed.add,
    stop: () => {
      isOver = true;
      stopTimer();
      stopFollowing();
    },
  };
}
