/** The one socket of a signed-in account: it comes back by itself, and every question is answered or refused in time. */
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { AccountId } from '@silta/shared/ids';
import type { Events, Here, RequestName, Sync, requests } from '@silta/shared/protocol';
import { readRefusal, Refusal } from '@silta/shared/refusals';
import { growingPause, systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { Listeners } from './listeners.ts';

/** `signedOut` is final: only signing in again, with a new connection, leads on. */
export type ConnectionState = 'connecting' | 'online' | 'offline' | 'signedOut';

export interface ConnectionStatus {
  state: ConnectionState;
  /** When something last came from the server (milliseconds), as known when the state changed. */
  lastContact: number | null;
}

export type Question<N extends RequestName> = (typeof requests)[N]['_zod']['output'];
export interface Replies {
  command: { seq: number };
  enter: { sync: Sync; here: readonly Here[] };
  sync: { sync: Sync };
  leave: object;
  writing: object;
  cheer: object;
  clock: { at: string };
}

export interface Connection {
  readonly status: ConnectionStatus;
  subscribe: (listener: () => void) => () => void;
  /** Refuses with the server's code; `unavailable` without a connection or an answer in time. Never waits for a connection. */
  ask<N extends RequestName>(name: N, question: Question<N>): Promise<Replies[N]>;
  on<E extends keyof Events>(event: E, listener: Events[E]): () => void;
  /** Tries now instead of after the pause. */
  retry(): void;
  /** Ends it for good; `signedOut` tells the screens to ask for a sign-in. */
  close(state: 'offline' | 'signedOut'): void;
}

const answerMs = 10_000;
/** A short break (rights changed, another access point) is not called offline yet. */
const calmMs = 3_000;

type Handlers = { [E in keyof Events]: Listeners<Parameters<Events[E]>> };

export interface SocketOptions {
  accountId: AccountId;
  /** Only where the server is not where the page came from. */
  url?: string;
  headers?: Record<string, string>;
  clock?: Clock;
  /** Says when the device is back in a network. */
  page?: EventTarget;
}

export function openConnection(options: SocketOptions): Connection {
  return new SocketConnection(options);
}

class SocketConnection implements Connection {
  #socket: Socket;
  #clock: Clock;
  #page: EventTarget;
  #status: ConnectionStatus = { state: 'connecting', lastContact: null };
  #lastContact: number | null = null;
  #changed = new Listeners();
  #handlers: Handlers = {
    changes: new Listeners(),
    presence: new Listeners(),
    cheers: new Listeners(),
    closed: new Listeners(),
  };
  #failures = 0;
  #stopCalm = (): void => undefined;
  #stopPause = (): void => undefined;

  constructor({ accountId, url, headers, clock = systemClock, page = window }: SocketOptions) {
    this.#clock = clock;
    this.#page = page;
    const options = {
      ...optionsOf(accountId),
      ...(headers && { extraHeaders: headers }),
    };
    this.#socket = url === undefined ? io(options) : io(url, options);
    this.#follow();
    page.addEventListener('online', this.#back);
  }

  get status(): ConnectionStatus {
    return this.#status;
  }

  subscribe = (listener: () => void): (() => void) => this.#changed.add(listener);

  async ask<N extends RequestName>(name: N, question: Question<N>): Promise<Replies[N]> {
    if (!this.#socket.connected) throw new Refusal('unavailable');
    let answer: unknown;
    try {
      answer = await this.#socket.timeout(answerMs).emitWithAck(name, question);
    } catch {
      throw new Refusal('unavailable');
    }
    this.#hear();
    return readAnswer(answer) as Replies[N];
  }

  on<E extends keyof Events>(event: E, listener: Events[E]): () => void {
    const listeners = this.#handlers[event] as unknown as Listeners<Parameters<Events[E]>>;
    return listeners.add(listener);
  }

  retry(): void {
    if (this.#status.state === 'signedOut' || this.#socket.active) return;
    this.#stopPause();
    this.#socket.connect();
  }

  close(state: 'offline' | 'signedOut'): void {
    this.#page.removeEventListener('online', this.#back);
    this.#stopPause();
    this.#set(state);
    this.#socket.disconnect();
  }

  #back = (): void => this.retry();

  #follow(): void {
    const socket = this.#socket;
    socket.on('connect', () => {
      this.#failures = 0;
      this.#hear();
      this.#set('online');
    });
    socket.on('connect_error', (error: Error & { data?: unknown }) =>
      this.#notConnected(error.message, error.data),
    );
    socket.on('disconnect', (reason) => this.#disconnected(reason));
    socket.io.on('ping', () => this.#hear());
    socket.onAny(() => this.#hear());
    socket.on('changes', (changes: Parameters<Events['changes']>[0]) => this.#handlers.changes.call(changes));
    socket.on('presence', (message: Parameters<Events['presence']>[0]) =>
      this.#handlers.presence.call(message),
    );
    socket.on('cheers', (message: Parameters<Events['cheers']>[0]) => this.#handlers.cheers.call(message));
    socket.on('closed', (message: Parameters<Events['closed']>[0]) => {
      if (message.room === null) this.close('signedOut');
      this.#handlers.closed.call(message);
    });
  }

  #notConnected(message: string, details: unknown): void {
    if (this.#status.state === 'signedOut') return;
    if (message === 'notSignedIn') {
      this.close('signedOut');
      return;
    }
    this.#set('offline');
    // The transport's failures are tried again by socket.io; a server that said no is asked again by us.
    if (this.#socket.active) return;
    // Too many from here: those that are turned away together do not come back together.
    const { retryInSeconds = 0 } = readRefusal(message, details).details;
    const asked = 1_000 * retryInSeconds * (1 + this.#clock.random());
    this.#connectAfter(Math.max(asked, growingPause(++this.#failures, this.#clock)));
  }

  #disconnected(reason: string): void {
    if (reason === 'io client disconnect') return;
    this.#set('connecting');
    // Nothing was heard for eight seconds already: nobody is kept calm any longer.
    if (reason === 'ping timeout') this.#set('offline');
    else this.#stopCalm = this.#clock.after(calmMs, () => this.#set('offline'));
    // The server cuts a connection whose rights have changed; what is seen with the new ones comes on entering again.
    // A whole class may be cut at once, so not all in the same moment.
    if (reason === 'io server disconnect') this.#connectAfter(200 + 1_000 * this.#clock.random());
  }

  #connectAfter(ms: number): void {
    this.#stopPause();
    this.#stopPause = this.#clock.after(ms, () => this.#socket.connect());
  }

  #hear(): void {
    this.#lastContact = this.#clock.now();
  }

  #set(state: ConnectionState): void {
    this.#stopCalm();
    if (this.#status.state === state || this.#status.state === 'signedOut') return;
    this.#status = { state, lastContact: this.#lastContact };
    this.#changed.call();
  }
}

function optionsOf(accountId: AccountId) {
  return {
    path: '/socket.io',
    // WebSocket first; long polling where a school's network blocks it.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    withCredentials: true,
    // One tab, one account, one socket of its own.
    forceNew: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
    // One attempt: a network that swallows what is sent gives no answer at all.
    timeout: 10_000,
    randomizationFactor: 0.5,
    // Lets the server turn away a tab that still shows somebody who has signed out since.
    auth: { accountId },
  };
}

/** Every answer says `ok`; a code that this version does not know is a bug of one side. */
function readAnswer(answer: unknown): unknown {
  const { ok, code, details } = (answer ?? {}) as { ok?: unknown; code?: unknown; details?: unknown };
  if (ok === true) return answer;
  throw readRefusal(code, details);
}
