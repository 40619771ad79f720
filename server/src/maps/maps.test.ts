/** Streets and towns over real HTTP: for members of partnerships that want them, fetched once, and only if they are pictures. */
import type { ServerResponse } from 'node:http';
import { signIn } from '../testing/signIn.ts';
import { aTileServer, picture } from '../testing/tileServer.ts';
import type { TileServer } from '../testing/tileServer.ts';
import { aWire } from '../testing/wire.ts';
import type { Browser, Wire } from '../testing/wire.ts';
import { foundIn } from '../testing/world.ts';
import type { Partnership } from '../testing/world.ts';
import { mapBounds } from './bounds.ts';

let source: TileServer;
let wire: Wire;
let bare: Wire;
let here: Partnership;
let learner: Browser;

beforeAll(async () => {
  source = await aTileServer();
  [wire, bare] = await Promise.all([aWire({ maps: source.settings }), aWire()]);
  here = (await foundIn(wire.server.house, ['learner'])).partnership;
  learner = await signIn(wire, here.as('learner', 'DE'));
});
afterEach(() => {
  source.misbehave = null;
  source.asked.splice(0);
});
afterAll(async () => {
  await Promise.all([wire.close(), bare.close()]);
  source.close();
});

const pathOf = (place: string) => `/api/partnerships/${here.partnershipId}/tiles/${place}`;
const nothing = { status: 404, body: { code: 'notFound', details: {} } };
const switchTo = (mapTiles: boolean) =>
  here.as('coordinator', 'FI').send('partnership.setMapTiles', { mapTiles }).isDone();

test('nobody is asked before the partnership wants it, and the address is told to nobody', async () => {
  expect(await learner.get(pathOf('4/8/4'))).toMatchObject(nothing);
  expect(source.asked).toEqual([]);
  const { body } = await learner.get('/api/maps');
  expect(body).toEqual({ source: { host: new URL(source.settings.template).host, credit: '© Somebody' } });
});

test('a square is fetched once for all, without a word of who wants it', async () => {
  await switchTo(true);
  const teacher = await signIn(wire, here.as('coordinator', 'DE'));
  const [one, other] = await Promise.all([learner.get(pathOf('5/17/9')), teacher.get(pathOf('5/17/9'))]);
  for (const { status, headers } of [one, other, await learner.get(pathOf('5/17/9'))]) {
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('image/png');
    expect(headers.get('cache-control')).toBe('private, max-age=604800');
  }
  expect(source.asked).toHaveLength(1);
  expect(source.asked[0]).toMatch(/^\/5\/17\/9\.png\?key=secret /);
  expect(source.asked[0]).not.toMatch(/cookie|referer|forwarded|silta=/i);
});

test.each(['17/1/1', '3/8/0', '3/0/8', '3/-1/0', '3/1.5/0', '3/01/0', 'x/0/0'])(
  'there is no square %s',
  async (place) => {
    expect(await learner.get(pathOf(place))).toMatchObject({ status: 400, body: { code: 'invalid' } });
    expect(source.asked).toEqual([]);
  },
);

const oddities: Record<string, (response: ServerResponse) => void> = {
  'a page': (response) => response.setHeader('Content-Type', 'image/png').end('<svg onload="x()">'.repeat(9)),
  'a way on': (response) => response.writeHead(302, { Location: source.settings.template }).end(),
  'a refusal': (response) => response.writeHead(403).end(picture),
  'too much': (response) => response.end(Buffer.concat([picture, Buffer.alloc(mapBounds.bytes.most)])),
  'half of it': (response) => {
    response.setHeader('Content-Length', '1000').write(picture);
    response.destroy();
  },
};
test.each(Object.keys(oddities))('%s is no square, and is asked for again the next time', async (what) => {
  const place = pathOf(`6/${Object.keys(oddities).indexOf(what)}/20`);
  source.misbehave = oddities[what] ?? null;
  expect(await learner.get(place)).toMatchObject(nothing);
  source.misbehave = null;
  expect((await learner.get(place)).status).toBe(200);
});

test('switched off again, and where there is no source, there is nothing', async () => {
  await switchTo(false);
  expect(await learner.get(pathOf('5/17/9'))).toMatchObject(nothing);
  const founded = (await foundIn(bare.server.house, ['learner'])).partnership;
  const other = await signIn(bare, founded.as('learner', 'DE'));
  await founded.as('coordinator', 'FI').send('partnership.setMapTiles', { mapTiles: true }).isDone();
  expect((await other.get('/api/maps')).body).toEqual({ source: null });
  const path = `/api/partnerships/${founded.partnershipId}/tiles/5/17/9`;
  expect(await other.get(path)).toMatchObject(nothing);
});
