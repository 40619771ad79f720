/** Tasks: who sees a hand-in, what follows upon what, and what happens when two are at it or somebody goes. */
import { newId } from '@silta/shared/ids';
import type { MemberId, TaskId, TaskItemId } from '@silta/shared/ids';
import type { Task, Work } from '@silta/shared/tasks/records';
import { tasksOf, workIdOf } from '@silta/shared/tasks/room';
import { limits } from '@silta/shared/texts';
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

const learner = () => world.as('learner', 'FI');
const classmate = () => world.as('learner', 'FI', 2);
const tutor = () => world.as('hostTutor', 'DE');
const teacher = () => world.as('teacher', 'FI');

async function snapshot(by: Person) {
  const { records } = await world.house.feed.snapshot(by.accountId, tasksOf(world.partnershipId));
  return { tasks: (records.task ?? []) as Task[], works: (records.work ?? []) as Work[] };
}
const taskSeen = async (by: Person, id: TaskId) => (await snapshot(by)).tasks.find((task) => task.id === id);
const workSeen = async (by: Person, id: TaskId, of: MemberId = learner().memberId) =>
  (await snapshot(by)).works.find((work) => work.id === workIdOf(id, of));
const of = (taskId: TaskId, seen = 1, word = '') => ({
  ...{ taskId, memberId: learner().memberId, seen },
  ...{ word, attachments: [] },
});

describe('a task', () => {
  test('for chosen learners is seen by them, staff and managers, and names nobody else to them', async () => {
    const { memberId } = learner();
    const both = [memberId, world.as('learner', 'DE').memberId];
    const id = await aTask(tutor(), { learners: { who: 'chosen', memberIds: both } });
    await world.mirror.check();
    expect(await taskSeen(learner(), id)).toMatchObject({ learners: { who: 'chosen', memberIds: [] } });
    expect(await taskSeen(classmate(), id)).toBeUndefined();
    expect(await taskSeen(world.as('guest', 'FI'), id)).toBeUndefined();
    expect(await taskSeen(world.as('manager', 'FI'), id)).toMatchObject({ learners: { memberIds: both } });
    await classmate().send('work.handIn', handInFor(id)).refuses('notFound');
  });

  test('for a side is not done by the other', async () => {
    const id = await aTask(tutor(), { learners: { who: 'sides', sideIds: [world.sides.DE] } });
    await learner().send('work.handIn', handInFor(id)).refuses('notFound');
    await world.as('learner', 'DE').send('work.handIn', handInFor(id)).succeeds();
  });

  test('names only who is there, and staff as reviewers', async () => {
    const task = (fields: Parameters<typeof taskBy>[1]) => tutor().send('task.set', taskBy(tutor(), fields));
    const stranger = world.elsewhere.as('learner', 'FI').memberId;
    const chosen = (memberId: MemberId) => ({ learners: { who: 'chosen' as const, memberIds: [memberId] } });
    await task(chosen(stranger)).refuses('notFound');
    await task(chosen(teacher().memberId)).refuses('invalid', { field: 'learners' });
    await task({ reviewerIds: [learner().memberId] }).refuses('invalid', { field: 'reviewerIds' });
    await task({ boardId: world.elsewhere.boardId }).refuses('notFound');
    await task({ link: 'javascript:alert(1)' }).refuses('invalid', { field: 'link' });
    await task({ title: 'x'.repeat(limits.taskTitle + 1) }).refuses('tooLong', { limit: limits.taskTitle });
    await task({ dueAt: '2020-01-01T10:00:00.000Z' }).succeeds();
  });

  test('has things that are one learner’s to see to, which no other learner sees or ticks', async () => {
    const item = (text: string, memberId: MemberId | null) => ({
      ...{ id: newId<TaskItemId>(), text, memberId, dueOn: '2026-10-12' },
    });
    const [each, mine] = [item('Ten joints', null), item('The photo', learner().memberId)];
    const id = await aTask(tutor(), { items: [each, mine] });
    expect((await taskSeen(learner(), id))?.items).toEqual([each, mine]);
    expect((await taskSeen(tutor(), id))?.items).toEqual([each, mine]);
    expect((await taskSeen(classmate(), id))?.items).toEqual([each]);
    const tick = { taskId: id, itemId: mine.id, isTicked: true };
    await classmate().send('work.tick', tick).refuses('conflict');
    await learner().send('work.tick', tick).succeeds();
    const toStaff = taskBy(tutor(), { items: [item('The minutes', teacher().memberId)] });
    await tutor().send('task.set', toStaff).refuses('invalid', { field: 'items' });
    const toNobody = taskBy(tutor(), { items: [item('The minutes', newId<MemberId>())] });
    await tutor().send('task.set', toNobody).refuses('notFound');
  });

  test('of another partnership is not there', async () => {
    const id = await aTask(tutor());
    const room = tasksOf(world.partnershipId);
    await world.elsewhere
      .as('learner', 'FI')
      .send('work.handIn', handInFor(id), { room })
      .refuses('notFound');
    const { records } = await world.house.feed
      .snapshot(world.elsewhere.as('learner', 'FI').accountId, room)
      .catch(() => ({ records: null }));
    expect(records).toBeNull();
  });

  test('is changed as it was seen, and not undone by who has not', async () => {
    const { id, ...fields } = taskBy(tutor());
    await tutor()
      .send('task.set', { id, ...fields })
      .succeeds();
    const change = (was: number) =>
      tutor().send('task.edit', { taskId: id, was, ...fields, title: 'Shorter' });
    await change(1).succeeds();
    await change(1).refuses('conflict');
    await world
      .as('hostTutor', 'DE', 2)
      .send('task.edit', { taskId: id, was: 2, ...fields })
      .refuses('forbidden');
  });

  test('that goes to others after a hand-in stays in sight of who has handed in', async () => {
    const { id, ...fields } = taskBy(tutor());
    await tutor()
      .send('task.set', { id, ...fields })
      .isDone();
    await learner().send('work.handIn', handInFor(id)).isDone();
    const learners = { who: 'sides' as const, sideIds: [world.sides.DE] };
    await tutor()
      .send('task.edit', { taskId: id, was: 1, ...fields, learners })
      .succeeds();
    expect(await taskSeen(learner(), id)).toBeDefined();
    expect(await taskSeen(classmate(), id)).toBeUndefined();
    await learner().send('work.handIn', handInFor(id)).refuses('conflict');
    await tutor().send('work.accept', of(id)).succeeds();
  });

  test('goes where nobody has begun it, and otherwise keeps what was handed in', async () => {
    const [fresh, begun] = [await aTask(tutor()), await aTask(tutor())];
    await learner().send('work.handIn', handInFor(begun)).isDone();
    await tutor().send('task.withdraw', { taskId: fresh }).succeeds();
    await tutor().send('task.withdraw', { taskId: begun }).succeeds();
    expect(await taskSeen(tutor(), fresh)).toBeUndefined();
    expect((await workSeen(learner(), begun))?.handIns).toHaveLength(1);
    await learner().send('work.handIn', handInFor(begun)).refuses('conflict');
    await tutor()
      .send('work.return', of(begun, 1, 'Too late, but good.'))
      .succeeds();
  });
});

describe('a hand-in', () => {
  test('is seen by its learner, who looks it through and own teachers; managers see how far it is', async () => {
    const id = await aTask(tutor());
    await learner().send('work.handIn', handInFor(id)).succeeds();
    const seeing = [
      learner(),
      tutor(),
      teacher(),
      world.as('coordinator', 'FI'),
      world.as('coordinator', 'DE'),
    ];
    for (const by of seeing) expect((await workSeen(by, id))?.handIns).toHaveLength(1);
    const others = [
      classmate(),
      world.as('teacher', 'DE'),
      world.as('hostTutor', 'DE', 2),
      world.as('guest', 'FI'),
    ];
    for (const by of others) expect(await workSeen(by, id)).toBeUndefined();
    expect(await workSeen(world.as('manager', 'DE'), id)).toMatchObject({ state: 'handedIn', handIns: [] });
  });

  test('comes into sight of another reviewer, and out of that of the one before', async () => {
    const { id, ...fields } = taskBy(tutor());
    await tutor()
      .send('task.set', { id, ...fields })
      .isDone();
    await learner().send('work.handIn', handInFor(id)).succeeds();
    const another = world.as('hostTutor', 'DE', 2);
    await tutor()
      .send('task.edit', { taskId: id, was: 1, ...fields, reviewerIds: [another.memberId] })
      .succeeds();
    expect(await workSeen(tutor(), id)).toBeUndefined();
    expect(await workSeen(another, id)).toBeDefined();
  });

  test('is shown to everybody where the task says so, without the talk about it, and no more when it does not', async () => {
    const { id, ...fields } = taskBy(tutor(), { isShared: true });
    await tutor()
      .send('task.set', { id, ...fields })
      .isDone();
    await learner().send('work.askForHelp', { taskId: id, word: 'I am lost.' }).succeeds();
    expect(await workSeen(classmate(), id)).toBeUndefined();
    await learner().send('work.handIn', handInFor(id)).succeeds();
    expect(await workSeen(classmate(), id)).toMatchObject({ handIns: [{}], steps: [], asksForHelp: false });
    expect(await workSeen(world.as('guest', 'DE'), id)).toBeUndefined();
    await tutor()
      .send('task.edit', { taskId: id, was: 1, ...fields, isShared: false })
      .succeeds();
    expect(await workSeen(classmate(), id)).toBeUndefined();
  });

  test('is returned with a word, handed in again with the version before kept, accepted and confirmed', async () => {
    const id = await aTask(tutor());
    await learner().send('work.handIn', handInFor(id)).succeeds();
    await tutor().send('work.return', of(id)).refuses('invalid', { field: 'word' });
    await tutor()
      .send('work.return', of(id, 1, 'One bridge on U4.'))
      .succeeds();
    await learner().send('work.handIn', handInFor(id, 'No bridge any more.')).succeeds();
    await tutor()
      .send('work.accept', of(id, 2, 'Clean.'))
      .succeeds();
    await world.as('teacher', 'DE').send('work.confirm', of(id, 2)).refuses('notFound');
    await teacher().send('work.confirm', of(id, 2)).succeeds();
    const work = needed(await workSeen(learner(), id));
    expect(work.handIns.map(({ text }) => text)).toEqual([
      'Twelve joints, no bridge.',
      'No bridge any more.',
    ]);
    expect(work.steps.map(({ kind, by }) => [kind, by])).toEqual([
      ['started', learner().memberId],
      ['handedIn', learner().memberId],
      ['returned', tutor().memberId],
      ['handedIn', learner().memberId],
      ['accepted', tutor().memberId],
      ['confirmed', teacher().memberId],
    ]);
    await learner().send('work.handIn', handInFor(id)).refuses('conflict');
  });

  test('that two accept and return at once is one of both, and the other hears conflict', async () => {
    const id = await aTask(tutor());
    await learner().send('work.handIn', handInFor(id)).isDone();
    const answers = await Promise.all([
      tutor().send('work.accept', of(id)).answer,
      world.as('coordinator', 'DE').send('work.return', of(id, 1, 'Again, please.')).answer,
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'conflict' });
    await world.mirror.check();
  });

  test('that has changed meanwhile is not accepted unseen', async () => {
    const id = await aTask(tutor());
    await learner().send('work.handIn', handInFor(id)).isDone();
    await learner().send('work.handIn', handInFor(id, 'Better')).isDone();
    await tutor().send('work.accept', of(id, 1)).refuses('conflict');
    await tutor().send('work.accept', of(id, 2)).succeeds();
  });

  test('has to be what the task asks for', async () => {
    const id = await aTask(tutor(), { ways: ['link'] });
    const handIn = (link: string, text = '') =>
      learner().send('work.handIn', { ...handInFor(id, text), link });
    await handIn('', 'Only words').refuses('invalid', { field: 'link' });
    await handIn('ftp://example.org/a').refuses('invalid', { field: 'link' });
    await handIn('https://example.org/film').succeeds();
    const ticked = await aTask(tutor(), { ways: ['tick'] });
    await learner().send('work.handIn', handInFor(ticked, '')).succeeds();
  });

  test('with a tick that is not in the task any more meets a conflict', async () => {
    const itemId = newId<Task['items'][number]['id']>();
    const id = await aTask(tutor(), {
      items: [{ id: itemId, text: 'Tin the tip', memberId: null, dueOn: null }],
    });
    await learner().send('work.tick', { taskId: id, itemId, isTicked: true }).succeeds();
    expect(await workSeen(tutor(), id)).toMatchObject({ state: 'started', ticked: [itemId] });
    await learner().send('work.tick', { taskId: id, itemId: newId(), isTicked: true }).refuses('conflict');
  });

  test('of somebody who has left stays with those who look it through', async () => {
    const gone = await world.welcome('learner', 'FI');
    const id = await aTask(tutor());
    await gone.send('work.handIn', handInFor(id)).isDone();
    await teacher().send('member.remove', { memberId: gone.memberId }).succeeds();
    expect(await workSeen(tutor(), id, gone.memberId)).toBeDefined();
    await gone.send('work.handIn', handInFor(id)).refuses('notFound');
  });

  test('of somebody who is forgotten goes', async () => {
    const gone = await world.welcome('learner', 'FI');
    const id = await aTask(tutor());
    await gone.send('work.handIn', handInFor(id)).isDone();
    await forget(world.house, needed(await whatIsKnownOf(world.house, gone.memberId)), { keepTexts: false });
    await world.mirror.check();
    expect(await workSeen(tutor(), id, gone.memberId)).toBeUndefined();
  });

  test('waits for help until somebody helps', async () => {
    const id = await aTask(tutor());
    await learner().send('work.askForHelp', { taskId: id, word: 'Which tin?' }).succeeds();
    expect(await workSeen(teacher(), id)).toMatchObject({ asksForHelp: true });
    const help = { taskId: id, memberId: learner().memberId, word: 'Lead-free.', attachments: [] };
    await tutor().send('work.help', help).succeeds();
    await teacher().send('work.help', help).refuses('conflict');
  });
});
