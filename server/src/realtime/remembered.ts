/**
 * Rows that nearly every command asks for and that seldom change, as the last batch left them. They count as long as
 * their room has the number that it had then: every change of a room raises it, through whichever server it comes.
 */
import type { RoomId } from '@silta/shared/ids';
import type { RecordType } from '@silta/shared/records';
import { realtime } from '../bounds.ts';
import type { Memory } from './changes.ts';
import type { Load, LoadByIds, Scope } from './scope.ts';
import type { AnyRow } from './tables.ts';

/** A few per room, so that the bound on rooms is one on rows. */
const heldTypes = ['partnership', 'board', 'section'] as const satisfies RecordType[];
const isHeld = (type: RecordType): boolean => heldTypes.some((held) => held === type);

interface Room {
  seq: number;
  rows: Map<string, AnyRow>;
}

/** What an order will need, if its room is what it was. */
export interface Guess {
  scope: Scope | null;
  loads: readonly Load[];
}

interface Recalled {
  type: RecordType;
  id: string;
  room: RoomId;
  seq: number;
}

export class Remembered {
  /** The room noted longest ago comes first. */
  #rooms = new Map<RoomId, Room>();

  /** Takes into the memory what is known of all that is asked for; the answer takes out again what no longer counts. */
  recall(guesses: readonly Guess[], memory: Memory): (seqOf: (room: RoomId) => number | undefined) => void {
    const recalled = guesses.flatMap(({ scope, loads }) =>
      loads.flatMap((load) => (scope && 'ids' in load ? this.#recallAll(scope, load, memory) : [])),
    );
    return (seqOf) => {
      for (const { type, id, room, seq } of recalled) if (seqOf(room) !== seq) memory.forget(type, id);
    };
  }

  #recallAll({ roomId, partnershipId }: Scope, { type, ids }: LoadByIds, memory: Memory): Recalled[] {
    if (!isHeld(type)) return [];
    return ids.flatMap((id) =>
      [roomId, partnershipId].flatMap((room) => {
        const known = this.#rooms.get(room);
        const row = known?.rows.get(id);
        if (!known || !row) return [];
        memory.set(type, id, row);
        return [{ type, id, room, seq: known.seq }];
      }),
    );
  }

  /** What a batch had in memory when it was committed, of the rooms whose number it knew before it read them. */
  note(seqs: ReadonlyMap<RoomId, { before: number; after: number }>, memory: Memory): void {
    for (const [id, { before, after }] of seqs) {
      const known = this.#rooms.get(id);
      this.#rooms.delete(id);
      this.#rooms.set(id, {
        seq: after,
        rows: known?.seq === before ? known.rows : new Map<string, AnyRow>(),
      });
    }
    for (const type of heldTypes) {
      for (const [id, row] of memory.rowsOf(type)) this.#set(seqs, id, row);
    }
    for (const [oldest] of this.#rooms) {
      if (this.#rooms.size <= realtime.foresight.most) return;
      this.#rooms.delete(oldest);
    }
  }

  #set(seqs: ReadonlyMap<RoomId, unknown>, id: string, row: AnyRow | null): void {
    if (row === null) for (const room of seqs.keys()) this.#rooms.get(room)?.rows.delete(id);
    else if (seqs.has(row.roomId)) this.#rooms.get(row.roomId)?.rows.set(id, row);
  }
}
