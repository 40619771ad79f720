/** Gives a test file a database of its own, copied from the migrated template. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface FreshDatabase {
  url: string;
  /** Removes the database, ending whatever is still connected to it. */
  drop: () => Promise<void>;
}

/** Creates an empty, migrated database. It takes some 50 ms, so once per test file is right. */
export function freshDatabase(): Promise<FreshDatabase> {
  return aDatabase('TEMPLATE silta_template');
}

/** As PostgreSQL gives one to a new Silta: without any table. */
export function bareDatabase(): Promise<FreshDatabase> {
  return aDatabase('TEMPLATE template0');
}

async function aDatabase(template: string): Promise<FreshDatabase> {
  const server = process.env.SILTA_TEST_DATABASE_URL;
  if (!server) throw new Error('There is no test database: run the tests by npm test.');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await ask(server, `CREATE DATABASE ${name} ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => ask(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function ask(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
