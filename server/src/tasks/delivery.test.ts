/** Who is told of a hand-in, live or catching up: nobody who sees none, and everybody who saw one that is theirs no more. */
import type { Changes } from '@silta/shared/protocol';
import { peerFeedbackIdOf, tasksOf, workIdOf } from '@silta/shared/tasks/room';
import type { TaskId } from '@silta/shared/ids';
import { aTask, handInFor, taskBy } from '../testing/givenTasks.ts';
import type { Person } from '../testing/person.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const room = () => tasksOf(world.partnershipId);
const learner = () => world.as('learner', 'FI');
const tutor = () => world.as('hostTutor', 'DE');

/** Where somebody is, to catch up from there. */
async function placeOf(by: Person) {
  const { seq, view } = await world.house.feed.snapshot(by.accountId, room());
  return { seq, view };
}

async function missed(by: Person, { seq, view }: { seq: number; view: number }): Promise<Changes> {
  const sync = await world.house.feed.sync(by.accountId, room(), seq, view);
  if (sync.kind === 'snapshot') throw new Error('nothing of this needs a snapshot');
  return sync.changes;
}

const workOf = (taskId: TaskId) => workIdOf(taskId, learner().memberId);

test('P7: a hand-in is told to its learner, staff and managers; to others not even that it is there', async () => {
  const taskId = await aTask(tutor());
  const people = {
    own: learner(),
    tutor: tutor(),
    manager: world.as('manager', 'DE'),
    classmate: world.as('learner', 'FI', 2),
    guest: world.as('guest', 'FI'),
  };
  const before = new Map<Person, Awaited<ReturnType<typeof placeOf>>>();
  for (const person of Object.values(people)) before.set(person, await placeOf(person));
  await learner().send('work.handIn', handInFor(taskId, 'Twelve joints.')).succeeds();
  const told = async (person: Person) => missed(person, needed(before.get(person)));
  expect(JSON.stringify(await told(people.own))).toContain('Twelve joints.');
  expect(JSON.stringify(await told(people.tutor))).toContain('Twelve joints.');
  const managers = JSON.stringify(await told(people.manager));
  expect(managers).toContain(workOf(taskId));
  expect(managers).not.toContain('Twelve joints.');
  for (const person of [people.classmate, people.guest])
    expect(JSON.stringify(await told(person))).not.toContain(workOf(taskId));
});

test('P7: one that was shared and is shared no more leaves the copy of whoever was away', async () => {
  const task = taskBy(tutor(), { isShared: true });
  await tutor().send('task.set', task).succeeds();
  await learner().send('work.handIn', handInFor(task.id)).succeeds();
  const classmate = world.as('learner', 'FI', 2);
  const { records } = await world.house.feed.snapshot(classmate.accountId, room());
  expect(JSON.stringify(records.work)).toContain(workOf(task.id));
  const before = await placeOf(classmate);
  const { id: taskId, ...fields } = task;
  await tutor()
    .send('task.edit', { taskId, was: 1, ...fields, isShared: false })
    .succeeds();
  const { removes, puts } = await missed(classmate, before);
  expect(removes).toContainEqual({ type: 'work', id: workOf(task.id) });
  expect(JSON.stringify(puts)).not.toContain(workOf(task.id));
  await world.mirror.check();
});

test('P7: peer feedback is told to its giver, and to its receiver once it is open; to others not even that it is there', async () => {
  const german = world.as('learner', 'DE');
  const taskId = await aTask(tutor(), { peers: { questions: ['And?'], count: 1 } });
  const people = [learner(), german, world.as('learner', 'FI', 2), world.as('guest', 'FI')] as const;
  for (const each of [learner(), german]) await each.send('work.handIn', handInFor(taskId)).isDone();
  const places = await Promise.all(people.map(placeOf));
  const id = peerFeedbackIdOf(taskId, learner().memberId, german.memberId);
  const told = () =>
    Promise.all(
      people.map(async (each, i) => JSON.stringify(await missed(each, needed(places[i]))).includes(id)),
    );
  await tutor().send('task.giveOut', { taskId }).succeeds();
  expect(await told()).toEqual([true, false, false, false]);
  const answers = ['Yes.'];
  await learner().send('peerFeedback.give', { taskId, memberId: german.memberId, answers }).succeeds();
  expect(await told()).toEqual([true, false, false, false]);
  await german.send('peerFeedback.give', { taskId, memberId: learner().memberId, answers }).succeeds();
  expect(await told()).toEqual([true, true, false, false]);
});
