/** A partnership: its name and sides, and how it ends. */
import { limits } from '@silta/shared/texts';
import { aPost, boardNamed, postBy } from '../testing/given.ts';
import { aPlace } from '../testing/place.ts';
import type { Place } from '../testing/place.ts';
import { aWorldIn, join } from '../testing/world.ts';
import { anInvitation } from '../testing/given.ts';
import { newId } from '@silta/shared/ids';
import type { World } from '../testing/world.ts';

let place: Place;
let world: World;

beforeAll(async () => {
  place = await aPlace();
});
beforeEach(async () => {
  world = await aWorldIn(place);
});
afterEach(() => world.end());
afterAll(() => place.close());

const finnish = () => world.as('coordinator', 'FI');
const german = () => world.as('coordinator', 'DE');

async function endedAt(): Promise<string | null> {
  const [row]: { endedAt: string | null }[] = await world.dataSource.query(
    `select "endedAt" from "partnership" where "id" = $1`,
    [world.partnershipId],
  );
  return row?.endedAt ?? null;
}

test('it ends only when both sides have agreed, and nothing is written after that', async () => {
  const invitation = await anInvitation(finnish());
  const postId = await aPost(world, world.as('learner', 'FI'));
  await finnish().send('partnership.agreeToEnd', {}).succeeds();
  expect(await endedAt()).toBeNull();
  await finnish().send('partnership.keepGoing', {}).succeeds();
  await german().send('partnership.agreeToEnd', {}).succeeds();
  expect(await endedAt()).toBeNull();
  await world.as('teacher', 'FI').send('partnership.agreeToEnd', {}).refuses('forbidden');
  await finnish().send('partnership.agreeToEnd', {}).succeeds();
  expect(await endedAt()).not.toBeNull();
  await finnish().send('partnership.keepGoing', {}).refuses('ended');
  await finnish().send('partnership.rename', { name: 'x' }).refuses('ended');
  await finnish().send('board.create', boardNamed('x')).refuses('ended');
  await world.as('learner', 'FI').send('post.create', postBy(world)).refuses('ended');
  await world.as('learner', 'FI').send('post.delete', { postId }).refuses('ended');
  const somebody = { accountId: newId<never>(), memberId: newId<never>() };
  await expect(join(world.house, world.partnershipId, invitation, somebody)).rejects.toThrow('ended');
});

test('both agree in the same batch', async () => {
  const answers = await Promise.all([
    finnish().send('partnership.agreeToEnd', {}).answer,
    german().send('partnership.agreeToEnd', {}).answer,
    finnish().send('partnership.keepGoing', {}).answer,
  ]);
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code))).toEqual(['ok', 'ok', 'ended']);
  await world.mirror.check(true);
});

test('names are bounded and never empty', async () => {
  const limit = limits.partnershipName;
  await finnish()
    .send('partnership.rename', { name: 'x'.repeat(limit) })
    .succeeds();
  await finnish()
    .send('partnership.rename', { name: 'x'.repeat(limit + 1) })
    .refuses('tooLong', { field: 'name', limit });
  await finnish().send('partnership.rename', { name: '\u202e' }).refuses('invalid', { field: 'name' });
});

test('a side is edited by its own coordinators and teachers, in a time zone that exists', async () => {
  const side = {
    sideId: world.sides.FI,
    kind: 'school',
    name: 'Lyseo',
    place: '',
    timeZone: 'Europe/Helsinki',
    languages: ['fi'],
  } as const;
  const languages = ['fi'];
  await world
    .as('teacher', 'FI')
    .send('side.edit', { ...side, languages })
    .succeeds();
  await german()
    .send('side.edit', { ...side, languages })
    .refuses('forbidden');
  await finnish()
    .send('side.edit', { ...side, languages, timeZone: 'Europe/Nowhere' })
    .refuses('invalid', { field: 'timeZone' });
  await finnish()
    .send('side.edit', { ...side, languages: [] })
    .refuses('invalid', { field: 'languages' });
});
