/** One transaction with few waits: what does not depend on an answer is sent behind the last statement at once. */
import type { Socket } from 'node:net';
import type { DataSource, EntityManager } from 'typeorm';
import type { ClientBase, QueryConfig, QueryResult } from 'pg';
import { transactionMs } from '../database/limits.ts';

/** Anything that runs statements: a transaction of ours, or TypeORM's entity manager. */
export type Sql = Pick<EntityManager, 'query'>;

const kinds = {
  /** Changes what it has locked. */
  write: 'begin',
  /** Reads everything as of one moment. */
  read: 'begin isolation level repeatable read read only',
};

/**
 * Runs on a connection of TypeORM's pool, which is in pipeline mode (`createDataSource`). Every text is prepared
 * once per connection, so texts must not hold values. The commit travels with the statements that `work` has not
 * waited for; if one of them fails, PostgreSQL makes a rollback of it, and this throws. It throws as well where the
 * whole takes too long: the connection is then given up, and only the database knows what became of a commit.
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  kind: keyof typeof kinds,
  work: (sql: Sql, last: (statements: readonly Promise<unknown>[]) => void) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  const deadline = performance.now() + transactionMs;
  let patience: NodeJS.Timeout | undefined;
  try {
    const client = (await runner.connect()) as ClientBase;
    patience = setTimeout(() => breakOff(client), deadline - performance.now());
    const failures: unknown[] = [];
    const run: Run = (query) => {
      const answer = client.query(query);
      answer.catch((error: unknown) => failures.push(error));
      return answer;
    };
    const open: Promise<unknown>[] = [run(kinds[kind])];
    try {
      const result = await work(prepared(run), (statements) => open.push(...statements.map(quiet)));
      open.push(run('commit'));
      await Promise.all(open);
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      // Statements behind the one that failed fail as well, and may be waited for before it.
      throw failures[0] ?? error;
    }
  } finally {
    clearTimeout(patience);
    await runner.release();
  }
}

/** All its statements fail at once, and the pool takes it out. */
function breakOff(client: ClientBase): void {
  (client as ClientBase & { connection: { stream: Socket } }).connection.stream.destroy();
}

/** A failure is thrown where it is waited for, and never reported as unhandled in between. */
function quiet(statement: Promise<unknown>): Promise<unknown> {
  statement.catch(() => undefined);
  return statement;
}

const statementNames = new Map<string, string>();

type Run = (query: string | QueryConfig) => Promise<QueryResult>;

function prepared(run: Run): Sql {
  return {
    query: async (text: string, values: unknown[] = []) => {
      const name = statementNames.get(text) ?? `silta_${statementNames.size}`;
      statementNames.set(text, name);
      return (await run({ name, text, values })).rows as never;
    },
  };
}
