/** Where posts stand in layouts that are more than an order: who may say so, and what is taken. */
import type { Board, Post } from '@silta/shared/boards/records';
import { lineOf } from '@silta/shared/boards/polyline';
import type { PostId } from '@silta/shared/ids';
import { aPost, postBy, setRules } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
beforeEach(() => setRules(world, {}));
afterAll(() => world.end());

const learner = () => world.as('learner', 'FI');
const may = { from: '2026-05-04', until: null };

async function seen(by: Person, id: PostId): Promise<Post | undefined> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.boardId);
  return records.post?.find((record) => record.id === id) as Post | undefined;
}

describe('a date', () => {
  test('comes with the post, and everybody reads the same', async () => {
    const dates = { from: '2026-05-04', until: '2026-05-08' };
    const postId = await aPost(world, learner(), { dates });
    expect((await seen(world.as('guest', 'DE'), postId))?.dates).toEqual(dates);
    expect((await seen(learner(), await aPost(world, learner())))?.dates).toBeNull();
  });

  test('is given and taken away by the author and by staff of both sides', async () => {
    const postId = await aPost(world, learner());
    for (const by of [
      learner(),
      world.as('teacher', 'FI'),
      world.as('hostTutor', 'DE'),
      world.as('coordinator', 'DE'),
    ]) {
      await by.send('post.date', { postId, dates: may }).succeeds();
      expect((await seen(learner(), postId))?.dates).toEqual(may);
      await by.send('post.date', { postId, dates: null }).succeeds();
      expect((await seen(learner(), postId))?.dates).toBeNull();
    }
  });

  test('is nothing for others to change', async () => {
    const postId = await aPost(world, learner());
    for (const by of [
      world.as('learner', 'FI', 2),
      world.as('learner', 'DE'),
      world.as('manager', 'DE'),
      world.as('guest', 'DE'),
    ])
      await by.send('post.date', { postId, dates: may }).refuses('forbidden');
  });

  test('stays as it is while the board is locked or archived, and in the bin', async () => {
    const postId = await aPost(world, learner());
    await setRules(world, { locked: true });
    await learner().send('post.date', { postId, dates: may }).refuses('locked');
    await setRules(world, {});
    await learner().send('post.delete', { postId }).succeeds();
    await learner().send('post.date', { postId, dates: may }).refuses('notFound');
  });

  test.each([
    { from: '2026-02-30', until: null },
    { from: '0999-01-01', until: null },
    { from: '20226-01-01', until: null },
    { from: '2026-05-04', until: '2026-05-03' },
    { from: 'tomorrow', until: null },
  ])('$from to $until is no date', async (dates) => {
    const postId = await aPost(world, learner());
    await learner().send('post.date', { postId, dates }).refuses('invalid');
    await learner().send('post.create', postBy(world, { dates })).refuses('invalid');
  });
});

describe('a spot on the canvas', () => {
  const spot = { x: 400, y: 260 };

  test('is chosen by the author and by staff of both sides; nobody else moves a post', async () => {
    const postId = await aPost(world, learner());
    expect((await seen(learner(), postId))?.spot).toBeNull();
    for (const by of [
      learner(),
      world.as('teacher', 'DE'),
      world.as('hostTutor', 'FI'),
      world.as('coordinator', 'FI'),
    ]) {
      await by.send('post.place', { postId, spot }).succeeds();
      expect((await seen(world.as('guest', 'DE'), postId))?.spot).toEqual(spot);
      await by.send('post.place', { postId, spot: null }).succeeds();
    }
    for (const by of [
      world.as('learner', 'FI', 2),
      world.as('learner', 'DE'),
      world.as('manager', 'DE'),
      world.as('guest', 'DE'),
    ])
      await by.send('post.place', { postId, spot }).refuses('forbidden');
  });

  test('does not change where the board is locked, nor for what lies in the bin', async () => {
    const postId = await aPost(world, learner());
    await setRules(world, { locked: true });
    await learner().send('post.place', { postId, spot }).refuses('locked');
    await setRules(world, {});
    await learner().send('post.delete', { postId }).succeeds();
    await learner().send('post.place', { postId, spot }).refuses('notFound');
  });

  test.each([
    { x: -20, y: 0 },
    { x: 30, y: 0 },
    { x: 0, y: 0.5 },
    { x: 20_000, y: 0 },
    { x: 0, y: 199_820 },
    { x: NaN, y: 0 },
    { x: 1e300, y: 0 },
  ])('$x, $y is off the canvas or its grid', async (off) => {
    const postId = await aPost(world, learner());
    await learner().send('post.place', { postId, spot: off }).refuses('invalid');
  });
});

describe('a place on the map', () => {
  const savonlinna = { lat: 61.868_04, lon: 28.886_16, label: 'Savonlinna' };

  test('comes with the post, or is given by the author and by staff of both sides', async () => {
    const postId = await aPost(world, learner(), { location: savonlinna });
    expect((await seen(world.as('guest', 'DE'), postId))?.location).toEqual(savonlinna);
    for (const by of [
      learner(),
      world.as('teacher', 'FI'),
      world.as('hostTutor', 'DE'),
      world.as('coordinator', 'DE'),
    ]) {
      await by.send('post.locate', { postId, location: null }).succeeds();
      expect((await seen(learner(), postId))?.location).toBeNull();
      await by.send('post.locate', { postId, location: savonlinna }).succeeds();
      expect((await seen(learner(), postId))?.location).toEqual(savonlinna);
    }
  });

  test('is nothing for others to change', async () => {
    const postId = await aPost(world, learner());
    for (const by of [
      world.as('learner', 'FI', 2),
      world.as('learner', 'DE'),
      world.as('manager', 'DE'),
      world.as('guest', 'DE'),
    ])
      await by.send('post.locate', { postId, location: savonlinna }).refuses('forbidden');
  });

  test('is kept no finer than a metre, and its name in one line', async () => {
    const fine = { lat: -0.000_000_4, lon: 24.938_378_912, label: '  our \n school ' };
    const postId = await aPost(world, learner(), { location: fine });
    const kept = { lat: 0, lon: 24.938_38, label: 'our school' };
    expect((await seen(learner(), postId))?.location).toEqual(kept);
    await learner().send('post.locate', { postId, location: null }).succeeds();
    await learner().send('post.locate', { postId, location: fine }).succeeds();
    expect((await seen(learner(), postId))?.location).toEqual(kept);
  });

  test('stays as it is while the board is locked, and in the bin', async () => {
    const postId = await aPost(world, learner());
    await setRules(world, { locked: true });
    await learner().send('post.locate', { postId, location: savonlinna }).refuses('locked');
    await setRules(world, {});
    await learner().send('post.delete', { postId }).succeeds();
    await learner().send('post.locate', { postId, location: savonlinna }).refuses('notFound');
  });

  test.each([
    { lat: 85.1, lon: 0, label: '' },
    { lat: 0, lon: -180.5, label: '' },
    { lat: NaN, lon: 0, label: '' },
    { lat: 0, lon: Infinity, label: '' },
  ])('$lat, $lon is off the map', async (location) => {
    const postId = await aPost(world, learner());
    await learner().send('post.locate', { postId, location }).refuses('invalid');
    await learner().send('post.create', postBy(world, { location })).refuses('invalid');
  });

  test('has a name of one line', async () => {
    const postId = await aPost(world, learner());
    const location = { ...savonlinna, label: 'x'.repeat(81) };
    await learner().send('post.locate', { postId, location }).refuses('tooLong');
  });
});

describe('a track', () => {
  const track = {
    line: lineOf([
      { lat: 61.868_04, lon: 28.886_16 },
      { lat: 61.87, lon: 28.9 },
    ]),
    climb: 12,
  };
  const kept = { ...track, metres: 758 };

  test('comes with the post or is given by its author; the server works out how long it is', async () => {
    const postId = await aPost(world, learner(), { track });
    expect((await seen(world.as('guest', 'DE'), postId))?.track).toEqual(kept);
    await learner().send('post.track', { postId, track: null }).succeeds();
    expect((await seen(learner(), postId))?.track).toBeNull();
    await learner().send('post.track', { postId, track }).succeeds();
    expect((await seen(learner(), postId))?.track).toEqual(kept);
  });

  test('is nobody else’s, staff’s neither, as the words of the post', async () => {
    const postId = await aPost(world, learner());
    for (const by of [
      world.as('learner', 'FI', 2),
      world.as('learner', 'DE'),
      world.as('teacher', 'FI'),
      world.as('hostTutor', 'FI'),
      world.as('coordinator', 'DE'),
      world.as('manager', 'DE'),
      world.as('guest', 'DE'),
    ])
      await by.send('post.track', { postId, track }).refuses('forbidden');
  });

  test('does not change where the board is locked, nor in the bin', async () => {
    const postId = await aPost(world, learner());
    await setRules(world, { locked: true });
    await learner().send('post.track', { postId, track }).refuses('locked');
    await setRules(world, {});
    await learner().send('post.delete', { postId }).succeeds();
    await learner().send('post.track', { postId, track }).refuses('notFound');
  });

  test.each([
    ['no line', { line: 'ab cd', climb: null }],
    ['one point', { line: lineOf([{ lat: 1, lon: 1 }]), climb: null }],
    [
      'off the map',
      {
        line: lineOf([
          { lat: 1, lon: 1 },
          { lat: 99, lon: 1 },
        ]),
        climb: null,
      },
    ],
    ['downhill', { ...track, climb: -1 }],
    ['up to the moon', { ...track, climb: 400_000_000 }],
    ['of its own length', { ...track, metres: 1_000_000 }],
  ])('%s is refused', async (_, wrong) => {
    const postId = await aPost(world, learner());
    await learner().send('post.track', { postId, track: wrong }).refuses('invalid');
    await learner()
      .send('post.create', postBy(world, { track: wrong }))
      .refuses('invalid');
  });
});

describe('a common goal', () => {
  const goal = { from: 'Paderborn', to: 'Savonlinna', kilometres: 1900 };
  const board = async (by: Person) => {
    const { records } = await world.house.feed.snapshot(by.accountId, world.partnershipId);
    return records.board?.find((record) => record.id === world.boardId) as Board | undefined;
  };

  test('is set and ended by staff of both sides, and seen by everybody', async () => {
    const { boardId } = world;
    for (const by of [
      world.as('teacher', 'FI'),
      world.as('hostTutor', 'DE'),
      world.as('coordinator', 'DE'),
    ]) {
      await by.send('board.setGoal', { boardId, goal }).succeeds();
      expect((await board(world.as('guest', 'DE')))?.goal).toEqual(goal);
      await by.send('board.setGoal', { boardId, goal: null }).succeeds();
      expect((await board(learner()))?.goal).toBeNull();
    }
  });

  test('is nothing for others', async () => {
    const { boardId } = world;
    for (const by of [learner(), world.as('manager', 'DE'), world.as('guest', 'DE')])
      await by.send('board.setGoal', { boardId, goal }).refuses('forbidden');
  });

  test.each([
    { ...goal, kilometres: 0 },
    { ...goal, kilometres: 1.5 },
    { ...goal, kilometres: 50_001 },
    { ...goal, from: ' ' },
  ])('from “$from”, $kilometres km is none', async (wrong) => {
    const { boardId } = world;
    await world.as('teacher', 'FI').send('board.setGoal', { boardId, goal: wrong }).refuses('invalid');
  });
});
