/** Signing in and out over real HTTP: cookies, passwords, devices, throttles, and answers that tell nothing. */
import type { DeviceInfo, Me } from '@silta/shared/auth';
import { newId } from '@silta/shared/ids';
import { aWire } from '../testing/wire.ts';
import type { Wire } from '../testing/wire.ts';
import { aWireWorld, sideDrafts } from '../testing/wireWorld.ts';
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
const account = (more: object = {}) => ({
  name: 'Sanna',
  email: `${newId()}@example.org`,
  password,
  language: 'fi',
  ...more,
});

describe('requests from elsewhere', () => {
  test.each(['', 'https://evil.example', 'null'])('nothing is changed for Origin %p', async (origin) => {
    const browser = wire.browser();
    for (const path of ['/api/sign-in', '/api/accounts', '/api/join', '/api/sign-out']) {
      const { status, body } = await browser.post(path, {}, { Origin: origin });
      expect({ status, body }).toEqual({ status: 403, body: { code: 'wrongOrigin', details: {} } });
    }
  });

  test('a form of another site is refused even with a cookie', async () => {
    const reply = await world.founder.browser.ask('POST', '/api/sign-out', 'a=b', {
      Origin: 'https://evil.example',
      'Content-Type': 'text/plain',
    });
    expect(reply.status).toBe(403);
    expect((await world.founder.browser.get('/api/me')).status).toBe(200);
  });
});

describe('a cookie', () => {
  test('is out of reach for scripts and other sites, and opaque', async () => {
    const browser = wire.browser();
    await browser.post('/api/accounts', account());
    expect(browser.setCookie).toMatch(
      /^silta=[\w-]{43}; Max-Age=15552000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
  });

  test('is bound to host and https where that is how people come', async () => {
    const secure = await aWire({ cookieSecure: true });
    const browser = secure.browser();
    const reply = await browser.post('/api/accounts', account());
    expect(browser.setCookie).toMatch(
      /^__Host-silta=[\w-]{43}; .*Path=\/; .*HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(reply.headers.get('strict-transport-security')).toMatch(/max-age=/);
    await secure.close();
  });

  test('is new at every sign-in, and the old one ends', async () => {
    const { email, ...rest } = account();
    const browser = wire.browser();
    await browser.post('/api/accounts', { email, ...rest });
    const first = browser.cookie;
    await browser.post('/api/sign-in', { email, password });
    expect(browser.cookie).not.toBe(first);
    expect((await browser.get('/api/me')).status).toBe(200);
    browser.cookie = first;
    expect(await browser.get('/api/me')).toMatchObject({ status: 401, body: { code: 'notSignedIn' } });
  });

  test('is never in the database as it is', async () => {
    const browser = wire.browser();
    await browser.post('/api/accounts', account());
    const token = String(browser.cookie).slice('silta='.length);
    const rows: object[] = await wire.server.house.dataSource.query(`select * from "device"`);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('means nothing when it is made up', async () => {
    const browser = wire.browser();
    for (const value of ['', 'a'.repeat(43), `${'a'.repeat(42)}'`, '../../etc/passwd']) {
      browser.cookie = `silta=${value}`;
      expect((await browser.get('/api/me')).status).toBe(401);
    }
  });
});

describe('an account', () => {
  test.each([
    'short',
    'elevenchars',
    'password1234',
    'Passwort2024!',
    'qwertyuiop12',
    'aaaaaaaaaaaa',
    'abababababab',
    '123456789012',
    'abcdefghijkl',
    'salasana1234',
    'Silta2026!!!',
    'iloveyou1234',
    'marianne.koch12',
  ])('does not take the password %s', async (weak) => {
    const reply = await wire
      .browser()
      .post('/api/accounts', account({ password: weak, email: `marianne.koch@${newId()}.example` }));
    expect(reply).toMatchObject({ status: 400, body: { code: 'weakPassword', details: { limit: 12 } } });
  });

  test('is one per address, whatever the case', async () => {
    const email = `${newId()}@example.org`;
    expect((await wire.browser().post('/api/accounts', account({ email: email.toUpperCase() }))).status).toBe(
      201,
    );
    const again = await wire.browser().post('/api/accounts', account({ email }));
    expect(again).toMatchObject({ status: 409, body: { code: 'emailTaken', details: { field: 'email' } } });
    const signedIn = await wire
      .browser()
      .post('/api/sign-in', { email: ` ${email.toUpperCase()} `, password });
    expect((signedIn.body as Me).email).toBe(email);
  });

  test('of another address and with another password are refused alike', async () => {
    const { email } = world.founder.me;
    const wrong = await wire.browser().post('/api/sign-in', { email, password: 'nine blue bicycles' });
    const unknown = await wire.browser().post('/api/sign-in', { email: 'nobody@example.org', password });
    expect([wrong.status, wrong.text]).toEqual([unknown.status, unknown.text]);
    expect(wrong).toMatchObject({ status: 401, body: { code: 'wrongSignIn' } });
  });

  test('keeps its password as Argon2id only', async () => {
    const rows: { passwordHash: string | null }[] = await wire.server.house.dataSource.query(
      `select "passwordHash" from "account"`,
    );
    expect(
      rows.every(
        (row) => row.passwordHash === null || row.passwordHash.startsWith('$argon2id$v=19$m=19456,t=2,p=1$'),
      ),
    ).toBe(true);
  });

  test('speaks a language of its own choice', async () => {
    const browser = wire.browser();
    await browser.register('Sanna');
    expect((await browser.post('/api/me/language', { language: 'fi' })).status).toBe(201);
    expect((await browser.get('/api/me')).body).toMatchObject({ language: 'fi', memberships: [] });
    expect((await browser.post('/api/me/language', { language: 'xx' })).body).toMatchObject({
      code: 'invalid',
      details: { field: 'language' },
    });
  });
});

describe('devices', () => {
  test('are listed, and ended by their own account only', async () => {
    const { email, ...rest } = account();
    const [laptop, phone, stranger] = [wire.browser(), wire.browser(), wire.browser()];
    await laptop.post(
      '/api/accounts',
      { email, ...rest },
      { 'User-Agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' },
    );
    await phone.post(
      '/api/sign-in',
      { email, password },
      { 'User-Agent': 'Mozilla/5.0 (iPhone) Safari/604.1' },
    );
    await stranger.register('Stranger');
    const devices: DeviceInfo[] = (await laptop.get('/api/devices')).body;
    expect(devices.map(({ label, isThis }) => [label, isThis])).toEqual(
      expect.arrayContaining([
        ['Firefox, Windows', true],
        ['Safari, iPhone', false],
      ]),
    );
    const other = devices.find(({ isThis }) => !isThis);
    expect((await stranger.delete(`/api/devices/${other?.id ?? ''}`)).status).toBe(404);
    const line = await phone.connect();
    expect((await laptop.delete(`/api/devices/${other?.id ?? ''}`)).status).toBe(200);
    await line.cut();
    expect((await phone.get('/api/me')).status).toBe(401);
    expect((await laptop.delete(`/api/devices/${newId()}`)).body).toMatchObject({ code: 'notFound' });
  });

  test('are twenty at most; the one unused longest gives way', async () => {
    const { email, ...rest } = account();
    const first = wire.browser();
    await first.post('/api/accounts', { email, ...rest });
    const browsers = Array.from({ length: 20 }, () => wire.browser());
    for (const browser of browsers) await browser.post('/api/sign-in', { email, password });
    expect((await first.get('/api/me')).status).toBe(401);
    expect((await browsers.at(-1)?.get('/api/devices'))?.body).toHaveLength(20);
  });

  test('signing out clears the cookie', async () => {
    const browser = wire.browser();
    await browser.register('Sanna');
    await browser.post('/api/sign-out');
    expect(browser.setCookie).toMatch(/^silta=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expect((await browser.post('/api/sign-out')).status).toBe(401);
  });
});

describe('answers tell nothing of the inside', () => {
  const cases: [string, [path: string, body: unknown], [status: number, code: string]][] = [
    ['JSON that is none', ['/api/sign-in', '{"email":'], [400, 'invalid']],
    ['a bare value', ['/api/sign-in', '7'], [400, 'invalid']],
    ['no body', ['/api/sign-in', undefined], [400, 'invalid']],
    ['an unknown key', ['/api/sign-in', { email: 'a@b.c', password, admin: true }], [400, 'invalid']],
    ['a wrong type', ['/api/sign-in', { email: { $ne: null }, password }], [400, 'invalid']],
    ['a large body', ['/api/sign-in', { email: 'x'.repeat(200_000), password }], [413, 'tooLarge']],
    ['a path that is not there', ['/api/secrets', {}], [404, 'notFound']],
    [
      'an unknown key at founding',
      ['/api/partnerships', { name: 'x', sides: sideDrafts, accountId: newId() }],
      [400, 'invalid'],
    ],
  ];
  test.each(cases)('%s', async (_, [path, body], [status, code]) => {
    const reply = await world.founder.browser.ask('POST', path, body);
    expect(reply).toMatchObject({ status, body: { code } });
    expect(reply.text).not.toMatch(/at |node_modules|Error|Unexpected|select|\bSQL|200000|\$ne/);
    expect(reply.headers.get('x-powered-by')).toBeNull();
  });

  test.each(['not-an-id', '%00', '..%2f..', newId().toUpperCase()])('the room %s', async (room) => {
    const reply = await world.founder.browser.get(`/api/rooms/${room}`);
    expect([400, 404]).toContain(reply.status);
  });

  test('a room of others is not there', async () => {
    const stranger = wire.browser();
    await stranger.register('Stranger');
    const theirs = await stranger.get(`/api/rooms/${world.boardId}`);
    const none = await stranger.get(`/api/rooms/${newId()}`);
    expect([theirs.status, theirs.text]).toEqual([none.status, none.text]);
    expect((await stranger.get(`/api/partnerships/${world.partnershipId}/activity`)).status).toBe(404);
    expect((await wire.browser().get(`/api/rooms/${world.boardId}`)).status).toBe(401);
  });

  test('nothing of the API is kept by browsers, and it says what may be loaded', async () => {
    const { headers } = await world.founder.browser.get('/api/me');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none';.*frame-ancestors 'none';sandbox/,
    );
  });

  test('live and ready are answered without a sign-in', async () => {
    expect(await wire.browser().get('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await wire.browser().get('/health/ready')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });
});

describe('another password', () => {
  const next = 'ten green bicycles';

  test('needs the present one, has to be good, and signs out everywhere else', async () => {
    const mine = account();
    const [here, elsewhere] = [wire.browser(), wire.browser()];
    await here.post('/api/accounts', mine);
    await elsewhere.post('/api/sign-in', { email: mine.email, password });
    const change = (fields: object) =>
      here.post('/api/me/password', { password, newPassword: next, ...fields });
    expect((await change({ password: 'nine blue bicycles' })).body).toMatchObject({ code: 'wrongSignIn' });
    expect((await change({ newPassword: 'salasana1234' })).body).toMatchObject({ code: 'weakPassword' });
    expect((await elsewhere.get('/api/me')).status).toBe(200);
    expect((await change({})).status).toBe(201);
    expect([(await here.get('/api/me')).status, (await elsewhere.get('/api/me')).status]).toEqual([200, 401]);
    const signIn = (by: string) => wire.browser().post('/api/sign-in', { email: mine.email, password: by });
    expect([(await signIn(password)).status, (await signIn(next)).status]).toEqual([401, 201]);
  });

  test('is not guessed on an open device: after a few tries one waits', async () => {
    const browser = wire.browser();
    await browser.post('/api/accounts', account());
    const wrong = { password: 'nine blue bicycles', newPassword: next };
    const codes: unknown[] = [];
    for (let i = 0; i < 40 && codes.at(-1) !== 'tooFast'; i += 1)
      codes.push(((await browser.post('/api/me/password', wrong)).body as { code: string }).code);
    expect(codes.at(-1)).toBe('tooFast');
  });
});
