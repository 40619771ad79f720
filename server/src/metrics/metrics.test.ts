/** What Prometheus is told, by a real server with real people. */
import { readFileSync } from 'node:fs';
import { newId } from '@silta/shared/ids';
import { postBy } from '../testing/given.ts';
import { aWire } from '../testing/wire.ts';
import type { Line, Wire } from '../testing/wire.ts';
import { aWireWorld } from '../testing/wireWorld.ts';
import type { WireWorld } from '../testing/wireWorld.ts';
import { definitions } from './definitions.ts';

const token = 'a token of this test';
let wire: Wire;
let world: WireWorld;
let reader: Line;

beforeAll(async () => {
  wire = await aWire({ metrics: { port: 0, host: '127.0.0.1', token } });
  world = await aWireWorld(wire);
  reader = await (await world.welcome('learner')).browser.connect();
  await reader.enter(world.boardId);
});
afterAll(async () => {
  reader.close();
  world.line.close();
  await wire.close();
});

const ask = (headers: Record<string, string> = { Authorization: `Bearer ${token}` }) =>
  fetch(wire.server.metricsUrl ?? '', { headers });

async function scrape(): Promise<string> {
  return (await ask()).text();
}

/** The value of the one line that begins so; 0 where there is none yet. */
async function valueOf(line: string): Promise<number> {
  const found = (await scrape()).split('\n').find((each) => each.startsWith(`${line} `));
  return Number(found?.split(' ').at(-1) ?? 0);
}

const send = (name: string, payload: unknown) => world.line.send(world.boardId, name, payload);

test('commands are counted by name and outcome, with time and size of their batch', async () => {
  const done = 'silta_commands_total{command="post.create",outcome="done"}';
  const missing = 'silta_commands_total{command="post.delete",outcome="notFound"}';
  const before = { done: await valueOf(done), door: await valueOf('silta_door_seconds_count') };
  const post = postBy({ sections: [world.sectionId, world.sectionId] } as never);
  await send('post.create', post);
  await send('post.delete', { postId: newId() });
  expect(await valueOf(done)).toBe(before.done + 1);
  expect(await valueOf(missing)).toBe(1);
  expect(await valueOf('silta_door_seconds_count')).toBe(before.door + 2);
  expect(await valueOf('silta_batch_commands_count')).toBeGreaterThan(2);
  expect(await valueOf('silta_commit_seconds_sum')).toBeGreaterThan(0);
});

test('what is delivered, who is here, and what was asked', async () => {
  await reader.until(() => reader.packets.length > 0);
  const expected: Record<string, number> = {
    silta_packets_total: 1,
    silta_deliveries_total: 1,
    'silta_sent_bytes_total{road="websocket"}': 300,
    'silta_received_bytes_total{road="http"}': 300,
    'silta_connections{transport="websocket"}': 2,
    silta_people_here: 2,
    silta_rooms_with_audience: 1,
    'silta_socket_requests_total{request="enter",outcome="done"}': 1,
    'silta_http_requests_total{method="GET",route="/api/rooms/:id",status="200"}': 1,
    'silta_fed_total{what="snapshot"}': 1,
    silta_snapshot_seconds_count: 1,
    'silta_database_connections{state="idle"}': 1,
  };
  for (const [line, least] of Object.entries(expected)) {
    expect({ line, isThere: (await valueOf(line)) >= least }).toEqual({ line, isThere: true });
  }
});

test('labels are words from closed lists, whatever is sent', async () => {
  const hostile = 'FI-7KM-42P aino@example.org\n# HELP "x"';
  await send(hostile.slice(0, 50), {});
  await world.line.ask(hostile, {});
  await world.line.ask('constructor', {});
  await world.founder.browser.get(`/api/${encodeURIComponent(hostile)}?code=FI-7KM-42P`);
  const text = await scrape();
  expect(text).not.toMatch(/7KM|aino|constructor/i);
  expect(text).toContain('silta_commands_total{command="unknown",outcome="invalid"} 1');
  expect(text).toContain('silta_socket_requests_total{request="unknown",outcome="invalid"} 2');
  expect(text).toContain('silta_http_requests_total{method="GET",route="none",status="404"} 1');
});

test('only who brings the token is told, and only on the port of its own', async () => {
  expect((await ask({})).status).toBe(401);
  expect((await ask({ Authorization: `Bearer ${token}x` })).status).toBe(401);
  expect((await fetch(`${wire.url}/metrics`)).headers.get('content-type')).not.toMatch(/version=/);
});

test('every metric that is described is handed out, and no other of ours', async () => {
  const names = [...(await scrape()).matchAll(/^# TYPE (silta_\w+) (\w+)/gm)].map(([, name, kind]) => [
    name,
    kind,
  ]);
  const described = Object.entries(definitions).map(([name, { kind }]) => [name, kind]);
  expect(names.sort()).toEqual(described.sort());
});

test('the alerts name only metrics that exist', async () => {
  const alerts = readFileSync(new URL('../../../deploy/alerts.yml', import.meta.url), 'utf8');
  const text = await scrape();
  const named = [...alerts.matchAll(/\b((?:silta|nodejs|process)_[a-z0-9_]+?)(?:_bucket)?(?=[{\[ ])/g)];
  expect(named.length).toBeGreaterThan(10);
  for (const [, name = ''] of named) expect(text).toContain(`\n# TYPE ${name} `);
});

test('without a port nobody counts', async () => {
  const quiet = await aWire();
  expect(quiet.server.metricsUrl).toBeUndefined();
  await quiet.close();
});
