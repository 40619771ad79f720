/** Who is signed out is out everywhere and at once: copies of cookies, open sockets, other devices. */
import { newId } from '@silta/shared/ids';
import type { Joined } from '@silta/shared/auth';
import { aWire } from '../testing/wire.ts';
import type { Browser, Line, Wire } from '../testing/wire.ts';
import { aWireWorld } from '../testing/wireWorld.ts';
import type { WireWorld } from '../testing/wireWorld.ts';
import { needed } from '../testing/world.ts';

let wire: Wire;
let world: WireWorld;
beforeAll(async () => {
  wire = await aWire();
  world = await aWireWorld(wire);
});
afterAll(async () => {
  world.line.close();
  await wire.close();
});

/** Somebody who has copied the cookie. */
function thief(of: Browser): Browser {
  const browser = wire.browser('10.66.6.6');
  browser.cookie = of.cookie;
  return browser;
}

async function expectOut(browser: Browser): Promise<void> {
  const madeUp = wire.browser();
  madeUp.cookie = `silta=${'a'.repeat(43)}`;
  const [out, none] = [await browser.get('/api/me'), await madeUp.get('/api/me')];
  expect([out.status, out.text]).toEqual([none.status, none.text]);
  expect(out.status).toBe(401);
  await expect(browser.connect()).rejects.toThrow('notSignedIn');
}

const told = (line: Line) => new Promise((resolve) => line.socket.once('closed', resolve));

async function someone(): Promise<{ browser: Browser; email: string }> {
  const browser = wire.browser();
  const { email } = await browser.register('Sanna');
  return { browser, email: needed(email) };
}
const signIn = (browser: Browser, email: string) =>
  browser.post('/api/sign-in', { email, password: 'nine red bicycles' });

describe('a copy of a cookie is worth nothing', () => {
  test('after signing out, and what it has open ends', async () => {
    const { browser } = await someone();
    const copy = thief(browser);
    const line = await copy.connect();
    const ended = told(line);
    await browser.post('/api/sign-out');
    expect(await ended).toEqual({ room: null });
    await line.cut();
    await expectOut(copy);
  });

  test('after signing in anew on the same browser', async () => {
    const { browser, email } = await someone();
    const copy = thief(browser);
    const line = await copy.connect();
    await signIn(browser, email);
    await line.cut();
    await expectOut(copy);
    expect((await browser.get('/api/me')).status).toBe(200);
  });

  test('after joining as somebody else on the same browser', async () => {
    const { browser } = await someone();
    const copy = thief(browser);
    const line = await copy.connect();
    const { code } = await world.invite('learner');
    const joined = await browser.post('/api/join', { code, name: 'Elli', language: 'fi', languages: ['fi'] });
    expect((joined.body as Joined).returnKey).not.toBeNull();
    await line.cut();
    await expectOut(copy);
    expect((await browser.get('/api/me')).body).toMatchObject({ name: 'Elli' });
  });

  test('after the device was ended from another one', async () => {
    const { browser, email } = await someone();
    const phone = wire.browser();
    await signIn(phone, email);
    const copy = thief(phone);
    const devices = (await browser.get('/api/devices')).body as { id: string; isThis: boolean }[];
    await browser.delete(`/api/devices/${needed(devices.find(({ isThis }) => !isThis)).id}`);
    await expectOut(copy);
  });

  test('of a room, after the removal from it', async () => {
    const learner = await world.welcome('learner');
    const copy = thief(learner.browser);
    const line = await copy.connect();
    await line.enter(world.boardId);
    const { memberId } = (await world.snapshot(learner)).viewer;
    expect(await world.line.send(world.partnershipId, 'member.remove', { memberId })).toMatchObject({
      ok: true,
    });
    await line.cut();
    const [theirs, none] = [
      await copy.get(`/api/rooms/${world.boardId}`),
      await copy.get(`/api/rooms/${newId()}`),
    ];
    expect([theirs.status, theirs.text]).toEqual([none.status, none.text]);
  });
});

describe('a new return key', () => {
  test('ends every device of the learner, because the old one may be in wrong hands', async () => {
    const learner = await world.welcome('learner');
    const stolen = wire.browser('10.66.6.7');
    await stolen.post('/api/sign-in/key', { key: learner.returnKey });
    const lines = [await learner.browser.connect(), await stolen.connect()];
    const ended = lines.map(told);
    const { memberId } = (await world.snapshot(learner)).viewer;
    const renewed = await world.founder.browser.post(`/api/members/${memberId}/return-key`);
    expect(await Promise.all(ended)).toEqual([{ room: null }, { room: null }]);
    for (const line of lines) await line.cut();
    await expectOut(learner.browser);
    await expectOut(stolen);
    const { returnKey } = renewed.body as { returnKey: string };
    expect((await wire.browser().post('/api/sign-in/key', { key: returnKey })).status).toBe(201);
    expect((await world.founder.browser.get('/api/me')).status).toBe(200);
  });
});

describe('a device', () => {
  test('that gives way to the twenty-first loses its connection too', async () => {
    const { browser, email } = await someone();
    const line = await browser.connect();
    for (let i = 0; i < 20; i += 1) await signIn(wire.browser(), email);
    await line.cut();
    await expectOut(browser);
  });

  test.each([
    ['unused for sixty days', 'seenAt', 61],
    ['in use for half a year', 'createdAt', 181],
  ])('%s is asked to sign in again', async (_, column, days) => {
    const { browser } = await someone();
    const line = await browser.connect();
    const { accountId } = (await browser.get('/api/me')).body as { accountId: string };
    await wire.server.house.dataSource.query(
      `update "device" set "${column}" = now() - interval '${days} days' where "accountId" = $1`,
      [accountId],
    );
    await expectOut(browser);
    await line.cut();
  });

  test('that is signed out while it is connecting stays outside', async () => {
    for (let round = 0; round < 15; round += 1) {
      const { browser } = await someone();
      const copy = thief(browser);
      const connecting = copy.connect().catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, round));
      await browser.post('/api/sign-out');
      const line = await connecting;
      if (line) await line.cut();
      expect(line?.socket.connected ?? false).toBe(false);
    }
  });
});
