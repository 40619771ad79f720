/** Votes with dots: how many, by whom, and that nothing tells of them before the vote is closed. */
import type { Ballot, Post, Reaction } from '@silta/shared/boards/records';
import { dotsOn } from '@silta/shared/boards/dots';
import { newId } from '@silta/shared/ids';
import type { CommandId, PostId } from '@silta/shared/ids';
import { outgoing } from '../transfer/outgoing.ts';
import { readBoard } from '../transfer/readBoard.ts';
import { aPost, setRules } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;
let one: PostId;
let other: PostId;

beforeAll(async () => {
  world = await aWorld();
});
beforeEach(async () => {
  await setRules(world, {});
  await use('dots');
  await teacher().send('dots.start', { dots: 3, several: true }).isDone();
  one = await aPost(world, learner());
  other = await aPost(world, partner());
});
afterAll(() => world.end());

const learner = () => world.as('learner', 'FI');
const partner = () => world.as('learner', 'DE');
const teacher = () => world.as('teacher', 'FI');
const use = (reactions: 'dots' | 'useful') =>
  teacher().send('board.setReactions', { boardId: world.boardId, reactions }).isDone();

async function seenBy(by: Person) {
  const { records } = await world.house.feed.snapshot(by.accountId, world.boardId);
  const posts = (records.post as Post[]).filter(({ id }) => id === one || id === other);
  const reactions = (records.reaction as Reaction[]).filter(({ kind }) => kind === 'dots');
  return { posts, reactions, ballot: (records.ballot as Ballot[])[0] };
}

const onOne = async (by: Person) =>
  dotsOn((await seenBy(by)).posts.find(({ id }) => id === one)?.tallies.dots);

test('everybody has so many, and lays them where they like', async () => {
  await learner().send('dots.give', { postId: one, dots: 2 }).succeeds();
  await learner().send('dots.give', { postId: other, dots: 2 }).refuses('full');
  await learner().send('dots.give', { postId: other, dots: 1 }).succeeds();
  await learner().send('dots.give', { postId: one, dots: 1 }).succeeds();
  await learner().send('dots.give', { postId: other, dots: 2 }).succeeds();
  await learner().send('dots.give', { postId: one, dots: 0 }).succeeds();
  expect((await seenBy(learner())).reactions).toMatchObject([{ postId: other, value: '2' }]);
  await learner().send('dots.takeBack', {}).succeeds();
  expect((await seenBy(learner())).reactions).toEqual([]);
  await world.as('guest', 'DE').send('dots.give', { postId: one, dots: 1 }).refuses('forbidden');
});

test('one a post where staff have said so', async () => {
  await teacher().send('dots.start', { dots: 2, several: false }).succeeds();
  await learner().send('dots.give', { postId: one, dots: 2 }).refuses('invalid');
  await learner().send('dots.give', { postId: one, dots: 1 }).succeeds();
});

test('nobody is told before the vote is closed, by whatever road', async () => {
  await learner().send('dots.give', { postId: one, dots: 3 }).succeeds();
  await partner().send('dots.give', { postId: one, dots: 1 }).succeeds();
  for (const by of [learner(), partner(), teacher(), world.as('coordinator', 'DE')]) {
    const { posts, reactions } = await seenBy(by);
    expect(posts.map(({ tallies }) => tallies.dots)).toEqual([undefined, undefined]);
    expect(reactions.filter(({ memberId }) => memberId !== by.memberId)).toEqual([]);
  }
  const rows: unknown = await world.dataSource.query(`select "tallies" from "post" where "id" = $1`, [one]);
  expect(JSON.stringify(rows)).not.toContain('dots');
  const read = await readBoard(world.house, teacher().accountId, world.boardId);
  expect(JSON.stringify(outgoing(read, 'with').sections)).not.toContain('"dots"');
});

test('closed, everybody sees the result; opened again, nobody does', async () => {
  await learner().send('dots.give', { postId: one, dots: 3 }).succeeds();
  await partner().send('dots.give', { postId: one, dots: 1 }).succeeds();
  for (const by of [learner(), world.as('manager', 'DE'), world.as('guest', 'FI')])
    await by.send('dots.close', {}).refuses('forbidden');
  await world.as('hostTutor', 'DE').send('dots.close', {}).succeeds();
  expect(await onOne(world.as('guest', 'FI'))).toBe(4);
  expect((await seenBy(learner())).posts.find(({ id }) => id === one)?.tallies.dots).toEqual({
    3: { [world.sides.FI]: 1 },
    1: { [world.sides.DE]: 1 },
  });
  await learner().send('dots.give', { postId: other, dots: 0 }).refuses('conflict');
  await learner().send('dots.takeBack', {}).refuses('conflict');
  await teacher().send('dots.close', {}).refuses('conflict');
  await teacher().send('dots.reopen', {}).succeeds();
  expect(await onOne(teacher())).toBe(0);
  await partner().send('dots.give', { postId: one, dots: 2 }).succeeds();
  await teacher().send('dots.close', {}).succeeds();
  expect(await onOne(learner())).toBe(5);
});

test('another kind keeps them; a new vote does not', async () => {
  await learner().send('dots.give', { postId: one, dots: 2 }).succeeds();
  await use('useful');
  await learner().send('dots.give', { postId: one, dots: 1 }).refuses('conflict');
  await use('dots');
  expect((await seenBy(learner())).reactions).toHaveLength(1);
  await teacher().send('dots.close', {}).succeeds();
  await teacher().send('dots.start', { dots: 5, several: true }).succeeds();
  expect(await seenBy(learner())).toMatchObject({ reactions: [], ballot: { dots: 5, closedAt: null } });
  expect(await onOne(learner())).toBe(0);
});

test('from a post that is hidden they are taken back all together', async () => {
  await learner().send('dots.give', { postId: other, dots: 3 }).succeeds();
  await teacher().send('post.hide', { postId: other }).succeeds();
  await learner().send('dots.give', { postId: other, dots: 0 }).refuses('notFound');
  await learner().send('dots.give', { postId: one, dots: 1 }).refuses('full');
  await learner().send('dots.takeBack', {}).succeeds();
  await learner().send('dots.give', { postId: one, dots: 1 }).succeeds();
});

test('whoever is forgotten takes their dots along, also out of the result', async () => {
  const newcomer = await world.welcome('learner', 'FI');
  await newcomer.send('dots.give', { postId: one, dots: 2 }).succeeds();
  await partner().send('dots.give', { postId: one, dots: 1 }).succeeds();
  await teacher().send('dots.close', {}).succeeds();
  const payload = { memberId: newcomer.memberId };
  const order = { id: newId<CommandId>(), room: world.boardId, name: 'author.forget', payload };
  await world.house.door.send({ ...order, accountId: null, road: 'rest' });
  expect(await onOne(teacher())).toBe(1);
});
