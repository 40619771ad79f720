/** Work that several servers must not do at the same time: each takes its turn, by a lock that PostgreSQL keeps. */
import type { DataSource, QueryRunner } from 'typeorm';

/** Numbers that mean nothing else in this database; the migrations' one stands in dataSource.ts. */
const locks = { demo: 715_827, retention: 715_828, timetable: 715_829, mail: 715_830 };

type Work = () => Promise<unknown>;

/** How often is asked whether it is one's turn: waiting inside PostgreSQL would end with the statement's time limit. */
const askEveryMs = 200;

/** Waits for its turn. A server that dies gives up its turn with its connection. */
export async function inTurn(dataSource: DataSource, lock: keyof typeof locks, work: Work): Promise<void> {
  while (!(await ifFree(dataSource, lock, work)))
    await new Promise((resolve) => setTimeout(resolve, askEveryMs));
}

/** Does nothing where another server is at it; true where it was done. */
export async function ifFree(dataSource: DataSource, lock: keyof typeof locks, work: Work): Promise<boolean> {
  const runner = dataSource.createQueryRunner();
  try {
    if (!(await take(runner, locks[lock]))) return false;
    try {
      await work();
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [locks[lock]]);
    }
    return true;
  } finally {
    await runner.release();
  }
}

async function take(runner: QueryRunner, lock: number): Promise<boolean> {
  const question = 'select pg_try_advisory_lock($1) as "isMine"';
  const [row] = (await runner.query(question, [lock])) as { isMine: boolean }[];
  return row?.isMine ?? false;
}
