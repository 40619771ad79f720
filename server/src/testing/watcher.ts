/** Somebody who looks at rooms: one store fed by what comes live, and one that sleeps and catches up. */
import { gunzipSync } from 'node:zlib';
import type { AccountId, RoomId } from '@silta/shared/ids';
import type { Changes, Snapshot } from '@silta/shared/protocol';
import { RecordStore } from '@silta/shared/recordStore';
import { gzipOf } from '../http/pieces.ts';
import { names } from '../realtime/audience.ts';
import type { House } from '../realtime/house.ts';
import type { Actor } from '../realtime/scope.ts';
import type { FakeSockets } from './fakeSockets.ts';

export interface Watched {
  viewer: Actor;
  live: RecordStore;
  sleeper: RecordStore;
}

/** What a client gets of something: sent as JSON and read again. */
export function overTheWire<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

export class Watcher {
  readonly rooms = new Set<string>();
  readonly watched = new Map<RoomId, Watched>();
  readonly faults: string[] = [];
  packets = 0;
  #isCut = false;
  /** What it looked at when it was cut off, with the stamp of the rights that it had. */
  #lost = new Map<RoomId, number | null>();

  constructor(
    readonly name: string,
    readonly accountId: AccountId,
    private readonly house: House,
    private readonly sockets: FakeSockets,
  ) {
    this.rooms.add(names.account(accountId));
    sockets.add(this);
  }

  /** As the gateway does it: joins, then fetches what is there. */
  async enter(room: RoomId): Promise<void> {
    const { viewer } = await this.house.feed.entrance(this.accountId, room);
    const joined = [names.room(room), names.kind(room, viewer), names.person(room, viewer.memberId)];
    for (const name of joined) this.rooms.add(name);
    this.house.audience.enter(room, viewer);
    const snapshot = await this.snapshot(room);
    const watched = { viewer, live: new RecordStore(), sleeper: new RecordStore() };
    watched.live.load(snapshot);
    watched.sleeper.load(snapshot);
    this.watched.set(room, watched);
  }

  /** From the copy that the house keeps, as a client gets it. */
  async snapshot(room: RoomId, part: 'whole' | 'beginning' = 'whole'): Promise<Snapshot> {
    const entrance = await this.house.feed.entrance(this.accountId, room);
    const copy = await this.house.feed.copy(entrance);
    const pieces = await copy.for({ room, view: entrance.view, viewer: entrance.viewer }, part);
    return JSON.parse(gunzipSync(gzipOf(pieces)).toString()) as Snapshot;
  }

  /** The sleeping store learns what it has missed. */
  async wake(room: RoomId): Promise<RecordStore | null> {
    const sleeper = this.watched.get(room)?.sleeper;
    if (!sleeper) return null;
    const sync = overTheWire(await this.house.feed.sync(this.accountId, room, sleeper.seq, sleeper.view));
    if (sync.kind === 'changes') sleeper.apply(sync.changes);
    else await this.#loadAnew(room, sleeper);
    return sleeper;
  }

  async #loadAnew(room: RoomId, sleeper: RecordStore): Promise<void> {
    const { logFloor } = (await this.house.feed.entrance(this.accountId, room)).room;
    if (Number(sleeper.seq) >= logFloor) this.faults.push(`${this.name} needed a snapshot without reason`);
    sleeper.load(await this.snapshot(room));
  }

  /** As a client does that has noticed a gap. */
  async catchUp(): Promise<void> {
    for (const [room, { live }] of this.watched) {
      const sync = overTheWire(await this.house.feed.sync(this.accountId, room, live.seq, live.view));
      if (sync.kind === 'changes') live.apply(sync.changes);
    }
  }

  receive(changes: Changes): void {
    this.packets += 1;
    const result = this.watched.get(changes.room)?.live.apply(changes) ?? 'not watched';
    if (result !== 'applied') this.faults.push(`${this.name}: ${changes.from} to ${changes.to} is ${result}`);
  }

  cut(): void {
    this.#isCut = true;
    for (const [room, { viewer, live }] of this.watched) {
      this.house.audience.leave(room, viewer);
      this.#lost.set(room, live.view);
    }
    this.watched.clear();
    this.rooms.clear();
  }

  /** Goes for good. */
  leave(): void {
    this.sockets.remove(this);
    this.cut();
  }

  /** Connects again after it was cut off; whoever is no member any more stays outside. */
  async comeBack(): Promise<void> {
    if (!this.#isCut) return;
    this.#isCut = false;
    const lost = [...this.#lost];
    this.#lost.clear();
    this.rooms.add(names.account(this.accountId));
    this.sockets.add(this);
    for (const [room, view] of lost) {
      const sync = await this.house.feed.sync(this.accountId, room, 0, view).catch(() => null);
      if (sync?.kind === 'changes') this.faults.push(`${this.name} went on with rights of before`);
      if (sync) await this.enter(room);
    }
  }
}
