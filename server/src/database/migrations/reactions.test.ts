/** What people have found useful before boards could choose is still there, and can still be taken back. */
import { DataSource } from 'typeorm';
import { newId } from '@silta/shared/ids';
import { bareDatabase } from '../../testing/database.ts';
import { First1790000000000 } from './1790000000000-first.ts';
import { Reactions1790000002000 } from './1790000002000-reactions.ts';

test('useful becomes a kind among others', async () => {
  const database = await bareDatabase();
  const source = (migrations: (new () => object)[]) =>
    new DataSource({ type: 'postgres', url: database.url, migrations }).initialize();
  const before = await source([First1790000000000]);
  await before.runMigrations();
  const [room, section, author, side] = [newId(), newId(), newId(), newId()];
  const [liked, plain, reaction] = [newId(), newId(), newId()];
  const counts = JSON.stringify({ [side]: 2 });
  for (const [id, useful] of [
    [liked, counts],
    [plain, '{}'],
  ])
    await before.query(
      `insert into "post" ("id", "roomId", "sectionId", "authorId", "sideId", "title", "text", "language", "paper",
         "anonymous", "state", "rank", "useful", "createdAt")
       values ($1, $2, $3, $4, $5, 'Flux', '', 'en', 'plain', false, 'shown', 'V1', $6, now())`,
      [id, room, section, author, side, useful],
    );
  await before.query(`insert into "reaction" values ($1, $2, $3, $4, $5)`, [
    reaction,
    room,
    liked,
    author,
    side,
  ]);
  await before.destroy();
  const after = await source([First1790000000000, Reactions1790000002000]);
  await after.runMigrations();
  const posts: unknown = await after.query(`select "tallies" from "post" where "id" = any($1::uuid[])`, [
    [liked, plain],
  ]);
  expect(posts).toEqual(
    expect.arrayContaining([{ tallies: { useful: { yes: { [side]: 2 } } } }, { tallies: {} }]),
  );
  expect(await after.query(`select "kind", "value" from "reaction"`)).toEqual([
    { kind: 'useful', value: 'yes' },
  ]);
  await after.destroy();
  await database.drop();
});
