/** The glossary: who fills in, changes and confirms which word, what meets, and what comes in as a list. */
import { glossaryOf } from '@silta/shared/glossary/room';
import { mostTermsImported } from '@silta/shared/glossary/records';
import type { Term } from '@silta/shared/glossary/records';
import { newId } from '@silta/shared/ids';
import type { TermId } from '@silta/shared/ids';
import type { Role } from '@silta/shared/roles';
import { limits } from '@silta/shared/texts';
import { aTerm, termNamed } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const finn = () => world.as('learner', 'FI');
const classmate = () => world.as('learner', 'FI', 2);
const german = () => world.as('learner', 'DE');
const teacher = () => world.as('teacher', 'DE');
const room = () => glossaryOf(world.partnershipId);

async function seen(by: Person, id: TermId): Promise<Term | null> {
  const { records } = await world.house.feed.snapshot(by.accountId, room());
  return (records.term?.find((record) => record.id === id) ?? null) as Term | null;
}

const inGerman = (termId: TermId, text: string, was = 0) =>
  ({ termId, language: 'de', text, example: '', was }) as const;
const right = (termId: TermId, language: string, version = 1, confirmed = true) => ({
  termId,
  language,
  version,
  confirmed,
});

describe('adding', () => {
  test.each<Role>(['coordinator', 'teacher', 'hostTutor', 'manager', 'learner'])(
    'a %s adds a term, and everybody sees it',
    async (role) => {
      const term = termNamed('juotin');
      await world.as(role, 'FI').send('term.add', term).succeeds();
      expect(await seen(world.as('guest', 'DE'), term.id)).toMatchObject({
        words: [{ language: 'fi', text: 'juotin', confirmedBy: null }],
        sideId: world.sides.FI,
      });
    },
  );

  test('a guest does not', () => world.as('guest', 'FI').send('term.add', termNamed()).refuses('forbidden'));

  test('languages are those of the sides and English, each once', async () => {
    await finn()
      .send('term.add', termNamed('fer à souder', { language: 'fr' }))
      .refuses('invalid', { field: 'language' });
    await finn()
      .send('term.add', termNamed('iron', { language: 'en' }))
      .succeeds();
    const twice = { id: newId<TermId>(), words: [...termNamed('a').words, ...termNamed('b').words] };
    await finn().send('term.add', twice).refuses('invalid', { field: 'words' });
  });

  test('a word says something, and is bounded', async () => {
    await finn().send('term.add', termNamed(' \u200b')).refuses('invalid', { field: 'words.0.text' });
    await finn()
      .send('term.add', termNamed('x'.repeat(limits.word + 1)))
      .refuses('tooLong', { limit: limits.word });
  });

  test('an id that is taken is refused', async () => {
    const term = termNamed();
    await finn().send('term.add', term).succeeds();
    await german().send('term.add', term).refuses('conflict');
  });
});

describe('filling in and changing', () => {
  test('two people who fill in two languages at once both keep their word', async () => {
    const termId = await aTerm(finn());
    const answers = await Promise.all([
      german().send('term.setWord', inGerman(termId, 'der Lötkolben')).answer,
      classmate().send('term.setWord', { ...inGerman(termId, 'soldering iron'), language: 'en' }).answer,
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    await world.mirror.check();
    const texts = (await seen(finn(), termId))?.words.map(({ text }) => text);
    expect(texts?.sort()).toEqual(['der Lötkolben', 'juotoskolvi', 'soldering iron']);
  });

  test('who has seen another word is told, and writes over nothing but their own', async () => {
    const termId = await aTerm(finn());
    await german().send('term.setWord', inGerman(termId, 'der Lötkolben')).succeeds();
    await finn().send('term.setWord', inGerman(termId, 'Lötdings')).refuses('conflict');
    const another = world.as('learner', 'DE', 2);
    await german().send('term.setWord', inGerman(termId, 'das Löteisen')).succeeds();
    await another.send('term.setWord', inGerman(termId, 'der Kolben', 1)).refuses('conflict');
    await another.send('term.setWord', inGerman(termId, 'der Kolben', 2)).succeeds();
  });

  test('a word that is there is changed by its author, by who speaks the language, and by staff', async () => {
    const termId = await aTerm(finn(), 'kolvi');
    const finnish = { termId, language: 'fi', example: '' } as const;
    await german()
      .send('term.setWord', { ...finnish, text: 'kölvi', was: 1 })
      .refuses('forbidden');
    await world
      .as('manager', 'DE')
      .send('term.setWord', { ...finnish, text: 'kölvi', was: 1 })
      .refuses('forbidden');
    await finn()
      .send('term.setWord', { ...finnish, text: 'juotin', was: 1 })
      .succeeds();
    await classmate()
      .send('term.setWord', { ...finnish, text: 'juotoskolvi', was: 2 })
      .succeeds();
    await teacher()
      .send('term.setWord', { ...finnish, text: 'kolvi', was: 3 })
      .succeeds();
  });

  test('another word is not confirmed any more, another example leaves that as it is', async () => {
    const termId = await aTerm(finn(), 'kolvi');
    await classmate().send('term.confirmWord', right(termId, 'fi')).succeeds();
    const kolvi = {
      termId,
      language: 'fi',
      text: 'kolvi',
      example: 'Kolvi on kuuma.',
      was: 1,
    } as const;
    await classmate().send('term.setWord', kolvi).succeeds();
    expect((await seen(finn(), termId))?.words).toMatchObject([
      { example: 'Kolvi on kuuma.', authorId: finn().memberId, confirmedBy: classmate().memberId },
    ]);
    await classmate()
      .send('term.setWord', { ...kolvi, text: 'juotin' })
      .succeeds();
    expect((await seen(finn(), termId))?.words).toMatchObject([
      { authorId: classmate().memberId, confirmedBy: null },
    ]);
  });

  test('an empty text takes a word out, but not the last one', async () => {
    const termId = await aTerm(finn());
    await german().send('term.setWord', inGerman(termId, '')).refuses('invalid', { field: 'text' });
    await german().send('term.setWord', inGerman(termId, 'Pfanne')).succeeds();
    await german()
      .send('term.setWord', inGerman(termId, '', 1))
      .succeeds();
    await finn()
      .send('term.setWord', { termId, language: 'fi', text: '', example: '', was: 1 })
      .refuses('invalid', { field: 'text' });
  });
});

describe('confirming', () => {
  test('who speaks the language confirms, but nobody their own word', async () => {
    const termId = await aTerm(finn());
    await finn().send('term.confirmWord', right(termId, 'fi')).refuses('forbidden');
    await german().send('term.confirmWord', right(termId, 'fi')).refuses('forbidden');
    await teacher().send('term.confirmWord', right(termId, 'fi')).refuses('forbidden');
    await classmate().send('term.confirmWord', right(termId, 'fi')).succeeds();
    expect((await seen(german(), termId))?.words).toMatchObject([{ confirmedBy: classmate().memberId }]);
  });

  test('the word that one side guesses, the other confirms', async () => {
    const termId = await aTerm(finn());
    await finn().send('term.setWord', inGerman(termId, 'der Lötkolben')).succeeds();
    await german().send('term.confirmWord', right(termId, 'de')).succeeds();
  });

  test('what has become another word meanwhile is not confirmed', async () => {
    const termId = await aTerm(finn());
    const another = { termId, language: 'fi', text: 'kolvi', example: '', was: 1 } as const;
    await finn().send('term.setWord', another).succeeds();
    await classmate().send('term.confirmWord', right(termId, 'fi')).refuses('conflict');
    await german().send('term.confirmWord', right(termId, 'de')).refuses('conflict');
    await classmate()
      .send('term.confirmWord', right(termId, 'fi', 2))
      .succeeds();
  });

  test('who confirmed takes it back, and so do staff', async () => {
    const termId = await aTerm(finn());
    const yes = right(termId, 'fi');
    const no = right(termId, 'fi', 1, false);
    await classmate().send('term.confirmWord', yes).succeeds();
    await finn().send('term.confirmWord', no).refuses('forbidden');
    await classmate().send('term.confirmWord', no).succeeds();
    await classmate().send('term.confirmWord', yes).succeeds();
    await teacher().send('term.confirmWord', no).succeeds();
    expect((await seen(finn(), termId))?.words).toMatchObject([{ confirmedBy: null }]);
  });
});

describe('the bin', () => {
  test('what lies there is seen by staff and who added it, and takes no word', async () => {
    const termId = await aTerm(finn());
    await german().send('term.remove', { termId }).refuses('forbidden');
    await finn().send('term.remove', { termId }).succeeds();
    expect(await seen(classmate(), termId)).toBeNull();
    expect(await seen(finn(), termId)).not.toBeNull();
    await german().send('term.setWord', inGerman(termId, 'Lot')).refuses('notFound');
    await teacher().send('term.setWord', inGerman(termId, 'Lot')).refuses('notFound');
    await finn().send('term.restore', { termId }).succeeds();
    expect(await seen(classmate(), termId)).not.toBeNull();
  });

  test('what staff took away, only staff bring back', async () => {
    const termId = await aTerm(finn());
    await teacher().send('term.remove', { termId }).succeeds();
    await finn().send('term.restore', { termId }).refuses('forbidden');
    await teacher().send('term.restore', { termId }).succeeds();
  });
});

describe('a list', () => {
  test('comes in whole, and coming again it only fills in what is missing', async () => {
    const [one, two] = [termNamed('tina'), termNamed('piiri')];
    await teacher()
      .send('term.import', { terms: [one, two] })
      .succeeds();
    await german().send('term.setWord', inGerman(one.id, 'das Zinn')).succeeds();
    const more = {
      id: one.id,
      words: [
        ...one.words,
        ...termNamed('Blech', { language: 'de' }).words,
        ...termNamed('tin', { language: 'en' }).words,
      ],
    };
    await teacher()
      .send('term.import', { terms: [more, two] })
      .succeeds();
    expect((await seen(finn(), one.id))?.words.map(({ text }) => text)).toEqual(['tina', 'das Zinn', 'tin']);
    expect((await seen(finn(), two.id))?.words).toHaveLength(1);
  });

  test('of which a row is wrong does not come in at all', async () => {
    const [good, bad] = [termNamed('hyvä'), termNamed('mauvais', { language: 'fr' })];
    await teacher()
      .send('term.import', { terms: [good, bad] })
      .refuses('invalid', { field: 'language' });
    expect(await seen(finn(), good.id)).toBeNull();
  });

  test('is bounded, and leaves the bin alone', async () => {
    const terms = Array.from({ length: mostTermsImported + 1 }, () => termNamed());
    await teacher().send('term.import', { terms }).refuses('invalid', { field: 'terms' });
    const term = termNamed();
    await finn().send('term.add', term).isDone();
    await finn().send('term.remove', { termId: term.id }).isDone();
    const more = { id: term.id, words: termNamed('Lot', { language: 'de' }).words };
    await teacher()
      .send('term.import', { terms: [more] })
      .succeeds();
    expect((await seen(finn(), term.id))?.words).toHaveLength(1);
  });
});

test('words of other partnerships stay there', async () => {
  const termId = await aTerm(finn());
  const stranger = world.elsewhere.as('learner', 'FI');
  await stranger.send('term.setWord', inGerman(termId, 'Lot')).refuses('notFound');
  await stranger.send('term.setWord', inGerman(termId, 'Lot'), { room: room() }).refuses('notFound');
});
