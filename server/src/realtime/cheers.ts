/** Cheers of each room, gathered for a moment and told as a sum: no names, no numbers, and nothing is kept. */
import type { MemberId, RoomId } from '@silta/shared/ids';
import type { CheerCounts, CheerKind } from '@silta/shared/sessions/cheers';
import { cheering } from './cheerBounds.ts';
import { Throttle } from './throttle.ts';

export class Cheers {
  #ofPerson = new Throttle(cheering.ofPerson);
  #ofRoom = new Throttle(cheering.ofRoom);
  #gathered = new Map<RoomId, CheerCounts>();
  #timers = new Set<NodeJS.Timeout>();

  constructor(private readonly tell: (room: RoomId, counts: CheerCounts) => void) {}

  /** Refuses with `tooFast`. */
  take(room: RoomId, memberId: MemberId, kind: CheerKind): void {
    this.#ofPerson.take(`${room} ${memberId}`);
    this.#ofRoom.take(room);
    const counts = this.#gathered.get(room) ?? this.#begin(room);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#gathered.clear();
  }

  #begin(room: RoomId): CheerCounts {
    const counts: CheerCounts = {};
    this.#gathered.set(room, counts);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#gathered.delete(room);
      this.tell(room, counts);
    }, cheering.gatherMs.most).unref();
    this.#timers.add(timer);
    return counts;
  }
}
