/** Which invitations are shown to whom. */
import {
  canInvite,
  foundingInvitations,
  listedInvitations,
  openInvitation,
  sidesToInvite,
} from './invitations.ts';
import {
  invitation,
  lleida,
  now,
  paderborn,
  people,
  savonlinna,
  shown,
  sideRecords,
  thirdSide,
  type Name,
} from './testPeople.ts';

const sides = shown([...sideRecords, thirdSide]);
const as = (name: Name) => {
  const { id, sideId, role } = people[name];
  return { memberId: id, sideId, role };
};
const founding = invitation(9, { sideId: lleida, role: 'coordinator', founding: true, uses: 0, useLimit: 1 });
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test.each([
  ['Kaisa', true],
  ['Sari', true],
  ['Markus', false],
  ['Aino', false],
] as const)('%s invites to the own side: %s', (name, may) => {
  expect(canInvite(as(name))).toBe(may);
});

test('nobody invites to another side', () => {
  expect(canInvite(as('Kaisa'), paderborn)).toBe(false);
});

test('another side is offered only while its founding invitation is to be passed on', () => {
  expect(idsOf(sidesToInvite([], sides, as('Kaisa')))).toEqual([savonlinna]);
  expect(idsOf(sidesToInvite([founding], sides, as('Kaisa')))).toEqual([savonlinna, lleida]);
  expect(sidesToInvite([], sides, as('Aino'))).toEqual([]);
});

test('a founding invitation is over once the side has somebody who holds it', () => {
  const held = sides.map((side) => ({ ...side, record: { ...side.record, ownerId: people.Ulrike.id } }));
  expect(foundingInvitations([founding], held, as('Kaisa'))).toEqual([]);
});

test('the newest code that still lets somebody in is shown', () => {
  const old = invitation(1);
  const fresh = invitation(2, { createdAt: '2026-03-03T08:00:00.000Z' });
  const choice = { sideId: savonlinna, role: 'learner' } as const;
  expect(openInvitation([old, fresh], choice, now)).toBe(fresh);
  expect(openInvitation([old, { ...fresh, revokedAt: now }], choice, now)).toBe(old);
  expect(openInvitation([{ ...old, uses: 12 }], choice, now)).toBeNull();
  expect(openInvitation([old], choice, '2999-10-31T08:00:00.000Z')).toBeNull();
});

test('the table keeps used up codes and drops what was revoked or has run out', () => {
  const teacher = invitation(1, { role: 'teacher', uses: 12 });
  const learner = invitation(2);
  const revoked = invitation(3, { revokedAt: now });
  const ranOut = invitation(4, { expiresAt: '2026-01-01T08:00:00.000Z' });
  expect(idsOf(listedInvitations([founding, teacher, revoked, learner, ranOut], sides, now))).toEqual(
    idsOf([learner, teacher, founding]),
  );
});

test('founding invitations stand in the order of the sides, however they arrive', () => {
  const open = sides.map(({ id }, at) =>
    invitation(20 + at, { sideId: id, role: 'coordinator', founding: true }),
  );
  const empty = sides.map((side) => ({ ...side, record: { ...side.record, ownerId: null } }));
  const shownFirst = foundingInvitations([...open].reverse(), empty, as('Kaisa'));
  expect(shownFirst.map(({ sideId }) => sideId)).toEqual([paderborn, lleida]);
});
