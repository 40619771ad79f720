/** The connection to PostgreSQL: pool, time limits, migrations. */
import pg from 'pg';
import { DataSource } from 'typeorm';
import { boundedPg } from './boundedPool.ts';
import { connectMs, poolSize, silenceMs, statementMs, transactionMs } from './limits.ts';
import { migrations } from './migrations.ts';

/** Times are ISO texts on the wire and in memory. */
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());

/** Statements are sent without waiting for the answer to the one before (realtime/transaction.ts). */
const asTheyCome = { keepAlive: true, pipeline: true };

const inTime = {
  statement_timeout: statementMs,
  query_timeout: silenceMs,
  idle_in_transaction_session_timeout: transactionMs,
};

export function createDataSource(url: string, entities: readonly (new () => object)[]): DataSource {
  return sourceOf(url, entities, { ...asTheyCome, ...inTime });
}

/** The number under which servers that start together wait for each other's migrations. */
const migrationLock = 715_826;

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

function sourceOf(url: string, entities: readonly (new () => object)[], extra: object): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    driver: boundedPg,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize,
    connectTimeoutMS: connectMs,
    extra,
  });
}
