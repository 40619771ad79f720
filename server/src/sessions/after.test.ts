/** What remains of a session: who was there as the server counts it, what staff correct, and how it was for everybody. */
import type { RoomId } from '@silta/shared/ids';
import type { Attendance, Pulse } from '@silta/shared/sessions/afterRecords';
import { minutesOf } from '@silta/shared/sessions/afterRecords';
import { limits } from '@silta/shared/limits';
import { isStaff, roles } from '@silta/shared/roles';
import { forget, whatIsKnownOf } from '../forget/forget.ts';
import { pulseOf } from '../testing/givenLive.ts';
import { castOf } from '../testing/heldSession.ts';
import type { Held } from '../testing/heldSession.ts';
import type { Person } from '../testing/person.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { Attending } from './attending.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());
afterEach(() => {
  world.clock.aheadDays = 0;
});

const { teacher, learner, german, held, start } = castOf(() => world);

async function remains(by: Person, { id }: { id: RoomId }) {
  const { records } = await world.house.feed.snapshot(by.accountId, id);
  return {
    attendances: (records.attendance ?? []) as Attendance[],
    pulses: (records.pulse ?? []) as Pulse[],
  };
}

const viewerOf = ({ memberId, role, sideId }: Person) => ({ memberId, role, sideId });

/** As if the minutes passed, with these people in the room. */
async function sit(session: Held, people: readonly Person[], minutes: readonly number[]): Promise<void> {
  for (const person of people) world.house.enter(session.id, viewerOf(person));
  const begin = Date.parse('2026-10-12T10:00:00.000Z');
  for (const minute of minutes)
    await new Attending().count(world.house, new Date(begin + minute * 60_000 + 900));
  for (const person of people) world.house.leave(session.id, viewerOf(person));
  await world.mirror.check();
}

async function over(session: Held): Promise<void> {
  await start(session).succeeds();
  await teacher().send('run.end', { seen: 1 }, session.room).succeeds();
}

describe('attendance', () => {
  test('counts the minutes in which somebody is there while it is held, and says when they came and went', async () => {
    const session = await held();
    await sit(session, [learner()], [0]);
    expect((await remains(teacher(), session)).attendances).toEqual([]);
    await start(session).succeeds();
    await sit(session, [learner(), german()], [1, 2, 3]);
    await sit(session, [learner()], [5]);
    const { attendances } = await remains(teacher(), session);
    const of = (person: Person) => attendances.find(({ memberId }) => memberId === person.memberId);
    expect(of(learner())).toMatchObject({
      minutes: 4,
      from: '2026-10-12T10:01:00.000Z',
      until: '2026-10-12T10:05:00.000Z',
      sideId: world.sides.FI,
    });
    expect(of(german())).toMatchObject({ minutes: 3, until: '2026-10-12T10:03:00.000Z' });
  });

  test('a minute counts once, whichever server has seen somebody in it', async () => {
    const session = await held();
    await start(session).succeeds();
    await sit(session, [learner()], [1]);
    await sit(session, [learner()], [1, 1]);
    expect((await remains(teacher(), session)).attendances).toMatchObject([{ minutes: 1 }]);
  });

  test('ends with the session', async () => {
    const session = await held();
    await over(session);
    await sit(session, [learner()], [1]);
    expect((await remains(teacher(), session)).attendances).toEqual([]);
  });

  test('is for staff alone, of all sides', async () => {
    const session = await held();
    await start(session).succeeds();
    await sit(session, [learner()], [1]);
    for (const role of roles) {
      const { attendances } = await remains(world.as(role, 'DE'), session);
      expect(attendances).toHaveLength(isStaff({ role }) ? 1 : 0);
    }
  });

  test('is corrected by staff of the same side, who was never seen as well, and taken back', async () => {
    const session = await held();
    const { room } = session;
    const { memberId } = learner();
    await teacher().send('attendance.correct', { memberId, minutes: 40 }, room).refuses('conflict');
    await over(session);
    await world
      .as('teacher', 'DE')
      .send('attendance.correct', { memberId, minutes: 40 }, room)
      .refuses('forbidden');
    await learner().send('attendance.correct', { memberId, minutes: 40 }, room).refuses('forbidden');
    await teacher().send('attendance.correct', { memberId, minutes: 40 }, room).succeeds();
    const [one] = (await remains(german(), session)).attendances.concat(
      (await remains(world.as('teacher', 'DE'), session)).attendances,
    );
    expect(one).toMatchObject({ minutes: 0, from: null, corrected: { minutes: 40, by: teacher().memberId } });
    expect(one && minutesOf(one)).toBe(40);
    await teacher().send('attendance.correct', { memberId, minutes: null }, room).succeeds();
    expect((await remains(teacher(), session)).attendances).toMatchObject([{ corrected: null }]);
    await teacher()
      .send('attendance.correct', { memberId, minutes: limits.sessionMinutes + 1 }, room)
      .refuses('invalid', { field: 'minutes' });
    await teacher().send('attendance.correct', { memberId, minutes: -1 }, room).refuses('invalid');
  });
});

describe('how it was', () => {
  test('is said once it is over, changed as often as one likes, for a week', async () => {
    const session = await held();
    const { room } = session;
    await learner().send('pulse.give', pulseOf(), room).refuses('sessionOver');
    await over(session);
    await learner().send('pulse.give', pulseOf(), room).succeeds();
    await learner()
      .send('pulse.give', pulseOf({ understood: 'yes' }), room)
      .succeeds();
    expect((await remains(learner(), session)).pulses).toMatchObject([
      { understood: 'yes', memberId: learner().memberId },
    ]);
    await world.as('guest', 'FI').send('pulse.give', pulseOf(), room).refuses('forbidden');
    world.clock.aheadDays = 8;
    await learner().send('pulse.give', pulseOf(), room).refuses('sessionOver');
  });

  test('is read by staff without a name unless somebody gives it, and by nobody else', async () => {
    const session = await held();
    const { room } = session;
    await over(session);
    await learner().send('pulse.give', pulseOf(), room).succeeds();
    await german()
      .send('pulse.give', pulseOf({ isNamed: true, word: 'Call me' }), room)
      .succeeds();
    const { pulses } = await remains(teacher(), session);
    expect(pulses.map(({ memberId, word }) => [memberId, word]).sort()).toEqual(
      [
        [null, 'More pictures, please.'],
        [german().memberId, 'Call me'],
      ].sort(),
    );
    expect((await remains(world.as('learner', 'FI', 2), session)).pulses).toEqual([]);
    expect((await remains(world.as('manager', 'FI'), session)).pulses).toEqual([]);
    await learner()
      .send('pulse.give', pulseOf({ word: 'x'.repeat(limits.pulseWord + 1) }), room)
      .refuses('tooLong');
  });

  test('goes with whoever is forgotten, as their attendance does', async () => {
    const session = await held();
    const gone = await world.welcome('learner', 'FI');
    await start(session).succeeds();
    await sit(session, [gone], [1]);
    await teacher().send('run.end', { seen: 1 }, session.room).succeeds();
    await gone.send('pulse.give', pulseOf(), session.room).succeeds();
    await forget(world.house, needed(await whatIsKnownOf(world.house, gone.memberId)), { keepTexts: true });
    await world.mirror.check();
    expect(await remains(teacher(), session)).toEqual({ attendances: [], pulses: [] });
  });
});
