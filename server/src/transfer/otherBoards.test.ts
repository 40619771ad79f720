/** Boards of others: tables by the names of their columns, Trello's JSON, and what is said of what did not come in. */
import { newId } from '@silta/shared/ids';
import type { RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { Desk, padlet, zipped } from '../testing/desk.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { placed } from './draft.ts';
import { Notes } from './notes.ts';
import { draftOf, tableIn, usesOf } from './table.ts';
import { trelloDraft } from './trello.ts';

let world: World;
let desk: Desk;
const now = '2026-11-20T10:00:00.000Z';

beforeAll(async () => {
  world = await aWorld();
  desk = await Desk.of(world.dataSource);
});
afterAll(async () => {
  await desk.clear();
  await world.end();
});

const teacher = () => world.as('teacher', 'FI');

describe('a table', () => {
  const draft = (text: string, columns?: string) => {
    const table = tableIn(text);
    return draftOf(table, usesOf(table, columns), { title: 'Board', notes: new Notes() });
  };

  test('of Padlet’s: columns by their names, sections, names beside the texts, links in them', () => {
    const { sections, notes } = draft(padlet);
    expect(sections.map(({ title }) => title)).toEqual(['Soldering', 'ESD']);
    expect(sections[0]?.posts[0]).toMatchObject({
      title: 'Flux',
      text: 'We use it\n\nhttps://example.org/a.jpg',
      writtenBy: 'Aino',
      at: '2026-03-01T10:00:00.000Z',
    });
    expect(notes.all).toEqual([
      { kind: 'columnsLeft', count: 1, names: ['Mood'] },
      { kind: 'linksKept', count: 1, names: ['https://example.org/a.jpg'] },
      { kind: 'rowsEmpty', count: 1, names: [] },
    ]);
  });

  test.each([
    'Betreff;Inhalt;Autor;Abschnitt',
    'Otsikko\tTeksti\tKirjoittaja\tOsio',
    'Título,Texto,Autor/a,Sección',
    'Título;Texto;Autora;Secção',
    'Tytuł,Treść,Autor/ka,Sekcja',
  ])('finds its columns in other languages: %s', (head) => {
    expect(usesOf(tableIn(head), undefined)).toEqual(['title', 'text', 'author', 'section']);
  });

  test('its columns can be chosen otherwise', () => {
    const { sections } = draft(padlet, 'text,title,none,none,none,none,section');
    expect(sections.map(({ title }) => title)).toEqual(['happy', 'Board']);
    expect(sections[0]?.posts[0]).toMatchObject({ title: 'We use it', text: 'Flux', writtenBy: null });
  });

  test.each<[string, string | Buffer, string]>([
    ['quotation marks that do not close', `Subject,Body\nA,"b${',c\n'.repeat(60_000)}`, 'brokenTable'],
    ['a cell without end', `Subject,Body\nA,${'x'.repeat(200_000)}`, 'brokenTable'],
    ['a hundred columns', `${'Subject,'.repeat(100)}\n`, 'brokenTable'],
    ['nothing', '  \n ', 'empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 13, 10, 0, 1, 2]), 'letters'],
    ['JSON of something else', '{"version":1,"hello":[]}', 'notABoard'],
    ['JSON that is none', '{"lists":', 'notABoard'],
  ])('%s is refused', async (_, bytes, field) => {
    await expect(desk.looked(bytes)).rejects.toMatchObject({ code: 'unreadable', details: { field } });
  });

  test('a million rows are refused without being kept', async () => {
    const found = await desk.looked(`Subject,Body\n${'a,b\n'.repeat(1_000_000)}`);
    if (found.kind !== 'table') throw new Error('no table');
    expect(found.table.rows.length).toBeLessThan(21_000);
    expect(() => draftOf(found.table, ['title', 'text'], { title: '', notes: found.notes })).toThrow(Refusal);
  });

  test('without a column for title or text it is refused, and the preview asks which it is', () => {
    expect(() => draft('Mood,Weather\nhappy,rain')).toThrow(Refusal);
  });

  test.each<[string, Buffer, number]>([
    ['UTF-8 with its mark', Buffer.from('\ufeffSubject,Body\nKäyttö,łódź'), 0],
    ['UTF-16 with its mark', Buffer.from('\ufeffSubject,Body\nKäyttö,łódź', 'utf16le'), 0],
    ['UTF-16 without', Buffer.from('Subject,Body\nKäyttö,łódź', 'utf16le'), 0],
    ['Windows-1252', Buffer.from('Subject,Body\nKäyttö,für', 'latin1'), 1],
  ])('its letters are found out: %s', async (_, bytes, old) => {
    const found = await desk.looked(bytes);
    if (found.kind !== 'table') throw new Error('no table');
    expect(found.table.rows[0]?.[0]).toBe('Käyttö');
    expect(found.notes.all.filter(({ kind }) => kind === 'oldLetters')).toHaveLength(old);
  });

  test('in an archive the one that means most is taken, and the rest is named', async () => {
    const parts = { 'Posts.csv': padlet, 'Comments.csv': 'Who,What\na,b', 'files/a.jpg': 'x' };
    const found = await desk.looked(await zipped(parts));
    expect(found.notes.all).toEqual([
      { kind: 'partsLeft', count: 2, names: ['Comments.csv', 'files/a.jpg'] },
    ]);
  });

  describe('comments in a second table', () => {
    const posts =
      'Post ID,Subject,Body,Author\n7,Flux,We use it,Aino\n8,ESD,Wear the strap,Jonas\n9,Flux,Again,Sari';
    const drafted = async (parts: Record<string, string>) => {
      const found = await desk.looked(await zipped(parts));
      if (found.kind !== 'table') throw new Error('no table');
      const { notes } = found;
      return draftOf(found.table, usesOf(found.table, undefined), { title: 'Board', notes });
    };
    const saidTo = (sections: { posts: { text: string; comments: { text: string }[] }[] }[]) =>
      sections.flatMap((section) =>
        section.posts.map(({ text, comments }) => [text, ...comments.map((comment) => comment.text)]),
      );

    test('stand below the posts whose number they name, with their authors as names', async () => {
      const comments =
        'Comment,Author,Post ID,Created At\nWhich one?,Jonas,7,2026-03-02 10:00 UTC\nYes,Aino,8,\nLost,Sari,99,\n,,7,';
      const { sections, notes } = await drafted({
        'posts.csv': posts,
        'comments.csv': comments,
        'a.jpg': 'x',
      });
      expect(saidTo(sections)).toEqual([['We use it', 'Which one?'], ['Wear the strap', 'Yes'], ['Again']]);
      expect(sections[0]?.posts[0]?.comments).toEqual([
        { text: 'Which one?', writtenBy: 'Jonas', at: '2026-03-02T10:00:00.000Z' },
      ]);
      expect(notes.all).toContainEqual({ kind: 'commentsLost', count: 1, names: [] });
      expect(notes.all).toContainEqual({ kind: 'partsLeft', count: 1, names: ['a.jpg'] });
    });

    test('or whose title, in another language, as long as only one post has it', async () => {
      const comments = 'Betreff,Kommentar,Autor\nESD,Immer,Aino\nFlux,Welches?,Aino';
      const { sections, notes } = await drafted({ 'a.csv': posts, 'b.csv': comments });
      expect(saidTo(sections)).toEqual([['We use it'], ['Wear the strap', 'Immer'], ['Again']]);
      expect(notes.all).toContainEqual({ kind: 'commentsLost', count: 1, names: [] });
    });

    test('a table of something else stays where it is', async () => {
      const { notes } = await drafted({ 'a.csv': posts, 'b.csv': 'Comment,Author\nNo post,Aino' });
      expect(notes.all).toContainEqual({ kind: 'partsLeft', count: 1, names: ['b.csv'] });
    });
  });

  test('too long texts are cut and too many posts refused', () => {
    const to = {
      board: newId<RoomId>(),
      title: 'B',
      language: 'en',
      partnershipId: world.partnershipId,
    } as const;
    const long = draft(`Subject,Body\n${'t'.repeat(600)},${'x'.repeat(20_000)}`);
    const { records } = placed(long, { ...to, actor: teacher(), now }).whole;
    expect([records.post[0]?.title.length, records.post[0]?.text.length]).toEqual([500, 10_000]);
    expect(long.notes.all).toEqual([{ kind: 'textsCut', count: 2, names: [] }]);
    const many = draft(`Subject\n${'a\n'.repeat(5_001)}`);
    expect(() => placed(many, { ...to, actor: teacher(), now })).toThrow(Refusal);
  });
});

const trello = {
  name: 'Project',
  lists: [
    { id: 'b', name: 'Doing', closed: false, pos: 2 },
    { id: 'a', name: 'To do', closed: false, pos: 1 },
    { id: 'c', name: 'Old', closed: true, pos: 3 },
  ],
  cards: [
    {
      id: '1',
      name: 'Order flux',
      desc: 'Ask first',
      idList: 'a',
      closed: false,
      pos: 1,
      labels: [
        { name: 'urgent', color: 'red' },
        { name: '', color: 'blue' },
      ],
      attachments: [{ name: 'Data sheet', url: 'https://example.org/x.pdf' }],
    },
    { id: '2', name: 'Put away', desc: '', idList: 'a', closed: true, pos: 2 },
  ],
  checklists: [
    {
      idCard: '1',
      name: 'Steps',
      checkItems: [
        { name: 'Second', state: 'incomplete', pos: 2 },
        { name: 'First', state: 'complete', pos: 1 },
      ],
    },
  ],
  actions: [
    {
      type: 'commentCard',
      date: '2026-02-02T10:00:00.000Z',
      data: { text: 'Later', card: { id: '1' } },
      memberCreator: { fullName: 'Sari N.' },
    },
    { type: 'commentCard', date: '2026-02-01T10:00:00.000Z', data: { text: 'Sooner', card: { id: '1' } } },
    { type: 'updateCard', date: '', data: { card: { id: '1' } } },
  ],
};

describe('Trello’s JSON', () => {
  test('lists become sections, cards posts, the rest stands in the text', async () => {
    const found = await desk.looked(JSON.stringify(trello));
    if (found.kind !== 'trello') throw new Error('not Trello');
    const { sections, notes, title } = found.draft;
    expect([title, ...sections.map((section) => section.title)]).toEqual(['Project', 'To do', 'Doing']);
    expect(sections[0]?.posts).toEqual([
      {
        title: 'Order flux',
        text: 'Ask first\n\n[urgent] [blue]\n\nSteps\n☑ First\n☐ Second\n\nData sheet: https://example.org/x.pdf',
        writtenBy: null,
        at: null,
        comments: [
          { text: 'Sooner', writtenBy: null, at: '2026-02-01T10:00:00.000Z' },
          { text: 'Later', writtenBy: 'Sari N.', at: '2026-02-02T10:00:00.000Z' },
        ],
        links: [],
      },
    ]);
    expect(notes.all).toEqual([
      { kind: 'archivedLeft', count: 2, names: ['Put away', 'Old'] },
      { kind: 'linksKept', count: 1, names: [expect.stringContaining('http')] },
    ]);
  });

  test('odd fields are no way in', () => {
    const odd = JSON.parse(
      '{"__proto__":{"closed":true},"name":3,"lists":[{"id":"a","name":{}}],"cards":[{"id":"1","idList":"a","name":null,"desc":["x"],"labels":"y","constructor":1}]}',
    ) as unknown;
    expect(trelloDraft(odd).sections).toEqual([{ title: '–', posts: [] }]);
    expect(({} as { closed?: boolean }).closed).toBeUndefined();
  });

  test('it comes in whole, for its owner', async () => {
    const to = {
      board: newId<RoomId>(),
      title: 'Project',
      language: 'en',
      partnershipId: world.partnershipId,
    } as const;
    const { whole } = placed(trelloDraft(trello), { ...to, actor: teacher(), now });
    await teacher().send('board.import', whole, { road: 'rest' }).succeeds();
    await world
      .as('learner', 'FI')
      .send('board.import', { ...whole, board: { ...whole.board, id: newId() } }, { road: 'rest' })
      .refuses('forbidden');
    const { records } = await world.house.feed.snapshot(world.as('guest', 'DE').accountId, to.board);
    expect([records.section?.length, records.post?.length, records.comment?.length]).toEqual([2, 1, 2]);
  });
});
