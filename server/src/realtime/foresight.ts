/**
 * What earlier batches have seen of rooms and members: enough to ask for rows in the same breath as for the rooms.
 * A guess: the batch looks again at what it was told, and loads what is missing.
 */
import type { AccountId, RoomId } from '@silta/shared/ids';
import { realtime } from '../bounds.ts';
import type { RoomState } from './changes.ts';
import type { Actor, Scope } from './scope.ts';

export class Foresight {
  #scopes = new Map<RoomId, Scope>();
  #actors = new Map<string, Actor>();

  scopeOf(room: RoomId): Scope | null {
    return this.#scopes.get(room) ?? null;
  }

  actorOf(partnership: RoomId, account: AccountId): Actor | null {
    return this.#actors.get(keyOf(partnership, account)) ?? null;
  }

  note(rooms: Iterable<RoomState>, actors: ReadonlyMap<string, Actor>): void {
    for (const room of rooms) remember(this.#scopes, room.id, scopeOf(room));
    for (const [key, actor] of actors) remember(this.#actors, key, actor);
  }
}

export const keyOf = (partnership: RoomId, account: AccountId | null): string =>
  `${partnership} ${account ?? ''}`;

export const scopeOf = ({ id, partnershipId, kind }: RoomState): Scope => ({
  roomId: id,
  partnershipId,
  kind,
});

function remember<K, V>(known: Map<K, V>, key: K, value: V): void {
  known.delete(key);
  known.set(key, value);
  if (known.size <= realtime.foresight.most) return;
  const [oldest] = known.keys();
  if (oldest !== undefined) known.delete(oldest);
}
