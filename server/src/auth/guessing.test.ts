/** Guessing at passwords and keys, and the owners who must get in meanwhile, over real HTTP. */
import { newId } from '@silta/shared/ids';
import { aWire } from '../testing/wire.ts';
import type { Wire } from '../testing/wire.ts';
import { aWireWorld } from '../testing/wireWorld.ts';
import type { WireWorld } from '../testing/wireWorld.ts';

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

const password = 'nine red bicycles';
const account = () => ({ name: 'Sanna', email: `${newId()}@example.org`, password, language: 'fi' });

/** So many wrong tries, from one address or each from another. */
const guess = async (email: string, count: number, addressOf: (i: number) => string) => {
  const tries = Array.from({ length: count }, (_, i) =>
    wire.browser(addressOf(i)).post('/api/sign-in', { email, password: 'nine blue bicycles' }),
  );
  return (await Promise.all(tries)).map(({ body }) => (body as { code: string }).code);
};

test('B5 a password is slowed down where it is guessed, and for nobody else', async () => {
  const { email, ...rest } = account();
  await wire.browser().post('/api/accounts', { email, ...rest });
  const codes = await guess(email, 12, () => '10.1.0.1');
  expect(codes.filter((code) => code === 'wrongSignIn')).toHaveLength(10);
  const slow = await wire.browser('10.1.0.1').post('/api/sign-in', { email, password });
  expect(slow).toMatchObject({
    status: 429,
    body: { code: 'tooFast', details: { retryInSeconds: expect.any(Number) as unknown } },
  });
  expect(Number(slow.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(slow.headers.get('retry-after'))).toBeLessThanOrEqual(30);
  const other = account();
  await wire.browser().post('/api/accounts', other);
  for (const [address, owner] of [
    ['10.1.0.1', other.email],
    ['10.1.0.2', email],
  ] as const) {
    expect((await wire.browser(address).post('/api/sign-in', { email: owner, password })).status).toBe(201);
  }
});

test('B5 from a hundred addresses it is slowed down everywhere, except where the owner was before', async () => {
  const { email, ...rest } = account();
  const laptop = wire.browser('10.3.0.1');
  await laptop.post('/api/accounts', { email, ...rest });
  await laptop.post('/api/sign-out');
  const codes = await guess(email, 110, (i) => `10.4.0.${i}`);
  expect(codes.filter((code) => code === 'tooFast').length).toBeGreaterThan(0);
  expect((await wire.browser('10.3.0.1').post('/api/sign-in', { email, password })).status).toBe(429);
  expect((await laptop.post('/api/sign-in', { email, password })).status).toBe(201);
  const stolen = wire.browser('10.3.0.2');
  stolen.known = String(laptop.known).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  expect((await stolen.post('/api/sign-in', { email, password })).status).toBe(429);
});

test('B5 a known device gets so many tries and no more, and none for another account', async () => {
  const [owner, other] = [account(), account()];
  const laptop = wire.browser('10.5.0.1');
  await wire.browser().post('/api/accounts', other);
  await laptop.post('/api/accounts', owner);
  const wrong = (email: string) => laptop.post('/api/sign-in', { email, password: 'nine blue bicycles' });
  const statuses: number[] = [];
  for (let i = 0; i < 25; i += 1) statuses.push((await wrong(owner.email)).status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(20);
  statuses.length = 0;
  for (let i = 0; i < 12; i += 1) statuses.push((await wrong(other.email)).status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(10);
});

test('B5 a learner comes back with the key on a device that knows them, whatever is guessed around them', async () => {
  const { browser, returnKey } = await world.welcome('learner', '10.6.0.1');
  await browser.post('/api/sign-out');
  const few = await aWire({ peoplePerAddress: 5 });
  const guesses = Array.from({ length: 12 }, () =>
    few.browser('10.6.0.1').post('/api/sign-in/key', { key: `one two three four five ${newId()}` }),
  );
  const codes = (await Promise.all(guesses)).map(({ status }) => status);
  expect(codes.filter((status) => status === 429)).toHaveLength(7);
  await few.close();
  expect((await browser.post('/api/sign-in/key', { key: returnKey })).status).toBe(201);
});

test('the cookie of a known device is out of reach for scripts, names nobody and ends with the password', async () => {
  const browser = wire.browser();
  const me = await browser.register('Sanna');
  const value = String(browser.known).replace('silta-known=', '');
  expect(value).toMatch(new RegExp(`^${me.accountId}~[\\w-]{43}$`));
  await browser.post('/api/sign-out');
  expect((await browser.get('/api/me')).status).toBe(401);
  for (let i = 0; i < 6; i += 1) {
    browser.cookie = null;
    await browser.register(`Somebody ${i}`);
  }
  expect(String(browser.known).split('.')).toHaveLength(4);
  expect(browser.known).not.toContain(me.accountId);
});

test('B5 a right password costs no try', async () => {
  const { email, ...rest } = account();
  await wire.browser().post('/api/accounts', { email, ...rest });
  for (let i = 0; i < 15; i += 1)
    expect((await wire.browser('10.2.0.1').post('/api/sign-in', { email, password })).status).toBe(201);
});
