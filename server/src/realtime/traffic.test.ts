/** Limits on real connections: messages, bytes and connections, by connection, account and address. */
import { newId } from '@silta/shared/ids';
import type { AccountId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { connections, ofAccount, ofConnection } from '../bounds.ts';
import { Requests } from '../http/requests.ts';
import { aWire } from '../testing/wire.ts';
import type { Line, Wire } from '../testing/wire.ts';
import { aWireWorld } from '../testing/wireWorld.ts';
import type { Someone, WireWorld } from '../testing/wireWorld.ts';
import { Traffic } from './traffic.ts';
import type { Sender } from './traffic.ts';

/** Few people behind an address, so that its limits are reached: 120 messages at once, 12 connections. */
const peoplePerAddress = 6;

let wire: Wire;
let world: WireWorld;
const lines: Line[] = [];

beforeAll(async () => {
  wire = await aWire({ peoplePerAddress });
  world = await aWireWorld(wire);
});
afterEach(() => {
  for (const line of lines.splice(0)) line.close();
});
afterAll(async () => {
  world.line.close();
  await wire.close();
});

async function connect(by: Someone, options?: object): Promise<Line> {
  const line = await by.browser.connect(options);
  lines.push(line);
  return line;
}

function isRefused(work: () => void): boolean {
  try {
    work();
    return false;
  } catch (error) {
    expect((error as Refusal).details.retryInSeconds).toBeGreaterThan(0);
    return true;
  }
}

const told = { ok: false, code: 'tooFast', details: { retryInSeconds: expect.any(Number) as unknown } };
const leaving = () => ({ room: world.boardId });

describe('B2 messages and bytes are bounded', () => {
  test('for an address, and others notice nothing', async () => {
    const busy = await connect(await world.welcome('learner', '10.9.0.1'));
    const other = await connect(await world.welcome('learner', '10.9.0.2'));
    const asked: unknown[] = await Promise.all(
      Array.from({ length: 600 }, () => busy.ask('leave', leaving())),
    );
    expect(asked[0]).toEqual({ ok: true });
    expect(asked.at(-1)).toEqual(told);
    expect(await other.ask('leave', leaving())).toEqual({ ok: true });
    const { details } = asked.at(-1) as { details: { retryInSeconds: number } };
    await new Promise((resolve) => setTimeout(resolve, 1_000 * details.retryInSeconds));
    expect(await busy.ask('leave', leaving())).toEqual({ ok: true });
  });

  test('also where few messages bring many bytes', async () => {
    const line = await connect(await world.welcome('learner', '10.9.0.3'));
    const big = { ...leaving(), more: 'x'.repeat(90_000) };
    const asked: unknown[] = [];
    for (let i = 0; i < 8; i += 1) asked.push(await line.ask('leave', big));
    expect(asked[0]).toMatchObject({ code: 'invalid' });
    expect(asked.at(-1)).toEqual(told);
  });

  test('and who does not wait is cut off, and only they', async () => {
    const flooding = await world.welcome('learner', '10.9.0.4');
    const [line, other] = [
      await connect(flooding),
      await connect(await world.welcome('learner', '10.9.0.5')),
    ];
    for (let sent = 0; line.socket.connected && sent < 100_000; sent += 1_000) {
      for (let i = 0; i < 1_000; i += 1) line.socket.emit('leave', leaving());
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(line.socket.connected).toBe(false);
    expect(await other.ask('leave', leaving())).toEqual({ ok: true });
  });

  const reach = { peoplePerAddress: 600, proxies: 0 };
  const sender = (more: Partial<Sender> = {}): Sender => ({
    connection: newId(),
    accountId: newId<AccountId>(),
    address: '10.9.9.9',
    ...more,
  });
  test('for an account over all its connections', () => {
    const traffic = new Traffic(reach);
    const accountId = newId<AccountId>();
    const ask = () => traffic.ask(sender({ accountId }), 'leave');
    const times = (count: number) => Array.from({ length: count }, () => isRefused(ask));
    expect(times(ofAccount.messages.most)).not.toContain(true);
    // Some come back while this runs.
    expect(times(ofAccount.messages.most)).toContain(true);
    expect(isRefused(() => traffic.ask(sender(), 'leave'))).toBe(false);
  });

  test('and reading a room counts as ten', () => {
    const traffic = new Traffic(reach);
    const one = sender();
    const times = Array.from({ length: ofConnection.messages.most / 5 }, () =>
      isRefused(() => traffic.ask(one, 'sync')),
    );
    expect(times.indexOf(true)).toBeGreaterThanOrEqual(ofConnection.messages.most / 10);
  });
});

describe('B3 open connections are bounded', () => {
  test('for an account: one too many is told when to try again, those that are open stay', async () => {
    const traffic = new Traffic({ peoplePerAddress: 600, proxies: 0 });
    const accountId = newId<AccountId>();
    const leave = Array.from({ length: connections.account.most }, () => traffic.arriveAs(accountId));
    expect(() => traffic.arriveAs(accountId)).toThrow(Refusal);
    traffic.arriveAs(newId<AccountId>());
    leave[0]?.();
    leave[0]?.();
    traffic.arriveAs(accountId);
    expect(() => traffic.arriveAs(accountId)).toThrow('tooFast');
  });

  test('for an address, whoever it is that connects', async () => {
    const learner = await world.welcome('learner', '10.8.0.1');
    const other = await world.welcome('learner', '10.8.0.1');
    const open: Line[] = [];
    for (let i = 0; i < 12; i += 1) open.push(await connect(i % 2 ? learner : other));
    await expect(connect(learner)).rejects.toMatchObject({
      message: 'tooFast',
      data: { retryInSeconds: expect.any(Number) as unknown },
    });
    for (const line of open) expect(await line.ask('leave', leaving())).toEqual({ ok: true });
    await connect(await world.welcome('learner', '10.8.0.2'));
    open[0]?.close();
    open[1]?.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await connect(learner)).socket.connected).toBe(true);
  });

  test('also of those who never say who they are', async () => {
    const { browser } = await world.welcome('learner', '10.8.0.3');
    const opening = () =>
      fetch(`${wire.url}/socket.io/?EIO=4&transport=polling`, { headers: browser.headers });
    const statuses: number[] = [];
    for (let i = 0; i < 30; i += 1) statuses.push((await opening()).status);
    expect(statuses.slice(0, 24)).toEqual(Array.from({ length: 24 }, () => 200));
    expect(statuses).toContain(403);
  });
});

describe('B6 requests by REST are bounded', () => {
  test('for an address, with Retry-After, and health checks are not', async () => {
    const browser = wire.browser('10.7.0.1');
    const replies = await Promise.all(Array.from({ length: 260 }, () => browser.get('/api/me')));
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.body).toMatchObject({ code: 'tooFast' });
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await browser.get('/health/live')).status).toBe(200);
    expect((await browser.get('/health/ready')).status).toBe(200);
    expect((await wire.browser('10.7.0.2').get('/api/me')).status).toBe(401);
  });

  test('for an account, from whatever address', () => {
    const requests = new Requests({ peoplePerAddress, proxies: 0 });
    const [one, other] = [newId<AccountId>(), newId<AccountId>()];
    for (const [ask, most] of [
      [(id: AccountId) => requests.ask(id), ofAccount.requests.most],
      [(id: AccountId) => requests.read(id), ofAccount.snapshots.most],
    ] as const) {
      const refused = Array.from({ length: 2 * most }, () => isRefused(() => ask(one)));
      expect(refused.indexOf(true)).toBeGreaterThanOrEqual(most);
      expect(isRefused(() => ask(other))).toBe(false);
    }
  });
});
