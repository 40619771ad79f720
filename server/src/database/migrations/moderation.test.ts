/** A database from before approval and anonymity were dials: what its boards asked for, they still ask for. */
import { DataSource } from 'typeorm';
import { newId } from '@silta/shared/ids';
import { bareDatabase } from '../../testing/database.ts';
import { migrate } from '../dataSource.ts';
import { First1790000000000 } from './1790000000000-first.ts';

test('approval and anonymity are taken over', async () => {
  const database = await bareDatabase();
  const migrations = [First1790000000000];
  const dataSource = new DataSource({ type: 'postgres', url: database.url, migrations });
  await dataSource.initialize();
  await dataSource.runMigrations();
  await dataSource.query(
    `insert into "board" ("id", "roomId", "title", "layout", "anonymousAllowed", "approveFirst", "locked", "posting", "createdAt")
     select gen_random_uuid(), $1, n, 'wall', n = 'strict', n = 'strict', false, 'everyone', now() from unnest(array['strict', 'open']) n`,
    [newId()],
  );
  await migrate(database.url);
  expect(
    await dataSource.query(`select "title", "approval", "anonymity" from "board" order by "title"`),
  ).toEqual([
    { title: 'open', approval: 'off', anonymity: 'named' },
    { title: 'strict', approval: 'learners', anonymity: 'peers' },
  ]);
  await dataSource.destroy();
  await database.drop();
});
