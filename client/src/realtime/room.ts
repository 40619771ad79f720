/**
 * One room as this viewer sees it: takes in what changes in order, asks for what is missing, and lays the guesses
 * of waiting commands on top. It is entered while somebody holds it.
 */
import type { RoomId } from '@silta/shared/ids';
import { onDevice } from '@silta/shared/limits';
import type { Changes, Here, PresenceMessage, Put, Remove, Snapshot } from '@silta/shared/protocol';
import { RecordStore } from '@silta/shared/recordStore';
import { Refusal } from '@silta/shared/refusals';
import { growingPause } from './clock.ts';
import type { Clock } from './clock.ts';
import type { Connection } from './connection.ts';
import type { Entry } from './entry.ts';
import { HereList } from './hereList.ts';
import type { LateShapes } from './lateShapes.ts';
import { Listeners } from './listeners.ts';
import type { Outbox } from './outbox.ts';

/** `slow`: still loading after a while. `gone`: no such room for this viewer. */
export type RoomStatus = 'loading' | 'slow' | 'ready' | 'gone';

export interface RoomState {
  status: RoomStatus;
  /** null until the room is known. */
  viewer: Snapshot['viewer'] | null;
  here: readonly Here[];
  /** False while what is shown is as it was last seen. */
  isCaughtUp: boolean;
  /** False while only the beginning of a big room is there. */
  isWhole: boolean;
}

/** What came in at once from others, and from oneself on other devices. */
export interface News {
  added: readonly Put[];
  changed: readonly Put[];
  removed: readonly Remove[];
}

export interface RoomParts {
  connection: Connection;
  outbox: Outbox;
  clock: Clock;
  shapes: LateShapes;
  /** Refuses with `notFound` where there is no such room for this account. */
  fetchSnapshot: (room: RoomId) => Promise<Snapshot>;
  /** What is shown first, without waiting for the connection; refuses likewise. */
  fetchBeginning: (room: RoomId) => Promise<Snapshot>;
  memory: RoomMemory;
}

/** The room as last seen on this device. */
export interface RoomMemory {
  load(): Promise<Snapshot | null>;
  replace(snapshot: Snapshot): void;
  apply(view: number, changes: Changes): void;
  forget(): void;
}

const slowMs = 10_000;
/** Long enough for a step to another page and back. */
const graceMs = 5_000;
/** A sign of writing lasts eight seconds on the others' screens. */
const writingMs = 4_000;

export class Room {
  readonly store: RecordStore;
  #state: RoomState = { status: 'loading', viewer: null, here: [], isCaughtUp: false, isWhole: true };
  #here: HereList;
  #changed = new Listeners();
  #news = new Listeners<[News]>();
  /** Answered, and not yet among what is confirmed. */
  #acknowledged = new Map<string, { entry: Entry; seq: number }>();
  #holders = 0;
  #isIn = false;
  #isDisposed = false;
  #recalled: Promise<void> | null = null;
  /** What is awaited for an older turn is out of date. */
  #turn = 0;
  #isCatchingUp = false;
  #held: Changes[] = [];
  #hasDropped = false;
  #failures = 0;
  #lastWriting: { writing: boolean; at: number } = { writing: false, at: 0 };
  #stopRetry = (): void => undefined;
  #stopSlow = (): void => undefined;
  #stopGrace = (): void => undefined;
  #stopListening: (() => void)[];

  constructor(
    readonly id: RoomId,
    private readonly parts: RoomParts,
  ) {
    this.store = new RecordStore(parts.shapes.guess);
    this.#here = new HereList(parts.clock, (here) => this.#set({ here }));
    this.#stopListening = [
      parts.outbox.subscribe(() => this.#showPending()),
      parts.shapes.onArrival(() => this.store.setPending(this.store.pending)),
      parts.outbox.onAnswered((entry, seq) => {
        if (entry.room === this.id) this.#acknowledged.set(entry.id, { entry, seq });
      }),
    ];
  }

  get state(): RoomState {
    return this.#state;
  }

  get isHeld(): boolean {
    return this.#holders > 0 || this.#isIn;
  }

  subscribe = (listener: () => void): (() => void) => this.#changed.add(listener);

  onNews = (listener: (news: News) => void): (() => void) => this.#news.add(listener);

  /** Enters the room until what it returns is called. */
  hold(): () => void {
    this.#stopGrace();
    if (++this.#holders === 1 && !this.#isIn) this.#arrive();
    let isReleased = false;
    return () => {
      if (isReleased) return;
      isReleased = true;
      if (--this.#holders === 0) this.#stopGrace = this.parts.clock.after(graceMs, () => this.#leave());
    };
  }

  /** Tells the others that somebody writes here; call it with every key, it is sent now and then. */
  setWriting(writing: boolean): void {
    const now = this.parts.clock.now();
    const { writing: before, at } = this.#lastWriting;
    if (writing === before && (!writing || now - at < writingMs)) return;
    if (!this.#state.isCaughtUp) return;
    this.#lastWriting = { writing, at: now };
    this.parts.connection.ask('writing', { room: this.id, writing }).catch(ignoreRefusal);
  }

  /** The connection is there (again): what was missed comes with entering. */
  connected(): void {
    if (this.#isIn) void this.#catchUp('enter');
  }

  disconnected(): void {
    this.#turn++;
    this.#isCatchingUp = false;
    this.#held = [];
    this.#stopRetry();
    this.#here.set([]);
    this.#lastWriting = { writing: false, at: 0 };
    this.#set({ isCaughtUp: false });
  }

  receive(changes: Changes): void {
    if (!this.#isIn) return;
    if (this.#isCatchingUp) this.#keepForLater(changes);
    if (this.#take(changes) === 'gap' && !this.#isCatchingUp) void this.#catchUp('sync');
  }

  /** More than a room holds is thrown away; what is missing then is asked for. */
  #keepForLater(changes: Changes): void {
    if (this.#held.length >= onDevice.held) {
      this.#held = [];
      this.#hasDropped = true;
    }
    this.#held.push(changes);
  }

  receivePresence(message: PresenceMessage): void {
    if (this.#isIn) this.#here.take(message);
  }

  /** This viewer has no such room any more. */
  close(): void {
    this.disconnected();
    this.#stopSlow();
    this.parts.memory.forget();
    this.#recalled = null;
    this.#set({ status: 'gone' });
  }

  /** For a room that nobody holds and nobody will. */
  dispose(): void {
    this.#isDisposed = true;
    this.disconnected();
    this.#stopSlow();
    this.#stopGrace();
    for (const stop of this.#stopListening) stop();
  }

  #arrive(): void {
    this.#isIn = true;
    this.#failures = 0;
    if (this.#state.status !== 'ready') this.#wait();
    if (this.parts.connection.status.state === 'online') void this.#catchUp('enter');
    else void this.recall();
  }

  #wait(): void {
    this.#set({ status: 'loading' });
    this.#stopSlow = this.parts.clock.after(slowMs, () => {
      if (this.#state.status === 'loading') this.#set({ status: 'slow' });
    });
  }

  #leave(): void {
    this.#isIn = false;
    this.#stopSlow();
    const isOnline = this.parts.connection.status.state === 'online';
    if (isOnline) this.parts.connection.ask('leave', { room: this.id }).catch(ignoreRefusal);
    this.disconnected();
  }

  /** One question at a time; a newer one makes the older one void. */
  async #catchUp(how: 'enter' | 'sync'): Promise<void> {
    const { connection, fetchSnapshot } = this.parts;
    const turn = ++this.#turn;
    const isOver = () => turn !== this.#turn;
    this.#isCatchingUp = true;
    this.#stopRetry();
    try {
      await this.recall();
      if (isOver()) return;
      const { seq, view } = this.#state.isWhole ? this.store : { seq: null, view: null };
      const answer = await connection.ask(how, { room: this.id, from: seq, view });
      if (isOver()) return;
      if ('here' in answer) this.#here.set(answer.here);
      const snapshot = answer.sync.kind === 'snapshot' ? await fetchSnapshot(this.id) : null;
      if (isOver()) return;
      if (snapshot) this.#load(snapshot);
      else if (answer.sync.kind === 'changes') this.#take(answer.sync.changes);
      this.#caughtUp();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (!isOver()) this.#refused(how, error);
    }
  }

  /** What came in meanwhile goes on top; a snapshot may have been taken before it. */
  #caughtUp(): void {
    const held = this.#held.sort((a, b) => a.from - b.from);
    this.#held = [];
    const hasGap = held.map((changes) => this.#take(changes)).includes('gap') || this.#hasDropped;
    this.#hasDropped = false;
    if (hasGap) {
      this.#later('sync');
      return;
    }
    this.#isCatchingUp = false;
    this.#failures = 0;
    this.#stopSlow();
    this.#set({ status: 'ready', isCaughtUp: true });
  }

  #refused(how: 'enter' | 'sync', { code, details }: Refusal): void {
    const isNoRoom = code === 'notFound' || code === 'forbidden';
    if (isNoRoom && !this.parts.outbox.makes(this.id)) this.close();
    else this.#later(how, 1_000 * (details.retryInSeconds ?? 0));
  }

  #later(how: 'enter' | 'sync', leastMs = 0): void {
    const pause = Math.max(leastMs, growingPause(++this.#failures, this.parts.clock));
    this.#stopRetry = this.parts.clock.after(pause, () => void this.#catchUp(how));
  }

  /** Shows what is known of it, before anybody has entered it. */
  recall(): Promise<void> {
    return (this.#recalled ??= this.#remember());
  }

  /** As last seen on this device; where that is nothing, what the server shows first. */
  async #remember(): Promise<void> {
    const known = await this.parts.memory.load();
    const snapshot = known ?? (await this.#beginning());
    if (!snapshot || this.store.seq !== null) return;
    if (known || snapshot.isBeginning) this.#show(snapshot);
    else this.#load(snapshot);
    this.#stopSlow();
    this.#set({ status: 'ready' });
  }

  /** Whatever refuses it will refuse the room itself as well, and is heeded there. */
  async #beginning(): Promise<Snapshot | null> {
    try {
      const snapshot = await this.parts.fetchBeginning(this.id);
      return this.#isDisposed || this.#state.status === 'gone' ? null : snapshot;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return null;
    }
  }

  #load(snapshot: Snapshot): void {
    this.#show(snapshot);
    this.parts.memory.replace(snapshot);
  }

  /** The waiting ones first, so that nothing of them is missing on screen for a moment. */
  #show(snapshot: Snapshot): void {
    this.#set({ viewer: snapshot.viewer, isWhole: snapshot.isBeginning !== true });
    this.store.setPending(this.#pending(snapshot.seq));
    this.store.load(snapshot);
  }

  #take(changes: Changes): 'applied' | 'old' | 'gap' {
    const isNew = changes.puts.map(({ type, record }) => this.store.get(type, record.id) === null);
    const result = this.store.apply(changes);
    if (result === 'gap') return result;
    for (const id of changes.done) this.#acknowledged.delete(id);
    this.parts.outbox.settle(changes.done, changes.to);
    this.#showPending();
    if (result === 'old') return result;
    if (this.store.view !== null) this.parts.memory.apply(this.store.view, changes);
    const { puts, removes: removed } = changes;
    this.#news.call({
      added: puts.filter((_, i) => isNew[i]),
      changed: puts.filter((_, i) => !isNew[i]),
      removed,
    });
    return result;
  }

  /** Tells the store only where the list has become another one: telling means computing again. */
  #showPending(): void {
    if (!this.#state.viewer || this.store.seq === null) return;
    const pending = this.#pending(this.store.seq);
    const before = this.store.pending;
    const isSame = pending.length === before.length && pending.every(({ id }, i) => id === before[i]?.id);
    if (!isSame) this.store.setPending(pending);
  }

  #pending(seq: number) {
    for (const [id, { seq: at }] of this.#acknowledged) if (at <= seq) this.#acknowledged.delete(id);
    const viewer = this.#state.viewer;
    if (!viewer) return [];
    const entries = [...this.#acknowledged.values()].map(({ entry }) => entry);
    const waiting = this.parts.outbox.pendingIn(this.id).filter(({ id }) => !this.#acknowledged.has(id));
    return [...entries, ...waiting].map(({ id, name, payload, at }) => ({
      id,
      name,
      payload,
      context: { viewer, roomId: this.id, at },
    }));
  }

  #set(state: Partial<RoomState>): void {
    this.#state = { ...this.#state, ...state };
    this.#changed.call();
  }
}

/** Presence is volatile: what the server did not hear is not said again. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}
