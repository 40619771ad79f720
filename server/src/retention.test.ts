/** What goes by itself, when, and what stays. */
import { newId } from '@silta/shared/ids';
import type { AccountId } from '@silta/shared/ids';
import type { Invitation } from '@silta/shared/members/records';
import { createLogger } from './logger.ts';
import { raiseFloors, Retention } from './retention.ts';
import { unobserved } from './realtime/observer.ts';
import { House } from './realtime/house.ts';
import { entities, handlers, recordEntities } from './registry.ts';
import { createDataSource } from './database/dataSource.ts';
import { aComment, anInvitation, aPost, aTerm } from './testing/given.ts';
import { aWorld } from './testing/world.ts';
import type { World } from './testing/world.ts';

let world: World;

beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.end());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

/** As it will be in so many days. */
async function tidyIn(days: number): Promise<void> {
  world.clock.aheadDays = days;
  expect(await new Retention(world.house, createLogger('silent')).run(inDays(days))).toBe(true);
  world.clock.aheadDays = 0;
}

async function idsIn(table: string): Promise<Set<string>> {
  const rows: { id: string }[] = await world.dataSource.query(`select "id" from "${table}"`);
  return new Set(rows.map(({ id }) => id));
}

interface Person {
  email?: string;
  /** Days since they were last seen on a device. */
  seen?: number;
  /** Of which somebody is a member, or was until so many days ago. */
  left?: number | 'never';
}

/** An account that is a hundred days old. */
async function anAccount({ email, seen, left }: Person): Promise<AccountId> {
  const id = newId<AccountId>();
  const ago = (days: number) => inDays(-days).toISOString();
  await world.dataSource.query(
    `insert into "account" ("id", "name", "email", "language", "createdAt") values ($1, 'Aino', $2, 'fi', $3)`,
    [id, email ?? null, ago(100)],
  );
  if (seen !== undefined)
    await world.dataSource.query(`insert into "device" values ($1, $2, $3, 'Firefox', $4, $4)`, [
      newId(),
      id,
      id,
      ago(seen),
    ]);
  if (left !== undefined) {
    const member = await world.elsewhere.welcome('learner', 'FI');
    await world.dataSource.query(`update "member" set "accountId" = $1, "removedAt" = $2 where "id" = $3`, [
      id,
      left === 'never' ? null : ago(left),
      member.memberId,
    ]);
  }
  return id;
}

test('a device that nobody has used for 60 days', async () => {
  const [used, unused] = [
    await anAccount({ seen: 59, left: 'never' }),
    await anAccount({ seen: 61, left: 'never' }),
  ];
  await tidyIn(0);
  const devices: { accountId: string }[] = await world.dataSource.query(`select "accountId" from "device"`);
  expect(devices).toEqual([{ accountId: used }]);
  // Whoever is a member comes back with the key.
  expect(await idsIn('account')).toEqual(new Set([used, unused]));
});

test('accounts that belong nowhere and are signed in nowhere: a learner’s after 30 days, one with e-mail after 90', async () => {
  const kept = await Promise.all([
    anAccount({ left: 'never' }),
    anAccount({ left: 29 }),
    anAccount({ left: 99, seen: 1 }),
    anAccount({ email: 'a@example.org', left: 89 }),
    anAccount({ email: 'b@example.org', seen: 59 }),
  ]);
  await Promise.all([
    anAccount({}),
    anAccount({ left: 31 }),
    anAccount({ left: 99, seen: 61 }),
    anAccount({ email: 'c@example.org' }),
    anAccount({ email: 'd@example.org', left: 91 }),
  ]);
  await tidyIn(0);
  expect(await idsIn('account')).toEqual(new Set(kept));
});

test('invitations that ended 90 days ago, so that there is room for new ones; one that founds a side stays', async () => {
  const coordinator = world.as('coordinator', 'FI');
  const [expired, revoked] = [await anInvitation(coordinator), await anInvitation(coordinator)];
  await coordinator.send('invitation.revoke', { invitationId: revoked }).succeeds();
  const before = await idsIn('invitation');
  await tidyIn(89);
  expect(await idsIn('invitation')).toEqual(before);
  await tidyIn(91);
  expect((await idsIn('invitation')).has(revoked)).toBe(false);
  expect((await idsIn('invitation')).has(expired)).toBe(true);
  await world.mirror.check(true);
  await tidyIn(200);
  const left: Invitation[] = await world.dataSource.query(`select * from "invitation"`);
  // Nobody of the other side has come elsewhere… but those founding codes that were used are gone.
  expect(left.filter(({ founding, uses }) => !founding || uses > 0)).toEqual([]);
  const tallies: { tally: { invitation?: number } }[] = await world.dataSource.query(
    `select "tally" from "room" where "kind" = 'partnership'`,
  );
  expect(tallies.map(({ tally }) => tally.invitation ?? 0).reduce((a, b) => a + b, 0)).toBe(left.length);
});

test('terms that were deleted 30 days ago', async () => {
  const finn = world.as('learner', 'FI');
  const [termId, kept] = [await aTerm(finn), await aTerm(finn)];
  await finn.send('term.remove', { termId }).succeeds();
  await tidyIn(29);
  expect(await idsIn('term')).toEqual(new Set([termId, kept]));
  await tidyIn(31);
  expect(await idsIn('term')).toEqual(new Set([kept]));
  await world.mirror.check(true);
});

test('the bin after 30 days, in portions, also where the partnership has ended', async () => {
  const learner = world.as('learner', 'FI');
  const posts = await Promise.all(Array.from({ length: 210 }, () => aPost(world, learner)));
  const kept = await aPost(world, learner);
  const comment = await aComment(world.as('learner', 'DE'), kept);
  await world.as('teacher', 'DE').send('comment.delete', { commentId: comment }).succeeds();
  await Promise.all(posts.map((postId) => learner.send('post.delete', { postId }).isDone()));
  for (const side of ['FI', 'DE'] as const)
    await world.as('coordinator', side).send('partnership.agreeToEnd', {}).succeeds();
  await tidyIn(29);
  expect((await idsIn('post')).size).toBe(211);
  await tidyIn(31);
  expect(await idsIn('post')).toEqual(new Set([kept]));
  expect((await idsIn('comment')).size).toBe(0);
});

test('one server at a time, and each round is reported', async () => {
  const reported: string[] = [];
  const observer = {
    ...unobserved,
    tidied: (what: string, rows: number) => reported.push(`${what} ${rows}`),
  };
  const dataSource = await createDataSource(world.databaseUrl, entities).initialize();
  const logger = createLogger('silent');
  const house = new House({ dataSource, entities: recordEntities, handlers, logger, observer });
  const servers = [new Retention(world.house, logger), new Retention(house, logger)];
  const rounds = await Promise.all(servers.map((server) => server.run()));
  expect(rounds.sort()).toEqual([false, true]);
  expect(await new Retention(house, logger).run()).toBe(true);
  expect(reported.slice(-7)).toEqual([
    'log 0',
    'receipts 0',
    'devices 0',
    'invitations 0',
    'acts 0',
    'letters 0',
    'accounts 0',
  ]);
  await dataSource.destroy();
});

test('a round costs as much as there is to tidy away, not as much as there is', async () => {
  await world.dataSource.query(
    `insert into "change" select $1, n, 'post', gen_random_uuid(), null, now() from generate_series(1, 20000) n`,
    [newId()],
  );
  await world.dataSource.query('analyze "change"');
  const plan: { 'QUERY PLAN': string }[] = await world.dataSource.query(
    `explain ${raiseFloors.replaceAll('$1', `now() - interval '7 days'`)}`,
  );
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).not.toMatch(/Seq Scan on change/);
});
