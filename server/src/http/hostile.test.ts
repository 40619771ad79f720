/** Everything hostile through every REST road of a server that logs all it can: refusals, and silence. */
import { registration } from '@silta/shared/auth';
import { newId } from '@silta/shared/ids';
import { routeNames, routeOf } from '@silta/shared/routes';
import { clean } from '@silta/shared/texts';
import { expectRefusals, expectSilence, fieldsOf, withKey } from '../testing/corpus.ts';
import {
  deepJson,
  hostileCookies,
  hostileTexts,
  hostileValues,
  mark,
  strangeKeys,
} from '../testing/hostile.ts';
import { payloadFor, withValue } from '../testing/payloads.ts';
import { aWatchedServer } from '../testing/watchedServer.ts';
import type { WatchedServer } from '../testing/watchedServer.ts';
import type { Browser } from '../testing/wire.ts';
import { aWireWorld } from '../testing/wireWorld.ts';
import type { WireWorld } from '../testing/wireWorld.ts';
import { needed } from '../testing/world.ts';

let server: WatchedServer;
let world: WireWorld;

beforeAll(async () => {
  server = await aWatchedServer({ LOG_LEVEL: 'trace' });
  world = await aWireWorld(server);
}, 30_000);
afterAll(async () => {
  world.line.close();
  await server.end();
});

/** Every route that takes a body, from the table of routes: a new one is tried by itself. */
const reading = routeNames.flatMap((name) => {
  const { path, body, who } = routeOf(name);
  return body ? [{ path, schema: body, isOpen: who === 'anybody' }] : [];
});

/** From an address of its own each time: this is about what is said, not about how often. */
let strangers = 0;
function stranger(): Browser {
  strangers += 1;
  return server.browser(`10.9.${strangers >> 8}.${strangers & 255}`);
}

/** Where somebody must be signed in, a new one for each round, because how much one account may ask is bounded. */
async function askerOf(isOpen: boolean): Promise<() => Browser> {
  if (isOpen) return stranger;
  const someone = stranger();
  await someone.register('Somebody');
  return () => {
    const browser = stranger();
    browser.cookie = someone.cookie;
    return browser;
  };
}

async function answerTo(browser: Browser, path: string, body: unknown): Promise<string> {
  const { status, text } = await browser.post(path, body);
  return status < 300 ? 'ok' : (JSON.parse(text) as { code: string }).code;
}

test.each(reading)('$path takes every text as text, or refuses it', async ({ path, schema, isOpen }) => {
  for (const field of fieldsOf(path, schema, {})) {
    const odd = [...field.texts, ...Object.values(hostileValues).map((value) => value())];
    const bodies = odd.map((value) => withValue(payloadFor(path, schema, {}), field.path, value));
    const asker = await askerOf(isOpen);
    const codes = await Promise.all(bodies.map((body) => answerTo(asker(), path, body)));
    expectRefusals(codes, `${path} ${field.path.join('.')}`);
  }
});

test.each(reading)(
  '$path refuses unknown keys, keys given twice, and what is no object',
  async ({ path, schema, isOpen }) => {
    const payload = payloadFor(path, schema, {});
    const [first = ''] = Object.keys(payload as object);
    const bodies = [
      ...strangeKeys.map((key) => withKey(payload, key)),
      withKey(payload, `"${first}": null`),
      deepJson(15_000),
      '[[[[[[',
      '{"a":1e999}',
      '"text"',
      '[]',
      'null',
      '\u0000',
      '\ufeff{}',
    ];
    const asker = await askerOf(isOpen);
    const codes = await Promise.all(bodies.map((body) => answerTo(asker(), path, body)));
    expect([path, codes.filter((code) => code !== 'invalid')]).toEqual([path, []]);
  },
);

test('codes, keys and addresses of people are texts that fit nothing', async () => {
  for (const text of Object.values(hostileTexts)) {
    expect(await answerTo(stranger(), '/api/invitations/look', { code: text.slice(0, 40) })).toBe(
      'wrongCode',
    );
    expect(await answerTo(stranger(), '/api/sign-in/key', { key: text.slice(0, 200) })).toBe('wrongSignIn');
  }
});

test('an e-mail address of invisible or control characters is none', async () => {
  for (const odd of ['\u0000', '\u202e', '\u200b', '\ud800', '\u007f', ' ', '\u{e0041}'])
    expect(
      await answerTo(stranger(), '/api/sign-in', { email: `a${odd}b@${mark}.example`, password: 'x' }),
    ).toBe('invalid');
});

test('a megabyte is too large, and other kinds of bodies are not read', async () => {
  const large = await stranger().post('/api/sign-in', { email: 'x'.repeat(1_048_576), password: '' });
  expect(large).toMatchObject({ status: 413, body: { code: 'tooLarge' } });
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'json',
    '',
  ];
  for (const type of types) {
    const body = '{"email":"a@b.example","password":"x"}';
    const { status } = await stranger().ask('POST', '/api/sign-in', body, { 'Content-Type': type });
    expect([type, status]).toEqual([type, 400]);
  }
});

test('cookies that are none are nobody’s', async () => {
  for (const cookie of hostileCookies) {
    const browser = stranger();
    browser.cookie = cookie;
    expect([cookie, (await browser.get('/api/me')).status]).toEqual([cookie, 401]);
    await expect(browser.connect()).rejects.toThrow('notSignedIn');
  }
});

describe('after all of it', () => {
  test('names are clean by every road out', async () => {
    for (const text of Object.values(hostileTexts)) {
      const browser = stranger();
      const reply = await browser.post('/api/accounts', {
        ...(payloadFor('accounts', registration, {}) as object),
        name: text,
      });
      if (reply.status !== 201) continue;
      const { name } = (await browser.get('/api/me')).body as { name: string };
      expect(name).toBe(clean(name));
    }
  });

  test('the server is alive, and its log holds nothing that people wrote, no name and no secret', async () => {
    const { code } = await world.invite('learner');
    const learner = await world.welcome('learner');
    const unknown = `${newId()}@nowhere.test`;
    await stranger().post('/api/sign-in/key', { key: learner.returnKey });
    await stranger().post('/api/sign-in', { email: unknown, password: 'seven green kettles' });
    await stranger().post('/api/invitations/look', { code: 'FI-222-222' });
    expect(server.isAlive()).toBe(true);
    const cookies = [world.founder, learner].map(({ browser }) =>
      String(browser.cookie).slice('silta='.length),
    );
    expectSilence(server, [
      ...cookies,
      code,
      needed(learner.returnKey),
      unknown,
      'seven green',
      'FI-222-222',
    ]);
  });
});
