/** A Redis for tests: the real one of this machine where there is one, otherwise the stand-in. */
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { freePort } from './mortal.ts';
import { findProgram, Program } from './programs.ts';
import { RedisStandIn } from './redisStandIn.ts';

export interface TestRedis {
  url: string;
  /** Which of the two it is. */
  name: string;
  start: () => Promise<void>;
  /** Without warning. */
  stop: () => Promise<void>;
  /** It goes on listening, and answers nothing until it resumes. */
  hang: () => void;
  resume: () => void;
  /** How many keys it holds. */
  keys: () => Promise<number>;
}

/** `SILTA_TEST_REDIS`: the path of a program, or `stand-in`. */
export async function aRedis(): Promise<TestRedis> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}/3`;
  const wanted = process.env.SILTA_TEST_REDIS ?? findProgram('redis-server', 'valkey-server') ?? 'stand-in';
  if (wanted === 'stand-in') {
    const standIn = new RedisStandIn(port);
    await standIn.start();
    return {
      url,
      name: 'a stand-in for Redis',
      start: () => standIn.start(),
      stop: () => standIn.stop(),
      hang: () => standIn.hang(),
      resume: () => standIn.resume(),
      // It knows no command that would keep anything.
      keys: async () => 0,
    };
  }
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const program = new Program(wanted, [...args, '--loglevel', 'warning'], port);
  await program.start();
  return {
    url,
    name: wanted,
    start: () => program.start(),
    stop: () => program.stop(),
    hang: () => program.signal('SIGSTOP'),
    resume: () => program.signal('SIGCONT'),
    keys: () => countKeys(port),
  };
}

/** In all of its numbered databases together. */
async function countKeys(port: number): Promise<number> {
  const socket = createConnection({ port, host: '127.0.0.1' });
  socket.write('INFO keyspace\r\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return [...answer.toString().matchAll(/keys=(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
}
