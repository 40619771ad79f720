/** Checklists: who sees and changes them, that each side answers for itself alone, and what is kept. */
import { isClosed } from '@silta/shared/checklists/answering';
import type { ChecklistItem } from '@silta/shared/checklists/records';
import { itemIdOf, topicsOf } from '@silta/shared/checklists/topics';
import { newId } from '@silta/shared/ids';
import type { ChecklistItemId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { byRank } from '@silta/shared/rank';
import { isStaff, roles } from '@silta/shared/roles';
import { forget, whatIsKnownOf } from '../forget/forget.ts';
import { anItem, itemNamed, saidOf } from '../testing/givenChecklists.ts';
import type { Person } from '../testing/person.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.end());

const kaisa = () => world.as('coordinator', 'FI');
const ulrike = () => world.as('coordinator', 'DE');
const markus = () => world.as('hostTutor', 'DE');

async function seen(by: Person): Promise<ChecklistItem[]> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.partnershipId);
  return ((records.checklistItem ?? []) as ChecklistItem[]).sort(byRank);
}

const itemSeen = async (id: ChecklistItemId, by = kaisa()) =>
  needed((await seen(by)).find((item) => item.id === id));

test('staff begin one, and staff and managers of all sides see it; learners and guests see none', async () => {
  for (const role of roles) {
    const beginning = world.as(role, 'FI').send('checklist.begin', { checklist: 'online' });
    await (isStaff({ role }) ? beginning.succeeds() : beginning.refuses('forbidden'));
  }
  for (const role of roles) {
    const sees = isStaff({ role }) || role === 'manager';
    expect(await seen(world.as(role, 'DE'))).toHaveLength(sees ? topicsOf.online.length : 0);
  }
});

test('two who begin the same one begin one, in its order; what was removed comes back with its answers', async () => {
  await kaisa().send('checklist.begin', { checklist: 'online' }).succeeds();
  await ulrike().send('checklist.begin', { checklist: 'online' }).succeeds();
  await ulrike().send('checklist.begin', { checklist: 'company' }).succeeds();
  const items = (await seen(kaisa())).filter(({ checklist }) => checklist === 'online');
  expect(items.map(({ topic }) => topic)).toEqual(topicsOf.online);
  const id = itemIdOf(world.partnershipId, 'chat');
  await kaisa().send('checklistItem.answer', saidOf(id)).succeeds();
  await kaisa().send('checklistItem.remove', { checklistItemId: id }).succeeds();
  await ulrike().send('checklistItem.answer', saidOf(id)).refuses('conflict');
  await ulrike()
    .send('checklistItem.edit', { checklistItemId: id, title: 'Chat', about: '' })
    .refuses('conflict');
  await ulrike().send('checklist.begin', { checklist: 'online' }).succeeds();
  expect(await itemSeen(id)).toMatchObject({ removedAt: null, answers: [{ state: 'ready' }] });
});

test('each side answers for itself alone; both must have settled it before it closes', async () => {
  const id = await anItem(kaisa());
  const sideIds = Object.values(world.sides);
  await kaisa()
    .send('checklistItem.answer', saidOf(id, { note: 'Eighteen of them' }))
    .succeeds();
  expect(isClosed(await itemSeen(id), sideIds)).toBe(false);
  await markus()
    .send('checklistItem.answer', saidOf(id, { state: 'inWork' }))
    .succeeds();
  const { answers } = await itemSeen(id);
  expect(answers).toMatchObject([
    { sideId: world.sides.FI, state: 'ready', note: 'Eighteen of them', by: kaisa().memberId },
    { sideId: world.sides.DE, state: 'inWork', note: '', by: markus().memberId },
  ]);
  await ulrike()
    .send('checklistItem.answer', saidOf(id, { state: 'notApplicable' }, 1))
    .refuses('invalid', { field: 'note' });
  await ulrike()
    .send('checklistItem.answer', saidOf(id, { state: 'notApplicable', note: 'The hall has its own' }, 1))
    .succeeds();
  expect(isClosed(await itemSeen(id), sideIds)).toBe(true);
});

test('who answers what has changed meanwhile meets a conflict; the other side’s answer is none', async () => {
  const id = await anItem(kaisa());
  await kaisa().send('checklistItem.answer', saidOf(id)).succeeds();
  await world.as('teacher', 'FI').send('checklistItem.answer', saidOf(id)).refuses('conflict');
  await world
    .as('teacher', 'FI')
    .send('checklistItem.answer', saidOf(id, { state: 'open' }, 1))
    .succeeds();
  await ulrike().send('checklistItem.answer', saidOf(id)).succeeds();
});

test('only staff of the own side see to it, who are there', async () => {
  const id = await anItem(kaisa());
  const owned = (ownerId: Person) =>
    kaisa().send('checklistItem.answer', saidOf(id, { ownerId: ownerId.memberId }));
  await owned(markus()).refuses('invalid', { field: 'ownerId' });
  await owned(world.as('learner', 'FI')).refuses('invalid', { field: 'ownerId' });
  await owned(world.elsewhere.as('learner', 'FI')).refuses('notFound');
  const gone = await world.welcome('teacher', 'FI');
  await owned(gone).succeeds();
  await kaisa().send('member.remove', { memberId: gone.memberId }).succeeds();
  // It stays with who has left until somebody else takes it.
  const stays = saidOf(id, { ownerId: gone.memberId, state: 'inWork' }, 1);
  await kaisa().send('checklistItem.answer', stays).succeeds();
});

test('whoever sees to it is asked, and not any more once it is settled or somebody else’s', async () => {
  const id = await anItem(kaisa());
  const ask = () => kaisa().send('checklistItem.remind', { checklistItemId: id, sideId: world.sides.DE });
  await ask().refuses('conflict');
  const { memberId: ownerId } = markus();
  await ulrike()
    .send('checklistItem.answer', saidOf(id, { state: 'open', ownerId, dueOn: '2026-10-16' }))
    .succeeds();
  await ask().succeeds();
  const reminded = async () => (await itemSeen(id)).answers[0]?.remindedAt;
  expect(await reminded()).toEqual(expect.any(String));
  await ulrike()
    .send('checklistItem.answer', saidOf(id, { state: 'inWork', ownerId }, 1))
    .succeeds();
  expect(await reminded()).toEqual(expect.any(String));
  await ulrike()
    .send('checklistItem.answer', saidOf(id, { ownerId }, 2))
    .succeeds();
  expect(await reminded()).toBeNull();
  await ask().refuses('conflict');
  await kaisa()
    .send('checklistItem.remind', { checklistItemId: id, sideId: world.elsewhere.sides.FI })
    .refuses('notFound');
});

test('every change of state or note stays with who and when, the latest hundred', async () => {
  const id = await anItem(kaisa());
  for (let was = 0; was <= limits.checklistSteps; was += 1)
    await kaisa()
      .send('checklistItem.answer', saidOf(id, { state: was % 2 ? 'ready' : 'inWork' }, was))
      .isDone();
  const { steps } = await itemSeen(id);
  expect(steps).toHaveLength(limits.checklistSteps);
  expect(steps[0]).toMatchObject({ state: 'ready', by: kaisa().memberId, sideId: world.sides.FI });
  const version = limits.checklistSteps + 1;
  await kaisa()
    .send('checklistItem.answer', saidOf(id, { state: 'inWork', dueOn: '2026-10-16' }, version))
    .succeeds();
  expect((await itemSeen(id)).steps.at(-1)?.at).toBe(steps.at(-1)?.at);
});

test('words, days and addresses have their bounds, and an id is taken once', async () => {
  const item = itemNamed('Headsets');
  await kaisa().send('checklistItem.add', item).succeeds();
  await ulrike().send('checklistItem.add', item).refuses('conflict');
  await kaisa().send('checklistItem.add', itemNamed(' ')).refuses('invalid', { field: 'title' });
  const long = 'x'.repeat(limits.checklistNote + 1);
  const say = (said: Parameters<typeof saidOf>[1]) =>
    kaisa().send('checklistItem.answer', saidOf(item.id, said));
  await say({ note: long }).refuses('tooLong');
  await say({ evidence: 'javascript:alert(1)' }).refuses('invalid', { field: 'evidence' });
  await say({ dueOn: '2026-02-30' }).refuses('invalid', { field: 'dueOn' });
  await kaisa().send('checklistItem.answer', saidOf(newId<ChecklistItemId>())).refuses('notFound');
  await world.elsewhere.as('learner', 'FI').send('checklistItem.answer', saidOf(item.id)).refuses('notFound');
});

test('of somebody who is forgotten nothing is left but what their side has said', async () => {
  const gone = await world.welcome('teacher', 'FI');
  const id = await anItem(kaisa());
  await gone
    .send('checklistItem.answer', saidOf(id, { state: 'inWork', ownerId: gone.memberId, note: 'On order' }))
    .succeeds();
  await forget(world.house, needed(await whatIsKnownOf(world.house, gone.memberId)), { keepTexts: false });
  await world.mirror.check();
  const item = await itemSeen(id);
  expect(item.answers).toMatchObject([{ note: 'On order', by: null, ownerId: null }]);
  expect(JSON.stringify(item)).not.toContain(gone.memberId);
});
