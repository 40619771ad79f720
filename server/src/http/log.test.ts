/** What a real server writes while people work and things go wrong: enough to find a fault, nothing that they wrote. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { newId } from '@silta/shared/ids';
import type { CommandId } from '@silta/shared/ids';
import { freshDatabase } from '../testing/database.ts';
import type { FreshDatabase } from '../testing/database.ts';
import { postBy } from '../testing/given.ts';
import { Browser } from '../testing/wire.ts';
import { aWireWorld } from '../testing/wireWorld.ts';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const givenId = 'given-by-the-proxy';
const failing = newId<CommandId>();

let database: FreshDatabase;
let server: ChildProcess;
let output = '';
/** Everything that must not be in it. */
const personal: string[] = [];
let lastId: string | null;

type Entry = Record<string, unknown>;
const entries = (): Entry[] =>
  output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Entry);
const requests = () => entries().filter(({ msg }) => msg === 'request');

beforeAll(async () => {
  database = await freshDatabase();
  const url = await start();
  await work(url);
  server.kill('SIGTERM');
  await once(server, 'exit');
});
afterAll(async () => {
  server.kill('SIGKILL');
  await database.drop();
});

async function start(): Promise<string> {
  const env = {
    DATABASE_URL: database.url,
    PORT: '0',
    HOST: '127.0.0.1',
    DEMO: 'off',
    LOG_LEVEL: 'trace',
    TRUST_PROXY: '1',
  };
  server = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, ...env } });
  return new Promise((resolve, reject) => {
    const read = (chunk: unknown): void => {
      output += String(chunk);
      const found = /http:\/\/localhost:(\d+)/.exec(output);
      if (found) resolve(`http://127.0.0.1:${found[1] ?? ''}`);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', () => reject(new Error(output)));
  });
}

async function work(url: string): Promise<void> {
  const address = '203.0.113.77';
  const wired = { browser: () => new Browser(url, address) };
  const world = await aWireWorld(wired);
  const { founder, line, boardId, partnershipId } = world;
  const learner = await world.welcome('learner');
  const { code } = await world.invite('learner');
  const post = postBy({ sections: [world.sectionId, world.sectionId] } as never, {
    text: 'Zinnober is what I wrote',
  });
  await line.send(boardId, 'post.create', post);
  await line.send(boardId, 'Zinnober.command', { text: 'Zinnober' });
  await line.ask('Zinnober event', { text: 'Zinnober' });
  await founder.browser.get(`/api/Zinnober/${code}?code=${code}`);
  await founder.browser.post('/api/sign-in', { email: 'zinnober@example.org', password: 'Zinnober words' });
  await founder.browser.post('/api/invitations/look', '{"code": "Zinnober');
  await wired.browser().post('/api/sign-in/key', { key: learner.returnKey });
  await founder.browser.get('/api/me', { 'X-Request-Id': 'Zinnober <script>' });
  lastId = (await founder.browser.get('/api/me', { 'X-Request-Id': givenId })).headers.get('X-Request-Id');
  await breakDatabase();
  await line.send(boardId, 'post.create', { ...post, id: newId() }, failing);
  // As somebody for whom no copy of the room is kept: it has to be read.
  await learner.browser.get(`/api/rooms/${partnershipId}`);
  personal.push('zinnober', address, code, 'aino', 'newcomer', 'nine red bicycles', 'example.org');
  personal.push(
    learner.returnKey ?? '',
    founder.me.email ?? '',
    founder.browser.cookie ?? '',
    learner.browser.cookie ?? '',
  );
  personal.push(new URL(database.url).password);
  line.close();
}

/** From here on what should work does not, and PostgreSQL's own words would quote the values. */
async function breakDatabase(): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`alter table "post" add constraint "broken" check ("text" not like 'Zinn%') not valid`);
  await client.query(`alter table "pair" rename to "pairs"`);
  await client.end();
}

test('nothing that people wrote, no name, address, code, key, cookie or password', () => {
  expect(personal.filter((word) => word.length < 4)).toEqual([]);
  const lower = output.toLowerCase();
  expect(personal.filter((word) => lower.includes(word.toLowerCase()))).toEqual([]);
});

test('one line for each request, with the template of its route', () => {
  const look = requests().find(({ route }) => route === '/api/rooms/:id');
  expect(look).toMatchObject({ level: 30, method: 'GET', status: 200, ms: expect.any(Number) as unknown });
  expect(look?.request).toMatch(/^[0-9a-f-]{36}$/);
  const ids = requests().map(({ request }) => request);
  expect(new Set(ids).size).toBe(ids.length);
  expect(requests().filter(({ route }) => route === 'none')).toMatchObject([
    { status: 404 },
    { status: 400 },
  ]);
});

test('the id of a request is told to whoever asked; one from outside is taken from a proxy, if it is one', () => {
  expect(lastId).toBe(givenId);
  expect(requests().filter(({ request }) => request === givenId)).toHaveLength(1);
});

test('commands by id, name and outcome', () => {
  const commands = entries().filter(({ msg }) => msg === 'command');
  expect(commands).toContainEqual(
    expect.objectContaining({ level: 20, name: 'post.create', outcome: 'done' }),
  );
  expect(commands).toContainEqual(expect.objectContaining({ name: 'unknown', outcome: 'invalid' }));
});

test('an error once, with its name and place, and the id of the command or request', () => {
  const errors = entries().filter(({ level }) => Number(level) >= 50);
  expect(errors).toMatchObject([
    { commandId: failing, error: expect.stringMatching(/23514.*\.js:\d+/) as unknown, msg: 'command failed' },
    { error: expect.stringMatching(/42P01.*\.js:\d+/) as unknown, msg: 'request failed' },
  ]);
  expect(requests()).toContainEqual(expect.objectContaining({ request: errors[1]?.request, status: 500 }));
});
