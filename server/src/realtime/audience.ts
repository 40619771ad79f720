/** Who is connected to this process: which kinds of viewer and which members look at each room. */
import type { MemberId, RoomId } from '@silta/shared/ids';
import { kindOf } from '@silta/shared/viewer';
import type { Viewer } from '@silta/shared/viewer';
import type { Actor } from './scope.ts';

/** Names of socket.io rooms. */
export const names = {
  account: (accountId: string) => `account:${accountId}`,
  device: (deviceId: string) => `device:${deviceId}`,
  room: (roomId: RoomId) => roomId,
  kind: (roomId: RoomId, viewer: Pick<Viewer, 'role' | 'sideId'>) => `${roomId}|${kindOf(viewer)}`,
  person: (roomId: RoomId, memberId: MemberId) => `${roomId}|${memberId}`,
};

interface Crowd {
  kinds: Map<string, { viewer: Viewer; count: number }>;
  people: Map<MemberId, { viewer: Actor; count: number }>;
}

export class Audience {
  #crowds = new Map<RoomId, Crowd>();

  /** True where this is the first connection of the member in the room. */
  enter(roomId: RoomId, viewer: Actor): boolean {
    const crowd: Crowd = this.#crowds.get(roomId) ?? { kinds: new Map(), people: new Map() };
    this.#crowds.set(roomId, crowd);
    const kind = crowd.kinds.get(kindOf(viewer)) ?? { viewer: { ...viewer, memberId: null }, count: 0 };
    crowd.kinds.set(kindOf(viewer), { ...kind, count: kind.count + 1 });
    const person = crowd.people.get(viewer.memberId) ?? { viewer, count: 0 };
    crowd.people.set(viewer.memberId, { ...person, count: person.count + 1 });
    return person.count === 0;
  }

  /** True where this was the last connection of the member in the room. */
  leave(roomId: RoomId, viewer: Actor): boolean {
    const crowd = this.#crowds.get(roomId);
    if (!crowd) return false;
    const isKindGone = lessOne(crowd.kinds, kindOf(viewer));
    const isPersonGone = lessOne(crowd.people, viewer.memberId);
    if (isKindGone && crowd.kinds.size === 0) this.#crowds.delete(roomId);
    return isPersonGone;
  }

  /** How many rooms anybody looks at. */
  get rooms(): number {
    return this.#crowds.size;
  }

  connections(roomId: RoomId): number {
    let sum = 0;
    for (const { count } of this.#crowds.get(roomId)?.kinds.values() ?? []) sum += count;
    return sum;
  }

  /** True where anybody here looks at the room. */
  isWatched(roomId: RoomId): boolean {
    return this.#crowds.has(roomId);
  }

  /** Rooms at which anybody here looks. */
  get watched(): RoomId[] {
    return [...this.#crowds.keys()];
  }

  /** Every member once for each room. */
  everybody(): { room: RoomId; viewer: Actor }[] {
    return this.watched.flatMap((room) => this.people(room).map((viewer) => ({ room, viewer })));
  }

  kinds(roomId: RoomId): Viewer[] {
    return [...(this.#crowds.get(roomId)?.kinds.values() ?? [])].map(({ viewer }) => viewer);
  }

  people(roomId: RoomId): Actor[] {
    return [...(this.#crowds.get(roomId)?.people.values() ?? [])].map(({ viewer }) => viewer);
  }

  person(roomId: RoomId, memberId: MemberId): Actor | null {
    return this.#crowds.get(roomId)?.people.get(memberId)?.viewer ?? null;
  }
}

function lessOne<K, V extends { count: number }>(counts: Map<K, V>, key: K): boolean {
  const known = counts.get(key);
  if (!known) return false;
  if (known.count > 1) counts.set(key, { ...known, count: known.count - 1 });
  else counts.delete(key);
  return known.count <= 1;
}
