/**
 * Puts what several servers have committed to a room into the order of its numbers. A commit that overtook another on
 * its way waits for it a moment; what then still is missing the people's own numbers show them.
 */
import type { RoomId } from '@silta/shared/ids';
import { betweenServers } from '../bounds.ts';
import type { Committed } from './work.ts';

/** Far longer than a message takes between two servers, and too short for anybody to notice. */
const patienceMs = 150;
const mostWaiting = betweenServers.waiting.most;

interface Line {
  /** The number up to which people have been told; null before the first commit. */
  told: number | null;
  waiting: Committed[];
  timer: NodeJS.Timeout | null;
}

export class InOrder {
  #lines = new Map<RoomId, Line>();

  constructor(
    private readonly pass: (committed: Committed) => void,
    /** False where waiting is of no use: the others cannot be heard. */
    private readonly mayWait: () => boolean,
  ) {}

  take(committed: Committed): void {
    const roomId = committed.room.id;
    const line: Line = this.#lines.get(roomId) ?? { told: null, waiting: [], timer: null };
    this.#lines.set(roomId, line);
    line.waiting.push(committed);
    line.waiting.sort((a, b) => a.from - b.from);
    this.#passFollowing(line);
    if (line.waiting.length === 0) return;
    if (!this.mayWait() || line.waiting.length > mostWaiting) this.#passAll(line);
    else line.timer ??= setTimeout(() => this.#passAll(line), patienceMs).unref();
  }

  told(roomId: RoomId): number | null {
    return this.#lines.get(roomId)?.told ?? null;
  }

  /** The people of the room know by another way that they are behind. */
  skipTo(roomId: RoomId, number: number): void {
    const line: Line = this.#lines.get(roomId) ?? { told: null, waiting: [], timer: null };
    this.#lines.set(roomId, line);
    line.told = Math.max(line.told ?? 0, number);
    this.#passFollowing(line);
  }

  forget(roomId: RoomId): void {
    const timer = this.#lines.get(roomId)?.timer;
    if (timer) clearTimeout(timer);
    this.#lines.delete(roomId);
  }

  get rooms(): RoomId[] {
    return [...this.#lines.keys()];
  }

  #passFollowing(line: Line): void {
    for (let next = line.waiting[0]; next && follows(next, line); next = line.waiting[0]) {
      line.waiting.shift();
      if (line.told !== null && next.to <= line.told) continue;
      line.told = next.to;
      this.pass(next);
    }
    if (line.waiting.length > 0 || !line.timer) return;
    clearTimeout(line.timer);
    line.timer = null;
  }

  /** With a jump, which everybody sees by the numbers. */
  #passAll(line: Line): void {
    line.timer = null;
    line.told = null;
    while (line.waiting.length > 0) {
      this.#passFollowing(line);
      if (line.waiting.length > 0) line.told = null;
    }
  }
}

function follows({ from }: Committed, { told }: Line): boolean {
  return told === null || from <= told;
}
