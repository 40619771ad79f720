/** A class, and a whole school, that come at once from behind one address, with the limits as they are set for everybody. */
import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@silta/shared/ids';
import type { AccountId, MemberId } from '@silta/shared/ids';
import { boardNamed, postBy } from '../testing/given.ts';
import { aWire } from '../testing/wire.ts';
import type { Browser, Line, Wire } from '../testing/wire.ts';
import { aWireWorld, insist } from '../testing/wireWorld.ts';
import type { WireWorld } from '../testing/wireWorld.ts';
import { needed } from '../testing/world.ts';

let wire: Wire;
let world: WireWorld;
const lines: Line[] = [];

beforeAll(async () => {
  wire = await aWire();
  world = await aWireWorld(wire);
});
afterAll(async () => {
  for (const line of [world.line, ...lines]) line.close();
  await wire.close();
});

type Board = ReturnType<typeof boardNamed>;

async function aBoard(): Promise<Board> {
  const board = boardNamed('How we solder');
  await insist(world.line.send(world.partnershipId, 'board.create', board));
  return board;
}

/** Opens the socket, enters the board and posts there. */
async function takePart(browser: Browser, { id, sections: [section] }: Board): Promise<Line> {
  const line = await browser.connect();
  lines.push(line);
  await insist(line.enter(id));
  const sectionId = needed(section).id;
  await insist(
    line.send(id, 'post.create', postBy({ sections: [sectionId, sectionId] } as never, { sectionId })),
  );
  return line;
}

const all = <T>(count: number, work: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => work(i)));

async function postsOn({ id }: Board): Promise<number> {
  return (await world.snapshot(world.founder, id)).records.post?.length ?? 0;
}

test('B5 a class of 35 types one code at once, some of them wrong first, and all are in and have posted', async () => {
  const [{ code }, board] = [await world.invite('learner'), await aBoard()];
  const wrong = ['FI-222-222', 'FI-333-333', code.slice(0, -1), 'hello'];
  await all(35, async (i) => {
    const browser = wire.browser('10.35.1.1');
    if (i % 3 === 0) await browser.post('/api/invitations/look', { code: wrong[i % wrong.length] });
    expect((await browser.post('/api/invitations/look', { code })).status).toBe(201);
    const joining = { code, name: `Pupil ${i}`, language: 'fi', languages: ['fi'] };
    expect((await browser.post('/api/join', joining)).status).toBe(201);
    expect((await browser.get('/api/me')).status).toBe(200);
    for (const room of [world.partnershipId, board.id])
      expect((await browser.get(`/api/rooms/${room}`)).status).toBe(200);
    const line = await takePart(browser, board);
    await insist(line.enter(world.partnershipId));
  });
  expect(await postsOn(board)).toBe(35);
});

test('B3 600 people behind one address are there at once, and each of them posts', async () => {
  const tokens = await aSchool(600);
  const boards = await all(20, aBoard);
  // In waves, because server and school share one process here.
  for (let wave = 0; wave < 600; wave += 40) await all(40, (i) => comes(wave + i));
  expect(await all(20, (i) => postsOn(needed(boards[i])))).toEqual(boards.map(() => 30));
  expect(lines.filter(({ socket }) => socket.connected)).toHaveLength(635);

  async function comes(i: number): Promise<void> {
    const browser = wire.browser('10.60.0.1');
    browser.cookie = `silta=${tokens[i] ?? ''}`;
    expect((await browser.get('/api/me')).status).toBe(200);
    await takePart(browser, needed(boards[i % boards.length]));
  }
}, 120_000);

/** So many learners who have joined at some time and are signed in; joining by REST hashes a key for each. */
async function aSchool(count: number): Promise<string[]> {
  const { viewer } = await world.snapshot(world.founder);
  const people = Array.from({ length: count }, (_, i) => ({
    id: newId<AccountId>(),
    member: newId<MemberId>(),
    device: newId(),
    token: randomBytes(32).toString('base64url'),
    name: `Pupil ${i}`,
  }));
  const rows = people.map(({ token, ...person }) => ({
    ...person,
    hash: createHash('sha256').update(token).digest('hex'),
  }));
  const from = `from jsonb_to_recordset($1::jsonb) as p("id" uuid, "member" uuid, "device" uuid, "name" text, "hash" text)`;
  const { dataSource } = wire.server.house;
  await dataSource.query(
    `insert into "account" ("id", "name", "keyHash", "language", "createdAt") select "id", "name", "hash", 'fi', now() ${from}`,
    [JSON.stringify(rows)],
  );
  await dataSource.query(
    `insert into "device" ("id", "accountId", "tokenHash", "label", "createdAt", "seenAt")
     select "device", "id", "hash", '', now(), now() ${from}`,
    [JSON.stringify(rows)],
  );
  await dataSource.query(
    `insert into "member" ("id", "roomId", "accountId", "sideId", "role", "name", "languages", "joinedAt")
     select "member", $2, "id", $3, 'learner', "name", '{fi}', now() ${from}`,
    [JSON.stringify(rows), world.partnershipId, viewer.sideId],
  );
  return people.map(({ token }) => token);
}
