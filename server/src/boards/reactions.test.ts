/** Reactions of every kind: one per person, counted by side, kept when a board switches; marks are for few eyes. */
import type { ReactionKind } from '@silta/shared/boards/fields';
import type { Post } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import { aPost, setRules } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;
let postId: PostId;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const learner = () => world.as('learner', 'FI');
const classmate = () => world.as('learner', 'FI', 2);
const teacher = () => world.as('teacher', 'FI');
const partner = () => world.as('learner', 'DE');

beforeEach(async () => {
  postId = await aPost(world, learner());
});

const use = (reactions: ReactionKind) =>
  teacher().send('board.setReactions', { boardId: world.boardId, reactions }).succeeds();

async function talliesFor(by: Person): Promise<Post['tallies']> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.boardId);
  return needed((records.post as Post[]).find(({ id }) => id === postId)).tallies;
}

test('one per person and kind; another one takes its place, and none takes it back', async () => {
  const { FI, DE } = world.sides;
  await use('votes');
  const vote = (by: Person, value: 'up' | 'down' | null) =>
    by.send('reaction.set', { postId, kind: 'votes', value }).succeeds();
  await vote(classmate(), 'up');
  await vote(classmate(), 'up');
  await vote(partner(), 'up');
  expect(await talliesFor(learner())).toEqual({ votes: { up: { [FI]: 1, [DE]: 1 } } });
  await vote(partner(), 'down');
  expect(await talliesFor(learner())).toEqual({ votes: { up: { [FI]: 1 }, down: { [DE]: 1 } } });
  await vote(partner(), null);
  await vote(partner(), null);
  await vote(classmate(), null);
  expect(await talliesFor(learner())).toEqual({});
});

test('a board that switches keeps what was said, and counts each kind for itself', async () => {
  const { FI } = world.sides;
  await use('useful');
  await classmate().send('reaction.set', { postId, kind: 'useful', value: 'yes' }).succeeds();
  await use('stars');
  await classmate().send('reaction.set', { postId, kind: 'useful', value: null }).refuses('conflict');
  await classmate().send('reaction.set', { postId, kind: 'stars', value: '4' }).succeeds();
  await use('none');
  await classmate().send('reaction.set', { postId, kind: 'stars', value: '5' }).refuses('conflict');
  await use('useful');
  expect(await talliesFor(partner())).toEqual({
    useful: { yes: { [FI]: 1 } },
    stars: { 4: { [FI]: 1 } },
  });
  await classmate().send('reaction.set', { postId, kind: 'useful', value: null }).succeeds();
  expect(await talliesFor(partner())).toEqual({ stars: { 4: { [FI]: 1 } } });
});

test('only what the kind knows is taken', async () => {
  await use('emoji');
  await learner()
    .send('reaction.set', { postId, kind: 'emoji', value: '6' })
    .refuses('invalid', { field: 'value' });
  await learner().send('reaction.set', { postId, kind: 'stars', value: 'heart' }).refuses('invalid');
  await learner().sendAnything('reaction.set', { postId, kind: 'marks', value: '3' }).refuses('invalid');
  await learner().send('reaction.set', { postId, kind: 'emoji', value: 'heart' }).succeeds();
  await teacher().send('mark.set', { postId, mark: 101 }).refuses('invalid', { field: 'mark' });
  await teacher().send('mark.set', { postId, mark: 2.5 }).refuses('invalid', { field: 'mark' });
});

describe('marks', () => {
  beforeEach(() => use('marks'));

  test('are given by staff of both sides, one each', async () => {
    const { FI, DE } = world.sides;
    await classmate().send('mark.set', { postId, mark: 100 }).refuses('forbidden');
    await world.as('manager', 'DE').send('mark.set', { postId, mark: 100 }).refuses('forbidden');
    await teacher().send('mark.set', { postId, mark: 70 }).succeeds();
    await teacher().send('mark.set', { postId, mark: 90 }).succeeds();
    await world.as('hostTutor', 'DE').send('mark.set', { postId, mark: 0 }).succeeds();
    expect(await talliesFor(teacher())).toEqual({ marks: { 90: { [FI]: 1 }, 0: { [DE]: 1 } } });
    await teacher().send('mark.set', { postId, mark: null }).succeeds();
    expect(await talliesFor(teacher())).toEqual({ marks: { 0: { [DE]: 1 } } });
  });

  test('are seen by the author and the staff, by nobody else', async () => {
    await world.as('teacher', 'DE').send('mark.set', { postId, mark: 85 }).succeeds();
    const seen = { marks: { 85: { [world.sides.DE]: 1 } } };
    expect(await talliesFor(learner())).toEqual(seen);
    expect(await talliesFor(world.as('hostTutor', 'FI'))).toEqual(seen);
    for (const by of [classmate(), partner(), world.as('guest', 'FI'), world.as('manager', 'FI')])
      expect(await talliesFor(by)).toEqual({});
  });

  test('of an anonymous post reach its author too', async () => {
    await setRules(world, { anonymity: 'peers' });
    postId = await aPost(world, learner(), { anonymous: true });
    await teacher().send('mark.set', { postId, mark: 60 }).succeeds();
    expect(await talliesFor(learner())).toEqual({ marks: { 60: { [world.sides.FI]: 1 } } });
    expect(await talliesFor(classmate())).toEqual({});
  });
});
