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

export class ServerClock {
  #samples: Sample[] = [];
  #roundTrip: RoundTrip = null;
  #asked = 0;
  #followers = 0;
  #turn = 0;
  #changed = new Listeners();
  #stopTimer = (): void => undefined;
  #stopFollowing = (): void => undefined;
  #clock: Clock;
  #steady: () => number;

  constructor(private readonly parts: ServerClockParts) {
    const { clock = systemClock, steady = () => performance.now() } = parts;
    this.#clock = clock;
    this.#steady = steady;
  }

  /** Milliseconds since 1970, as the server counts; the device's own until it has answered once. */
  now = (): number => {
    const best = this.#samples.reduce<Sample | null>((a, b) => (a && a.ms <= b.ms ? a : b), null);
    return best ? this.#steady() + best.offset : this.#clock.now();
  };

  get isKnown(): boolean {
    return this.#samples.length > 0;
  }

  get roundTrip(): RoundTrip {
    return this.#roundTrip;
  }

  /** Told when it was measured anew; it is asked only while somebody wants to know. */
  subscribe = (listener: () => void): (() => void) => {
    const stop = this.#changed.add(listener);
    if (++this.#followers === 1) this.#start();
    return () => {
      stop();
      if (--this.#followers === 0) this.#stop();
    };
  };

  #start(): void {
    this.#stopFollowing = this.parts.connection.subscribe(() => this.#beginAnew());
    this.#beginAnew();
  }

  #stop(): void {
    this.#turn += 1;
    this.#stopTimer();
    this.#stopFollowing();
  }

  /** A device that has slept may have slept with its steady clock, too. */
  #beginAnew(): void {
    this.#stopTimer();
    this.#samples = this.#samples.slice(-1);
    this.#asked = 0;
    this.#turn += 1;
    void this.#round(this.#turn);
  }

  async #round(turn: number): Promise<void> {
    await this.#measure().catch(() => (this.#roundTrip = null));
    if (turn !== this.#turn) return;
    this.#asked += 1;
    this.#changed.call();
    const pause = this.#asked < eagerTimes ? eagerMs : everyMs;
    this.#stopTimer = this.#clock.after(pause, () => void this.#round(turn));
  }

  async #measure(): Promise<void> {
    const begin = this.#steady();
    const { at } = await this.parts.connection.ask('clock', {});
    const end = this.#steady();
    const ms = end - begin;
    this.#samples = [...this.#samples, { offset: Date.parse(at) + ms / 2 - end, ms }].slice(-kept);
    this.#roundTrip = ms;
  }
}
