/** What was measured in a place: who keeps it, that the newest of a place counts, who sees it, and who removes it. */
import type { Check } from '@silta/shared/checks/records';
import { limits } from '@silta/shared/limits';
import { isStaff, roles } from '@silta/shared/roles';
import { checkOf } from '../testing/givenSessions.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.end());

const teacher = () => world.as('teacher', 'FI');
const tutor = () => world.as('hostTutor', 'DE');

async function seen(by: Person): Promise<Check[]> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.partnershipId);
  return (records.check ?? []) as Check[];
}

test('staff of any side keep one for their own, and staff of all sides see it; nobody else does either', async () => {
  for (const role of roles) {
    const sending = world.as(role, 'DE').send('check.keep', checkOf(`Room of a ${role}`));
    await (isStaff({ role }) ? sending.succeeds() : sending.refuses('forbidden'));
  }
  for (const role of roles) expect(await seen(world.as(role, 'FI'))).toHaveLength(isStaff({ role }) ? 3 : 0);
  const [one] = await seen(teacher());
  expect(one).toMatchObject({ sideId: world.sides.DE, camera: 'works', downKbps: 20_000, road: 'websocket' });
});

test('the same place of the same side is replaced, whatever its letters; that of another side stays', async () => {
  await teacher().send('check.keep', checkOf('Classroom B214')).succeeds();
  await tutor().send('check.keep', checkOf('classroom b214')).succeeds();
  await world
    .as('coordinator', 'FI')
    .send('check.keep', checkOf('  CLASSROOM B214 ', { downKbps: 90 }))
    .succeeds();
  const places = (await seen(tutor())).map(({ place, sideId, downKbps }) => [place, sideId, downKbps]);
  expect(places.sort()).toEqual(
    [
      ['CLASSROOM B214', world.sides.FI, 90],
      ['classroom b214', world.sides.DE, 20_000],
    ].sort(),
  );
});

test('an id is taken once, a place has a name, figures have bounds', async () => {
  const check = checkOf('Classroom B214');
  await teacher().send('check.keep', check).succeeds();
  await teacher().send('check.keep', check).refuses('conflict');
  await teacher()
    .send('check.keep', { ...check, place: 'Elsewhere' })
    .refuses('conflict');
  await tutor()
    .send('check.keep', { ...check, place: 'Elsewhere' })
    .refuses('conflict');
  await teacher().send('check.keep', checkOf(' ')).refuses('invalid', { field: 'place' });
  await teacher()
    .send('check.keep', checkOf('x'.repeat(limits.place + 1)))
    .refuses('tooLong');
  const figures = { downKbps: -1, upKbps: limits.checkKbps + 1, roundTripMs: 1.5 };
  for (const [field, figure] of Object.entries(figures))
    await teacher()
      .send('check.keep', checkOf('Lab', { [field]: figure }))
      .refuses('invalid', { field });
});

test('staff of its side remove it; staff of the other see that it is not theirs, and others see none', async () => {
  const check = checkOf('Classroom B214');
  const about = { checkId: check.id };
  await teacher().send('check.keep', check).succeeds();
  await tutor().send('check.remove', about).refuses('forbidden');
  await world.as('learner', 'FI').send('check.remove', about).refuses('notFound');
  await world.elsewhere.as('learner', 'FI').send('check.remove', about).refuses('notFound');
  await world.as('hostTutor', 'FI').send('check.remove', about).succeeds();
  expect(await seen(tutor())).toEqual([]);
});

test('whoever becomes staff sees them, and whoever is none any more does not', async () => {
  await teacher().send('check.keep', checkOf('Classroom B214')).succeeds();
  const { memberId } = world.as('manager', 'FI');
  const head = world.as('coordinator', 'FI');
  await head.send('member.setRole', { memberId, role: 'teacher' }).succeeds();
  await world.mirror.check(true);
  await head.send('member.setRole', { memberId, role: 'manager' }).succeeds();
  await world.mirror.check(true);
});
