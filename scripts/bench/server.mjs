/** A database and a server of its own for measuring, and what they use of the machine. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../steps/project.mjs';

/** Starts both on loopback; the server serves an empty database, durably. */
export async function startBench() {
  const { startEmbeddedPostgres } = await import(at('server/dist/database/embeddedPostgres.js'));
  const folder = mkdtempSync(join(tmpdir(), 'silta-bench-'));
  const database = await startEmbeddedPostgres(folder, { maxConnections: 100 });
  const server = await startServer(database.url);
  return {
    ...server,
    databaseUrl: database.url,
    stop: async () => {
      await server.end();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startServer(databaseUrl) {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PORT: '0',
    HOST: '127.0.0.1',
    DEMO: 'off',
    LOG_LEVEL: 'silent',
  };
  const child = spawn(process.execPath, [at('server/dist/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      const found = /http:\/\/\S+?:\d+/.exec(String(chunk));
      if (found) resolve(found[0].replace('localhost', '127.0.0.1'));
    });
    child.once('exit', () => reject(new Error('the server ended before it was ready')));
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  return {
    url,
    pid: child.pid,
    end: () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

/** Processor seconds that a process has used (proc(5): fields 14 and 15, in ticks of 1/100 s). */
export function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Resident memory in KiB. */
export function residentKiB(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
}
