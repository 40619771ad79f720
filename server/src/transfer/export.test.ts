/** Exported boards: what is in the files, what is not, and that nobody can smuggle anything out or in by them. */
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { carriedByNothing } from '@silta/shared/files/records';
import { newId } from '@silta/shared/ids';
import type { FileId } from '@silta/shared/ids';
import { savedAs } from '../http/disposition.ts';
import { setPaper } from '../papers/setPaper.ts';
import { aComment, aFile, aPost, setRules, wishFor } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { boardPaper } from './boardPaper.ts';
import { csvOf } from './csv.ts';
import { outgoing } from './outgoing.ts';
import { picturesFrom } from './pictures.ts';
import { readBoard } from './readBoard.ts';
import { isSealed, sealerOf } from './seal.ts';
import { zipOf } from './zip.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
  await setRules(world, {});
  const aino = world.as('learner', 'FI');
  const open = await aPost(world, aino, {
    title: '=HYPERLINK("http://evil.example")',
    rank: 'A1',
    text: 'Line\n"two", ö ł 😀',
  });
  await aComment(world.as('learner', 'DE'), open, { text: '@SUM(1+1)*cmd|’ /C calc’!A0' });
  const joint = await aPost(world, aino, { title: 'At both', rank: 'A2', joint: true });
  const photo = await aFile(aino, { name: 'bench.webp' });
  const half = { postId: joint, text: 'Ours is colder', language: 'fi' };
  await aino.send('half.fill', { ...half, attachments: [wishFor(photo)] }).isDone();
  await aPost(world, aino, { title: 'Nameless', anonymous: true, text: '+49 5251' });
  const hidden = await aPost(world, aino, { title: 'Hidden thing' });
  await world.as('teacher', 'FI').send('post.hide', { postId: hidden }).isDone();
  const deleted = await aPost(world, aino, { title: 'Deleted thing' });
  await aino.send('post.delete', { postId: deleted }).isDone();
});
afterAll(() => world.end());

async function board(names: 'with' | 'without' = 'with', by: Person = world.as('teacher', 'FI')) {
  return outgoing(await readBoard(world.house, by.accountId, world.boardId), names);
}

const text = async (stream: Readable) => (await buffer(stream)).toString('utf8');

describe('as a table', () => {
  test('a row for each post and comment, with a byte order mark and headings in one’s language', async () => {
    const table = await text(csvOf(await board(), 'de'));
    expect(table.startsWith('\ufeff"Nr.","Art","Antwort auf","Abschnitt"')).toBe(true);
    expect(table).toContain('"Line\n""two"", ö ł 😀"');
    expect(table.match(/"Beitrag"/g)).toHaveLength(3);
    expect(table).toContain('"Kommentar","1"');
    expect(table).toMatch(/"Hälfte","3","[^"]*","","Ours is colder","Somebody".*"bench.webp"/);
  });

  test('where a board shows first names, no file has more of a name', async () => {
    const head = world.as('coordinator', 'FI');
    const postId = await aPost(world, head, { title: 'Who', text: `@${head.memberId}` });
    expect(await text(csvOf(await board(), 'en'))).toContain('Aino Virtanen');
    await setRules(world, { anonymity: 'firstName' });
    const table = await text(csvOf(await board(), 'en'));
    await setRules(world, {});
    await head.send('post.delete', { postId }).isDone();
    expect(table).toContain('Aino');
    expect(table).not.toContain('Virtanen');
  });

  test('a formula is a text in every spreadsheet', async () => {
    const table = await text(csvOf(await board(), 'en'));
    expect(table).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(table).toContain(`"'@SUM(1+1)`);
    expect(table).toContain(`"'+49 5251"`);
  });

  test('P2 what is hidden or deleted is not in it, whoever exports', async () => {
    for (const role of ['teacher', 'coordinator', 'hostTutor'] as const) {
      const table = await text(csvOf(await board('with', world.as(role, 'FI')), 'en'));
      expect(table).not.toMatch(/Hidden thing|Deleted thing/);
    }
  });

  test('P1 an anonymous author is not in it, not even for the staff of their own side', async () => {
    const table = await text(csvOf(await board(), 'en'));
    expect(table.split('\r\n').find((row) => row.includes('Nameless'))).toContain('"Anonymous"');
  });

  test('without names it has nobody’s', async () => {
    const named = await text(csvOf(await board(), 'en'));
    expect(named).toContain('"Somebody"');
    expect(await text(csvOf(await board('without'), 'en'))).not.toContain('Somebody');
  });
});

const plain = { now: '2026-03-01T10:00:00.000Z', pictureOf: () => Promise.resolve(null) };

describe('as a document', () => {
  test('it is tagged, has a language, a title, headings and its own letters', async () => {
    const pdf = (await buffer(setPaper(boardPaper(await board(), { language: 'fi', ...plain })))).toString(
      'latin1',
    );
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toMatch(/\/Lang \(fi\)/);
    expect(pdf).toMatch(/\/DisplayDocTitle true/);
    for (const tag of ['Document', 'Sect', 'Art', 'H1', 'H2', 'H3', 'P']) expect(pdf).toContain(`/S /${tag}`);
    expect(pdf).toMatch(/AtkinsonHyperlegibleNext/);
  });

  test('photos stand in it with what is to be seen on them; of other files the names', async () => {
    const webp = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#0b6' } })
      .webp()
      .toBuffer();
    const pictureOf = picturesFrom({ open: () => Promise.resolve(Readable.from([webp])) });
    const { accountId } = world.as('teacher', 'FI');
    const read = await readBoard(world.house, accountId, world.boardId);
    const photo = {
      kind: 'photo',
      name: 'iron.jpg',
      alt: 'A soldering iron',
      caption: 'Hot',
      posterId: null,
      captions: [],
    };
    for (const row of read.rows.post.filter(({ text: said }) => said.startsWith('Line')))
      row.attachments = [
        { ...photo, fileId: newId() },
        { ...photo, kind: 'pdf', fileId: newId() },
      ] as never;
    const pdf = (
      await buffer(setPaper(boardPaper(outgoing(read, 'with'), { language: 'en', ...plain, pictureOf })))
    ).toString('latin1');
    // One of the post and one of a half.
    expect(pdf.match(/\/S \/Figure/g)).toHaveLength(2);
    expect(pdf).toContain('/Alt (A soldering iron)');
    expect(pdf.match(/\/Subtype \/Image/g)?.length).toBeGreaterThan(0);
    expect(await picturesFrom({ open: () => Promise.resolve(null) })(newId())).toBeNull();
  });

  test('a reader who goes away ends the printing', async () => {
    const pdf = setPaper(boardPaper(await board(), { language: 'en', ...plain }));
    pdf.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(pdf.destroyed).toBe(true);
  });
});

test('an archive of a film of 300 MB leaves in flat memory, byte by byte', async () => {
  const { accountId } = world.as('teacher', 'FI');
  const read = await readBoard(world.house, accountId, world.boardId);
  const piece = Buffer.alloc(1_000_000, 'film');
  const pieces = 300;
  const size = piece.length * pieces;
  const id = newId<FileId>();
  const [post] = read.rows.post;
  if (!post) throw new Error('a post');
  const film = {
    kind: 'video',
    name: 'tour.webm',
    mediaType: 'video/webm',
    size,
    width: 640,
    height: 360,
  } as const;
  const seconds = { seconds: 60, sizes: [], unusedSince: null, createdAt: post.createdAt };
  const of = {
    roomId: post.roomId,
    ...{ ...carriedByNothing, postId: post.id },
    memberId: world.as('learner', 'FI').memberId,
    sideId: post.sideId,
  };
  const nothing = { alt: '', caption: '', posterId: null, captions: [], poster: null };
  post.attachments = [{ ...film, ...nothing, fileId: id, seconds: 60 }];
  read.rows.file = [{ id, ...film, ...seconds, ...of }];
  const storage = {
    bytesOf: () => Promise.resolve(size),
    open: () =>
      Promise.resolve(
        Readable.from(
          (function* () {
            for (let i = 0; i < pieces; i += 1) yield piece;
          })(),
        ),
      ),
  };
  const seal = await sealerOf(world.dataSource);
  const before = process.memoryUsage();
  const from = { partnershipId: read.partnershipId, seal, now: '2026-11-20T10:00:00.000Z', storage };
  const { stream, bytes } = await zipOf(outgoing(read, 'with'), from);
  let [come, most] = [0, 0];
  for await (const chunk of stream) {
    come += (chunk as Buffer).length;
    most = Math.max(most, process.memoryUsage().arrayBuffers - before.arrayBuffers);
  }
  expect([bytes, come > size]).toEqual([size, true]);
  // What lies in the streams on the way; a film held whole would be three hundred.
  expect(most).toBeLessThan(40_000_000);
}, 30_000);

test('a seal holds for its own text alone', async () => {
  const seal = await sealerOf(world.dataSource);
  expect(isSealed(seal, 'this', seal('this'))).toBe(true);
  expect(isSealed(seal, 'that', seal('this'))).toBe(false);
  expect(isSealed(seal, 'this', '')).toBe(false);
});

test.each([
  ['How we solder.pdf', 'attachment; filename="How we solder.pdf"; filename*=UTF-8\'\'How%20we%20solder.pdf'],
  [
    'Łódź/..\\"x"\r\n.csv',
    'attachment; filename="odz ..  x   .csv"; filename*=UTF-8\'\'%C5%81%C3%B3d%C5%BA%20..%20%20x%20%20%20.csv',
  ],
])('a file is called after its board and nothing else: %s', (name, header) => {
  expect(savedAs(name)).toBe(header);
});

test('a board that is not there is not exported', async () => {
  const { accountId } = world.as('teacher', 'FI');
  await expect(readBoard(world.house, accountId, newId())).rejects.toMatchObject({ code: 'notFound' });
});
