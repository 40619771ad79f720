/** Groups that last: what is meant for one goes with those who are in it. */
import type { Payload } from '@silta/shared/commands';
import type { RoomId, TaskId, WorkingGroupId } from '@silta/shared/ids';
import { newId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { WorkingGroup } from '@silta/shared/members/records';
import type { Session } from '@silta/shared/sessions/records';
import type { Task } from '@silta/shared/tasks/records';
import { tasksOf } from '@silta/shared/tasks/room';
import { followGroupsIn, followGroups } from '../tasks/following.ts';
import { aWorkingGroup, groupOf } from '../testing/given.ts';
import { sessionAbout } from '../testing/givenSessions.ts';
import { aTask, handInFor } from '../testing/givenTasks.ts';
import type { Person } from '../testing/person.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const teacher = () => world.as('teacher', 'FI');
const aino = () => world.as('learner', 'FI');
const eetu = () => world.as('learner', 'FI', 2);
const tarik = () => world.as('learner', 'DE');

async function recordsOf(by: Person, room: RoomId = world.partnershipId) {
  return (await world.house.feed.snapshot(by.accountId, room)).records;
}
async function taskSeen(by: Person, id: TaskId): Promise<Task | undefined> {
  const { task = [] } = await recordsOf(by, tasksOf(world.partnershipId));
  return (task as Task[]).find((each) => each.id === id);
}
async function membersOf(id: WorkingGroupId): Promise<WorkingGroup['memberIds'] | undefined> {
  const { workingGroup = [] } = await recordsOf(tarik());
  return (workingGroup as WorkingGroup[]).find((each) => each.id === id)?.memberIds;
}
async function participantsOf(id: RoomId): Promise<Session['participants']> {
  const { session = [] } = await recordsOf(teacher());
  return needed((session as Session[]).find((each) => each.id === id)).participants;
}

const meantFor = (...groupIds: WorkingGroupId[]) => ({ who: 'groups' as const, groupIds });
const change = (workingGroupId: WorkingGroupId, who: Partial<Payload<'workingGroup.edit'>>) =>
  teacher().send('workingGroup.edit', {
    ...{ workingGroupId, name: 'Solder team', joiningIds: [], leavingIds: [], ...who },
  });

describe('who is in it', () => {
  test('anybody but guests, of all sides, and nobody who is not there', async () => {
    const make = (fields: Partial<Payload<'workingGroup.make'>>) =>
      teacher().send('workingGroup.make', { ...groupOf(), ...fields });
    await make({ memberIds: [aino().memberId, tarik().memberId, teacher().memberId] }).succeeds();
    await make({ memberIds: [world.as('guest', 'FI').memberId] }).refuses('invalid', { field: 'memberIds' });
    await make({ memberIds: [world.elsewhere.as('learner', 'FI').memberId] }).refuses('notFound');
    const gone = await world.welcome('learner', 'FI');
    await teacher().send('member.remove', { memberId: gone.memberId }).isDone();
    await make({ memberIds: [gone.memberId] }).refuses('notFound');
    await make({ name: 'x'.repeat(limits.name + 1) }).refuses('tooLong', { limit: limits.name });
    await aino().send('workingGroup.make', groupOf(aino())).refuses('forbidden');
  });

  test('is changed by two at once without either’s change being lost', async () => {
    const id = await aWorkingGroup(teacher(), aino());
    await Promise.all([
      change(id, { joiningIds: [eetu().memberId] }).isDone(),
      change(id, { joiningIds: [tarik().memberId], leavingIds: [aino().memberId] }).isDone(),
    ]);
    expect(new Set(await membersOf(id))).toEqual(new Set([eetu().memberId, tarik().memberId]));
    const guest = world.as('guest', 'FI').memberId;
    await change(id, { joiningIds: [guest] }).refuses('invalid', { field: 'joiningIds' });
    await change(newId<WorkingGroupId>(), {}).refuses('notFound');
  });
});

describe('what is meant for it', () => {
  test('what a server that died did not get to is found at the next start', async () => {
    const id = await aWorkingGroup(teacher(), aino());
    const taskId = await aTask(teacher(), { learners: meantFor(id) });
    await change(id, { joiningIds: [tarik().memberId], leavingIds: [aino().memberId] }).isDone();
    expect(await taskSeen(tarik(), taskId)).toBeUndefined();
    await followGroups(world.house);
    expect(await taskSeen(tarik(), taskId)).toBeDefined();
    expect(await taskSeen(aino(), taskId)).toBeUndefined();
  });
});

describe('what is meant for it, as long as the server runs', () => {
  beforeAll(() => followGroupsIn(world.house));

  test('a task goes to whoever joins, and stays with whoever has begun it', async () => {
    const id = await aWorkingGroup(teacher(), aino(), eetu());
    const taskId = await aTask(teacher(), { learners: meantFor(id) });
    expect(await taskSeen(aino(), taskId)).toMatchObject({
      learners: { who: 'groups', groupIds: [], memberIds: [] },
    });
    expect(await taskSeen(tarik(), taskId)).toBeUndefined();
    await tarik().send('work.handIn', handInFor(taskId)).refuses('notFound');
    await aino().send('work.handIn', handInFor(taskId)).succeeds();

    const both = [aino().memberId, eetu().memberId];
    await change(id, { joiningIds: [tarik().memberId], leavingIds: both }).isDone();
    await until(async () => (await taskSeen(tarik(), taskId)) !== undefined);
    expect(await taskSeen(eetu(), taskId)).toBeUndefined();
    expect(await taskSeen(teacher(), taskId)).toMatchObject({
      learners: { memberIds: [tarik().memberId] },
      keptFor: [aino().memberId],
    });
    expect(await taskSeen(aino(), taskId)).toBeDefined();
    await world.mirror.check();
  });

  test('a task of two groups is for those of both, and for those whom they had once they are gone', async () => {
    const [one, other] = [await aWorkingGroup(teacher(), aino()), await aWorkingGroup(teacher(), tarik())];
    const taskId = await aTask(teacher(), { learners: meantFor(one, other) });
    const memberIds = [aino().memberId, tarik().memberId];
    expect(await taskSeen(teacher(), taskId)).toMatchObject({ learners: { memberIds } });
    await teacher().send('workingGroup.remove', { workingGroupId: one }).isDone();
    await until(async () => (await taskSeen(teacher(), taskId))?.learners.who === 'chosen');
    expect(await taskSeen(teacher(), taskId)).toMatchObject({ learners: { memberIds } });
    expect(await taskSeen(aino(), taskId)).toBeDefined();
    const late = aTask(teacher(), { learners: meantFor(one) });
    await expect(late).rejects.toThrow('notFound');
  });

  test('a session goes with it until it is over', async () => {
    const id = await aWorkingGroup(teacher(), aino());
    const session = sessionAbout('Solder together', { participants: meantFor(id) });
    await teacher().send('session.plan', session).succeeds();
    await change(id, { joiningIds: [tarik().memberId] }).isDone();
    const memberIds = [aino().memberId, tarik().memberId];
    expect(await participantsOf(session.id)).toEqual({ ...meantFor(id), memberIds });
    await teacher().send('session.edit', { sessionId: session.id, topic: 'Solder' }).isDone();
    expect(await participantsOf(session.id)).toEqual({ ...meantFor(id), memberIds });
    const gone = meantFor(newId<WorkingGroupId>());
    await teacher().send('session.edit', { sessionId: session.id, participants: gone }).refuses('notFound');
    await teacher().send('workingGroup.remove', { workingGroupId: id }).isDone();
    expect(await participantsOf(session.id)).toEqual({ who: 'chosen', memberIds });
  });
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await isSo()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('It did not come to that.');
}
