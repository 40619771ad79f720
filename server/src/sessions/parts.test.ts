/** Agenda and parts: who leads and so sees the notes, who asks, gives and swaps, and what two do at once. */
import { newId } from '@silta/shared/ids';
import type { AgendaItemId, PartId } from '@silta/shared/ids';
import type { AgendaItem, Part, Wish } from '@silta/shared/sessions/records';
import { limits } from '@silta/shared/texts';
import { aPart, anAgendaItem, itemOf, partOf } from '../testing/givenSessions.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const teacher = () => world.as('teacher', 'FI');
const learner = () => world.as('learner', 'FI');
const german = () => world.as('learner', 'DE');

async function records(by: Person) {
  const snapshot = await world.house.feed.snapshot(by.accountId, world.sessionId);
  const { agendaItem = [], part = [], wish = [] } = snapshot.records;
  return { items: agendaItem as AgendaItem[], parts: part as Part[], wishes: wish as Wish[] };
}

const itemSeen = async (by: Person, id: AgendaItemId) =>
  (await records(by)).items.find((item) => item.id === id);
const partSeen = async (by: Person, id: PartId) => (await records(by)).parts.find((part) => part.id === id);

describe('the agenda', () => {
  test('two people who change one step at once both keep what they changed', async () => {
    const agendaItemId = await anAgendaItem(teacher());
    const answers = await Promise.all([
      teacher().send('agendaItem.setMinutes', { agendaItemId, minutes: 25 }).answer,
      world.as('teacher', 'DE').send('agendaItem.edit', { agendaItemId, title: 'The line' }).answer,
      world.as('hostTutor', 'DE').send('agendaItem.move', { agendaItemId, rank: 'A1' }).answer,
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    await world.mirror.check();
    expect(await itemSeen(learner(), agendaItemId)).toMatchObject({
      minutes: 25,
      title: 'The line',
      rank: 'A1',
    });
  });

  test('a board must be one of the partnership', async () => {
    const agendaItemId = await anAgendaItem(teacher(), { boardId: world.boardId });
    await teacher()
      .send('agendaItem.edit', { agendaItemId, boardId: world.elsewhere.boardId })
      .refuses('notFound');
    await teacher().send('agendaItem.edit', { agendaItemId, boardId: null }).succeeds();
    expect(await itemSeen(learner(), agendaItemId)).toMatchObject({ boardId: null });
  });

  test('a step that goes takes its open parts along; who had one keeps it for the whole session', async () => {
    const agendaItemId = await anAgendaItem(teacher());
    const open = await aPart(teacher(), { agendaItemId });
    const had = await aPart(teacher(), { agendaItemId, memberId: german().memberId });
    await teacher().send('agendaItem.remove', { agendaItemId }).succeeds();
    expect(await partSeen(learner(), open)).toBeUndefined();
    expect(await partSeen(learner(), had)).toMatchObject({ agendaItemId: null });
    await teacher().send('part.remove', { partId: had }).succeeds();
  });

  test('there are so many steps at most', async () => {
    const { items } = await records(teacher());
    for (let i = items.length; i < limits.agendaItems; i += 1)
      await teacher().send('agendaItem.add', itemOf()).isDone();
    await teacher().send('agendaItem.add', itemOf()).refuses('full', { limit: limits.agendaItems });
  });
});

describe('P3 notes for those who lead', () => {
  const notes = 'Goggles on before the door.';
  let agendaItemId: AgendaItemId;

  beforeAll(async () => {
    [{ id: agendaItemId }] = (await records(teacher())).items as [AgendaItem];
    await teacher().send('agendaItem.edit', { agendaItemId, notes }).succeeds();
  });

  test('are seen by staff and by nobody else', async () => {
    expect(await itemSeen(world.as('hostTutor', 'DE'), agendaItemId)).toMatchObject({ notes });
    for (const person of [learner(), world.as('manager', 'FI'), world.as('guest', 'DE')])
      expect(await itemSeen(person, agendaItemId)).toMatchObject({ notes: '' });
  });

  test('come with a part that leads, and go with it', async () => {
    const partId = await aPart(teacher(), { role: 'guide', agendaItemId, memberId: learner().memberId });
    expect(await itemSeen(learner(), agendaItemId)).toMatchObject({ notes });
    expect(await itemSeen(german(), agendaItemId)).toMatchObject({ notes: '' });
    await teacher().send('part.give', { partId, memberId: german().memberId }).succeeds();
    expect(await itemSeen(learner(), agendaItemId)).toMatchObject({ notes: '' });
    expect(await itemSeen(german(), agendaItemId)).toMatchObject({ notes });
    await teacher().send('part.edit', { partId, role: 'camera', ownRole: '', agendaItemId }).succeeds();
    expect(await itemSeen(german(), agendaItemId)).toMatchObject({ notes: '' });
    await teacher()
      .send('part.edit', { partId, role: 'facilitator', ownRole: '', agendaItemId: null })
      .succeeds();
    expect(await itemSeen(german(), agendaItemId)).toMatchObject({ notes });
    await teacher().send('part.remove', { partId }).succeeds();
    expect(await itemSeen(german(), agendaItemId)).toMatchObject({ notes: '' });
  });
});

describe('parts', () => {
  test('go to members who are there, with their side', async () => {
    const partId = await aPart(teacher());
    const stranger = world.elsewhere.as('learner', 'FI').memberId;
    await teacher().send('part.give', { partId, memberId: stranger }).refuses('notFound');
    const removed = await world.welcome('learner', 'FI');
    await world.as('coordinator', 'FI').send('member.remove', { memberId: removed.memberId }).succeeds();
    await teacher().send('part.give', { partId, memberId: removed.memberId }).refuses('notFound');
    await teacher().send('part.give', { partId, memberId: german().memberId }).succeeds();
    expect(await partSeen(learner(), partId)).toMatchObject({ sideId: world.sides.DE });
    await teacher().send('part.give', { partId, memberId: null }).succeeds();
    expect(await partSeen(learner(), partId)).toMatchObject({ memberId: null, sideId: null });
  });

  test('a step that is not there has none', async () => {
    await teacher()
      .send('part.add', partOf({ agendaItemId: newId<AgendaItemId>() }))
      .refuses('notFound');
  });

  test('what is filled in at once leaves alone what somebody has got meanwhile', async () => {
    const [free, taken] = [await aPart(teacher()), await aPart(teacher())];
    await teacher().send('part.give', { partId: taken, memberId: german().memberId }).isDone();
    const memberId = learner().memberId;
    const added = partOf({ role: 'judge', memberId });
    const gifts = [free, taken].map((partId) => ({ partId, memberId }));
    await world
      .as('teacher', 'DE')
      .send('part.fill', { gifts, parts: [added] })
      .succeeds();
    expect(await partSeen(german(), free)).toMatchObject({ memberId });
    expect(await partSeen(german(), taken)).toMatchObject({ memberId: german().memberId });
    expect(await partSeen(german(), added.id)).toMatchObject({ memberId, sideId: world.sides.FI });
  });

  test('an open one is asked for, once by each, and whoever gets it is the only one', async () => {
    const partId = await aPart(teacher());
    await learner().send('part.ask', { partId }).succeeds();
    await learner().send('part.ask', { partId }).succeeds();
    await german().send('part.ask', { partId }).succeeds();
    const askedBy = [learner().memberId, german().memberId];
    expect(await partSeen(teacher(), partId)).toMatchObject({ askedBy });
    await german().send('part.unask', { partId }).succeeds();
    await teacher().send('part.give', { partId, memberId: learner().memberId }).succeeds();
    expect(await partSeen(teacher(), partId)).toMatchObject({ askedBy: [] });
    await german().send('part.ask', { partId }).refuses('conflict');
  });

  test('two learners swap, and only what was offered', async () => {
    const mine = await aPart(teacher(), { role: 'camera', memberId: learner().memberId });
    const theirs = await aPart(teacher(), { role: 'notes', memberId: german().memberId });
    await german().send('part.swap', { partId: theirs, forPartId: mine }).refuses('conflict');
    await german().send('part.offer', { partId: mine, forPartId: theirs }).refuses('forbidden');
    await learner().send('part.offer', { partId: mine, forPartId: theirs }).succeeds();
    await learner().send('part.keep', { partId: mine }).succeeds();
    await german().send('part.swap', { partId: theirs, forPartId: mine }).refuses('conflict');
    await learner().send('part.offer', { partId: mine, forPartId: theirs }).succeeds();
    await german().send('part.swap', { partId: theirs, forPartId: mine }).succeeds();
    expect(await partSeen(teacher(), mine)).toMatchObject({
      memberId: german().memberId,
      sideId: world.sides.DE,
      offeredFor: null,
    });
    expect(await partSeen(teacher(), theirs)).toMatchObject({ memberId: learner().memberId });
    await german().send('part.offer', { partId: mine, forPartId: mine }).refuses('conflict');
  });
});

test('P2 what somebody wishes is known to them and to staff', async () => {
  await learner().send('wish.set', { role: 'camera', offCamera: false, word: 'Please' }).succeeds();
  await learner().send('wish.set', { role: null, offCamera: true, word: '' }).succeeds();
  for (const person of [learner(), world.as('hostTutor', 'DE')])
    expect((await records(person)).wishes).toMatchObject([{ memberId: learner().memberId, offCamera: true }]);
  for (const person of [german(), world.as('learner', 'FI', 2), world.as('manager', 'FI')])
    expect((await records(person)).wishes).toEqual([]);
});
