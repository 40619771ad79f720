/** Measuring over a real line: so many bytes come and go as were asked for, none can be made smaller, and much is refused. */
import { gzipSync } from 'node:zlib';
import { mostBytesDown, mostBytesUp } from '@silta/shared/checks/routes';
import { aWire } from '../testing/wire.ts';
import type { Browser, Wire } from '../testing/wire.ts';
import { speedOfAccount } from './bounds.ts';

let wire: Wire;
let by: Browser;

beforeAll(async () => {
  wire = await aWire();
});
afterAll(() => wire.close());
beforeEach(async () => {
  by = wire.browser();
  await by.register('Sari');
});

const asBytes = { 'Content-Type': 'application/octet-stream' };
const fetched = (bytes: number) =>
  fetch(`${wire.url}/api/speed?bytes=${bytes}`, { headers: { ...by.headers, 'Accept-Encoding': 'gzip' } });

test.each([0, 1, 262_144, 262_145, mostBytesDown])('%d bytes come, and nothing keeps them', async (bytes) => {
  const answer = await fetched(bytes);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(answer.headers.get('cache-control')).toContain('no-store');
  const body = Buffer.from(await answer.arrayBuffer());
  expect(body).toHaveLength(bytes);
  if (bytes > 1_000) expect(gzipSync(body).length).toBeGreaterThan(0.99 * bytes);
});

test.each([
  '',
  '?bytes=-1',
  `?bytes=${mostBytesDown + 1}`,
  '?bytes=1e3',
  '?bytes=1&more=1',
  '?bytes=1&bytes=2',
])('what is asked for as “%s” is refused', async (query) => {
  expect(await by.get(`/api/speed${query}`)).toMatchObject({ status: 400, body: { code: 'invalid' } });
});

test('as many bytes as came are counted, and too many are refused, whatever was announced', async () => {
  const sent = await by.post('/api/speed', new Uint8Array(mostBytesUp), asBytes);
  expect(sent).toMatchObject({ status: 200, body: { bytes: mostBytesUp } });
  const more = new Uint8Array(mostBytesUp + 1);
  expect(await by.post('/api/speed', more, asBytes)).toMatchObject({ body: { code: 'tooLarge' } });
  const unannounced = await fetch(`${wire.url}/api/speed`, {
    method: 'POST',
    headers: { ...by.headers, ...asBytes },
    body: new Blob([more]).stream(),
    duplex: 'half',
  });
  expect(unannounced.status).toBe(413);
});

test('whoever breaks off in the middle leaves room for the others', async () => {
  for (let i = 0; i < 10; i++) {
    const end = new AbortController();
    const answer = await fetch(`${wire.url}/api/speed?bytes=${mostBytesDown}`, {
      headers: by.headers,
      signal: end.signal,
    });
    end.abort();
    await answer.text().catch(() => undefined);
  }
  expect((await fetched(1)).status).toBe(200);
});

test('an account measures so many bytes a minute and is told when it may go on; others go on', async () => {
  const most = speedOfAccount.speedBytes.most;
  for (let bytes = 0; bytes < most; bytes += mostBytesDown)
    await (await fetched(mostBytesDown)).arrayBuffer();
  const refused = await by.get(`/api/speed?bytes=${mostBytesDown}`);
  expect(refused).toMatchObject({ status: 429, body: { code: 'tooFast' } });
  const other = wire.browser();
  await other.register('Ulrike');
  expect((await other.get('/api/speed?bytes=10')).status).toBe(200);
});
