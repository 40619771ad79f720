/** Entities and migrations say the same: nothing is left to do on a database that has taken every step. */
import type { DataSource } from 'typeorm';
import { entities } from '../registry.ts';
import { freshDatabase } from '../testing/database.ts';
import type { FreshDatabase } from '../testing/database.ts';
import { createDataSource, migrate } from './dataSource.ts';

let database: FreshDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await freshDatabase();
  dataSource = await createDataSource(database.url, entities).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

async function statementsToDo(): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

test('after every migration nothing is left to do', async () => {
  expect(await statementsToDo()).toEqual([]);
});

test('a column that an entity lacks is noticed', async () => {
  await dataSource.query('alter table "post" add column "colour" text');
  expect(await statementsToDo()).toEqual(['ALTER TABLE "post" DROP COLUMN "colour"']);
  await dataSource.query('alter table "post" drop column "colour"');
});

test('the steps taken again change nothing', async () => {
  await Promise.all([migrate(database.url), migrate(database.url)]);
  expect(await statementsToDo()).toEqual([]);
});
