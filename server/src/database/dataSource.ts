/** The connection to PostgreSQL: pool, time limits, migrations. */
import pg from 'pg';
import { DataSource } from 'typeorm';
import { database } from '../bounds.ts';
import { migrations } from './migrations.ts';

const patienceMs = database.patienceMs.most;

/** Times are ISO texts on the wire and in memory. */
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());

export function createDataSource(url: string, entities: readonly (new () => object)[]): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize: database.pool.most,
    connectTimeoutMS: patienceMs,
    extra: {
      statement_timeout: patienceMs,
      query_timeout: patienceMs + 1_000,
      idle_in_transaction_session_timeout: patienceMs,
      keepAlive: true,
      /**
       * Everything is looked up by a key. A prepared statement keeps the plan it got while a table was small, and
       * would read the whole of it for ever, until the statistics are made anew.
       */
      options: '-c enable_seqscan=off',
      /** Statements are sent without waiting for the answer to the one before (realtime/transaction.ts). */
      pipeline: true,
    },
  });
}

/** For an operator's work, which may take long: one connection, no limits, one statement after the other. */
export function patientDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    poolSize: 1,
    connectTimeoutMS: patienceMs,
    extra: { keepAlive: true },
  });
}

/** The number under which servers that start together wait for each other's migrations. */
export const migrationLock = 715_826;

/** Brings the database up to date, one server at a time. */
export async function migrate(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [migrationLock]);
    await dataSource.runMigrations();
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [migrationLock]);
    await runner.release();
  }
}
