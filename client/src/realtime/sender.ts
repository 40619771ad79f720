/**
 * Sends what waits, the same id again until it is answered. Each room is a lane with one command on its way:
 * the next one may rest on what the one before has done, and the server does not promise to take them in order.
 */
import type { CommandId, RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { growingPause } from './clock.ts';
import type { Clock } from './clock.ts';
import type { Connection } from './connection.ts';
import type { Entry } from './entry.ts';

/** A bug may be gone after a restart of the server; one that stays must not hold up everything behind it. */
const mostInternal = 3;
const tooFastSeconds = 5;

export interface SenderParts {
  connection: Connection;
  clock: Clock;
  /** Rooms for which something waits. */
  rooms: () => Iterable<RoomId>;
  /** The first that waits for a room and may be sent from here. */
  next: (room: RoomId) => Entry | null;
  answered: (entry: Entry, seq: number) => void;
  refused: (entry: Entry, refusal: Refusal) => void;
}

interface Lane {
  sending: CommandId | null;
  failures: number;
  internal: { id: CommandId; times: number } | null;
  /** Ends the pause; null where there is none. */
  stopPause: (() => void) | null;
  /** The server asked for this pause: a new connection does not end it. */
  isAskedToWait: boolean;
}

export class Sender {
  #parts: SenderParts;
  #lanes = new Map<RoomId, Lane>();
  #tried = new Set<CommandId>();
  #isLeading = false;
  #wasOnline = false;
  #unsubscribe: () => void;

  constructor(parts: SenderParts) {
    this.#parts = parts;
    this.#unsubscribe = parts.connection.subscribe(() => this.#follow());
    this.#wasOnline = parts.connection.status.state === 'online';
  }

  setLeading(isLeading: boolean): void {
    this.#isLeading = isLeading;
    this.wake();
  }

  /** Whether it has left this tab at least once: then the server may have carried it out. */
  hasTried(id: CommandId): boolean {
    return this.#tried.has(id);
  }

  isSending(id: CommandId): boolean {
    return [...this.#lanes.values()].some((lane) => lane.sending === id);
  }

  /** Sends whatever can be sent now. */
  wake(): void {
    for (const room of this.#parts.rooms()) this.#pump(room);
  }

  stop(): void {
    this.#isLeading = false;
    this.#unsubscribe();
    for (const lane of this.#lanes.values()) lane.stopPause?.();
    this.#lanes.clear();
  }

  #follow(): void {
    const isOnline = this.#parts.connection.status.state === 'online';
    if (isOnline && !this.#wasOnline) {
      for (const lane of this.#lanes.values()) if (!lane.isAskedToWait) this.#endPause(lane);
    }
    this.#wasOnline = isOnline;
    this.wake();
  }

  #pump(room: RoomId): void {
    const lane = this.#laneOf(room);
    if (!this.#isLeading || lane.sending !== null || lane.stopPause) return;
    if (this.#parts.connection.status.state !== 'online') return;
    const entry = this.#parts.next(room);
    if (entry) void this.#send(lane, entry);
  }

  async #send(lane: Lane, entry: Entry): Promise<void> {
    const { id, room, name, payload } = entry;
    lane.sending = id;
    this.#tried.add(id);
    try {
      const { seq } = await this.#parts.connection.ask('command', { id, room, name, payload });
      lane.failures = 0;
      this.#parts.answered(entry, seq);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#refused(lane, entry, error);
    } finally {
      lane.sending = null;
    }
    this.#pump(room);
  }

  /** Whether they have left this tab no longer matters. */
  forget(ids: readonly CommandId[]): void {
    for (const id of ids) this.#tried.delete(id);
  }

  #refused(lane: Lane, entry: Entry, refusal: Refusal): void {
    if (this.#isFinal(lane, entry, refusal)) {
      lane.failures = 0;
      this.#parts.refused(entry, refusal);
    } else if (refusal.code === 'tooFast') {
      lane.isAskedToWait = true;
      this.#pause(lane, entry.room, 1_000 * (refusal.details.retryInSeconds ?? tooFastSeconds));
    } else {
      this.#pause(lane, entry.room, growingPause(++lane.failures, this.#parts.clock));
    }
  }

  #isFinal(lane: Lane, { id }: Entry, { code }: Refusal): boolean {
    if (code === 'internal') {
      const times = lane.internal?.id === id ? lane.internal.times + 1 : 1;
      lane.internal = { id, times };
      return times >= mostInternal;
    }
    return code !== 'unavailable' && code !== 'tooFast' && code !== 'notSignedIn';
  }

  #pause(lane: Lane, room: RoomId, ms: number): void {
    lane.stopPause = this.#parts.clock.after(ms, () => {
      this.#endPause(lane);
      this.#pump(room);
    });
  }

  #endPause(lane: Lane): void {
    lane.stopPause?.();
    lane.stopPause = null;
    lane.isAskedToWait = false;
  }

  #laneOf(room: RoomId): Lane {
    const known = this.#lanes.get(room);
    if (known) return known;
    const lane: Lane = { sending: null, failures: 0, internal: null, stopPause: null, isAskedToWait: false };
    this.#lanes.set(room, lane);
    return lane;
  }
}
