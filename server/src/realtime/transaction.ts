/** One transaction with few waits: what does not depend on an answer is sent behind the last statement at once. */
import type { Writable } from 'node:stream';
import type { DataSource, EntityManager } from 'typeorm';
import type { ClientBase, QueryConfig, QueryResult } from 'pg';
import { database, kept } from '../bounds.ts';

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
  const deadline = performance.now() + database.transactionMs.most;
  let patience: NodeJS.Timeout | undefined;
  try {
    const client = (await runner.connect()) as Client;
    patience = setTimeout(() => breakOff(client), deadline - performance.now());
    const sendTogether = bundled(client);
    const failures: unknown[] = [];
    const run: Run = async (query) => {
      sendTogether();
      try {
        return await client.query(query);
      } catch (error) {
        failures.push(error);
        throw error;
      }
    };
    const open: Promise<unknown>[] = [quiet(run(kinds[kind]))];
    try {
      const result = await work(prepared(run), (statements) => open.push(...statements.map(quiet)));
      open.push(quiet(run('commit')));
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
function breakOff({ connection }: Client): void {
  connection?.stream?.destroy();
}

/** A failure is thrown where it is waited for, and never reported as unhandled in between. */
function quiet(statement: Promise<unknown>): Promise<unknown> {
  statement.catch(() => undefined);
  return statement;
}

/** pg keeps its socket here; without it every statement would be a write of its own, and nothing worse. */
export interface Client extends ClientBase {
  connection?: { stream?: Pick<Writable, 'cork' | 'uncork' | 'destroy'> };
}

/** Holds the socket back until this turn of the event loop has sent all it has: one write instead of ten. */
function bundled({ connection }: Client): () => void {
  const stream = connection?.stream;
  let isHeld = false;
  return () => {
    if (!stream || isHeld) return;
    isHeld = true;
    stream.cork();
    process.nextTick(() => {
      isHeld = false;
      stream.uncork();
    });
  };
}

const statementNames = new Map<string, string>();

type Run = (query: string | QueryConfig) => Promise<QueryResult>;

function prepared(run: Run): Sql {
  return {
    query: async (text: string, values: unknown[] = []) => {
      const name = nameOf(text);
      return (await run({ ...(name !== null && { name }), text, values })).rows as never;
    },
  };
}

/** null where there are so many that texts must hold values after all: then nothing is prepared any more. */
function nameOf(text: string): string | null {
  const known = statementNames.get(text);
  if (known !== undefined) return known;
  if (statementNames.size >= kept.statements.most) return null;
  const name = `silta_${statementNames.size}`;
  statementNames.set(text, name);
  return name;
}
