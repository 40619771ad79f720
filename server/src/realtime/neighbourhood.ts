/** What a server needs beside the house when it is one of several: neighbours, their commits in order, and a lookout. */
import type { DataSource } from 'typeorm';
import type { Server } from 'socket.io';
import type { AccountId, DeviceId, MemberId, RoomId } from '@silta/shared/ids';
import type { Changes, PresenceMessage } from '@silta/shared/protocol';
import type { CheerCounts } from '@silta/shared/sessions/cheers';
import type { Logger } from '../logger.ts';
import { names } from './audience.ts';
import type { Audience } from './audience.ts';
import { InOrder } from './inOrder.ts';
import { Lookout } from './lookout.ts';
import type { Move } from './neighbourMessages.ts';
import { Neighbours } from './neighbours.ts';
import type { Orders, Road } from './neighbours.ts';
import type { Presence } from './presence.ts';
import type { Committed } from './work.ts';

/** What the house lends. */
export interface HouseOfOne {
  dataSource: DataSource;
  audience: Audience;
  presence: Presence;
  logger: Logger;
  /** Shows it to who looks from here. */
  show: (committed: Committed) => void;
  /** Ends what lost its rights with a commit that another server has made. */
  cutAfter: (rooms: readonly Committed[]) => void;
  cutBy: (committed: Committed) => readonly AccountId[];
  /** Devices that are connected here. */
  devices: () => readonly DeviceId[];
  endDevice: (deviceId: DeviceId) => void;
}

export interface NeighbourhoodParts extends HouseOfOne {
  road: Road;
  /** Of these devices those that are signed in. */
  signedIn: (ids: readonly DeviceId[]) => Promise<ReadonlySet<DeviceId>>;
}

export class Neighbourhood {
  readonly #neighbours: Neighbours;
  readonly #inOrder: InOrder;
  readonly #lookout: Lookout;
  #server: Server | null = null;
  #clock: NodeJS.Timeout | undefined;

  constructor(private readonly parts: NeighbourhoodParts) {
    const { road, audience, presence, dataSource, logger, show, cutBy, devices, signedIn, endDevice } = parts;
    this.#inOrder = new InOrder(show, () => road.isOpen);
    const orders = this.#orders();
    this.#neighbours = new Neighbours({ road, audience, elsewhere: presence.elsewhere, orders, cutBy });
    this.#lookout = new Lookout({
      dataSource,
      audience,
      logger,
      told: (room) => this.#inOrder.told(room),
      behind: orders.behind,
      cutMember: (room, memberId) => this.#cut(names.person(room, memberId)),
      devices,
      signedIn,
      endDevice,
    });
  }

  start(server: Server): void {
    this.#server = server;
    this.#neighbours.start(server);
    this.#clock = setInterval(() => this.#lookout.tick(this.#neighbours.isTroubled), 1_000).unref();
  }

  stop(): void {
    clearInterval(this.#clock);
    this.#neighbours.stop();
    for (const room of this.#inOrder.rooms) this.#inOrder.forget(room);
  }

  /** What was committed here. */
  spread(rooms: readonly Committed[]): void {
    this.#neighbours.committed(rooms);
    this.#take(rooms);
  }

  entered(room: RoomId, memberId: MemberId): void {
    this.#neighbours.came(room, memberId);
  }

  left(room: RoomId, memberId: MemberId): void {
    this.#neighbours.gone(room, memberId);
    if (!this.parts.audience.isWatched(room)) this.#inOrder.forget(room);
  }

  wrote(room: RoomId, memberId: MemberId, writing: boolean): void {
    this.#neighbours.writing(room, memberId, writing);
  }

  cheered(room: RoomId, counts: CheerCounts): void {
    this.#neighbours.cheered(room, counts);
  }

  deviceEnded(deviceId: DeviceId): void {
    this.#neighbours.deviceEnded(deviceId);
  }

  #take(rooms: readonly Committed[]): void {
    for (const each of rooms) if (this.parts.audience.isWatched(each.room.id)) this.#inOrder.take(each);
  }

  #orders(): Orders {
    return {
      committed: (rooms) => {
        this.#take(rooms);
        this.parts.cutAfter(rooms);
      },
      behind: (room, number) => this.#behind(room, number),
      cut: (accountId) => this.#cut(names.account(accountId)),
      moved: (moves) => this.#moved(moves),
      writing: (room, memberId, writing) => {
        this.parts.presence.setWriting(room, memberId, writing);
        this.#tell({ room, came: [{ memberId, writing }], gone: [] });
      },
      cheered: (room, counts) => this.#server?.local.to(names.room(room)).emit('cheers', { room, counts }),
      endDevice: this.parts.endDevice,
      look: () => this.#lookout.look(),
    };
  }

  /** A packet that follows nobody's number but the newest: whoever is behind asks for what is missing. */
  #behind(room: RoomId, number: number): void {
    if (!this.parts.audience.isWatched(room)) return;
    this.#inOrder.skipTo(room, number);
    const changes: Changes = { room, from: number, to: number, puts: [], removes: [], done: [] };
    this.#server?.local.to(names.room(room)).emit('changes', changes);
  }

  #moved(moves: readonly Move[]): void {
    const { audience, presence } = this.parts;
    for (const { room, came, gone } of moves) {
      for (const memberId of gone) presence.setWriting(room, memberId, false);
      const isNews = (memberId: MemberId) => audience.person(room, memberId) === null;
      this.#tell({
        room,
        came: came.filter(isNews).map((memberId) => ({ memberId, writing: false })),
        gone: gone.filter(isNews),
      });
    }
  }

  #tell(message: PresenceMessage): void {
    const { room, came, gone } = message;
    if (came.length + gone.length === 0 || !this.parts.audience.isWatched(room)) return;
    this.#server?.local.to(names.room(room)).emit('presence', message);
  }

  #cut(name: string): void {
    this.#server?.local.in(name).disconnectSockets(true);
  }
}
