/** Polls on posts: one answer per person, counted by side; hidden where it was promised, closed by author or staff. */
import type { PollWish } from '@silta/shared/boards/fields';
import type { Post, Vote } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import { limits } from '@silta/shared/texts';
import { aPost, setRules, tipPoll } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const learner = () => world.as('learner', 'FI');
const classmate = () => world.as('learner', 'FI', 2);
const partner = () => world.as('learner', 'DE');
const teacher = () => world.as('teacher', 'DE');

const ask = (fields: Partial<PollWish> = {}) => aPost(world, learner(), { poll: { ...tipPoll, ...fields } });
const answer = (by: Person, postId: PostId, choices: number[]) => by.send('poll.answer', { postId, choices });

async function recordsFor(by: Person) {
  return (await world.house.feed.snapshot(by.accountId, world.boardId)).records;
}

async function pollFor(by: Person, postId: PostId) {
  const { post = [] } = await recordsFor(by);
  return needed((post as Post[]).find(({ id }) => id === postId)?.poll);
}

const counts = async (by: Person, postId: PostId) =>
  (await pollFor(by, postId)).choices.map(({ bySide }) => bySide);

test('one answer per person; another takes its place, and none takes it back', async () => {
  const { FI, DE } = world.sides;
  const postId = await ask();
  await answer(learner(), postId, [0]).succeeds();
  await answer(classmate(), postId, [0]).succeeds();
  await answer(partner(), postId, [2]).succeeds();
  expect(await counts(teacher(), postId)).toEqual([{ [FI]: 2 }, {}, { [DE]: 1 }]);
  expect((await pollFor(teacher(), postId)).answered).toEqual({ [FI]: 2, [DE]: 1 });
  await answer(classmate(), postId, [1]).succeeds();
  expect(await counts(teacher(), postId)).toEqual([{ [FI]: 1 }, { [FI]: 1 }, { [DE]: 1 }]);
  await answer(classmate(), postId, []).succeeds();
  await answer(classmate(), postId, []).succeeds();
  expect((await pollFor(teacher(), postId)).answered).toEqual({ [FI]: 1, [DE]: 1 });
});

test('what somebody has answered nobody else sees, staff neither', async () => {
  const postId = await ask();
  await answer(partner(), postId, [1]).succeeds();
  const votesFor = async (by: Person) =>
    ((await recordsFor(by)).vote as Vote[]).filter((vote) => vote.postId === postId);
  expect(await votesFor(partner())).toMatchObject([{ choices: [1] }]);
  for (const by of [learner(), teacher(), world.as('coordinator', 'DE')])
    expect(await votesFor(by)).toEqual([]);
});

test('several choices where they are allowed, each once and in order', async () => {
  const { FI } = world.sides;
  const one = await ask();
  await answer(learner(), one, [0, 1]).refuses('invalid', { field: 'choices' });
  const several = await ask({ several: true });
  await answer(learner(), several, [0, 2]).succeeds();
  expect(await counts(partner(), several)).toEqual([{ [FI]: 1 }, {}, { [FI]: 1 }]);
  expect((await pollFor(partner(), several)).answered).toEqual({ [FI]: 1 });
  await answer(learner(), several, [2, 0]).refuses('invalid');
  await answer(learner(), several, [1, 1]).refuses('invalid');
  await answer(learner(), several, [3]).refuses('invalid', { field: 'choices' });
  await answer(learner(), several, [-1]).refuses('invalid');
});

test('results that are hidden until the poll is closed leave the server for nobody before', async () => {
  const { DE } = world.sides;
  const postId = await ask({ results: 'afterClosing' });
  await answer(partner(), postId, [0]).succeeds();
  for (const by of [learner(), partner(), teacher(), world.as('guest', 'FI')]) {
    expect(await counts(by, postId)).toEqual([{}, {}, {}]);
    expect((await pollFor(by, postId)).answered).toEqual({ [DE]: 1 });
  }
  await learner().send('poll.close', { postId }).succeeds();
  expect(await counts(partner(), postId)).toEqual([{ [DE]: 1 }, {}, {}]);
  await learner().send('poll.reopen', { postId }).succeeds();
  expect(await counts(partner(), postId)).toEqual([{}, {}, {}]);
});

test('closed by its author or staff it takes no answers, until it is opened again', async () => {
  const postId = await ask();
  await partner().send('poll.close', { postId }).refuses('forbidden');
  await teacher().send('poll.close', { postId }).succeeds();
  await answer(partner(), postId, [0]).refuses('conflict');
  const { closedAt } = await pollFor(partner(), postId);
  await learner().send('poll.close', { postId }).succeeds();
  expect((await pollFor(partner(), postId)).closedAt).toBe(closedAt);
  await learner().send('poll.reopen', { postId }).succeeds();
  await answer(partner(), postId, [0]).succeeds();
});

test('editing the post leaves its poll and the answers alone', async () => {
  const { DE } = world.sides;
  const postId = await ask();
  await answer(partner(), postId, [0]).succeeds();
  await learner()
    .send('post.edit', { postId, title: 'Which tip?', text: '', language: 'en', paper: 'sky' })
    .succeeds();
  expect(await counts(learner(), postId)).toEqual([{ [DE]: 1 }, {}, {}]);
});

test('where there is nothing to answer, where it is locked, and for guests', async () => {
  const plain = await aPost(world, learner());
  await answer(partner(), plain, [0]).refuses('notFound');
  await learner().send('poll.close', { postId: plain }).refuses('notFound');
  const postId = await ask();
  await answer(world.as('guest', 'DE'), postId, [0]).refuses('forbidden');
  await setRules(world, { locked: true });
  await answer(partner(), postId, [0]).refuses('locked');
  await answer(teacher(), postId, [0]).succeeds();
  await setRules(world, {});
});

test('two to ten choices with something to see in each', async () => {
  const choices = (count: number) => Array.from({ length: count }, (_, i) => `Tip ${i}`);
  const tried = (wish: Partial<PollWish>) =>
    learner().send('post.create', {
      ...{ id: crypto.randomUUID() as PostId, sectionId: world.sections[0], title: 'Tips', text: '' },
      ...{ language: 'en', paper: 'plain', rank: 'V1', anonymous: false },
      poll: { ...tipPoll, ...wish },
    });
  await tried({ choices: choices(1) }).refuses('invalid');
  await tried({ choices: choices(limits.pollChoices) }).succeeds();
  await tried({ choices: choices(limits.pollChoices + 1) }).refuses('invalid');
  await tried({ choices: ['A', ' \u200b '] }).refuses('invalid');
  await tried({ choices: ['A', 'x'.repeat(limits.pollChoice + 1)] }).refuses('tooLong', {
    limit: limits.pollChoice,
  });
});
