/**
 * What people have sent and the server has not answered yet. It is written to the device first, sent in order per
 * room until it is answered, and what is refused comes back with its text. Nothing in here is thrown away silently.
 */
import type { CommandName, Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/newId';
import { onDevice } from '@silta/shared/limits';
import type { AccountId, CommandId, RoomId } from '@silta/shared/ids';
import type { RefusalDetails } from '@silta/shared/refusals';
import type { Clock } from './clock.ts';
import type { Connection } from './connection.ts';
import { expiryOf } from './entry.ts';
import type { Entry, Kept, RefusedEntry, RefusedReason } from './entry.ts';
import type { LateShapes } from './lateShapes.ts';
import { Listeners } from './listeners.ts';
import { Sender } from './sender.ts';
import type { DeviceStorage } from './storage.ts';
import type { TabMessage, Tabs } from './tabs.ts';

/** How long a visible tab waits for a leader that does not move. */
const leaderMs = 5_000;

export interface OutboxParts {
  accountId: AccountId;
  connection: Connection;
  storage: DeviceStorage;
  tabs: Tabs;
  clock: Clock;
  shapes: LateShapes;
}

export interface OutboxState {
  waiting: readonly Entry[];
  /** Oldest first, until they are dismissed. */
  refused: readonly RefusedEntry[];
  /** False where a reload would lose them. */
  isLasting: boolean;
}

export type Outcome =
  { ok: true; seq: number } | { ok: false; reason: RefusedReason; details: RefusalDetails };

export class Outbox {
  #parts: OutboxParts;
  #sender: Sender;
  #state: OutboxState;
  #stored = new Set<string>();
  #foreign = new Set<string>();
  #isToLead = false;
  #isLeading = false;
  #changed = new Listeners();
  #answered = new Listeners<[Entry, number]>();
  #refused = new Listeners<[RefusedEntry]>();
  #settled = new Listeners<[CommandId, Outcome]>();
  #stopAge = (): void => undefined;
  #stopWatch: (() => void) | null = null;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.#state = { waiting: [], refused: [], isLasting: parts.storage.isLasting };
    this.#sender = new Sender({
      ...parts,
      rooms: () => new Set(this.#state.waiting.map((entry) => entry.room)),
      next: (room) => this.#next(room),
      answered: ({ id }, seq) => this.settle([id], seq),
      refused: (entry, { code, details }) => this.#refuse(entry, code, details),
    });
    parts.tabs.listen((message) => this.#hear(message));
  }

  /** Takes up what an earlier visit has left, and sends when it is this tab's turn. */
  async start(): Promise<void> {
    await this.#recall();
    this.#parts.tabs.lead((isLeading) => void this.#lead(isLeading));
  }

  stop(): void {
    this.#stopAge();
    this.#stopWatch?.();
    this.#sender.stop();
    this.#parts.tabs.close();
  }

  get state(): OutboxState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => this.#changed.add(listener);

  /** Called with what the server has carried out, before it leaves the list. */
  onAnswered = (listener: (entry: Entry, seq: number) => void): (() => void) => this.#answered.add(listener);

  /** Called with what will not be sent again, so that its text can be given back. */
  onRefused = (listener: (refused: RefusedEntry) => void): (() => void) => this.#refused.add(listener);

  /** Sends as soon as possible; a full outbox is told like any other refusal. */
  send<N extends CommandName>(room: RoomId, name: N, payload: Payload<N>): CommandId {
    const { accountId, clock } = this.#parts;
    const id = newId<CommandId>();
    const entry: Entry = { id, accountId, room, name, payload, at: new Date(clock.now()).toISOString() };
    if (this.#state.waiting.length >= onDevice.waiting) {
      queueMicrotask(() => this.#refuse(entry, 'full', { limit: onDevice.waiting }));
    } else {
      this.#set({ waiting: [...this.#state.waiting, entry] });
      void this.#store(entry);
    }
    return id;
  }

  /** What becomes of a command that was just sent; never settles for one that is discarded or taken back. */
  outcome(id: CommandId): Promise<Outcome> {
    return new Promise((resolve) => {
      const stop = this.#settled.add((settled, outcome) => {
        if (settled !== id) return;
        stop();
        resolve(outcome);
      });
    });
  }

  pendingIn(room: RoomId): readonly Entry[] {
    return this.#state.waiting.filter((entry) => entry.room === room);
  }

  /** Whether a waiting command makes this room, so that *not found* is not the last word. */
  makes(room: RoomId): boolean {
    return this.#state.waiting.some(({ payload }) => isMaking(payload, room));
  }

  count(): number {
    return this.#state.waiting.length;
  }

  /** Takes back one that has not been sent; false where it may have been carried out already. */
  remove(id: CommandId): boolean {
    const { tabs } = this.#parts;
    const mayBeSent =
      this.#sender.hasTried(id) || !this.#isLeading || (this.#foreign.has(id) && !tabs.isExclusive);
    if (mayBeSent || !this.#find(id)) return false;
    this.#drop([id]);
    void this.#keep(() => this.#parts.storage.outbox.remove(id));
    tabs.tell({ kind: 'withdrawn', id });
    return true;
  }

  dismiss(id: CommandId): void {
    this.#set({ refused: this.#state.refused.filter((entry) => entry.id !== id) });
    void this.#keep(() => this.#parts.storage.refused.remove(id));
    this.#parts.tabs.tell({ kind: 'dismissed', id });
  }

  /** Empties it for good, at sign-out; the person has been asked before. */
  async discardAll(): Promise<void> {
    const { accountId, storage, tabs } = this.#parts;
    this.#set({ waiting: [], refused: [] });
    tabs.tell({ kind: 'discarded' });
    await this.#keep(() => Promise.all([storage.outbox.clear(accountId), storage.refused.clear(accountId)]));
  }

  /** These were carried out; the room's number was `seq` then or is by now. */
  settle(ids: readonly CommandId[], seq: number): void {
    const entries = ids.flatMap((id) => this.#find(id) ?? []);
    for (const entry of entries) {
      this.#tellAnswered(entry, seq);
      void this.#keep(() => this.#parts.storage.outbox.remove(entry.id));
      this.#parts.tabs.tell({ kind: 'answered', id: entry.id, seq });
    }
    this.#drop(ids);
  }

  #tellAnswered(entry: Entry, seq: number): void {
    this.#answered.call(entry, seq);
    this.#settled.call(entry.id, { ok: true, seq });
  }

  #refuse(entry: Kept & { id: CommandId }, reason: RefusedReason, details: RefusalDetails): void {
    const { storage, tabs } = this.#parts;
    const refused: RefusedEntry = { ...entry, reason, details };
    tabs.tell({ kind: 'refused', entry: refused });
    this.#showRefused(refused);
    // First kept there, then removed here: a crash in between sends it again, and the answer is the same.
    void this.#keep(async () => {
      await storage.refused.put(refused);
      await storage.outbox.remove(entry.id);
    });
  }

  #showRefused(refused: RefusedEntry): void {
    const all = [...this.#state.refused.filter(({ id }) => id !== refused.id), refused];
    for (const { id } of all.slice(0, -onDevice.refused))
      void this.#keep(() => this.#parts.storage.refused.remove(id));
    this.#set({ refused: all.slice(-onDevice.refused), waiting: this.#without([refused.id]) });
    this.#forget([refused.id]);
    this.#refused.call(refused);
    this.#settled.call(refused.id, { ok: false, reason: refused.reason, details: refused.details });
  }

  async #lead(isLeading: boolean): Promise<void> {
    this.#isToLead = isLeading;
    if (isLeading) await this.#recall();
    // Another tab may have taken over in the meantime.
    if (this.#isToLead !== isLeading) return;
    this.#isLeading = isLeading;
    this.#sender.setLeading(isLeading);
    this.#watchAge();
  }

  /** What is kept on the device and not in here: left by an earlier visit, or by a tab that was closed. */
  async #recall(): Promise<void> {
    const { accountId, storage, shapes } = this.#parts;
    const all = async () => (await this.#keep(() => storage.outbox.all(accountId))) ?? [];
    const isAny = (await all()).length > 0;
    const known = isAny ? await shapes.coming : null;
    // Read again: while the shapes were waited for, another tab may have had it answered.
    const kept = known ? await all() : [];
    const refused = (await this.#keep(() => storage.refused.all(accountId))) ?? this.#state.refused;
    const isKnown = (entry: Kept): entry is Entry => known?.isEntry(entry) === true;
    const stored = kept.filter(isKnown);
    for (const { id } of stored) this.#stored.add(id);
    const ids = new Set<string>(stored.map(({ id }) => id));
    const others = this.#state.waiting.filter(({ id }) => !ids.has(id));
    this.#set({ waiting: [...stored, ...others], refused: refused.slice(-onDevice.refused) });
    for (const entry of kept) if (!isKnown(entry)) this.#refuse(entry, 'invalid', {});
  }

  async #store(entry: Entry): Promise<void> {
    await this.#keep(() => this.#parts.storage.outbox.put(entry));
    this.#stored.add(entry.id);
    if (!this.#find(entry.id)) return;
    this.#parts.tabs.tell({ kind: 'added', entry });
    this.#sender.wake();
  }

  #next(room: RoomId): Entry | null {
    this.#watchAge();
    const { isExclusive } = this.#parts.tabs;
    const mine = this.pendingIn(room).find(({ id }) => isExclusive || !this.#foreign.has(id));
    return mine && this.#stored.has(mine.id) ? mine : null;
  }

  #hear(message: TabMessage): void {
    if (message.kind === 'added') this.#add(message.entry);
    else if (message.kind === 'answered') {
      const entry = this.#find(message.id);
      if (entry) this.#tellAnswered(entry, message.seq);
      this.#drop([message.id]);
    } else if (message.kind === 'refused') this.#showRefused(message.entry);
    else if (message.kind === 'withdrawn') this.#drop([message.id]);
    else if (message.kind === 'dismissed') {
      this.#set({ refused: this.#state.refused.filter(({ id }) => id !== message.id) });
    } else if (message.kind === 'discarded') this.#set({ waiting: [], refused: [] });
  }

  /** Another tab has written something; the leader sends it. */
  #add(entry: Entry): void {
    if (this.#find(entry.id)) return;
    this.#foreign.add(entry.id);
    this.#stored.add(entry.id);
    this.#set({ waiting: [...this.#state.waiting, entry] });
    this.#sender.wake();
  }

  /** The server executes a command once, so taking over from a leader that only was slow does no harm. */
  #watchLeader(): void {
    const { tabs, clock, connection } = this.#parts;
    const [first] = this.#state.waiting;
    if (!tabs.isExclusive || this.#isLeading || this.#stopWatch || !first) return;
    this.#stopWatch = clock.after(leaderMs, () => {
      this.#stopWatch = null;
      const isStuck = this.#find(first.id) && !this.#isLeading && connection.status.state === 'online';
      if (isStuck && tabs.isVisible()) tabs.takeOver();
      else this.#watchLeader();
    });
  }

  /** Gives up what is too old, and wakes up again when the next one is. */
  #watchAge(): void {
    this.#stopAge();
    if (!this.#isLeading) return;
    const now = this.#parts.clock.now();
    const old = this.#state.waiting.find(
      (entry) => expiryOf(entry) <= now && !this.#sender.isSending(entry.id),
    );
    if (old) {
      this.#refuse(old, 'expired', {});
      return;
    }
    const next = Math.min(...this.#state.waiting.map(expiryOf));
    if (!Number.isFinite(next)) return;
    this.#stopAge = this.#parts.clock.after(Math.max(next - now, 1_000), () => this.#watchAge());
  }

  #find(id: string): Entry | undefined {
    return this.#state.waiting.find((entry) => entry.id === id);
  }

  #without(ids: readonly string[]): readonly Entry[] {
    return this.#state.waiting.filter((entry) => !ids.includes(entry.id));
  }

  #drop(ids: readonly CommandId[]): void {
    this.#forget(ids);
    if (this.#state.waiting.some(({ id }) => ids.includes(id))) this.#set({ waiting: this.#without(ids) });
  }

  /** What no longer waits is not remembered, however long the page stays open. */
  #forget(ids: readonly CommandId[]): void {
    for (const id of ids) {
      this.#stored.delete(id);
      this.#foreign.delete(id);
    }
    this.#sender.forget(ids);
  }

  #set(state: Partial<OutboxState>): void {
    this.#state = { ...this.#state, ...state };
    this.#changed.call();
    if (!state.waiting) return;
    this.#watchAge();
    this.#watchLeader();
  }

  /** A device that keeps nothing does not keep anybody from working. */
  async #keep<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch {
      if (this.#state.isLasting) this.#set({ isLasting: false });
      return null;
    }
  }
}

function isMaking(payload: unknown, room: RoomId): boolean {
  return typeof payload === 'object' && payload !== null && 'id' in payload && payload.id === room;
}
