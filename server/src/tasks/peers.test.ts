/** Hand-ins across the bridge: who is given what, who reads what when, and what becomes of it when somebody leaves. */
import type { MemberId, TaskId } from '@silta/shared/ids';
import type { PeerFeedback, Task } from '@silta/shared/tasks/records';
import { peerFeedbackIdOf, tasksOf } from '@silta/shared/tasks/room';
import { forget, whatIsKnownOf } from '../forget/forget.ts';
import { aTask, handInFor, taskBy } from '../testing/givenTasks.ts';
import type { Person } from '../testing/person.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const tutor = () => world.as('hostTutor', 'DE');
const [finn, otherFinn] = [() => world.as('learner', 'FI'), () => world.as('learner', 'FI', 2)];
const [german, otherGerman] = [() => world.as('learner', 'DE'), () => world.as('learner', 'DE', 2)];
const peers = { questions: ['What is clear?', 'What would you ask?'], count: 1 };
const answers = ['All ten joints.', 'Which tin?'];

async function seen(by: Person, taskId: TaskId): Promise<PeerFeedback[]> {
  const { records } = await world.house.feed.snapshot(by.accountId, tasksOf(world.partnershipId));
  return ((records.peerFeedback ?? []) as PeerFeedback[]).filter((each) => each.taskId === taskId);
}
const aboutMe = async (by: Person, taskId: TaskId) =>
  (await seen(by, taskId)).filter(({ memberId }) => memberId === by.memberId);
const mine = async (by: Person, taskId: TaskId) =>
  (await seen(by, taskId)).filter(({ giverId }) => giverId === by.memberId);
const handIn = (by: Person, taskId: TaskId, text?: string) => by.send('work.handIn', handInFor(taskId, text));
const say = (by: Person, taskId: TaskId, memberId: MemberId) =>
  by.send('peerFeedback.give', { taskId, memberId, answers });

async function givenOut(to: readonly Person[] = [finn(), german()]): Promise<TaskId> {
  const taskId = await aTask(tutor(), { peers });
  for (const each of to) await handIn(each, taskId).isDone();
  await tutor().send('task.giveOut', { taskId }).succeeds();
  return taskId;
}

test('each is given one of the other side, and nobody else is told what was handed in', async () => {
  const taskId = await givenOut([finn(), otherFinn(), german(), otherGerman()]);
  for (const each of [finn(), otherFinn(), german(), otherGerman()]) {
    const given = needed((await mine(each, taskId))[0]);
    expect(given.sideId).not.toBe(each.sideId);
    expect(given.handIn.text).toBe(handInFor(taskId).text);
    expect(await aboutMe(each, taskId)).toEqual([]);
  }
  for (const role of ['manager', 'guest'] as const)
    expect(await seen(world.as(role, 'FI'), taskId)).toEqual([]);
  expect(await seen(world.as('hostTutor', 'FI'), taskId)).toEqual([]);
  expect(await seen(tutor(), taskId)).toHaveLength(4);
});

test('it is blind until both have answered', async () => {
  const taskId = await givenOut();
  await say(finn(), taskId, german().memberId).succeeds();
  expect(await aboutMe(german(), taskId)).toEqual([]);
  await say(german(), taskId, finn().memberId).succeeds();
  expect((await aboutMe(german(), taskId))[0]?.answers).toEqual(answers);
  expect((await aboutMe(finn(), taskId))[0]?.answers).toEqual(answers);
});

test('closed, everybody reads what was said, and nobody says more', async () => {
  const taskId = await givenOut();
  await say(finn(), taskId, german().memberId).succeeds();
  await tutor().send('task.closePeers', { taskId }).succeeds();
  expect(await aboutMe(german(), taskId)).toHaveLength(1);
  expect(await aboutMe(finn(), taskId)).toEqual([]);
  await say(finn(), taskId, german().memberId).refuses('conflict');
  await tutor().send('task.closePeers', { taskId }).refuses('conflict');
  await tutor().send('task.giveOut', { taskId }).refuses('conflict');
});

test('what is handed in later is given out, too, and an unanswered one becomes the newest version', async () => {
  const taskId = await givenOut();
  await handIn(otherGerman(), taskId).succeeds();
  expect((await mine(otherGerman(), taskId)).length).toBeGreaterThan(0);
  await handIn(german(), taskId, 'Better.').succeeds();
  expect(
    needed((await mine(finn(), taskId)).find(({ memberId }) => memberId === german().memberId)).handIn.text,
  ).toBe('Better.');
  await say(finn(), taskId, german().memberId).succeeds();
  await handIn(german(), taskId, 'Best.').succeeds();
  const answered = (await mine(finn(), taskId)).find(({ memberId }) => memberId === german().memberId);
  expect(answered?.handIn.text).toBe('Better.');
});

test('a task that is withdrawn asks nobody any more, and what was said is read', async () => {
  const taskId = await givenOut();
  await say(finn(), taskId, german().memberId).succeeds();
  await tutor().send('task.withdraw', { taskId }).succeeds();
  expect(await mine(german(), taskId)).toEqual([]);
  expect(await aboutMe(german(), taskId)).toHaveLength(1);
});

test('what does not fit is refused', async () => {
  const plain = await aTask(tutor());
  await tutor().send('task.giveOut', { taskId: plain }).refuses('conflict');
  const taskId = await givenOut();
  await say(finn(), taskId, otherGerman().memberId).refuses('notFound');
  const give = { taskId, memberId: german().memberId };
  await finn()
    .send('peerFeedback.give', { ...give, answers: ['Only one.'] })
    .refuses('invalid', { field: 'answers' });
  // Who is being asked is not asked something else.
  const { id: _, ...fields } = taskBy(tutor(), { peers: { questions: ['Other?'], count: 2 } });
  await tutor()
    .send('task.edit', { taskId, was: 1, ...fields })
    .succeeds();
  const { records } = await world.house.feed.snapshot(tutor().accountId, tasksOf(world.partnershipId));
  const task = ((records.task ?? []) as Task[]).find(({ id }) => id === taskId);
  expect(task?.peers).toEqual({ ...peers, state: 'givenOut' });
});

test('a word that staff look at first is refused', async () => {
  const taskId = await givenOut();
  await world
    .as('coordinator', 'FI')
    .send('partnership.listWords', { words: ['idiot'] })
    .succeeds();
  const give = { taskId, memberId: german().memberId, answers: ['Clear.', 'Are you an idiot?'] };
  await finn().send('peerFeedback.give', give).refuses('listedWord');
  await world.as('coordinator', 'FI').send('partnership.unlistWord', { word: 'idiot' }).succeeds();
});

test('a hurtful word is put out of sight, and comes back', async () => {
  const taskId = await givenOut();
  await say(finn(), taskId, german().memberId).succeeds();
  await say(german(), taskId, finn().memberId).succeeds();
  const peerFeedbackId = peerFeedbackIdOf(taskId, finn().memberId, german().memberId);
  await world.as('teacher', 'FI').send('peerFeedback.hide', { peerFeedbackId }).refuses('notFound');
  await world.as('teacher', 'DE').send('peerFeedback.hide', { peerFeedbackId }).succeeds();
  expect(await aboutMe(german(), taskId)).toEqual([]);
  await tutor().send('peerFeedback.show', { peerFeedbackId }).succeeds();
  expect(await aboutMe(german(), taskId)).toHaveLength(1);
});

test('who is gone gives nothing, what was theirs goes to others, and who is forgotten takes all of it along', async () => {
  const gone = await world.welcome('learner', 'FI');
  const taskId = await givenOut([gone, german(), otherGerman()]);
  expect((await mine(gone, taskId)).length).toBeGreaterThan(0);
  await gone.send('member.remove', { memberId: gone.memberId }).isDone();
  await tutor().send('task.giveOut', { taskId }).succeeds();
  const left = await seen(tutor(), taskId);
  expect(left.some(({ giverId, memberId }) => [giverId, memberId].includes(gone.memberId))).toBe(false);
  expect(await mine(german(), taskId)).toHaveLength(1);
  // Nor does a hand-in that comes later bring them back.
  await handIn(otherFinn(), taskId).succeeds();
  const later = await seen(tutor(), taskId);
  expect(later.some(({ giverId, memberId }) => [giverId, memberId].includes(gone.memberId))).toBe(false);
  expect(await mine(otherFinn(), taskId)).not.toEqual([]);

  const forgotten = await world.welcome('learner', 'FI');
  const second = await givenOut([forgotten, german()]);
  await say(forgotten, second, german().memberId).isDone();
  const known = needed(await whatIsKnownOf(world.house, forgotten.memberId));
  await forget(world.house, known, { keepTexts: false });
  expect(await seen(tutor(), second)).toEqual([]);
});
