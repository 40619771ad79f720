/** The connection to PostgreSQL: pool, time limits, migrations. */
import pg from 'pg';
import { DataSource } from 'typeorm';
import { database } from '../bounds.ts';
import { boundedPg } from './boundedPool.ts';
import { migrations } from './migrations.ts';

/** Times are ISO texts on the wire and in memory. */
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());

/** Statements are sent without waiting for the answer to the one before (realtime/transaction.ts). */
const asTheyCome = { keepAlive: true, pipeline: true };

/**
 * Everything is looked up by a key. A prepared statement keeps the plan it got while a table was small, and would read
 * the whole of it for ever, until the statistics are made anew.
 */
const byKeys = { options: '-c enable_seqscan=off' };

const inTime = {
  statement_timeout: database.statementMs.most,
  query_timeout: database.silenceMs.most,
  idle_in_transaction_session_timeout: database.transactionMs.most,
};

type Entities = readonly (new () => object)[];

/** `connectMs` only in tests, whose machine may stand still for longer than a server waits. */
export function createDataSource(
  url: string,
  entities: Entities,
  connectMs: number = database.connectMs.most,
): DataSource {
  return sourceOf(url, entities, { ...asTheyCome, ...byKeys, ...inTime }, connectMs);
}

/** For an operator's work, which may take long: one connection, no limits, one statement after the other. */
export function patientDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    poolSize: 1,
    connectTimeoutMS: database.connectMs.most,
    extra: { keepAlive: true },
  });
}

/** The number under which servers that start together wait for each other's migrations. */
export const migrationLock = 715_826;

/** Brings the database up to date, one server at a time; over connections of its own, because it may take long. */
export async function migrate(url: string): Promise<void> {
  const dataSource = await sourceOf(url, [], { keepAlive: true }).initialize();
  try {
    await dataSource.query('select pg_advisory_lock($1)', [migrationLock]);
    await dataSource.runMigrations();
  } finally {
    // Its connection holds the lock.
    await dataSource.destroy();
  }
}

function sourceOf(
  url: string,
  entities: Entities,
  extra: object,
  connectMs: number = database.connectMs.most,
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    driver: boundedPg,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize: database.pool.most,
    connectTimeoutMS: connectMs,
    extra,
  });
}
