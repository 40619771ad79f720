/** What must be true of a board after any number of kills, read from the database itself. */
import pg from 'pg';
import type { CommandId, PostId, RoomId } from '@silta/shared/ids';

export interface Acknowledged {
  seq: number;
  postId: PostId;
}

/** Every acknowledged command in the database once, with its number and its post; the numbers without gaps. */
export async function checkHistory(
  databaseUrl: string,
  boardId: RoomId,
  acknowledged: ReadonlyMap<CommandId, Acknowledged>,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const rowsOf = async <T>(text: string) => (await client.query(text, [boardId])).rows as T[];
  const receipts = await rowsOf<{ commandId: CommandId; seq: number }>(
    `select "commandId", "seq" from "receipt" where "roomId" = $1`,
  );
  const posts = await rowsOf<{ id: PostId }>(`select "id" from "post" where "roomId" = $1`);
  const [room] = await rowsOf<{ seq: number }>(`select "seq" from "room" where "id" = $1`);
  await client.end();
  const done = new Map(receipts.map(({ commandId, seq }) => [commandId, seq]));
  const there = new Set(posts.map(({ id }) => id));
  for (const [id, { seq, postId }] of acknowledged) {
    expect(done.get(id)).toBe(seq);
    expect(there.has(postId)).toBe(true);
  }
  const numbers = receipts.map(({ seq }) => seq).sort((a, b) => a - b);
  // The first number is the board's own making.
  expect(numbers).toEqual(Array.from({ length: Number(room?.seq) - 1 }, (_, i) => i + 2));
  expect(posts).toHaveLength(receipts.length);
  expect(receipts).toHaveLength(acknowledged.size);
}
