/** A connection whose code is still being fetched: the first screen is there before it and does not wait for it. */
import type { Events, RequestName } from '@silta/shared/protocol';
import { Refusal } from '@silta/shared/refusals';
import { growingPause } from './clock.ts';
import type { Clock } from './clock.ts';
import type { Connection, ConnectionStatus, Question, Replies } from './connection.ts';
import { Listeners } from './listeners.ts';

/** Behaves like a connection that is not there yet, until `fetch` has brought the code and opened a real one. */
export function lateConnection(fetch: () => Promise<() => Connection>, clock: Clock): Connection {
  return new LateConnection(fetch, clock);
}

class LateConnection implements Connection {
  #real: Connection | null = null;
  #before: ConnectionStatus = { state: 'connecting', lastContact: null };
  #changed = new Listeners();
  /** What is heard on the real one as soon as it is there. */
  #waiting = new Set<(real: Connection) => void>();
  #isFetching = false;
  #isClosed = false;
  #failures = 0;
  #stopPause = (): void => undefined;

  constructor(
    private readonly fetch: () => Promise<() => Connection>,
    private readonly clock: Clock,
  ) {
    void this.#begin();
  }

  get status(): ConnectionStatus {
    return this.#real?.status ?? this.#before;
  }

  subscribe = (listener: () => void): (() => void) => this.#changed.add(listener);

  ask<N extends RequestName>(name: N, question: Question<N>): Promise<Replies[N]> {
    return this.#real?.ask(name, question) ?? Promise.reject(new Refusal('unavailable'));
  }

  on<E extends keyof Events>(event: E, listener: Events[E]): () => void {
    if (this.#real) return this.#real.on(event, listener);
    let stop = (): void => undefined;
    const hear = (real: Connection) => (stop = real.on(event, listener));
    this.#waiting.add(hear);
    return () => {
      this.#waiting.delete(hear);
      stop();
    };
  }

  retry(): void {
    if (this.#real) this.#real.retry();
    else void this.#begin();
  }

  close(state: 'offline' | 'signedOut'): void {
    this.#isClosed = true;
    this.#stopPause();
    if (this.#real) this.#real.close(state);
    else this.#set(state);
  }

  async #begin(): Promise<void> {
    if (this.#isFetching || this.#isClosed) return;
    this.#isFetching = true;
    this.#stopPause();
    try {
      const open = await this.fetch();
      if (!this.#isOver()) this.#become(open());
    } catch {
      // No network, most likely; it is tried again, as a connection would be.
      if (!this.#isOver()) this.#tryAgain();
    } finally {
      this.#isFetching = false;
    }
  }

  /** It may have been closed while something was awaited. */
  #isOver(): boolean {
    return this.#isClosed;
  }

  #become(real: Connection): void {
    this.#real = real;
    for (const hear of this.#waiting) hear(real);
    this.#waiting.clear();
    real.subscribe(() => this.#changed.call());
    if (real.status.state !== this.#before.state) this.#changed.call();
  }

  #tryAgain(): void {
    this.#set('offline');
    this.#stopPause = this.clock.after(growingPause(++this.#failures, this.clock), () => void this.#begin());
  }

  #set(state: ConnectionStatus['state']): void {
    if (this.#before.state === state) return;
    this.#before = { state, lastContact: null };
    this.#changed.call();
  }
}
