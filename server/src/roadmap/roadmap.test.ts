/** The roadmap: who sees and changes it, that each side says for itself that it is through, and what is kept. */
import type { PhaseId } from '@silta/shared/ids';
import { newId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { byRank } from '@silta/shared/rank';
import { phaseIdOf, phaseTopics } from '@silta/shared/roadmap/phases';
import { isPassed, phaseNow } from '@silta/shared/roadmap/records';
import type { Phase } from '@silta/shared/roadmap/records';
import { isStaff, roles } from '@silta/shared/roles';
import { forget, whatIsKnownOf } from '../forget/forget.ts';
import { aPhase, editOf, phaseNamed } from '../testing/givenRoadmap.ts';
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

async function seen(by: Person = kaisa()): Promise<Phase[]> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.partnershipId);
  return ((records.phase ?? []) as Phase[]).sort(byRank);
}
const phaseSeen = async (id: PhaseId) => needed((await seen()).find((each) => each.id === id));

test('staff begin it, two at once as well, and every member sees it in its usual order; guests do not', async () => {
  for (const role of roles) {
    const beginning = world.as(role, 'FI').send('roadmap.begin', {});
    await (isStaff({ role }) ? beginning.succeeds() : beginning.refuses('forbidden'));
  }
  await ulrike().send('roadmap.begin', {}).succeeds();
  for (const role of roles) {
    const topics = (await seen(world.as(role, 'DE'))).map(({ topic }) => topic);
    expect(topics).toEqual(role === 'guest' ? [] : phaseTopics);
  }
});

test('each side says for itself that it is through, and takes it back; then the next one is where we are', async () => {
  await kaisa().send('roadmap.begin', {}).succeeds();
  const sideIds = Object.values(world.sides);
  const contacts = phaseIdOf(world.partnershipId, 'contacts');
  const tick = (by: Person, isDone = true) => by.send('phase.tick', { phaseId: contacts, isDone });
  await tick(kaisa()).succeeds();
  expect(isPassed(await phaseSeen(contacts), sideIds)).toBe(false);
  expect(phaseNow(await seen(), sideIds)?.topic).toBe('contacts');
  await tick(ulrike()).succeeds();
  await tick(ulrike()).succeeds();
  expect((await phaseSeen(contacts)).done).toHaveLength(2);
  expect(phaseNow(await seen(), sideIds)?.topic).toBe('aims');
  await tick(kaisa(), false).succeeds();
  expect((await phaseSeen(contacts)).done).toMatchObject([{ sideId: world.sides.DE, by: ulrike().memberId }]);
});

test('the stay is postponed or called off, and nothing else changes', async () => {
  await kaisa().send('roadmap.begin', {}).succeeds();
  const before = (await seen()).filter(({ topic }) => topic !== 'stay');
  const stay = phaseIdOf(world.partnershipId, 'stay');
  const fields = { title: '', note: 'The hall is rebuilt.', state: 'postponed' } as const;
  await ulrike().send('phase.edit', editOf(stay, fields)).succeeds();
  expect(await phaseSeen(stay)).toMatchObject({ state: 'postponed', title: '', topic: 'stay' });
  expect((await seen()).filter(({ topic }) => topic !== 'stay')).toEqual(before);
});

test('what was taken off comes back as it was, and takes no changes meanwhile', async () => {
  const phaseId = await aPhase(kaisa());
  await kaisa().send('phase.tick', { phaseId, isDone: true }).succeeds();
  await kaisa().send('phase.remove', { phaseId }).succeeds();
  await ulrike().send('phase.tick', { phaseId, isDone: true }).refuses('conflict');
  await ulrike().send('phase.edit', editOf(phaseId)).refuses('conflict');
  await ulrike().send('phase.restore', { phaseId }).succeeds();
  expect(await phaseSeen(phaseId)).toMatchObject({ removedAt: null, done: [{ sideId: world.sides.FI }] });
});

test('words and days have their bounds, an id is taken once, and others’ phases are not there', async () => {
  const phase = phaseNamed('Theme day');
  await kaisa().send('phase.add', phase).succeeds();
  await ulrike().send('phase.add', phase).refuses('conflict');
  await kaisa()
    .send('phase.add', { ...phaseNamed('Backwards'), from: '2026-11-06', until: '2026-10-12' })
    .refuses('invalid', { field: 'until' });
  await kaisa().send('phase.add', phaseNamed(' ')).refuses('invalid', { field: 'title' });
  const edit = (fields: Parameters<typeof editOf>[1]) => kaisa().send('phase.edit', editOf(phase.id, fields));
  await edit({ title: '' }).refuses('invalid', { field: 'title' });
  await edit({ note: 'x'.repeat(limits.phaseNote + 1) }).refuses('tooLong');
  await edit({ from: '2026-02-30' }).refuses('invalid', { field: 'from' });
  await kaisa().send('phase.tick', { phaseId: newId<PhaseId>(), isDone: true }).refuses('notFound');
  await world.elsewhere
    .as('learner', 'FI')
    .send('phase.tick', { phaseId: phase.id, isDone: true })
    .refuses('notFound');
});

test('of somebody who is forgotten their side’s word is left', async () => {
  const gone = await world.welcome('teacher', 'FI');
  const phaseId = await aPhase(kaisa());
  await gone.send('phase.tick', { phaseId, isDone: true }).succeeds();
  await forget(world.house, needed(await whatIsKnownOf(world.house, gone.memberId)), { keepTexts: true });
  await world.mirror.check();
  expect((await phaseSeen(phaseId)).done).toMatchObject([{ sideId: world.sides.FI, by: null }]);
});
