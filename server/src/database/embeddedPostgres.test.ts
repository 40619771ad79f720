/** The embedded PostgreSQL for real: data outlive a stop and a kill, and a folder has one user at a time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { kept } from '../bounds.ts';
import { startEmbeddedPostgres } from './embeddedPostgres.ts';
import { keepShort } from './postgresProcess.ts';

const compiled = fileURLToPath(new URL('../../dist/database/embeddedPostgres.js', import.meta.url));

/** One folder for all: creating a cluster takes longer than everything else here. */
let dataDir: string;

beforeAll(() => {
  dataDir = mkdtempSync(join(process.env.SILTA_TEST_DIR ?? tmpdir(), 'embedded-'));
  chmodSync(dataDir, 0o711);
});

afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Another Silta that starts the database, writes a row, and is killed before it can stop anything. */
async function startAndKill(): Promise<void> {
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(compiled)};
    import pg from 'pg';
    const { url } = await startEmbeddedPostgres(${JSON.stringify(dataDir)});
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('CREATE TABLE note (text text)');
    await client.query("INSERT INTO note VALUES ('acknowledged')");
    process.kill(process.pid, 'SIGKILL');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' });
}

describe('startEmbeddedPostgres', () => {
  test('keeps the data over a stop and speaks Unicode', async () => {
    const first = await startEmbeddedPostgres(dataDir, { durable: false });
    await query(first.url, `CREATE TABLE word AS SELECT 'Ärmel'::text AS text`);
    await first.stop();
    const second = await startEmbeddedPostgres(dataDir, { durable: false });
    try {
      expect(await query(second.url, 'SELECT lower(text) AS text FROM word')).toEqual([{ text: 'ärmel' }]);
    } finally {
      await second.stop();
    }
  });

  test('its log does not quote what stands in a statement that fails', async () => {
    const { url, stop } = await startEmbeddedPostgres(dataDir, { durable: false });
    await query(url, `CREATE TABLE address (email text primary key)`);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const email of ['zinnober@example.org', 'zinnober@example.org'])
      await client.query('INSERT INTO address VALUES ($1)', [email]).catch(() => undefined);
    await client.end();
    await stop();
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toMatch(/duplicate key/);
    expect(log).not.toContain('zinnober');
  });

  test('a second start says that the first one runs, and a later one may follow', async () => {
    const first = await startEmbeddedPostgres(dataDir, { durable: false });
    await expect(startEmbeddedPostgres(dataDir)).rejects.toThrow(/already running.*process/);
    expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await first.stop();
    await (await startEmbeddedPostgres(dataDir, { durable: false })).stop();
  });

  test('what was committed is there after kill -9, and the server left behind is ended', async () => {
    await startAndKill();
    const again = await startEmbeddedPostgres(dataDir);
    try {
      expect(await query(again.url, 'SELECT text FROM note')).toEqual([{ text: 'acknowledged' }]);
      const connected = await query(
        again.url,
        `SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend'`,
      );
      expect(connected).toHaveLength(1);
    } finally {
      await again.stop();
    }
  });

  test('a lock and a pid file from before a reboot are not believed', async () => {
    const { folder, stop } = await startEmbeddedPostgres(dataDir, { durable: false });
    await stop();
    writeFileSync(
      join(dataDir, 'silta.lock'),
      JSON.stringify({ pid: process.pid, born: 'before the reboot' }),
    );
    writeFileSync(
      join(folder, 'postmaster.pid'),
      `${String(process.pid)}\n${folder}\n1\n5432\n\n\n\nready\n`,
    );
    await (await startEmbeddedPostgres(dataDir, { durable: false })).stop();
  });

  test('its log is begun anew when it has grown too long, also while it is written', async () => {
    const log = join(dataDir, 'postgres.log');
    const { url, stop } = await startEmbeddedPostgres(dataDir, { durable: false });
    await expect(query(url, 'SELECT 1 FROM nowhere')).rejects.toThrow('nowhere');
    appendFileSync(log, 'x'.repeat(kept.postgresLog.most));
    keepShort(log);
    expect(statSync(log).size).toBe(0);
    await stop();
    const text = readFileSync(log, 'utf8');
    expect(text).toMatch(/database system is shut down/);
    expect(text).not.toMatch(/nowhere/);
  });

  const pidOf = (folder: string) => Number.parseInt(readFileSync(join(folder, 'postmaster.pid'), 'utf8'), 10);

  test('R10 a server that ends by itself is started again, where it was', async () => {
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    const { url, folder, stop } = await startEmbeddedPostgres(dataDir, { durable: false, say });
    for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
      const pid = pidOf(folder);
      process.kill(pid, signal);
      await until(() => isRunningAnew(folder, pid));
      expect(await queryPatiently(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    }
    await stop();
    expect(said[0]).toMatch(/ended by itself/);
    await expect(query(url, 'SELECT 1')).rejects.toThrow();
  });

  test('a server that cannot be started again is reported', async () => {
    const reports: string[] = [];
    const { folder, stop } = await startEmbeddedPostgres(dataDir, {
      durable: false,
      say: () => undefined,
      onLost: (message) => reports.push(message),
      longestPauseMs: 50,
    });
    rmSync(join(folder, 'global'), { recursive: true });
    process.kill(pidOf(folder), 'SIGQUIT');
    await until(() => reports.length > 0);
    await stop();
    expect(reports).toEqual([expect.stringMatching(/again and again/)]);
  });

  function isRunningAnew(folder: string, before: number): boolean {
    try {
      return pidOf(folder) !== before;
    } catch {
      return false;
    }
  }

  /** It may have written its process id and not take connections yet. */
  async function queryPatiently(url: string, text: string): Promise<unknown[]> {
    for (let i = 0; ; i += 1) {
      try {
        return await query(url, text);
      } catch (error) {
        if (i === 200) throw error;
        await sleep(20);
      }
    }
  }

  async function until(isTrue: () => boolean): Promise<void> {
    for (let wait = 0; wait < 500 && !isTrue(); wait += 1) await sleep(20);
    expect(isTrue()).toBe(true);
  }
});
