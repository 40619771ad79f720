/**
 * A client in a bad network: a store with pending commands, a road on which requests, answers and packets get lost,
 * come twice or in the wrong order, and breaks after which it catches up. It follows the C rules of docs/realtime.md.
 */
import type { CommandName } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { CommandId, RoomId } from '@silta/shared/ids';
import type { Changes, CommandAnswer } from '@silta/shared/protocol';
import { RecordStore } from '@silta/shared/recordStore';
import type { Pending } from '@silta/shared/recordStore';
import { names } from '../realtime/audience.ts';
import type { Actor } from '../realtime/scope.ts';
import type { Chance } from './chance.ts';
import type { Person } from './person.ts';
import { overTheWire } from './watcher.ts';
import type { World } from './world.ts';

/** How bad the road is: each is a probability. */
export interface Road {
  lost: number;
  twice: number;
  shuffled: number;
}
export const perfect: Road = { lost: 0, twice: 0, shuffled: 0 };

export interface Seen {
  store: RecordStore;
  viewer: Actor;
  needsSync: boolean;
}

export class Walker {
  readonly rooms = new Set<string>();
  readonly seen = new Map<RoomId, Seen>();
  /** Number of each command that was acknowledged; null where a packet said so before the answer came. */
  readonly acknowledged = new Map<CommandId, number | null>();
  readonly refused = new Set<CommandId>();
  readonly faults: string[] = [];
  road: Road = perfect;
  #pending: { room: RoomId; command: Pending }[] = [];
  #inbox: Changes[] = [];
  #isOnline = false;
  #entered = new Map<RoomId, Actor>();
  #views = new Map<RoomId, number | null>();

  constructor(
    readonly person: Person,
    private readonly surroundings: Pick<World, 'house' | 'sockets'>,
    private readonly chance: Chance,
    private readonly places: readonly RoomId[],
  ) {}

  get isOnline(): boolean {
    return this.#isOnline;
  }

  get isWaiting(): boolean {
    return (
      this.#pending.length > 0 ||
      this.#inbox.length > 0 ||
      [...this.seen.values()].some((seen) => seen.needsSync)
    );
  }

  /** Connects, enters its rooms and takes what it has missed. */
  async connect(): Promise<void> {
    this.#isOnline = true;
    this.rooms.add(names.account(this.person.accountId));
    this.surroundings.sockets.add(this);
    for (const room of this.places) await this.#enter(room);
  }

  /** The connection breaks: what was on its way to here is gone. */
  disconnect(): void {
    this.#isOnline = false;
    this.surroundings.sockets.remove(this);
    this.rooms.clear();
    this.#inbox = [];
    for (const [room, viewer] of this.#entered) this.surroundings.house.audience.leave(room, viewer);
    this.#entered.clear();
  }

  cut(): void {
    this.disconnect();
  }

  async #enter(room: RoomId): Promise<void> {
    const { viewer } = await this.surroundings.house.feed.entrance(this.person.accountId, room);
    for (const name of [names.room(room), names.kind(room, viewer), names.person(room, viewer.memberId)])
      this.rooms.add(name);
    this.surroundings.house.audience.enter(room, viewer);
    this.#entered.set(room, viewer);
    const seen = this.seen.get(room) ?? { store: new RecordStore(), viewer, needsSync: false };
    this.seen.set(room, { ...seen, viewer });
    await this.#sync(room);
  }

  async #sync(room: RoomId): Promise<void> {
    const seen = this.seen.get(room);
    if (!seen) return;
    const { store } = seen;
    const { accountId } = this.person;
    const sync = overTheWire(await this.surroundings.house.feed.sync(accountId, room, store.seq, store.view));
    if (sync.kind === 'changes') store.apply(sync.changes);
    else {
      const before = this.#views.get(room);
      const snapshot = overTheWire(await this.surroundings.house.feed.snapshot(accountId, room));
      if (before !== undefined && before === snapshot.view) this.faults.push('a snapshot without reason');
      this.#views.set(room, snapshot.view);
      store.load(snapshot);
    }
    seen.needsSync = false;
  }

  /** Wishes for something: shown at once, sent now or later. */
  wish(room: RoomId, name: CommandName, payload: unknown): void {
    const seen = this.seen.get(room);
    if (!seen) return;
    const context = { viewer: seen.viewer, roomId: room, at: new Date().toISOString() };
    this.#pending.push({ room, command: { id: newId<CommandId>(), name, payload, context } });
    this.#showPending();
  }

  /** Sends the oldest pending command of each room. */
  async send(): Promise<void> {
    if (!this.#isOnline) return;
    const first = this.places.flatMap((room) => this.#pending.find((each) => each.room === room) ?? []);
    await Promise.all(first.map(async ({ room, command }) => this.#sendOne(room, command)));
  }

  async #sendOne(room: RoomId, { id, name, payload }: Pending): Promise<void> {
    if (this.chance.happens(this.road.lost)) return;
    const order = {
      id: id as CommandId,
      room,
      name,
      payload: overTheWire(payload),
      accountId: this.person.accountId,
      road: 'socket',
    } as const;
    const sent = [this.surroundings.house.door.send(order)];
    if (this.chance.happens(this.road.twice)) sent.push(this.surroundings.house.door.send(order));
    const answers = await Promise.all(sent);
    if (this.#isOnline && !this.chance.happens(this.road.lost)) this.#hear(id as CommandId, answers);
  }

  #hear(id: CommandId, answers: readonly CommandAnswer[]): void {
    const done = answers.find((answer) => answer.ok);
    if (done?.ok) {
      const known = this.acknowledged.get(id);
      if (typeof known === 'number' && known !== done.seq)
        this.faults.push('another number for the same command');
      this.acknowledged.set(id, done.seq);
    } else this.refused.add(id);
    this.#drop((pending) => pending === id);
  }

  receive(changes: Changes): void {
    if (this.chance.happens(this.road.lost)) return;
    this.#inbox.push(changes);
    if (this.chance.happens(this.road.twice)) this.#inbox.push(changes);
  }

  /** Takes in some of what has arrived, and asks again where something is missing. */
  async read(): Promise<void> {
    for (let most = 1 + this.chance.below(4); most > 0 && this.#inbox.length > 0; most -= 1) {
      const place = this.chance.happens(this.road.shuffled) ? this.chance.below(this.#inbox.length) : 0;
      for (const changes of this.#inbox.splice(place, 1)) this.#apply(changes);
    }
    for (const [room, { needsSync }] of this.seen) {
      if (needsSync && this.#isOnline && !this.chance.happens(this.road.lost)) await this.#sync(room);
    }
  }

  #apply(changes: Changes): void {
    const seen = this.seen.get(changes.room);
    if (!seen) return;
    const before = Number(seen.store.seq);
    if (seen.store.apply(changes) === 'gap') seen.needsSync = true;
    if (Number(seen.store.seq) < before) this.faults.push('the number went back');
    const done = new Set<string>(changes.done);
    for (const { command } of this.#pending) {
      if (done.has(command.id) && !this.acknowledged.has(command.id as CommandId))
        this.acknowledged.set(command.id as CommandId, null);
    }
    this.#drop((id) => done.has(id));
  }

  #drop(isDone: (id: string) => boolean): void {
    const left = this.#pending.filter(({ command }) => !isDone(command.id));
    if (left.length === this.#pending.length) return;
    this.#pending = left;
    this.#showPending();
  }

  #showPending(): void {
    for (const [room, { store }] of this.seen) {
      store.setPending(this.#pending.filter((each) => each.room === room).map(({ command }) => command));
    }
  }
}
