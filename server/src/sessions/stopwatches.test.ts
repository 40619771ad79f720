/** The shared stopwatch: who works it, what two do at once, what everybody reads, and that it ends with the session. */
import { limits } from '@silta/shared/limits';
import { castOf } from '../testing/heldSession.ts';
import type { Held } from '../testing/heldSession.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const { teacher, learner, german, held, start, give, seenBy } = castOf(() => world);

const readBy = async (by: Person, session: Held) => (await seenBy(by, session)).run?.stopwatch;

test('starts, stops, goes on, goes back to nothing and is put away; everybody reads the same', async () => {
  const session = await held();
  const { room } = session;
  await teacher().send('stopwatch.start', { seen: 0, seconds: null }, room).succeeds();
  const running = await readBy(german(), session);
  expect(running).toMatchObject({ state: 'running', step: 1, seconds: null, goneMs: 0 });
  expect(running).toEqual(await readBy(world.as('guest', 'FI'), session));
  await teacher().send('stopwatch.stop', { seen: 1 }, room).succeeds();
  const stopped = await readBy(learner(), session);
  expect(stopped).toMatchObject({ state: 'standing', since: null });
  await teacher().send('stopwatch.resume', { seen: 2 }, room).succeeds();
  expect((await readBy(learner(), session))?.goneMs).toBe(stopped?.goneMs);
  await teacher().send('stopwatch.reset', { seen: 3 }, room).succeeds();
  expect(await readBy(learner(), session)).toMatchObject({ state: 'standing', goneMs: 0 });
  await teacher().send('stopwatch.putAway', { seen: 4 }, room).succeeds();
  expect(await readBy(learner(), session)).toMatchObject({ state: 'away', step: 5 });
});

test('a timer keeps its seconds when it is stopped and set back; another takes its place', async () => {
  const session = await held();
  const { room } = session;
  await teacher().send('stopwatch.start', { seen: 0, seconds: 90 }, room).succeeds();
  await teacher().send('stopwatch.reset', { seen: 1 }, room).succeeds();
  expect(await readBy(german(), session)).toMatchObject({ state: 'standing', seconds: 90 });
  await teacher().send('stopwatch.start', { seen: 2, seconds: null }, room).succeeds();
  expect(await readBy(german(), session)).toMatchObject({ state: 'running', seconds: null });
});

test('a learner works it only as facilitator or timekeeper, and in this session only', async () => {
  const [session, other] = [await held(), await held()];
  const begin = { seen: 0, seconds: null };
  for (const by of [learner(), world.as('guest', 'FI'), world.as('manager', 'DE')])
    await by.send('stopwatch.start', begin, session.room).refuses('forbidden');
  await give(session, 'timekeeper', learner());
  await give(session, 'facilitator', german());
  await learner().send('stopwatch.start', begin, other.room).refuses('forbidden');
  await learner().send('stopwatch.start', begin, session.room).succeeds();
  await german().send('stopwatch.stop', { seen: 1 }, session.room).succeeds();
});

test('two press at once: one is through and the other is told', async () => {
  const session = await held();
  const { room } = session;
  await teacher().send('stopwatch.start', { seen: 0, seconds: null }, room).succeeds();
  const answers = await Promise.all([
    teacher().send('stopwatch.stop', { seen: 1 }, room).answer,
    world.as('teacher', 'DE').send('stopwatch.reset', { seen: 1 }, room).answer,
  ]);
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(['conflict', 'ok']);
  await world.mirror.check();
});

test('what does not fit its state is a conflict, and seconds have their bounds', async () => {
  const { room } = await held();
  for (const name of ['stopwatch.stop', 'stopwatch.resume', 'stopwatch.reset', 'stopwatch.putAway'] as const)
    await teacher().send(name, { seen: 0 }, room).refuses('conflict');
  for (const seconds of [0, -5, 1.5, limits.timerSeconds + 1])
    await teacher()
      .send('stopwatch.start', { seen: 0, seconds }, room)
      .refuses('invalid', { field: 'seconds' });
  await teacher().send('stopwatch.start', { seen: 0, seconds: 30 }, room).succeeds();
  await teacher().send('stopwatch.resume', { seen: 1 }, room).refuses('conflict');
  await teacher().send('stopwatch.stop', { seen: 0 }, room).refuses('conflict');
});

test('it is there before the session starts, stays from step to step, and ends with it', async () => {
  const session = await held();
  const { room, second } = session;
  await teacher().send('stopwatch.start', { seen: 0, seconds: 60 }, room).succeeds();
  await start(session).succeeds();
  await teacher().send('run.go', { seen: 1, agendaItemId: second }, room).succeeds();
  expect(await readBy(learner(), session)).toMatchObject({ state: 'running', seconds: 60 });
  await teacher().send('run.end', { seen: 2 }, room).succeeds();
  expect(await readBy(learner(), session)).toMatchObject({ state: 'away', since: null });
  await teacher().send('stopwatch.start', { seen: 1, seconds: null }, room).refuses('sessionOver');
});
