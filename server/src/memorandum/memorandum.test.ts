/** The memorandum: worked on by both sides, laid down, agreed to by each, locked with its hash, and proved by it. */
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { newId } from '@silta/shared/ids';
import type { ClauseId, MemorandumId } from '@silta/shared/ids';
import { memorandumParts } from '@silta/shared/memorandum/records';
import type { Clause, Memorandum } from '@silta/shared/memorandum/records';
import { clauseChanges, memorandumText } from '@silta/shared/memorandum/text';
import { roles } from '@silta/shared/roles';
import { tasksOf } from '@silta/shared/tasks/room';
import { uiLanguages } from '@silta/shared/texts';
import { forget, whatIsKnownOf } from '../forget/forget.ts';
import { readAs } from '../papers/reading.ts';
import { aClause, aVersion, clauseWith } from '../testing/givenMemorandum.ts';
import { linesOf } from '../testing/paper.ts';
import type { Person } from '../testing/person.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { memorandumPaper } from './memorandumPaper.ts';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.end());

const kaisa = () => world.as('coordinator', 'FI');
const ulrike = () => world.as('coordinator', 'DE');
const manager = () => world.as('manager', 'DE');

async function seen(by: Person = kaisa()) {
  const { records } = await world.house.feed.snapshot(by.accountId, tasksOf(world.partnershipId));
  return {
    clauses: (records.clause ?? []) as Clause[],
    versions: ((records.memorandum ?? []) as Memorandum[]).sort((a, b) => a.number - b.number),
  };
}
const versionSeen = async (id: MemorandumId) =>
  needed((await seen()).versions.find((version) => version.id === id));
const agree = (by: Person, memorandumId: MemorandumId) =>
  by.send('memorandum.agree', { memorandumId, name: 'K. Korhonen', function: 'Head of studies' });

test('when the last side has agreed it is locked, and its hash proves its text', async () => {
  const id = await aVersion(kaisa());
  await agree(kaisa(), id).succeeds();
  expect(await versionSeen(id)).toMatchObject({ hash: null, agreements: [{ sideId: world.sides.FI }] });
  await agree(manager(), id).succeeds();
  const locked = await versionSeen(id);
  expect(locked.hash).toBe(createHash('sha256').update(memorandumText(locked)).digest('hex'));
  expect(locked.agreements.map(({ name }) => name)).toEqual(['K. Korhonen', 'K. Korhonen']);
  for (const by of [kaisa(), manager()]) {
    await agree(by, id).refuses('conflict');
    await by.send('memorandum.withdraw', { memorandumId: id }).refuses('conflict');
  }
});

test('a side takes its word back before it is locked, and nobody agrees twice for a side', async () => {
  const id = await aVersion(kaisa());
  await kaisa().send('memorandum.withdraw', { memorandumId: id }).refuses('conflict');
  await agree(kaisa(), id).succeeds();
  await agree(world.as('coordinator', 'FI', 2), id).refuses('conflict');
  await kaisa().send('memorandum.withdraw', { memorandumId: id }).succeeds();
  expect((await versionSeen(id)).agreements).toEqual([]);
});

test('a new version needs both again, and nobody agrees to the one that it has replaced', async () => {
  const first = await aVersion(kaisa());
  await agree(kaisa(), first).succeeds();
  const second = await aVersion(ulrike(), 1);
  await agree(ulrike(), first).refuses('conflict');
  expect(await versionSeen(second)).toMatchObject({ number: 2, agreements: [] });
});

test('two who lay down at once make one version; what changes nothing makes none', async () => {
  await aClause(kaisa());
  const layDown = (by: Person, after = 0) =>
    by.send('memorandum.layDown', { id: newId<MemorandumId>(), after, language: 'en' });
  await layDown(kaisa()).succeeds();
  await layDown(ulrike()).refuses('conflict');
  await layDown(ulrike(), 1).refuses('conflict');
  await world.mirror.check();
  expect((await seen()).versions).toHaveLength(1);
});

test('an empty memorandum is not laid down, and nobody undoes a clause that they have not seen', async () => {
  await kaisa()
    .send('memorandum.layDown', { id: newId<MemorandumId>(), after: 0, language: 'en' })
    .refuses('conflict');
  const clauseId = await aClause(kaisa());
  const edit = (by: Person) => by.send('clause.edit', { clauseId, was: 1, text: 'Three learners.' });
  await edit(ulrike()).succeeds();
  await edit(kaisa()).refuses('conflict');
  await kaisa().send('clause.add', clauseWith('')).refuses('invalid', { field: 'text' });
});

test('staff and managers see all of it, learners what is agreed, guests nothing', async () => {
  const id = await aVersion(kaisa());
  const counts = async () => {
    const all: [string, number, number][] = [];
    for (const role of roles) {
      const { clauses, versions } = await seen(world.as(role, 'FI'));
      all.push([role, clauses.length, versions.length]);
    }
    return Object.fromEntries(all.map(([role, ...rest]) => [role, rest]));
  };
  expect(await counts()).toMatchObject({ teacher: [1, 1], manager: [1, 1], learner: [0, 0], guest: [0, 0] });
  await agree(kaisa(), id).succeeds();
  await agree(ulrike(), id).succeeds();
  expect(await counts()).toMatchObject({ learner: [0, 1], guest: [0, 0] });
});

test('whoever is forgotten takes their name along; that their side has agreed, and the hash, stay', async () => {
  const left = await world.welcome('coordinator', 'DE');
  const id = await aVersion(left);
  await agree(left, id).succeeds();
  await agree(kaisa(), id).succeeds();
  const { hash } = await versionSeen(id);
  await forget(world.house, needed(await whatIsKnownOf(world.house, left.memberId)), { keepTexts: false });
  const kept = await versionSeen(id);
  expect(kept).toMatchObject({ hash, laidDownBy: null, agreements: [{ memberId: null, name: '–' }, {}] });
  expect(JSON.stringify(kept)).not.toContain(left.memberId);
  expect(kept.hash).toBe(createHash('sha256').update(memorandumText(kept)).digest('hex'));
});

const clauses = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    part: fc.constantFrom(...memorandumParts),
    text: fc.constantFrom('One.', 'Two.', 'Three.'),
  }),
  { selector: ({ id }) => id },
) as unknown as fc.Arbitrary<{ id: ClauseId; part: Clause['part']; text: string }[]>;

test('what changed between two versions is nothing between equal ones, and else says every clause once', () => {
  fc.assert(
    fc.property(clauses, clauses, (before, after) => {
      expect(clauseChanges(before, before)).toEqual([]);
      const changes = clauseChanges(before, after);
      const gone = before.filter(({ id }) => !after.some((each) => each.id === id));
      expect(changes.filter((change) => change.after === null)).toHaveLength(gone.length);
      const fresh = after.filter(({ id }) => !before.some((each) => each.id === id));
      expect(changes.filter((change) => change.before === null)).toHaveLength(fresh.length);
      for (const change of changes) expect(change.before === null && change.after === null).toBe(false);
    }),
  );
});

describe('on paper', () => {
  async function read(by: Person, memorandumId: MemorandumId, language: (typeof uiLanguages)[number] = 'en') {
    const asked = { accountId: by.accountId, roomId: world.partnershipId };
    const wish = { memorandumId, language, now: '2026-10-13T12:00:00.000Z' };
    return linesOf(await readAs(world.house, asked, (reading) => memorandumPaper(reading, wish)));
  }

  test('its clauses stand there, who has agreed and who has not, and at last its hash', async () => {
    const id = await aVersion(kaisa());
    await agree(kaisa(), id).succeeds();
    const open = await read(manager(), id);
    expect(open.slice(0, 4)).toEqual([
      'Memorandum: Version 1',
      expect.stringMatching(/^Laid down by .+, \d/),
      'Mobility of learners',
      'Clause for version 1.',
    ]);
    expect(open).toContainEqual(expect.stringMatching(/^FI .+ \| K\. Korhonen \| Head of studies \| /));
    expect(open.at(-1)).toMatch(/^DE .+ \| Has not agreed yet\./);
    const learner = world.as('learner', 'FI');
    await expect(read(learner, id)).rejects.toMatchObject({ code: 'notFound' });
    await agree(manager(), id).succeeds();
    const { hash } = await versionSeen(id);
    for (const language of uiLanguages) {
      const locked = await read(learner, id, language);
      expect(locked.at(-1)).toBe(hash);
      expect(locked.join()).not.toMatch(/\{\{|undefined/);
    }
    await expect(read(kaisa(), newId<MemorandumId>())).rejects.toMatchObject({ code: 'notFound' });
  });
});
