/** A database and a server of its own for measuring. */
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
    databasePid: Number.parseInt(readFileSync(join(database.folder, 'postmaster.pid'), 'utf8'), 10),
    stop: async () => {
      await server.end();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Another server on the same database; `readyMs`: from the start of the process to the first `ready`. */
export async function startServer(databaseUrl) {
  const dataDir = mkdtempSync(join(tmpdir(), 'silta-bench-files-'));
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    PORT: '0',
    HOST: '127.0.0.1',
    DEMO: 'off',
    LOG_LEVEL: 'silent',
    // All the people that the bench plays come from one address.
    PEOPLE_PER_ADDRESS: '20000',
  };
  const begin = performance.now();
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
  const { ok } = await fetch(`${url}/health/ready`);
  if (!ok) throw new Error('the server is not ready');
  const readyMs = performance.now() - begin;
  const exited = new Promise((resolve) => child.once('exit', resolve)).then(() =>
    rmSync(dataDir, { recursive: true, force: true }),
  );
  const end = () => {
    child.kill('SIGTERM');
    return exited;
  };
  return { url, pid: child.pid, readyMs, end };
}
