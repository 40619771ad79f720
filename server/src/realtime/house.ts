/** Door, feed, courier and presence put together: all that happens in real time in this process. */
import type { DataSource } from 'typeorm';
import type { Server, Socket } from 'socket.io';
import type { AccountId, DeviceId } from '@silta/shared/ids';
import type { Logger } from '../logger.ts';
import { Audience, names } from './audience.ts';
import type { Committed } from './work.ts';
import { Courier } from './courier.ts';
import { Door } from './door.ts';
import { Feed } from './feed.ts';
import type { Handlers } from './handler.ts';
import { unobserved } from './observer.ts';
import type { Observer } from './observer.ts';
import { Presence } from './presence.ts';
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
  readonly door: Door;
  readonly feed: Feed;
  readonly courier: Courier;
  readonly tables: RecordTables;
  readonly dataSource: DataSource;
  readonly observer: Observer;
  #server: Server | null = null;
  #isShared = false;

  constructor(parts: HouseParts) {
    const { dataSource, entities, handlers, logger, observer = unobserved, now = () => new Date() } = parts;
    this.observer = observer;
    this.dataSource = dataSource;
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
    this.door = new Door({ dataSource, tables: this.tables, handlers, logger, observer, now, committed });
  }

  /** From now on what is committed goes out through this server. */
  connect(server: Server): void {
    this.#server = server;
    server.on('committed', (rooms: readonly Committed[]) => this.#deliver(rooms));
  }

  /** Other processes serve the same people: they are told what is committed here. */
  share(): void {
    this.#isShared = true;
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
    const device = this.#server?.in(names.device(deviceId));
    device?.emit('closed', { room: null });
    device?.disconnectSockets(true);
  }

  /** Each process shows what was committed to its own people. */
  #spread(rooms: readonly Committed[]): void {
    this.#deliver(rooms);
    if (this.#isShared) this.#server?.serverSideEmit('committed', rooms);
  }

  #deliver(rooms: readonly Committed[]): void {
    this.courier.take(rooms);
    for (const { touched } of rooms) {
      for (const { type, before, after } of touched) {
        if (type === 'member' && before && after)
          this.#cutOff(before as Row<'member'>, after as Row<'member'>);
      }
    }
  }

  /** Whose rights have changed comes in anew, or no more; also a connection that is only just entering. */
  #cutOff(before: Row<'member'>, after: Row<'member'>): void {
    if (before.view === after.view) return;
    this.#server?.local.in(names.account(after.accountId)).disconnectSockets(true);
  }
}
