/** Door, feed, courier and presence put together: all that happens in real time in this process. */
import { setImmediate } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Server, Socket } from 'socket.io';
import type { AccountId, DeviceId, MemberId, RoomId } from '@silta/shared/ids';
import type { Logger } from '../logger.ts';
import { Audience, names } from './audience.ts';
import { Cheers } from './cheers.ts';
import type { Committed } from './work.ts';
import { Courier } from './courier.ts';
import { Door } from './door.ts';
import { Doubts } from './doubts.ts';
import { Feed } from './feed.ts';
import type { Handlers } from './handler.ts';
import { Neighbourhood } from './neighbourhood.ts';
import type { NeighbourhoodParts } from './neighbourhood.ts';
import { unobserved } from './observer.ts';
import type { Observer } from './observer.ts';
import { Presence } from './presence.ts';
import type { Actor } from './scope.ts';
import { RecordTables } from './tables.ts';
import type { RecordEntities, Row } from './tables.ts';

export interface HouseParts {
  dataSource: DataSource;
  entities: RecordEntities;
  handlers: Handlers;
  logger: Logger;
  observer?: Observer;
  now?: () => Date;
}

export class House {
  readonly audience = new Audience();
  readonly presence = new Presence(this.audience);
  readonly cheers = new Cheers((room, counts) => {
    this.#server?.local.to(names.room(room)).emit('cheers', { room, counts });
    this.#neighbourhood?.cheered(room, counts);
  });
  readonly door: Door;
  readonly feed: Feed;
  readonly courier: Courier;
  readonly tables: RecordTables;
  readonly dataSource: DataSource;
  readonly observer: Observer;
  /** By which everything that happens here is dated. */
  readonly now: () => Date;
  readonly #logger: Logger;
  readonly #doubts: Doubts;
  #server: Server | null = null;
  readonly #followers: ((rooms: readonly Committed[]) => void)[] = [];
  #neighbourhood: Neighbourhood | null = null;

  constructor(parts: HouseParts) {
    const { dataSource, entities, handlers, logger, observer = unobserved, now = () => new Date() } = parts;
    this.observer = observer;
    this.now = now;
    this.dataSource = dataSource;
    this.#logger = logger;
    this.tables = new RecordTables(dataSource, entities);
    this.feed = new Feed(dataSource, this.tables, observer);
    this.courier = new Courier({
      tables: this.tables,
      audience: this.audience,
      observer,
      emit: (to, except, changes) => {
        this.#server?.local
          .to([...to])
          .except([...except])
          .emit('changes', changes);
      },
    });
    const committed = (rooms: readonly Committed[]) => this.#spread(rooms);
    this.#doubts = new Doubts(dataSource, (rooms) => this.#beginAnew(rooms));
    const doubtful = (rooms: readonly Committed[]) => this.#doubts.note(rooms);
    const onTheWay = { committed, doubtful };
    this.door = new Door({ dataSource, tables: this.tables, handlers, logger, observer, now, ...onTheWay });
  }

  /** Called after each commit of this process with what it has done; for work that handlers must not do. Must not throw. */
  afterCommit(follower: (rooms: readonly Committed[]) => void): void {
    this.#followers.push(follower);
  }

  /** From now on what is committed goes out through this server. */
  connect(server: Server): void {
    this.#server = server;
    this.#neighbourhood?.start(server);
  }

  /** Other processes serve the same people: they are told what happens here. To be called before `connect`. */
  share({ road, signedIn }: Pick<NeighbourhoodParts, 'road' | 'signedIn'>): void {
    const { dataSource, audience, presence } = this;
    this.#neighbourhood = new Neighbourhood({
      ...{ road, signedIn, dataSource, audience, presence, logger: this.#logger },
      show: (committed) => this.courier.take([committed]),
      cutAfter: (rooms) => this.#cutAfter(rooms),
      cutBy,
      devices: () => this.connectedDevices,
      endDevice: (deviceId) => this.#endDevice(deviceId),
    });
  }

  /**
   * Takes no more commands, answers those that wait, sends what was committed, takes leave of the other servers, and has
   * everybody come back later.
   */
  async close(): Promise<void> {
    await this.door.close();
    // The last answers are only now being handed to the sockets.
    await setImmediate();
    this.#doubts.stop();
    this.courier.stop();
    this.cheers.stop();
    this.#neighbourhood?.stop();
    this.#server?.local.disconnectSockets(true);
  }

  /** True where the others in the room do not know yet that the member is here. */
  enter(room: RoomId, viewer: Actor): boolean {
    const isNews = !this.presence.isHere(room, viewer.memberId);
    if (this.audience.enter(room, viewer)) this.#neighbourhood?.entered(room, viewer.memberId);
    return isNews;
  }

  /** True where the member is not here any more, by no connection and at no server. */
  leave(room: RoomId, viewer: Actor): boolean {
    if (this.audience.leave(room, viewer)) this.#neighbourhood?.left(room, viewer.memberId);
    const isGone = !this.presence.isHere(room, viewer.memberId);
    if (isGone) this.presence.setWriting(room, viewer.memberId, false);
    return isGone;
  }

  setWriting(room: RoomId, memberId: MemberId, writing: boolean): void {
    this.presence.setWriting(room, memberId, writing);
    this.#neighbourhood?.wrote(room, memberId, writing);
  }

  /** Accounts with at least one open connection to this process. */
  get peopleHere(): number {
    return new Set([...this.#sockets()].map(({ data }) => data.accountId)).size;
  }

  /** How many connections this process has, by transport. */
  get connections(): ReadonlyMap<string, number> {
    const counts = new Map([
      ['websocket', 0],
      ['polling', 0],
    ]);
    for (const { conn } of this.#sockets())
      counts.set(conn.transport.name, (counts.get(conn.transport.name) ?? 0) + 1);
    return counts;
  }

  /** Devices with an open connection to this process. */
  get connectedDevices(): DeviceId[] {
    return [...new Set([...this.#sockets()].flatMap(({ data }) => data.deviceId ?? []))];
  }

  #sockets(): Iterable<Socket<never, never, never, { accountId?: AccountId; deviceId?: DeviceId }>> {
    return this.#server?.sockets.sockets.values() ?? [];
  }

  /** Ends a device's connections at once, wherever they are. */
  disconnectDevice(deviceId: DeviceId): void {
    this.#endDevice(deviceId);
    this.#neighbourhood?.deviceEnded(deviceId);
  }

  #endDevice(deviceId: DeviceId): void {
    const device = this.#server?.local.in(names.device(deviceId));
    device?.emit('closed', { room: null });
    device?.disconnectSockets(true);
  }

  /** Who was not told what has become of a room comes in anew, and is caught up. */
  #beginAnew(rooms: readonly RoomId[]): void {
    this.#server?.local.in(rooms.map((id) => names.room(id))).disconnectSockets(true);
  }

  /** Each process shows what was committed to its own people. */
  #spread(rooms: readonly Committed[]): void {
    if (this.#neighbourhood) this.#neighbourhood.spread(rooms);
    else this.courier.take(rooms);
    this.#cutAfter(rooms);
    for (const follower of this.#followers) follower(rooms);
  }

  /** Whose rights have changed comes in anew, or no more; also a connection that is only just entering. */
  #cutAfter(rooms: readonly Committed[]): void {
    for (const accountId of rooms.flatMap(cutBy))
      this.#server?.local.in(names.account(accountId)).disconnectSockets(true);
  }
}

/** Whose rights in the room are no longer what they were. */
function cutBy({ touched }: Committed): AccountId[] {
  return touched.flatMap(({ type, before, after }) => {
    if (type !== 'member' || !before || !after) return [];
    const [was, is] = [before as Row<'member'>, after as Row<'member'>];
    return was.view === is.view ? [] : [is.accountId];
  });
}
