/** Who looks at which room at the other servers. A server that is silent for some seconds takes its people along. */
import type { MemberId, RoomId } from '@silta/shared/ids';
import type { Move } from './neighbourMessages.ts';

/** Four signs of life in a row that did not come. */
const silentMs = 4_000;

interface Server {
  heardAt: number;
  /** Of its moves, the last that is known here; null before its whole list has come. */
  version: number | null;
  rooms: Map<RoomId, Set<MemberId>>;
  /** The list that is just coming in. */
  coming: Map<RoomId, Set<MemberId>>;
}

export class Elsewhere {
  #servers = new Map<string, Server>();

  has(room: RoomId, memberId: MemberId): boolean {
    return [...this.#servers.values()].some(({ rooms }) => rooms.get(room)?.has(memberId));
  }

  people(room: RoomId): MemberId[] {
    return [...new Set([...this.#servers.values()].flatMap(({ rooms }) => [...(rooms.get(room) ?? [])]))];
  }

  /** True where nothing of its people is missing here. */
  isKnown(server: string, version: number): boolean {
    return this.#servers.get(server)?.version === version;
  }

  heard(server: string): void {
    const known = this.#servers.get(server);
    if (known) known.heardAt = performance.now();
    else
      this.#servers.set(server, {
        heardAt: performance.now(),
        version: null,
        rooms: new Map(),
        coming: new Map(),
      });
  }

  /** It was this server that did not listen. */
  hearAll(): void {
    for (const known of this.#servers.values()) known.heardAt = performance.now();
  }

  /** What changes by it for who looks from here; null where an earlier move is missing. */
  move(server: string, version: number, moves: readonly Move[]): Move[] | null {
    const known = this.#servers.get(server);
    if (known?.version !== version - 1) return null;
    known.version = version;
    return moves.map(({ room, came, gone }) => {
      const news = came.filter((memberId) => !this.has(room, memberId));
      put(known.rooms, { room, came, gone });
      return { room, came: news, gone: gone.filter((memberId) => !this.has(room, memberId)) };
    });
  }

  /** Takes the whole list, in parts; what changes by it once the last part is in. */
  replace(
    server: string,
    {
      version,
      isFirst,
      isLast,
      moves,
    }: { version: number; isFirst: boolean; isLast: boolean; moves: readonly Move[] },
  ): Move[] {
    const known = this.#servers.get(server);
    if (!known) return [];
    if (isFirst) known.coming = new Map();
    for (const each of moves) put(known.coming, each);
    if (!isLast) return [];
    const before = known.rooms;
    known.rooms = new Map();
    const changed = differences(before, known.coming).map(({ room, came, gone }) => ({
      room,
      came: came.filter((memberId) => !this.has(room, memberId)),
      gone: gone.filter((memberId) => !this.has(room, memberId)),
    }));
    known.rooms = known.coming;
    known.coming = new Map();
    known.version = version;
    return changed;
  }

  /** Who has gone with it. */
  drop(server: string): Move[] {
    const known = this.#servers.get(server);
    this.#servers.delete(server);
    return [...(known?.rooms ?? [])].map(([room, people]) => ({
      room,
      came: [],
      gone: [...people].filter((memberId) => !this.has(room, memberId)),
    }));
  }

  /** Servers that nobody has heard of for too long. */
  silent(): string[] {
    const until = performance.now() - silentMs;
    return [...this.#servers].filter(([, { heardAt }]) => heardAt < until).map(([server]) => server);
  }
}

function put(rooms: Map<RoomId, Set<MemberId>>, { room, came, gone }: Move): void {
  const people = rooms.get(room) ?? new Set();
  for (const memberId of came) people.add(memberId);
  for (const memberId of gone) people.delete(memberId);
  if (people.size > 0) rooms.set(room, people);
  else rooms.delete(room);
}

function differences(before: Map<RoomId, Set<MemberId>>, after: Map<RoomId, Set<MemberId>>): Move[] {
  const none = new Set<MemberId>();
  return [...new Set([...before.keys(), ...after.keys()])].map((room) => {
    const [were, are] = [before.get(room) ?? none, after.get(room) ?? none];
    return {
      room,
      came: [...are].filter((memberId) => !were.has(memberId)),
      gone: [...were].filter((memberId) => !are.has(memberId)),
    };
  });
}
