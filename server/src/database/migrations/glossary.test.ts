/** A database from before there were glossaries: every partnership that is there gets the room for one. */
import { DataSource } from 'typeorm';
import { glossaryOf } from '@silta/shared/glossary/room';
import { newId } from '@silta/shared/ids';
import type { RoomId } from '@silta/shared/ids';
import { bareDatabase } from '../../testing/database.ts';
import { migrate } from '../dataSource.ts';
import { First1790000000000 } from './1790000000000-first.ts';

test('rooms are opened, for partnerships only', async () => {
  const database = await bareDatabase();
  const migrations = [First1790000000000];
  const dataSource = new DataSource({ type: 'postgres', url: database.url, migrations });
  await dataSource.initialize();
  await dataSource.runMigrations();
  const partnerships = [newId<RoomId>(), newId<RoomId>()];
  await dataSource.query(
    `insert into "room" ("id", "kind", "partnershipId")
     select id, 'partnership', id from unnest($1::uuid[]) id
     union all select gen_random_uuid(), 'board', id from unnest($1::uuid[]) id`,
    [partnerships],
  );
  await migrate(database.url);
  const rooms: object[] = await dataSource.query(
    `select "id", "partnershipId", "seq", "logFloor", "tally" from "room" where "kind" = 'glossary' order by "id"`,
  );
  const expected = partnerships
    .map((id) => ({ id: glossaryOf(id), partnershipId: id, seq: 1, logFloor: 0, tally: {} }))
    .sort((a, b) => a.id.localeCompare(b.id));
  expect(rooms).toEqual(expected);
  await dataSource.destroy();
  await database.drop();
});
