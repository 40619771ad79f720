/** What gives way where a partnership holds as many invitations or pairs as it may. */
import { newId } from '@silta/shared/ids';
import type { InvitationId, PairId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { Pair } from '@silta/shared/members/records';
import { aPair, anInvitation } from '../testing/given.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const coordinator = () => world.as('coordinator', 'FI');

test('invitations are bounded, and those that nobody can use any more give way, the oldest first', async () => {
  for (const invitationId of [await anInvitation(coordinator()), await anInvitation(coordinator())])
    await coordinator().send('invitation.revoke', { invitationId }).isDone();
  await fill('invitation', limits.invitations);
  const closed = await closedInvitations();
  expect(closed.length).toBeGreaterThan(1);
  for (const oldest of closed) {
    expect(await closedInvitations()).toContain(oldest);
    await anInvitation(coordinator());
    expect(await closedInvitations()).not.toContain(oldest);
  }
  const one = { id: newId<InvitationId>(), sideId: world.sides.FI, useLimit: 1, days: 1 };
  await coordinator()
    .send('invitation.create', { ...one, role: 'learner' })
    .refuses('full', { limit: limits.invitations });
});

test('pairs are bounded, and those that have ended give way, the oldest first', async () => {
  const teacher = world.as('teacher', 'FI');
  const [oldest, newer] = [await aPair(world, 1), await aPair(world, 2)];
  await teacher.send('pair.split', { pairId: oldest }).succeeds();
  await fill('pair', limits.pairs);
  const again = await aPair(world, 1);
  const all = (await pairsNow()).map(({ id }) => id);
  expect(all).toEqual(expect.arrayContaining([newer, again]));
  expect(all).not.toContain(oldest);
  const third = await world.welcome('learner', 'FI');
  const fourth = await world.welcome('learner', 'DE');
  await teacher
    .send('pair.make', { id: newId<PairId>(), memberIds: [third.memberId, fourth.memberId] })
    .refuses('full', { limit: limits.pairs });
});

/** As if the partnership had so many already. */
async function fill(type: 'invitation' | 'pair', count: number): Promise<void> {
  await world.dataSource.query(
    `update "room" set "tally" = "tally" || jsonb_build_object($2::text, $3::int) where "id" = $1`,
    [world.partnershipId, type, count],
  );
}

/** Oldest first. */
async function closedInvitations(): Promise<InvitationId[]> {
  const rows: { id: InvitationId }[] = await world.dataSource.query(
    `select "id" from "invitation"
      where "roomId" = $1 and ("uses" >= "useLimit" or "revokedAt" is not null) order by "createdAt"`,
    [world.partnershipId],
  );
  return rows.map(({ id }) => id);
}

async function pairsNow(): Promise<Pair[]> {
  const { records } = await world.house.feed.snapshot(coordinator().accountId, world.partnershipId);
  return records.pair as Pair[];
}
