/**
 * Carries what was committed to everybody who looks: one packet per room and kind of viewer, encoded once.
 * What is committed while a packet is just out waits for the next; with nothing waiting, nothing waits.
 */
import type { CommandId, MemberId, RoomId } from '@silta/shared/ids';
import { inPerson, project } from '@silta/shared/project';
import type { Changes, Put, Remove } from '@silta/shared/protocol';
import type { RecordMap, RecordType } from '@silta/shared/records';
import type { Viewer } from '@silta/shared/viewer';
import { realtime } from '../bounds.ts';
import { names } from './audience.ts';
import type { Audience } from './audience.ts';
import type { Observer } from './observer.ts';
import type { Committed, Touched } from './work.ts';
import type { AnyRow, RecordTables } from './tables.ts';

/** Sends to socket.io rooms of this process. */
export type Emit = (to: readonly string[], except: readonly string[], changes: Changes) => void;

export interface CourierParts {
  tables: RecordTables;
  audience: Audience;
  observer: Observer;
  emit: Emit;
}

interface Parcel {
  from: number;
  to: number;
  touched: Map<string, Touched>;
  done: CommandId[];
}

export class Courier {
  #parcels = new Map<RoomId, Parcel>();
  #resting = new Map<RoomId, NodeJS.Timeout>();

  constructor(private readonly parts: CourierParts) {}

  take(committed: readonly Committed[]): void {
    for (const each of committed) this.#add(each);
  }

  /** Sends what waits and ends the timers. */
  stop(): void {
    for (const timer of this.#resting.values()) clearTimeout(timer);
    this.#resting.clear();
    for (const roomId of this.#parcels.keys()) this.#send(roomId);
  }

  #add({ room, from, to, touched, done }: Committed): void {
    const waiting = this.#parcels.get(room.id);
    if (waiting && waiting.to !== from) this.#send(room.id);
    const parcel: Parcel = this.#parcels.get(room.id) ?? { from, to, touched: new Map(), done: [] };
    parcel.to = to;
    parcel.done.push(...done);
    for (const each of touched) {
      const key = `${each.type} ${each.id}`;
      const before = parcel.touched.get(key)?.before;
      parcel.touched.set(key, before === undefined ? each : { ...each, before });
    }
    this.#parcels.set(room.id, parcel);
    if (!this.#resting.has(room.id)) this.#sendAndRest(room.id);
  }

  #sendAndRest(roomId: RoomId): void {
    this.#send(roomId);
    const rest = setTimeout(() => {
      this.#resting.delete(roomId);
      if (this.#parcels.has(roomId)) this.#sendAndRest(roomId);
    }, realtime.packetMs.most);
    rest.unref();
    this.#resting.set(roomId, rest);
  }

  #send(roomId: RoomId): void {
    const parcel = this.#parcels.get(roomId);
    this.#parcels.delete(roomId);
    if (!parcel) return;
    const known = this.#peopleInPerson(roomId, parcel);
    const apart = known.map((viewer) => names.person(roomId, viewer.memberId));
    const { emit, audience, observer } = this.parts;
    const byKind = [...this.#packetsByKind(roomId, parcel)];
    for (const { packet, rooms } of byKind) emit(rooms, apart, packet);
    for (const viewer of known) {
      emit([names.person(roomId, viewer.memberId)], [], this.#packet(roomId, parcel, viewer));
    }
    observer.parcel(byKind.length + known.length, audience.connections(roomId));
  }

  /** Kinds who see the same share one packet. */
  #packetsByKind(roomId: RoomId, parcel: Parcel) {
    const packets = new Map<string, { packet: Changes; rooms: string[] }>();
    for (const viewer of this.parts.audience.kinds(roomId)) {
      const packet = this.#packet(roomId, parcel, viewer);
      const look = JSON.stringify([packet.puts, packet.removes]);
      const same = packets.get(look) ?? { packet, rooms: [] };
      same.rooms.push(names.kind(roomId, viewer));
      packets.set(look, same);
    }
    return packets.values();
  }

  #peopleInPerson(roomId: RoomId, parcel: Parcel) {
    const ids = new Set<MemberId>();
    for (const { type, before, after } of parcel.touched.values()) {
      for (const row of [before, after]) {
        if (row) for (const id of inPerson(type, this.#record(type, row))) ids.add(id);
      }
    }
    return [...ids].flatMap((id) => this.parts.audience.person(roomId, id) ?? []);
  }

  #packet(room: RoomId, { from, to, touched, done }: Parcel, viewer: Viewer): Changes {
    const puts: Put[] = [];
    const removes: Remove[] = [];
    for (const { type, id, before, after } of touched.values()) {
      const record = after && project(type, this.#record(type, after), viewer);
      if (record) puts.push({ type, record });
      else if (before && project(type, this.#record(type, before), viewer)) removes.push({ type, id });
    }
    return { room, from, to, puts, removes, done };
  }

  #record(type: RecordType, row: AnyRow): RecordMap[typeof type] {
    return this.parts.tables.record(type, row);
  }
}
