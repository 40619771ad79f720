/** Boards are locked and unlocked at their time: once, by whichever server, and after a restart. */
import type { Board } from '@silta/shared/boards/records';
import { createLogger } from './logger.ts';
import { boardNamed, postBy } from './testing/given.ts';
import { aWorld, needed } from './testing/world.ts';
import type { World } from './testing/world.ts';
import { Timetable } from './timetable.ts';

let world: World;

beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.end());

const teacher = () => world.as('teacher', 'FI');
const hour = 3_600_000;
/** The server's clock, which the tests set forward. */
const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

async function board(): Promise<Board> {
  const { records } = await world.house.feed.snapshot(teacher().accountId, world.partnershipId);
  return needed((records.board as Board[]).find(({ id }) => id === world.boardId));
}

async function whenItIs(hours: number): Promise<void> {
  world.clock.aheadDays = hours / 24;
  await new Timetable(world.house, createLogger('silent')).run(new Date(Date.now() + hours * hour));
  await world.mirror.check();
}

test('it is locked and opened at its times, and not before', async () => {
  const { boardId } = world;
  const [locksAt, opensAt] = [at(1), at(3)];
  await teacher().send('board.schedule', { boardId, locksAt, opensAt }).succeeds();
  await whenItIs(0.9);
  expect(await board()).toMatchObject({ locked: false, locksAt, opensAt });
  await whenItIs(1.1);
  expect(await board()).toMatchObject({ locked: true, locksAt: null, opensAt });
  await world.as('learner', 'DE').send('post.create', postBy(world)).refuses('locked');
  await whenItIs(3.1);
  expect(await board()).toMatchObject({ locked: false, locksAt: null, opensAt: null });
  await world.as('learner', 'DE').send('post.create', postBy(world)).succeeds();
});

test('after a long standstill the later of two times says how it is', async () => {
  const { boardId } = world;
  await teacher()
    .send('board.schedule', { boardId, locksAt: at(1), opensAt: at(2) })
    .succeeds();
  await whenItIs(5);
  expect(await board()).toMatchObject({ locked: false, locksAt: null, opensAt: null });
  await teacher()
    .send('board.schedule', { boardId, locksAt: at(7), opensAt: at(6) })
    .succeeds();
  await whenItIs(8);
  expect(await board()).toMatchObject({ locked: true, locksAt: null, opensAt: null });
});

test('a time that is taken back does not come', async () => {
  const { boardId } = world;
  await teacher()
    .send('board.schedule', { boardId, locksAt: at(1), opensAt: null })
    .succeeds();
  await teacher().send('board.schedule', { boardId, locksAt: null, opensAt: null }).succeeds();
  await whenItIs(2);
  expect(await board()).toMatchObject({ locked: false });
});

test('S6 of several servers that look at the same time, the board is locked once', async () => {
  const { boardId } = world;
  await teacher()
    .send('board.schedule', { boardId, locksAt: at(-0.1), opensAt: null })
    .succeeds();
  const { seq } = await world.house.feed.snapshot(teacher().accountId, world.partnershipId);
  // Each takes its turn by a connection of its own, as servers do.
  const looks = [1, 2, 3].map(() => new Timetable(world.house, createLogger('silent')).run());
  await Promise.all(looks);
  const after = await world.house.feed.snapshot(teacher().accountId, world.partnershipId);
  expect(await board()).toMatchObject({ locked: true, locksAt: null });
  expect(after.seq).toBe(seq + 1);
});

test('whoever may not set a time, and what is no time', async () => {
  const { boardId } = world;
  const times = { boardId, locksAt: at(1), opensAt: null };
  for (const role of ['learner', 'manager', 'guest'] as const)
    await world.as(role, 'FI').send('board.schedule', times).refuses('forbidden');
  await teacher()
    .send('board.schedule', { ...times, opensAt: times.locksAt })
    .refuses('invalid', { field: 'opensAt' });
  await teacher()
    .sendAnything('board.schedule', { ...times, locksAt: 'soon' })
    .refuses('invalid');
  await teacher().send('board.keepTime', { boardId }, { road: 'rest' }).refuses('forbidden');
  const other = boardNamed('Put away');
  await teacher().send('board.create', other).succeeds();
  await teacher().send('board.archive', { boardId: other.id }).succeeds();
  await teacher()
    .send('board.schedule', { ...times, boardId: other.id })
    .refuses('archived');
});
