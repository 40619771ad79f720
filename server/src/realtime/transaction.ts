/** One transaction with few waits: what does not depend on an answer is sent behind the last statement at once. */
import type { DataSource, EntityManager } from 'typeorm';
import type { Writable } from 'node:stream';
import type { ClientBase } from 'pg';
import { kept } from '../bounds.ts';

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
 * waited for; if one of them fails, PostgreSQL makes a rollback of it, and this throws.
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  kind: keyof typeof kinds,
  work: (sql: Sql, last: (statements: readonly Promise<unknown>[]) => void) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as Client;
    const sendTogether = bundled(client);
    sendTogether();
    const begun = client.query(kinds[kind]);
    const open: Promise<unknown>[] = [quiet(begun)];
    try {
      const result = await work(prepared(client, sendTogether), (statements) =>
        open.push(...statements.map(quiet)),
      );
      sendTogether();
      open.push(quiet(client.query('commit')));
      await allThrough(open);
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  } finally {
    await runner.release();
  }
}

/** Throws the reason of a failure: PostgreSQL refuses everything after it with in_failed_sql_transaction, which says nothing. */
async function allThrough(statements: readonly Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(statements);
  const failures = results.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
  if (failures.length > 0) throw failures.find((each) => !isFollower(each)) ?? failures[0];
}

function isFollower(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '25P02';
}

/** A failure is thrown where it is waited for, and never reported as unhandled in between. */
function quiet(statement: Promise<unknown>): Promise<unknown> {
  statement.catch(() => undefined);
  return statement;
}

/** pg keeps its socket here; without it every statement would be a write of its own, and nothing worse. */
export interface Client extends ClientBase {
  connection?: { stream?: Pick<Writable, 'cork' | 'uncork'> };
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

function prepared(client: ClientBase, sendTogether: () => void): Sql {
  return {
    query: async (text: string, values: unknown[] = []) => {
      const name = nameOf(text);
      sendTogether();
      return (await client.query({ ...(name !== null && { name }), text, values })).rows as never;
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
