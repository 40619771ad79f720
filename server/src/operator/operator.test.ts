/** The operator's commands as an operator runs them: on an empty host, and beside a Silta that runs. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkArchive } from '../backup/checkArchive.ts';

const compiled = (path: string) => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));
const first = fileURLToPath(new URL('../testing/archives/first.tar.gz', import.meta.url));

let folder: string;
let dataDir: string;

beforeAll(() => {
  folder = mkdtempSync(join(process.env.SILTA_TEST_DIR ?? tmpdir(), 'operator-'));
  chmodSync(folder, 0o711);
  dataDir = join(folder, 'data');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function launch(path: string, args: readonly string[]): { child: ChildProcess; output: () => string } {
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', DEMO: 'off' };
  const child = spawn(process.execPath, [compiled(path), ...args], { env, cwd: folder });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  return { child, output: () => output };
}

async function run(path: string, ...args: string[]): Promise<string> {
  const { child, output } = launch(path, args);
  const [code] = (await once(child, 'exit')) as [number];
  return `${code}: ${output()}`;
}

test('an empty host, an archive, and Silta is there again; while it runs it is backed up and not overwritten; a password is reset; a person is forgotten', async () => {
  expect(await run('operator/backup.js')).toMatch(/^1: \nThere is no database in/);
  expect(await run('operator/restore.js', first, '--check')).toMatch(
    /^0: The archive is whole\. .* 1 posts, 0 files/,
  );
  expect(await run('operator/restore.js', first)).toMatch(/^0: [^]*Restored\. .* 2 partnerships/);
  expect(await run('operator/restore.js', first)).toMatch(/^1: [^]*not empty/);

  const server = launch('main.js', []);
  const exited = once(server.child, 'exit');
  for (let i = 0; i < 500 && !server.output().includes('http://'); i += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await run('operator/restore.js', first)).toMatch(/^1: [^]*already running with this data folder/);
  expect(await run('operator/backup.js', '--to', folder)).toMatch(/^0: .*tar\.gz\n\d+ rows, 0 files/);
  server.child.kill('SIGTERM');
  await exited;

  expect(await run('operator/backup.js')).toMatch(/^0: [^]*data\/backups\/silta-.*tar\.gz\n/);
  const made = [folder, join(dataDir, 'backups')].flatMap((of) =>
    readdirSync(of)
      .filter((name) => name.endsWith('.tar.gz'))
      .map((name) => join(of, name)),
  );
  const { tables } = (await checkArchive(first)).manifest;
  expect(made).toHaveLength(2);
  // Of the tables there were when it was made; later versions have added tables, and rooms to partnerships.
  const names = Object.keys(tables).filter((name) => name !== 'room');
  const rowsIn = (of: typeof tables) => names.map((name) => [name, of[name]?.rows]);
  for (const path of made) expect(rowsIn((await checkArchive(path)).manifest.tables)).toEqual(rowsIn(tables));

  expect(await run('operator/forget.js', 'aino virtanen')).toMatch(
    /^1: [^]*coordinator of Savonlinna in Electronics/,
  );
  const who = 'aino@example.org';
  expect(await run('operator/password.js', 'nobody@example.org')).toMatch(/^1: [^]*Nobody signs in/);
  expect(await run('operator/password.js', who)).toMatch(/^0: [^]*(?:[a-z]+ ){5}[a-z]+\nPages/);
  expect(await run('operator/forget.js', who)).toMatch(/^0: [^]*0 posts[^]*Nothing was changed/);
  expect(await run('operator/forget.js', who, '--yes')).toMatch(/^0: [^]*Forgotten/);
  expect(await run('operator/forget.js', who)).toMatch(/^1: [^]*Nobody is known by that/);
}, 120_000);
