/** BigBlueButton by its API: signed as it is documented, made once, and never waited for. */
import { createHash } from 'node:crypto';
import { aBigBlueButton } from '../testing/bigBlueButtonStandIn.ts';
import type { BigBlueButtonStandIn } from '../testing/bigBlueButtonStandIn.ts';
import { BigBlueButton, checksumOf } from './bigBlueButton.ts';
import { callBounds } from './callBounds.ts';

let server: BigBlueButtonStandIn;
let bigBlueButton: BigBlueButton;

beforeAll(async () => {
  server = await aBigBlueButton();
  bigBlueButton = new BigBlueButton(server.settings);
});
afterAll(() => server.close());
beforeEach(() => {
  server.misbehave = null;
  server.created.length = 0;
});

const passwords = { moderator: '333444', viewer: '111222' };
const meeting = (id: string, name = 'The PLC test line') => ({ id, name, passwords });
const sari = { name: 'Sari Mäkinen & co', isModerator: true };
const jonas = { name: 'Jonas', isModerator: false };

test('the checksum is over what the documentation says', () => {
  const query = 'name=Test+Meeting&meetingID=abc123&attendeePW=111222&moderatorPW=333444';
  const secret = '639259d4-9dd8-4b25-bf01-95f9567eaf4b';
  // docs.bigbluebutton.org/development/api gives the SHA-1 of this very text; SHA-256 is the same over it.
  const text = `create${query}${secret}`;
  expect(createHash('sha1').update(text).digest('hex')).toBe('1fcbb0c4fc1f039f73aa6d697d2db9ba7f803f17');
  expect(checksumOf('create', query, secret)).toBe(createHash('sha256').update(text).digest('hex'));
});

test('whoever comes is let in under their name, as what they are', async () => {
  const visit = async (id: string, guest: typeof sari) =>
    server.visit(await bigBlueButton.joinAddress(meeting(id), guest));
  expect(await visit('one', sari)).toBe('Sari Mäkinen & co is in as MODERATOR');
  expect(await visit('one', jonas)).toBe('Jonas is in as VIEWER');
  expect(Object.fromEntries(server.created[0] ?? [])).toEqual({
    name: 'The PLC test line',
    meetingID: 'one',
    attendeePW: '111222',
    moderatorPW: '333444',
    record: 'false',
    allowStartStopRecording: 'false',
  });
});

test('an address cannot be made into another one', async () => {
  const address = await bigBlueButton.joinAddress(meeting('two'), jonas);
  for (const other of [
    address.replace('VIEWER', 'MODERATOR'),
    address.replace('Jonas', 'Sari'),
    address.replace('two', 'one'),
  ])
    expect(await server.visit(other)).toContain('checksumError');
});

test('a class that comes at once has one room, asked for once', async () => {
  const addresses = await Promise.all(
    Array.from({ length: 30 }, (_, i) =>
      bigBlueButton.joinAddress(meeting('class'), { name: `Learner ${i}`, isModerator: false }),
    ),
  );
  expect(server.created).toHaveLength(1);
  expect(await server.visit(addresses[29] ?? '')).toBe('Learner 29 is in as VIEWER');
  expect(await bigBlueButton.joinAddress(meeting('class'), jonas)).toContain('createTime=');
  expect(server.created).toHaveLength(2);
});

test('a name is cut to what the server takes, and never in the middle of a letter', async () => {
  await bigBlueButton.joinAddress(meeting('long', `a${'𝄞'.repeat(60)}`), jonas);
  await bigBlueButton.joinAddress(meeting('short', 'Q'), jonas);
  const names = server.created.map((query) => query.get('name') ?? '');
  expect(names).toEqual([`a${'𝄞'.repeat(31)}`, 'Silta']);
});

test('with another secret it is refused', async () => {
  const stranger = new BigBlueButton({ ...server.settings, secret: 'another-secret' });
  await expect(stranger.joinAddress(meeting('three'), sari)).rejects.toThrow('refused: checksumError');
  const other = { ...meeting('one'), passwords: { moderator: 'xx', viewer: 'yy' } };
  await expect(bigBlueButton.joinAddress(other, sari)).rejects.toThrow('refused: idNotUnique');
});

test.each<[string, NonNullable<BigBlueButtonStandIn['misbehave']>]>([
  ['an error', (response) => response.writeHead(500).end('<returncode>SUCCESS</returncode>')],
  ['a page', (response) => response.writeHead(200).end('<!doctype html><title>nginx</title>')],
  ['nothing', (response) => response.writeHead(200).end()],
  ['a redirect', (response) => response.writeHead(302, { Location: '/elsewhere' }).end()],
  ['a cut line', (response) => response.destroy()],
  [
    'too much',
    (response) =>
      response.writeHead(200).end(`${' '.repeat(callBounds.bytes.most + 1)}<returncode>SUCCESS</returncode>`),
  ],
])('%s is no room, and says nothing of the address', async (_, misbehave) => {
  server.misbehave = misbehave;
  const error: unknown = await bigBlueButton.joinAddress(meeting('four'), sari).catch((e: unknown) => e);
  expect(error).toMatchObject({ name: 'CallSilent' });
  expect(String(error)).not.toMatch(/http|checksum=|four|Sari/);
});

test(
  'a server that says nothing, or says it drop by drop, is not waited for',
  async () => {
    const begin = performance.now();
    const drips = (response: Parameters<NonNullable<BigBlueButtonStandIn['misbehave']>>[0]) => {
      const drip = setInterval(() => response.write(' '), 200);
      response.on('close', () => clearInterval(drip));
    };
    server.misbehave = drips;
    const dripping = bigBlueButton.joinAddress(meeting('drip'), sari);
    await expect(dripping).rejects.toThrow('too slow');
    expect(performance.now() - begin).toBeLessThan(callBounds.ms.most + 2_000);
    server.misbehave = null;
    expect(await bigBlueButton.joinAddress(meeting('drip'), sari)).toContain('/join?');
  },
  callBounds.ms.most + 6_000,
);

test(
  'only so many rooms are asked for at once; who comes into one of them waits with the others',
  async () => {
    server.misbehave = () => undefined;
    const waiting = Array.from({ length: callBounds.atOnce.most }, (_, i) =>
      bigBlueButton.joinAddress(meeting(`room ${i}`), sari),
    );
    await expect(bigBlueButton.joinAddress(meeting('one more'), sari)).rejects.toMatchObject({
      code: 'tooFast',
    });
    const same = bigBlueButton.joinAddress(meeting('room 0'), jonas);
    const all = await Promise.allSettled([...waiting, same]);
    expect(all.every(({ status }) => status === 'rejected')).toBe(true);
  },
  callBounds.ms.most + 6_000,
);
