/** Door, feed, courier and presence put together: all that happens in real time in this process. */
import { setImmediate } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Server } from 'socket.io';
import type { DeviceId, RoomId } from '@silta/shared/ids';
import type { Logger } from '../logger.ts';
import { Audience, names } from './audience.ts';
import type { Committed } from './work.ts';
import { Courier } from './courier.ts';
import { Door } from './door.ts';
import { Doubts } from './doubts.ts';
import { Feed } from './feed.ts';
import type { Handlers } from './handler.ts';
import { Presence } from './presence.ts';
import { RecordTables } from './tables.ts';
import type { RecordEntities, Row } from './tables.ts';

export interface HouseParts {
  dataSource: DataSource;
  entities: RecordEntities;
  handlers: Handlers;
  logger: Logger;
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
  #doubts: Doubts;
  #server: Server | null = null;
  #isShared = false;
  #isOpen = true;

  constructor({ dataSource, entities, handlers, logger, now = () => new Date() }: HouseParts) {
    this.dataSource = dataSource;
    this.tables = new RecordTables(dataSource, entities);
    this.feed = new Feed(dataSource, this.tables);
    this.courier = new Courier(this.tables, this.audience, (to, except, changes) => {
      this.#server?.local
        .to([...to])
        .except([...except])
        .emit('changes', changes);
    });
    const committed = (rooms: readonly Committed[]) => this.#spread(rooms);
    this.#doubts = new Doubts(dataSource, (rooms) => this.#beginAnew(rooms));
    const doubtful = (rooms: readonly Committed[]) => this.#doubts.note(rooms);
    this.door = new Door({ dataSource, tables: this.tables, handlers, logger, now, committed, doubtful });
  }

  /** False from the moment on in which the end begins. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Takes no more commands, answers those that wait, sends what was committed, and has everybody come back later. */
  async close(): Promise<void> {
    this.#isOpen = false;
    await this.door.close();
    // The last answers are only now being handed to the sockets.
    await setImmediate();
    this.#doubts.stop();
    this.courier.stop();
    this.#server?.local.disconnectSockets(true);
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

  /** Ends a device's connections at once, wherever they are. */
  disconnectDevice(deviceId: DeviceId): void {
    const device = this.#server?.in(names.device(deviceId));
    device?.emit('closed', { room: null });
    device?.disconnectSockets(true);
  }

  /** Who was not told what has become of a room comes in anew, and is caught up. */
  #beginAnew(rooms: readonly RoomId[]): void {
    this.#server?.in(rooms.map((id) => names.room(id))).disconnectSockets(true);
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
