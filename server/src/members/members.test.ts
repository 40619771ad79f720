/** People: coming, going, changing roles, invitations and pairs. */
import { newId } from '@silta/shared/ids';
import type { InvitationId, MemberId, PairId } from '@silta/shared/ids';
import type { Invitation, Member, Pair } from '@silta/shared/members/records';
import { aPair, anInvitation } from '../testing/given.ts';
import { aPlace } from '../testing/place.ts';
import type { Place } from '../testing/place.ts';
import { aWorldIn, foundingInvitation, join, needed } from '../testing/world.ts';
import type { SideName, World } from '../testing/world.ts';

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

const coordinator = (side: SideName = 'FI') => world.as('coordinator', side);
const learner = (side: SideName, nth: 1 | 2 = 1) => world.as('learner', side, nth).memberId;

async function records(by = coordinator()) {
  return (await world.house.feed.snapshot(by.accountId, world.partnershipId)).records;
}

async function memberNow(id: MemberId): Promise<Member> {
  return needed(((await records()).member as Member[]).find((member) => member.id === id));
}

async function openPairs(): Promise<Pair[]> {
  return ((await records()).pair as Pair[]).filter((pair) => pair.endedAt === null);
}

const someone = () => ({ accountId: newId<never>(), memberId: newId<MemberId>() });
const comes = (invitation: InvitationId, ids = someone()) =>
  join(world.house, world.partnershipId, invitation, ids);

test('roles change within a side, and whoever has another one sees everything anew', async () => {
  const teacher = await world.welcome('teacher', 'FI');
  const before = await world.house.feed.snapshot(teacher.accountId, world.partnershipId);
  await coordinator('DE')
    .send('member.setRole', { memberId: teacher.memberId, role: 'manager' })
    .refuses('forbidden');
  await coordinator().send('member.setRole', { memberId: teacher.memberId, role: 'manager' }).succeeds();
  const after = await world.house.feed.snapshot(teacher.accountId, world.partnershipId);
  expect([before.viewer.role, after.viewer.role]).toEqual(['teacher', 'manager']);
  expect(after.records.invitation).toEqual([]);
  const sync = await world.house.feed.sync(teacher.accountId, world.partnershipId, after.seq, before.view);
  expect(sync).toEqual({ kind: 'snapshot' });
});

test('learners stay learners, and nobody without a password becomes staff', async () => {
  const [pupil, guest] = [learner('FI'), world.as('guest', 'FI').memberId];
  for (const role of ['coordinator', 'teacher', 'hostTutor', 'manager', 'guest'] as const) {
    await coordinator().send('member.setRole', { memberId: pupil, role }).refuses('forbidden');
  }
  for (const role of ['coordinator', 'teacher', 'hostTutor', 'manager', 'learner'] as const) {
    await coordinator().send('member.setRole', { memberId: guest, role }).refuses('forbidden');
  }
  await coordinator()
    .send('member.setRole', { memberId: world.as('manager', 'FI').memberId, role: 'learner' })
    .refuses('forbidden');
  await coordinator()
    .send('member.setRole', { memberId: world.as('manager', 'FI').memberId, role: 'guest' })
    .refuses('forbidden');
});

test('whoever holds a side keeps role and place until it is handed over', async () => {
  const { sides } = world;
  const owner = coordinator();
  const deputy = world.as('teacher', 'FI');
  await owner.send('member.setRole', { memberId: owner.memberId, role: 'teacher' }).refuses('ownerStays');
  await owner.send('member.remove', { memberId: owner.memberId }).refuses('ownerStays');
  for (const memberId of [learner('FI'), world.as('hostTutor', 'FI').memberId]) {
    await owner.send('side.handOver', { sideId: sides.FI, memberId }).refuses('forbidden');
  }
  await owner
    .send('side.handOver', { sideId: sides.FI, memberId: world.as('teacher', 'DE').memberId })
    .refuses('notFound');
  await owner.send('side.handOver', { sideId: sides.FI, memberId: deputy.memberId }).succeeds();
  await owner.send('side.handOver', { sideId: sides.FI, memberId: owner.memberId }).refuses('forbidden');
  await owner.send('member.remove', { memberId: deputy.memberId }).refuses('ownerStays');
  await owner.send('member.remove', { memberId: owner.memberId }).succeeds();
  await deputy
    .send('side.handOver', { sideId: sides.FI, memberId: world.as('coordinator', 'FI', 2).memberId })
    .succeeds();
});

test('a removed member keeps the name, loses everything else, and may come again', async () => {
  const gone = world.as('learner', 'DE');
  const pairId = await aPair(world);
  await coordinator().send('member.remove', { memberId: gone.memberId }).refuses('forbidden');
  await coordinator('DE').send('member.remove', { memberId: gone.memberId }).succeeds();
  expect(await memberNow(gone.memberId)).toMatchObject({
    name: 'Somebody',
    removedAt: expect.any(String) as unknown,
  });
  expect((await openPairs()).map(({ id }) => id)).not.toContain(pairId);
  await expect(world.house.feed.snapshot(gone.accountId, world.boardId)).rejects.toMatchObject({
    code: 'notFound',
  });
  await expect(world.house.feed.sync(gone.accountId, world.boardId, 0, 0)).rejects.toMatchObject({
    code: 'notFound',
  });
  await coordinator('DE').send('member.remove', { memberId: gone.memberId }).refuses('notFound');
  await coordinator('DE')
    .send('member.edit', { memberId: gone.memberId, name: 'x', languages: [] })
    .refuses('notFound');
  const again = { accountId: gone.accountId as never, memberId: newId<MemberId>() };
  await comes(await anInvitation(coordinator('DE')), again);
  expect(await world.house.feed.snapshot(gone.accountId, world.boardId)).toMatchObject({
    viewer: { memberId: again.memberId },
  });
});

describe('invitations', () => {
  test('are used up, run out and are revoked', async () => {
    const once = await anInvitation(coordinator(), 'learner', 1);
    await comes(once);
    await expect(comes(once)).rejects.toThrow('wrongCode');
    const old = await anInvitation(coordinator());
    world.clock.aheadDays = 4;
    await expect(comes(old)).rejects.toThrow('wrongCode');
    world.clock.aheadDays = 0;
    const revoked = await anInvitation(coordinator());
    await coordinator('DE').send('invitation.revoke', { invitationId: revoked }).refuses('notFound');
    await coordinator().send('invitation.revoke', { invitationId: revoked }).succeeds();
    await expect(comes(revoked)).rejects.toThrow('wrongCode');
    await expect(comes(newId<InvitationId>())).rejects.toThrow('notFound');
  });

  test('never let in more than they say, however many come at once', async () => {
    const invitation = await anInvitation(coordinator(), 'learner', 3);
    const came = await Promise.allSettled(Array.from({ length: 8 }, () => comes(invitation)));
    expect(came.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    await world.mirror.check(true);
  });

  test('are not for those who are in already', async () => {
    const { accountId } = world.as('learner', 'FI');
    const invitation = await anInvitation(coordinator());
    await expect(comes(invitation, { accountId: accountId as never, memberId: newId() })).rejects.toThrow(
      'conflict',
    );
  });

  test('are seen by the staff of their side only', async () => {
    const invitation = await anInvitation(world.as('teacher', 'DE'));
    const seesIt = async (by = coordinator()) =>
      ((await records(by)).invitation ?? []).some(({ id }) => id === invitation);
    expect(await seesIt(coordinator('DE'))).toBe(true);
    expect(await seesIt(world.as('hostTutor', 'DE'))).toBe(true);
    expect(await seesIt(coordinator('FI'))).toBe(false);
    expect(await seesIt(world.as('manager', 'DE'))).toBe(false);
    expect(await seesIt(world.as('learner', 'DE'))).toBe(false);
  });

  test('for a coordinator come from a coordinator only', async () => {
    const invitation = { sideId: world.sides.FI, role: 'coordinator', useLimit: 1, days: 1 } as const;
    const teacher = world.as('teacher', 'FI');
    await teacher
      .send('invitation.create', { ...invitation, id: newId<InvitationId>() })
      .refuses('forbidden');
    await coordinator()
      .send('invitation.create', { ...invitation, id: newId<InvitationId>() })
      .succeeds();
  });

  test('have bounds', async () => {
    const one = {
      id: newId<InvitationId>(),
      sideId: world.sides.FI,
      role: 'learner',
      useLimit: 1,
      days: 1,
    } as const;
    for (const wrong of [{ useLimit: 0 }, { useLimit: 101 }, { useLimit: 1.5 }, { days: 181 }, { days: 0 }]) {
      await coordinator()
        .send('invitation.create', { ...one, ...wrong })
        .refuses('invalid', { field: Object.keys(wrong)[0] });
    }
  });

  test('the founding one gets a new code and new time, also after it was revoked, until somebody has come', async () => {
    const { partnershipId, accountId } = await aFreshPartnership();
    const invitationId = await foundingInvitation(world.house, partnershipId);
    const old = await codeOf(invitationId);
    const renew = () =>
      world.house.door.send({
        id: newId<never>(),
        room: partnershipId,
        name: 'invitation.renew',
        payload: { invitationId },
        accountId,
        road: 'socket',
      });
    world.clock.aheadDays = 40;
    await expect(join(world.house, partnershipId, invitationId, someone())).rejects.toThrow('wrongCode');
    expect(await renew()).toMatchObject({ ok: true });
    expect(await codeOf(invitationId)).not.toBe(old);
    await join(world.house, partnershipId, invitationId, someone());
    expect(await renew()).toMatchObject({ ok: false, code: 'notFound' });
    world.clock.aheadDays = 0;
  });

  test('the founding one is seen by both sides until it is used', async () => {
    const { partnershipId, accountId } = await aFreshPartnership();
    const founding = await foundingInvitation(world.house, partnershipId);
    const see = async () =>
      (await world.house.feed.snapshot(accountId, partnershipId)).records.invitation as Invitation[];
    expect(await see()).toMatchObject([{ id: founding, founding: true, role: 'coordinator', useLimit: 1 }]);
    const first = someone();
    await join(world.house, partnershipId, founding, first);
    expect(await see()).toEqual([]);
    const { records: theirs } = await world.house.feed.snapshot(first.accountId, partnershipId);
    expect(theirs.side).toContainEqual(expect.objectContaining({ position: 1, ownerId: first.memberId }));
  });
});

async function codeOf(invitation: InvitationId): Promise<string | undefined> {
  const [row]: { code: string }[] = await world.dataSource.query(
    `select "code" from "invitation" where "id" = $1`,
    [invitation],
  );
  return row?.code;
}

async function aFreshPartnership() {
  const [accountId, memberId, partnershipId] = [newId<never>(), newId<never>(), newId<never>()];
  const side = {
    kind: 'school',
    name: 'A',
    place: '',
    country: 'PL',
    timeZone: 'Europe/Warsaw',
    languages: ['pl'],
  };
  const answer = await world.house.door.send({
    id: newId<never>(),
    room: partnershipId,
    name: 'partnership.create',
    payload: {
      id: partnershipId,
      name: 'Fresh',
      sides: [
        { id: newId(), ...side, place: 'B' },
        { id: newId(), ...side, place: 'C' },
      ],
      role: 'teacher',
      memberId,
      accountId,
      memberName: 'Ola',
      memberLanguages: ['pl'],
    },
    accountId,
    road: 'rest',
  });
  expect(answer).toMatchObject({ ok: true, seq: 1 });
  return { partnershipId, accountId };
}

describe('pairs', () => {
  const make = (memberIds: MemberId[]) =>
    world.as('hostTutor', 'DE').send('pair.make', { id: newId<PairId>(), memberIds });

  test('are learners of two sides who have no partner', async () => {
    await make([learner('FI'), learner('FI', 2)]).refuses('notPairable');
    await make([learner('FI'), learner('FI')]).refuses('notPairable');
    await make([learner('FI'), world.as('teacher', 'DE').memberId]).refuses('notPairable');
    await make([learner('FI')]).refuses('invalid', { field: 'memberIds' });
    await make([learner('FI'), learner('DE')]).succeeds();
    await make([learner('FI'), learner('DE', 2)]).refuses('notPairable');
    await make([learner('FI', 2), learner('DE', 2)]).succeeds();
  });

  test('two that want the same learner at once: the first has them', async () => {
    const [first, second] = [make([learner('FI'), learner('DE')]), make([learner('FI'), learner('DE', 2)])];
    expect(await first.answer).toMatchObject({ ok: true });
    expect(await second.answer).toMatchObject({ ok: false, code: 'notPairable' });
    await world.mirror.check();
  });

  test('may be three where numbers are uneven, and are split', async () => {
    await make([learner('FI'), learner('FI', 2), learner('DE')]).succeeds();
    const [pair] = await openPairs();
    await world
      .as('teacher', 'FI')
      .send('pair.split', { pairId: needed(pair).id })
      .succeeds();
    expect(await openPairs()).toEqual([]);
  });

  test('of three, two go on together when the third leaves, unless they are of one side', async () => {
    const [stays, goes, partner] = [learner('FI'), learner('FI', 2), learner('DE')];
    await make([stays, goes, partner]).succeeds();
    await coordinator().send('member.remove', { memberId: goes }).succeeds();
    expect((await openPairs()).map(({ memberIds }) => memberIds)).toEqual([[stays, partner]]);
    await coordinator('DE').send('member.remove', { memberId: partner }).succeeds();
    expect(await openPairs()).toEqual([]);
  });

  test('are mixed: everybody once, across the bridge, not the partner of last time', async () => {
    await world.as('teacher', 'DE').send('pair.mix', {}).succeeds();
    const before = new Set((await openPairs()).map(({ memberIds }) => [...memberIds].sort().join()));
    await world.as('teacher', 'DE').send('pair.mix', {}).succeeds();
    const after = (await openPairs()).map(({ memberIds }) => [...memberIds].sort().join());
    expect(after).toHaveLength(2);
    expect(new Set(after.flatMap((ids) => ids.split(','))).size).toBe(4);
    expect(after.filter((ids) => before.has(ids))).toEqual([]);
  });

  test('cannot be mixed where one side has no learners', async () => {
    for (const nth of [1, 2] as const)
      await coordinator('DE')
        .send('member.remove', { memberId: learner('DE', nth) })
        .succeeds();
    await coordinator('DE').send('pair.mix', {}).refuses('notPairable');
  });
});
