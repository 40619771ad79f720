/**
 * Commits whose answer was lost with the connection. The database may have carried them out all the same, unheard: then
 * nobody was told, and who lost a right still has a connection with it. Looked up as soon as the database answers again.
 */
import type { DataSource } from 'typeorm';
import type { RoomId } from '@silta/shared/ids';
import { inTransaction } from './transaction.ts';
import type { Committed } from './work.ts';

/** As soon as people send again, which is after a second at the earliest. */
const everyMs = 500;

interface Standing {
  id: RoomId;
  seq: number;
}

export class Doubts {
  /** The number of each room before the commit in doubt: the rooms of one batch, because the next ones do not get as far. */
  #rooms = new Map<RoomId, number>();
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly dataSource: DataSource,
    /** Called with rooms, and all boards of partnerships, that did move on. */
    private readonly movedOn: (rooms: readonly RoomId[]) => void,
  ) {}

  note(rooms: readonly Committed[]): void {
    for (const { room, from } of rooms) if (!this.#rooms.has(room.id)) this.#rooms.set(room.id, from);
    if (this.#rooms.size > 0) this.#wait();
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#rooms.clear();
  }

  #wait(): void {
    this.#timer ??= setTimeout(() => void this.#settle(), everyMs).unref();
  }

  async #settle(): Promise<void> {
    const asked = new Map(this.#rooms);
    try {
      const moved = await this.#movedOf(asked);
      for (const id of asked.keys()) this.#rooms.delete(id);
      if (moved.length > 0) this.movedOn(moved);
    } catch {
      // It is still away.
    }
    this.#timer = null;
    if (this.#rooms.size > 0) this.#wait();
  }

  /** A commit that is still under way in a hung backend holds the lock of its room: this waits for it, or fails. */
  #movedOf(asked: ReadonlyMap<RoomId, number>): Promise<RoomId[]> {
    return inTransaction(this.dataSource, 'write', async (sql) => {
      const standing: Standing[] = await sql.query(
        `select "id", "seq" from "room" where "id" = any($1::uuid[]) order by "id" for share`,
        [[...asked.keys()]],
      );
      const moved = standing.filter(({ id, seq }) => seq > (asked.get(id) ?? seq)).map(({ id }) => id);
      const touched: { id: RoomId }[] = await sql.query(
        `select "id" from "room" where "id" = any($1::uuid[]) or "partnershipId" = any($1::uuid[])`,
        [moved],
      );
      return touched.map(({ id }) => id);
    });
  }
}
