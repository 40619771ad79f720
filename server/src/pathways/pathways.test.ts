/** Learning pathways: each side says what is its own to say, nobody undoes what they have not seen, and who sees it. */
import type { Pathway, Skill } from '@silta/shared/pathways/records';
import { roles } from '@silta/shared/roles';
import { tasksOf } from '@silta/shared/tasks/room';
import { uiLanguages } from '@silta/shared/texts';
import { forget, whatIsKnownOf } from '../forget/forget.ts';
import { readAs } from '../papers/reading.ts';
import { aSkill, wordsOf } from '../testing/givenPathways.ts';
import { aTask } from '../testing/givenTasks.ts';
import { linesOf } from '../testing/paper.ts';
import type { Person } from '../testing/person.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { pathwayPaper } from './pathwayPaper.ts';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.end());

const learner = () => world.as('learner', 'FI');
const sender = () => world.as('teacher', 'FI');
const tutor = () => world.as('hostTutor', 'DE');
const of = () => ({ memberId: learner().memberId });

async function seen(by: Person) {
  const { records } = await world.house.feed.snapshot(by.accountId, tasksOf(world.partnershipId));
  return { pathways: (records.pathway ?? []) as Pathway[], skills: (records.skill ?? []) as Skill[] };
}
const pathway = async (by: Person = tutor()) => needed((await seen(by)).pathways[0]);

test('the side that trains lists skills, the sending side says what is lacking, the training side what was reached', async () => {
  const skillId = await aSkill(tutor());
  await sender()
    .send('pathway.mark', { ...of(), skillId, level: 'lacks' })
    .succeeds();
  await tutor()
    .send('pathway.mark', { ...of(), skillId, level: 'can' })
    .refuses('forbidden');
  const reached = { ...of(), skillId, word: 'Twelve joints, no bridge.' };
  await sender().send('pathway.confirm', reached).refuses('forbidden');
  await tutor().send('pathway.confirm', reached).succeeds();
  expect(await pathway()).toMatchObject({
    sideId: world.sides.FI,
    marks: [{ skillId, level: 'lacks', by: sender().memberId }],
    reached: [{ skillId, word: 'Twelve joints, no bridge.', by: tutor().memberId }],
  });
  await sender()
    .send('pathway.mark', { ...of(), skillId, level: null })
    .succeeds();
  await sender()
    .send('pathway.unconfirm', { ...of(), skillId })
    .refuses('forbidden');
  await tutor()
    .send('pathway.unconfirm', { ...of(), skillId })
    .succeeds();
  expect(await pathway()).toMatchObject({ marks: [], reached: [] });
});

test('it is seen by the learner and by staff of both sides, and by nobody else', async () => {
  await tutor().send('pathway.describe', wordsOf(learner().memberId)).succeeds();
  await world.mirror.check();
  for (const role of roles) {
    const sees = (await seen(world.as(role, 'FI', 2))).pathways.length;
    expect([role, sees]).toEqual([role, ['coordinator', 'teacher', 'hostTutor'].includes(role) ? 1 : 0]);
  }
  expect((await seen(learner())).pathways).toHaveLength(1);
});

test('both sides’ tutors put it into words and in order; who has not seen the last hears so', async () => {
  const [first, second] = [await aTask(tutor()), await aTask(tutor())];
  await tutor().send('pathway.describe', wordsOf(learner().memberId)).succeeds();
  await sender().send('pathway.describe', wordsOf(learner().memberId)).refuses('conflict');
  await sender()
    .send('pathway.order', { ...of(), was: 2, taskIds: [second, first] })
    .succeeds();
  await tutor()
    .send('pathway.order', { ...of(), was: 2, taskIds: [first] })
    .refuses('conflict');
  await tutor()
    .send('pathway.order', { ...of(), was: 3, taskIds: [first, first] })
    .refuses('invalid', { field: 'taskIds' });
  expect((await pathway()).taskIds).toEqual([second, first]);
});

test('it is of learners who are there, and about skills and tasks of this partnership', async () => {
  const stranger = world.elsewhere.as('learner', 'FI').memberId;
  await tutor().send('pathway.describe', wordsOf(stranger)).refuses('notFound');
  await tutor()
    .send('pathway.describe', wordsOf(sender().memberId))
    .refuses('invalid', { field: 'memberId' });
  const theirs = await aSkill(world.elsewhere.as('coordinator', 'FI'));
  await sender()
    .send('pathway.mark', { ...of(), skillId: theirs, level: 'can' })
    .refuses('notFound');
  const taskIds = [await aTask(world.elsewhere.as('coordinator', 'FI'))];
  await sender()
    .send('pathway.order', { ...of(), was: 1, taskIds })
    .refuses('notFound');
});

test('what is trained no more keeps what was said of it, and takes nothing new', async () => {
  const skillId = await aSkill(tutor());
  await sender()
    .send('pathway.mark', { ...of(), skillId, level: 'partly' })
    .succeeds();
  await sender().send('skill.remove', { skillId }).refuses('forbidden');
  await tutor().send('skill.remove', { skillId }).succeeds();
  await sender()
    .send('pathway.mark', { ...of(), skillId, level: 'can' })
    .refuses('conflict');
  expect(await pathway()).toMatchObject({ marks: [{ skillId, level: 'partly' }] });
});

test('whoever is forgotten has no pathway, and what they said stays without their name', async () => {
  const gone = await world.welcome('learner', 'FI');
  const left = await world.welcome('hostTutor', 'DE');
  const skillId = await aSkill(left);
  await left.send('pathway.describe', wordsOf(gone.memberId)).succeeds();
  await left.send('pathway.confirm', { ...of(), skillId, word: 'Well done.' }).succeeds();
  for (const { memberId } of [gone, left])
    await forget(world.house, needed(await whatIsKnownOf(world.house, memberId)), { keepTexts: false });
  await world.mirror.check();
  const { pathways, skills } = await seen(tutor());
  expect(pathways.map(({ memberId }) => memberId)).toEqual([learner().memberId]);
  expect(JSON.stringify([pathways, skills])).not.toContain(left.memberId);
  expect(pathways[0]?.reached).toMatchObject([{ skillId, by: null, word: 'Well done.' }]);
});

describe('on paper', () => {
  async function read(by: Person, language: (typeof uiLanguages)[number] = 'en') {
    const asked = { accountId: by.accountId, roomId: world.partnershipId };
    const wish = { ...of(), language, now: '2026-10-13T12:00:00.000Z' };
    return linesOf(await readAs(world.house, asked, (reading) => pathwayPaper(reading, wish)));
  }

  test('it stands in the order of a learning agreement, for those who see it on the screen', async () => {
    const skillId = await aSkill(tutor());
    await aTask(tutor());
    await sender()
      .send('pathway.mark', { ...of(), skillId, level: 'lacks' })
      .succeeds();
    await tutor()
      .send('pathway.confirm', { ...of(), skillId, word: 'Twelve\n\njoints.' })
      .succeeds();
    await tutor().send('pathway.describe', wordsOf(learner().memberId)).succeeds();
    for (const by of [learner(), sender(), tutor()]) {
      const lines = await read(by);
      expect(lines[0]).toMatch(/^Learning pathway: /);
      const parts = ['Qualification', 'Before the stay', 'During the stay', 'After the stay'];
      const order = [...parts, 'Activities', 'Mentoring', 'Evaluation'].map((part) => lines.indexOf(part));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(order).not.toContain(-1);
      expect(lines).toContain('Solders and tests boards.');
      expect(lines).toContainEqual(
        expect.stringMatching(
          /^Solder by hand \| Unit 3: Build and test \| Lacks it \| .+\nTwelve joints\.$/,
        ),
      );
    }
    for (const role of ['manager', 'guest'] as const)
      await expect(read(world.as(role, 'FI'))).rejects.toMatchObject({ code: 'notFound' });
    await expect(read(world.as('learner', 'FI', 2))).rejects.toMatchObject({ code: 'notFound' });
    for (const language of uiLanguages)
      expect((await read(sender(), language)).join()).not.toMatch(/\{\{|undefined/);
  });
});
