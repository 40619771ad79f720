/** The rooms of the signed-in account: those on screen, and a few that were. */
import type { AccountId, RoomId } from '@silta/shared/ids';
import type { Snapshot } from '@silta/shared/protocol';
import type { Clock } from './clock.ts';
import type { Connection } from './connection.ts';
import type { Outbox } from './outbox.ts';
import { Room } from './room.ts';
import type { RoomMemory, RoomParts } from './room.ts';
import { onDevice } from '@silta/shared/limits';
import type { LateShapes } from './lateShapes.ts';
import type { RoomShelf } from './storage.ts';

export interface RoomsParts {
  accountId: AccountId;
  connection: Connection;
  outbox: Outbox;
  clock: Clock;
  shapes: LateShapes;
  shelf: RoomShelf;
  fetchSnapshot: (room: RoomId) => Promise<Snapshot>;
  fetchBeginning: RoomParts['fetchBeginning'];
}

export class Rooms {
  #rooms = new Map<RoomId, Room>();
  #stop: (() => void)[];
  #wasOnline: boolean;

  constructor(private readonly parts: RoomsParts) {
    const { connection } = parts;
    this.#wasOnline = connection.status.state === 'online';
    this.#stop = [
      connection.subscribe(() => this.#follow()),
      connection.on('changes', (changes) => this.#rooms.get(changes.room)?.receive(changes)),
      connection.on('presence', (message) => this.#rooms.get(message.room)?.receivePresence(message)),
      connection.on('closed', ({ room }) => room && this.#rooms.get(room)?.close()),
    ];
  }

  /** The same object for the same room; it is entered when it is held. */
  room(id: RoomId): Room {
    const known = this.#rooms.get(id);
    const room = known ?? new Room(id, { ...this.parts, memory: this.#memoryOf(id) });
    if (!known) this.#makePlace();
    this.#rooms.delete(id);
    this.#rooms.set(id, room);
    return room;
  }

  /** Forgets on this device what was seen. */
  async forget(): Promise<void> {
    await this.parts.shelf.clear(this.parts.accountId).catch(ignore);
  }

  stop(): void {
    for (const stop of this.#stop) stop();
    for (const room of this.#rooms.values()) room.dispose();
  }

  #follow(): void {
    const isOnline = this.parts.connection.status.state === 'online';
    if (isOnline === this.#wasOnline) return;
    this.#wasOnline = isOnline;
    for (const room of this.#rooms.values()) {
      if (isOnline) room.connected();
      else room.disconnected();
    }
  }

  /** Rooms left behind are kept, so that going back is instant; not for ever. */
  #makePlace(): void {
    for (const [id, room] of this.#rooms) {
      if (this.#rooms.size < onDevice.rooms) return;
      if (room.isHeld) continue;
      room.dispose();
      this.#rooms.delete(id);
    }
  }

  #memoryOf(id: RoomId): RoomMemory {
    const { shelf, accountId } = this.parts;
    return {
      load: () => shelf.load(accountId, id).catch(() => null),
      replace: (snapshot) => void shelf.replace(accountId, snapshot).catch(ignore),
      apply: (view, changes) => void shelf.apply(accountId, view, changes).catch(ignore),
      forget: () => void shelf.forget(accountId, id).catch(ignore),
    };
  }
}

/** What cannot be kept on the device is fetched again. */
const ignore = (): void => undefined;
