/** An exported board comes back as it left, by the same people where that is certain, and not at all where it was changed. */
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { mentionOf } from '@silta/shared/boards/mentions';
import type { Comment, Post } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/ids';
import type { RoomId } from '@silta/shared/ids';
import { Desk, zipped } from '../testing/desk.ts';
import { aComment, aConnection, aPost, setRules } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { Partnership, World } from '../testing/world.ts';
import { boardPart, manifestPart } from './archive.ts';
import { outgoing } from './outgoing.ts';
import { readBoard } from './readBoard.ts';
import { sealerOf } from './seal.ts';
import { carrying, returned } from './siltaBoard.ts';
import { Archive } from './unzip.ts';
import { zipOf } from './zip.ts';

let world: World;
let desk: Desk;
const now = '2026-11-20T10:00:00.000Z';

beforeAll(async () => {
  world = await aWorld();
  desk = await Desk.of(world.dataSource);
  await setRules(world, {});
  const [aino, jonas] = [world.as('learner', 'FI'), world.as('learner', 'DE')];
  const open = await aPost(world, aino, { title: 'Flux?', text: 'Line\nö ł 😀 "quoted"' });
  const tips = { title: 'Tips', sectionId: world.sections[1], paper: 'mint', language: 'de' } as const;
  const answer = await aPost(world, jonas, tips);
  await aConnection(aino, answer, open);
  await aConnection(jonas, open, await aPost(world, jonas, { title: 'Pinned' }));
  await teacher().send('post.pin', { postId: answer }).isDone();
  await aComment(jonas, open, { text: 'Always.' });
  await aComment(aino, open, { text: `Thanks, ${mentionOf(jonas.memberId)}!` });
  await aPost(world, aino, { title: 'Nameless', anonymous: true });
});
afterAll(async () => {
  await desk.clear();
  await world.end();
});

/** What comes of boards with files is tried by REST, in files.test.ts. */
const noFiles = { open: () => Promise.resolve(null), bytesOf: () => Promise.resolve(null) };

const teacher = () => world.as('teacher', 'FI');

async function exported(boardId: RoomId, by: Person = teacher(), names: 'with' | 'without' = 'with') {
  const read = await readBoard(world.house, by.accountId, boardId);
  const seal = await sealerOf(world.dataSource);
  const from = { partnershipId: read.partnershipId, seal, now, storage: noFiles };
  return buffer((await zipOf(outgoing(read, names), from)).stream);
}

/** As the controller does it. */
async function brought(bytes: Buffer, into: Partnership, by: Person) {
  const found = await desk.looked(bytes);
  if (found.kind !== 'silta') throw new Error('not ours');
  const [members, sides] = await Promise.all(
    (['member', 'side'] as const).map(async (type) => {
      const rows = await world.house.tables.loadRoom(world.dataSource.manager, type, into.partnershipId);
      return new Set<string>(rows.map(({ id }) => id));
    }),
  );
  const board = newId<RoomId>();
  const to = { board, title: 'How we solder', partnershipId: into.partnershipId, actor: by, now };
  const whole = returned(
    found.board,
    { ...to, members: members ?? new Set(), sides: sides ?? new Set() },
    found.notes,
  );
  await by.send('board.import', carrying(whole, []), { road: 'rest' }).isDone();
  return { board, notes: found.notes.all };
}

async function partOf(zip: Buffer, name: string): Promise<string> {
  const bytes = await Archive.read(await desk.fileOf(zip), (archive) => archive.bytesOf(name));
  return bytes.toString('utf8');
}

/** An archive with the board changed, and a manifest that says so. */
async function changed(zip: Buffer, change: (text: string) => string): Promise<Buffer> {
  const text = change(await partOf(zip, boardPart));
  const manifest = JSON.parse(await partOf(zip, manifestPart)) as { parts: object[] };
  const sha256 = createHash('sha256').update(text).digest('hex');
  manifest.parts = [{ name: boardPart, bytes: Buffer.byteLength(text), sha256 }];
  return zipped({ [boardPart]: text, [manifestPart]: JSON.stringify(manifest) });
}

describe('an archive of our own', () => {
  test('comes back as it left, byte by byte, and by the same people', async () => {
    const zip = await exported(world.boardId);
    const { board, notes } = await brought(zip, world, teacher());
    expect(notes).toEqual([]);
    expect(await partOf(await exported(board), boardPart)).toBe(await partOf(zip, boardPart));
  });

  test('without names it comes back without', async () => {
    const zip = await exported(world.boardId, teacher(), 'without');
    const text = await partOf(zip, boardPart);
    expect(text).toContain('"people":[]');
    expect(text).not.toContain(world.as('learner', 'FI').memberId);
    expect(text).toContain('Thanks, @…!');
    const { board } = await brought(zip, world, teacher());
    expect(await partOf(await exported(board, teacher(), 'without'), boardPart)).toBe(text);
  });

  test('in another partnership its authors are names beside the texts', async () => {
    const by = world.elsewhere.as('coordinator', 'DE');
    const { board, notes } = await brought(await exported(world.boardId), world.elsewhere, by);
    expect(notes).toEqual([expect.objectContaining({ kind: 'authorsAsText', count: 5 })]);
    const { records } = await world.house.feed.snapshot(by.accountId, board);
    const posts = (records.post ?? []) as Post[];
    expect(posts.find(({ title }) => title === 'Flux?')).toMatchObject({
      authorId: by.memberId,
      writtenBy: 'Somebody',
      sideId: by.sideId,
    });
    expect((records.comment as Comment[]).map(({ text }) => text)).toContain('Thanks, @Somebody!');
    expect(posts.find(({ title }) => title === 'Nameless')).toMatchObject({
      anonymous: true,
      writtenBy: null,
    });
  });

  test('nobody puts words into a person’s mouth by a file they have written', async () => {
    const zip = await changed(await exported(world.boardId), (text) => text.replace('Flux?', 'I cheat'));
    const { board } = await brought(zip, world, teacher());
    const { records } = await world.house.feed.snapshot(teacher().accountId, board);
    const posts = (records.post ?? []) as Post[];
    expect(posts.find(({ title }) => title === 'I cheat')).toMatchObject({
      authorId: teacher().memberId,
      writtenBy: 'Somebody',
    });
  });

  test.each<[string, (text: string) => string]>([
    ['a key of Object', (text) => text.replace('"title":"Flux?"', '"__proto__":{"x":1},"title":"Flux?"')],
    ['a post in no section', (text) => text.replace('"sectionId":"section-1"', '"sectionId":"section-99"')],
    ['a comment on a section', (text) => text.replace(/"postId":"post-\d+"/, '"postId":"section-1"')],
    ['two posts of one name', (text) => text.replace('"id":"post-2"', '"id":"post-1"')],
    ['a text without end', (text) => text.replace('Flux?', 'x'.repeat(600))],
    ['a language of its own', (text) => text.replace('"language":"de"', '"language":"<b>"')],
    ['no JSON', (text) => text.slice(0, -20)],
  ])('changed into %s it is refused', async (_, change) => {
    await expect(
      brought(await changed(await exported(world.boardId), change), world, teacher()),
    ).rejects.toEqual(expect.objectContaining({ code: 'unreadable', details: { field: 'changed' } }));
  });

  test('a byte that changed on the way is noticed', async () => {
    const zip = await exported(world.boardId);
    const parts = {
      [boardPart]: (await partOf(zip, boardPart)).replace('Tips', 'Taps'),
      [manifestPart]: await partOf(zip, manifestPart),
    };
    await expect(desk.looked(await zipped(parts))).rejects.toMatchObject({ details: { field: 'changed' } });
  });

  test('one that was exported before files went along still comes in', async () => {
    const old = await changed(await exported(world.boardId), (text) =>
      text
        .replace('"version":2', '"version":1')
        .replaceAll(/"attachments":\[\],/g, '')
        .replace(/,\n"file":\[\]/, ''),
    );
    const { board } = await brought(old, world, teacher());
    const { records } = await world.house.feed.snapshot(teacher().accountId, board);
    expect((records.post as Post[]).map(({ title }) => title)).toContain('Flux?');
  });

  test('one of a newer Silta says so', async () => {
    const zip = await exported(world.boardId);
    const newer = (await partOf(zip, manifestPart)).replace('"version": 3', '"version": 4');
    const parts = { [boardPart]: '{}', [manifestPart]: newer };
    await expect(desk.looked(await zipped(parts))).rejects.toMatchObject({
      details: { field: 'newerVersion' },
    });
  });
});
