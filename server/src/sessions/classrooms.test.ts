/** A classroom in a session: one device stands for those before it, as long as it is there. */
import type { MemberId, RoomId } from '@silta/shared/ids';
import type { Attendance } from '@silta/shared/sessions/afterRecords';
import type { Classroom } from '@silta/shared/sessions/classrooms';
import type { Seat } from '@silta/shared/sessions/liveRecords';
import { forget, whatIsKnownOf } from '../forget/forget.ts';
import { classroomWith } from '../testing/givenLive.ts';
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

const { teacher, learner, german, held, start } = castOf(() => world);
const second = () => world.as('learner', 'FI', 2);

const chosenOf = (...people: Person[]) => ({
  who: 'chosen' as const,
  memberIds: people.map(({ memberId }) => memberId),
});

async function opened(session: Held, people: readonly Person[], by = teacher()) {
  const classroom = classroomWith(people);
  await by.send('classroom.open', classroom, session.room).succeeds();
  return classroom.id;
}

async function seen({ id }: { id: RoomId }) {
  const { records } = await world.house.feed.snapshot(german().accountId, id);
  const seats = (records.seat ?? []) as Seat[];
  return {
    classrooms: (records.classroom ?? []) as Classroom[],
    sits: (person: Person) => seats.find(({ memberId }) => memberId === person.memberId)?.classroomId ?? null,
  };
}

const viewerOf = ({ memberId, role, sideId }: Person) => ({ memberId, role, sideId });

/** As if this minute passed with the devices of these people in the room. */
async function minute(session: Held, which: number, devices: readonly Person[]): Promise<void> {
  for (const person of devices) world.house.enter(session.id, viewerOf(person));
  const at = new Date(Date.parse('2026-10-12T10:00:00.000Z') + which * 60_000);
  await new Attending().count(world.house, at);
  for (const person of devices) world.house.leave(session.id, viewerOf(person));
}

async function minutesOf(session: Held): Promise<Map<MemberId, number>> {
  const { records } = await world.house.feed.snapshot(teacher().accountId, session.id);
  return new Map(((records.attendance ?? []) as Attendance[]).map((each) => [each.memberId, each.minutes]));
}

test('the other side sees it with its people; it is changed by anybody of staff of its side, closed, and stays known', async () => {
  const session = await held();
  const id = await opened(session, [learner()]);
  const now = await seen(session);
  expect(now.classrooms).toMatchObject([
    { id, name: 'Classroom B214', memberId: teacher().memberId, closedAt: null },
  ]);
  expect(now.sits(learner())).toBe(id);
  const colleague = world.as('coordinator', 'FI');
  const change = {
    classroomId: id,
    name: 'Lab',
    joiningIds: [second().memberId],
    leavingIds: [learner().memberId],
  };
  await colleague.send('classroom.change', change, session.room).succeeds();
  const then = await seen(session);
  expect(then.classrooms).toMatchObject([{ name: 'Lab' }]);
  expect([then.sits(learner()), then.sits(second())]).toEqual([null, id]);
  await colleague.send('classroom.close', { classroomId: id }, session.room).succeeds();
  await colleague.send('classroom.close', { classroomId: id }, session.room).refuses('conflict');
  await colleague.send('classroom.change', change, session.room).refuses('conflict');
  expect((await seen(session)).sits(second())).toBe(id);
});

test('only people of its side for whom the session is sit there, and nobody twice', async () => {
  const chosen = chosenOf(learner(), german());
  const session = await held({ participants: chosen });
  const send = (people: readonly Person[]) =>
    teacher().send('classroom.open', classroomWith(people), session.room);
  await send([german()]).refuses('forbidden');
  await send([second()]).refuses('forbidden');
  const stranger = world.elsewhere.as('learner', 'FI');
  await send([stranger]).refuses('notFound');
  const gone = await world.welcome('learner', 'FI');
  await world.as('coordinator', 'FI').send('member.remove', { memberId: gone.memberId }).succeeds();
  await send([gone]).refuses('notFound');
  const first = await opened(session, [learner()]);
  const other = await opened(session, [learner()]);
  expect((await seen(session)).sits(learner())).toBe(other);
  // Whoever has moved on is not taken out of where they are now.
  const change = { classroomId: first, name: 'First', joiningIds: [], leavingIds: [learner().memberId] };
  await teacher().send('classroom.change', change, session.room).succeeds();
  expect((await seen(session)).sits(learner())).toBe(other);
});

test('two who change it at once lose nothing, not even its new name', async () => {
  const session = await held();
  const id = await opened(session, []);
  const coming = (person: Person) => ({
    classroomId: id,
    joiningIds: [person.memberId],
    leavingIds: [],
  });
  const colleague = world.as('coordinator', 'FI');
  await Promise.all([
    teacher()
      .send('classroom.change', { ...coming(learner()), name: 'Lab' }, session.room)
      .isDone(),
    colleague.send('classroom.change', coming(second()), session.room).isDone(),
  ]);
  const { classrooms, sits } = await seen(session);
  expect([sits(learner()), sits(second())]).toEqual([id, id]);
  expect(classrooms).toMatchObject([{ name: 'Lab' }]);
});

test('minutes count for all of them while the device is there, once each, and end with the session', async () => {
  const session = await held();
  await start(session).succeeds();
  await opened(session, [learner(), second()]);
  await minute(session, 1, [teacher()]);
  // With a phone of one's own beside it.
  await minute(session, 2, [teacher(), learner()]);
  // The device has dropped.
  await minute(session, 3, [learner()]);
  await minute(session, 4, [teacher()]);
  const counted = await minutesOf(session);
  expect([learner(), second(), teacher()].map(({ memberId }) => counted.get(memberId))).toEqual([4, 3, 3]);
  await teacher().send('run.end', { seen: 1 }, session.room).succeeds();
  expect((await seen(session)).classrooms.map(({ closedAt }) => closedAt)).not.toContain(null);
  await teacher().send('classroom.open', classroomWith(), session.room).refuses('sessionOver');
});

test('whoever is taken out of the session counts there no more', async () => {
  const chosen = chosenOf(learner(), second());
  const session = await held({ participants: chosen });
  await start(session).succeeds();
  await opened(session, [learner(), second()]);
  await teacher()
    .send('session.edit', { sessionId: session.id, participants: chosenOf(learner()) })
    .succeeds();
  await minute(session, 1, [teacher()]);
  const counted = await minutesOf(session);
  expect([learner(), second()].map(({ memberId }) => counted.get(memberId))).toEqual([1, undefined]);
});

test('whoever leaves the partnership counts there no more', async () => {
  const session = await held();
  await start(session).succeeds();
  const gone = await world.welcome('learner', 'FI');
  await opened(session, [learner(), gone]);
  await minute(session, 1, [teacher()]);
  await world.as('coordinator', 'FI').send('member.remove', { memberId: gone.memberId }).succeeds();
  await minute(session, 2, [teacher()]);
  const counted = await minutesOf(session);
  expect([learner(), gone].map(({ memberId }) => counted.get(memberId))).toEqual([2, 1]);
});

test('who left early stays known as having been there by its device, and goes with it', async () => {
  const session = await held();
  await start(session).succeeds();
  const host = await world.welcome('teacher', 'FI');
  const id = await opened(session, [learner(), second()], host);
  // Two servers count the same minute, and the first sees no more than a phone.
  await minute(session, 1, [second()]);
  await minute(session, 1, [host]);
  const leaving = { classroomId: id, name: 'Lab', joiningIds: [], leavingIds: [learner().memberId] };
  await teacher().send('classroom.change', leaving, session.room).succeeds();
  await minute(session, 2, [host, learner()]);
  const satIn = async () => {
    const { records } = await world.house.feed.snapshot(teacher().accountId, session.id);
    const attendances = (records.attendance ?? []) as Attendance[];
    return [learner(), second(), host].map(
      ({ memberId }) => attendances.find((each) => each.memberId === memberId)?.classroomId,
    );
  };
  expect(await satIn()).toEqual([id, id, null]);
  expect((await minutesOf(session)).get(second().memberId)).toBe(2);
  await world.as('coordinator', 'FI').send('member.remove', { memberId: host.memberId }).succeeds();
  const known = needed(await whatIsKnownOf(world.house, host.memberId));
  await forget(world.house, known, { keepTexts: true });
  await world.mirror.check();
  expect((await satIn()).slice(0, 2)).toEqual([null, null]);
});

test('with whom it hung on goes the classroom, and who sat there sits nowhere', async () => {
  const session = await held();
  const host = await world.welcome('teacher', 'FI');
  await opened(session, [learner()], host);
  await world.as('coordinator', 'FI').send('member.remove', { memberId: host.memberId }).succeeds();
  const known = needed(await whatIsKnownOf(world.house, host.memberId));
  await forget(world.house, known, { keepTexts: true });
  await world.mirror.check();
  const { classrooms, sits } = await seen(session);
  expect([classrooms, sits(learner())]).toEqual([[], null]);
});
