/** What joining, leaving, inviting and pairing do. */
import { newId } from '@silta/shared/ids';
import type { MemberId, PairId, SideId } from '@silta/shared/ids';
import { mixPairs } from '@silta/shared/members/pairing';
import { forgottenName, isLongEnded, isOpen } from '@silta/shared/members/records';
import type { Invitation, Member, Pair } from '@silta/shared/members/records';
import { Refusal } from '@silta/shared/refusals';
import { mayInvite, needsAccount } from '@silta/shared/roles';
import type { Role } from '@silta/shared/roles';
import { limits } from '@silta/shared/limits';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Load, Scope } from '../realtime/scope.ts';
import { foundingDays, newCode, openFor } from '../auth/codes.ts';

const membersOf = (scope: Scope): Load => ({ type: 'member', column: 'roomId', value: scope.partnershipId });
const pairsOf = (scope: Scope): Load => ({ type: 'pair', column: 'roomId', value: scope.partnershipId });
const invitationsOf = (scope: Scope): Load => ({
  type: 'invitation',
  column: 'roomId',
  value: scope.partnershipId,
});
const sidesOf = (scope: Scope): Load => ({ type: 'side', column: 'roomId', value: scope.partnershipId });

type MemberCommand =
  | 'member.join'
  | 'member.edit'
  | 'member.setRole'
  | 'member.remove'
  | 'member.forget'
  | 'member.renewKey'
  | 'invitation.create'
  | 'invitation.renew'
  | 'invitation.revoke'
  | 'invitation.clear'
  | 'pair.make'
  | 'pair.split'
  | 'pair.mix';

export const memberHandlers: HandlersOf<MemberCommand> = {
  'member.join': {
    loads: ({ id, invitationId }, scope) => [
      { type: 'member', ids: [id] },
      { type: 'invitation', ids: [invitationId] },
      membersOf(scope),
      sidesOf(scope),
    ],
    run: (changes, payload) => {
      const invitation = changes.need('invitation', payload.invitationId);
      if (changes.need('partnership', changes.partnershipId).endedAt !== null) throw new Refusal('ended');
      // One that has ended is not there for those who hold its code, as one that never was.
      if (!isOpen(invitation, changes.now)) throw new Refusal('wrongCode');
      const known = changes
        .list('member', 'roomId', changes.partnershipId)
        .find((member) => member.accountId === payload.accountId && member.removedAt === null);
      if (known) throw new Refusal('conflict');
      const { id, accountId, name, languages } = payload;
      const { sideId, role } = invitation;
      const joined = { roomId: changes.roomId, view: 0, joinedAt: changes.now, removedAt: null };
      changes.add('member', { id, accountId, sideId, role, name, languages, ...joined });
      changes.put('invitation', { ...invitation, uses: invitation.uses + 1 });
      const side = changes.need('side', sideId);
      if (side.ownerId === null && role === 'coordinator') changes.put('side', { ...side, ownerId: id });
    },
  },
  'member.edit': {
    target: ({ memberId }) => ({ type: 'member', id: memberId }),
    run: (changes, { memberId, ...fields }) =>
      changes.put('member', { ...needPresent(changes, memberId), ...fields }),
  },
  'member.setRole': {
    loads: (_, scope) => [sidesOf(scope)],
    target: ({ memberId }) => ({ type: 'member', id: memberId }),
    run: (changes, { memberId, role }) => {
      const member = needPresent(changes, memberId);
      if (member.role === role) return;
      if (isOwner(changes, member)) throw new Refusal('ownerStays');
      if (!isPassage(member.role, role)) throw new Refusal('forbidden');
      changes.put('member', { ...member, role, view: member.view + 1 });
    },
  },
  'member.remove': {
    loads: (_, scope) => [sidesOf(scope), membersOf(scope), pairsOf(scope)],
    target: ({ memberId }) => ({ type: 'member', id: memberId }),
    run: (changes, { memberId }) => {
      const member = needPresent(changes, memberId);
      if (isOwner(changes, member)) throw new Refusal('ownerStays');
      changes.put('member', { ...member, removedAt: changes.now, view: member.view + 1 });
      for (const pair of openPairs(changes))
        if (pair.memberIds.includes(memberId)) leave(changes, pair, memberId);
    },
  },
  'member.forget': {
    loads: ({ memberId }, scope) => [
      { type: 'member', ids: [memberId] },
      sidesOf(scope),
      membersOf(scope),
      pairsOf(scope),
    ],
    run: (changes, { memberId }) => {
      const member = changes.need('member', memberId);
      const removedAt = member.removedAt ?? changes.now;
      const nameless = { name: forgottenName, languages: [], removedAt, view: member.view + 1 };
      changes.put('member', { ...member, ...nameless });
      for (const side of changes.list('side', 'roomId', changes.partnershipId))
        if (side.ownerId === memberId) changes.put('side', { ...side, ownerId: heirOf(changes, side.id) });
      for (const pair of openPairs(changes))
        if (pair.memberIds.includes(memberId)) leave(changes, pair, memberId);
    },
  },
  // The key itself is nothing that the door knows of; that there is a new one is an act.
  'member.renewKey': {
    target: ({ memberId }) => ({ type: 'member', id: memberId }),
    run: (changes, { memberId }) => void needPresent(changes, memberId),
  },
  'invitation.create': {
    loads: ({ id }, scope) => [{ type: 'invitation', ids: [id] }, invitationsOf(scope)],
    target: ({ sideId }) => ({ type: 'side', id: sideId }),
    run: (changes, { id, sideId, role, useLimit, days }, actor) => {
      if (!mayInvite(actor, role)) throw new Refusal('forbidden');
      const side = changes.need('side', sideId);
      makeRoomForInvitation(changes);
      const fresh = { founding: false, uses: 0, ...openFor(days, changes.now), revokedAt: null };
      changes.add('invitation', {
        id,
        roomId: changes.roomId,
        sideId,
        role,
        code: newCode(side.country),
        useLimit,
        ...fresh,
      });
    },
  },
  'invitation.renew': {
    loads: (_, scope) => [sidesOf(scope)],
    target: ({ invitationId }) => ({ type: 'invitation', id: invitationId }),
    run: (changes, { invitationId }) => {
      const invitation = changes.need('invitation', invitationId);
      if (!invitation.founding || invitation.uses > 0) throw new Refusal('closedCode');
      const { country } = changes.need('side', invitation.sideId);
      changes.put('invitation', {
        ...invitation,
        ...openFor(foundingDays, changes.now),
        code: newCode(country),
        revokedAt: null,
      });
    },
  },
  'invitation.revoke': {
    target: ({ invitationId }) => ({ type: 'invitation', id: invitationId }),
    run: (changes, { invitationId }) =>
      changes.put('invitation', { ...changes.need('invitation', invitationId), revokedAt: changes.now }),
  },
  'invitation.clear': {
    loads: (_, scope) => [{ type: 'invitation', column: 'roomId', value: scope.partnershipId }],
    run: (changes) => {
      for (const invitation of changes.list('invitation', 'roomId', changes.partnershipId))
        if (isLongEnded(invitation, changes.now)) changes.remove('invitation', invitation.id);
    },
  },
  'pair.make': {
    loads: ({ id, memberIds }, scope) => [
      { type: 'pair', ids: [id] },
      { type: 'member', ids: memberIds },
      pairsOf(scope),
    ],
    run: (changes, { id, memberIds }) => {
      const members = memberIds.map((memberId) => needPresent(changes, memberId));
      if (!canBePair(members)) throw new Refusal('notPairable');
      const taken = new Set<MemberId>(openPairs(changes).flatMap((pair) => pair.memberIds));
      if (memberIds.some((memberId) => taken.has(memberId))) throw new Refusal('notPairable');
      makeRoomForPair(changes);
      changes.add('pair', { id, roomId: changes.roomId, memberIds, madeAt: changes.now, endedAt: null });
    },
  },
  'pair.split': {
    target: ({ pairId }) => ({ type: 'pair', id: pairId }),
    run: (changes, { pairId }) => end(changes, changes.need('pair', pairId)),
  },
  'pair.mix': {
    loads: (_, scope) => [membersOf(scope), pairsOf(scope)],
    run: (changes) => {
      const members = changes.list('member', 'roomId', changes.partnershipId);
      const learners = members.filter((member) => member.role === 'learner' && member.removedAt === null);
      const past = changes.list('pair', 'roomId', changes.partnershipId);
      const oldestFirst = past.sort((a, b) => Date.parse(a.madeAt) - Date.parse(b.madeAt));
      const mixed = mixPairs(
        learners,
        oldestFirst.map((pair) => pair.memberIds),
      );
      if (mixed.length === 0) throw new Refusal('notPairable');
      for (const pair of openPairs(changes)) end(changes, pair);
      for (const memberIds of mixed) {
        makePair(changes, memberIds);
      }
    },
  },
};

/** Among those with an account; who came with a code alone stays what the code said, and nobody loses the way back. */
function isPassage(from: Role, to: Role): boolean {
  return needsAccount(from) && needsAccount(to);
}

function needPresent(changes: Changes, memberId: MemberId) {
  const member = changes.need('member', memberId);
  if (member.removedAt !== null) throw new Refusal('notFound');
  return member;
}

function isOwner(changes: Changes, member: Pick<Member, 'id'>): boolean {
  return changes.list('side', 'roomId', changes.partnershipId).some((side) => side.ownerId === member.id);
}

/** Nobody was asked to take the side over: who leads it with the owner the longest, or its next coordinator. */
function heirOf(changes: Changes, sideId: SideId): MemberId | null {
  const leading = changes
    .list('member', 'roomId', changes.partnershipId)
    .filter((member) => member.sideId === sideId && member.removedAt === null && leads(member.role));
  const [first] = leading.sort(
    (a, b) =>
      Number(a.role === 'teacher') - Number(b.role === 'teacher') || (a.joinedAt < b.joinedAt ? -1 : 1),
  );
  return first?.id ?? null;
}

function leads(role: Role): boolean {
  return role === 'coordinator' || role === 'teacher';
}

function openPairs(changes: Changes): Pair[] {
  return changes.list('pair', 'roomId', changes.partnershipId).filter((pair) => pair.endedAt === null);
}

function end(changes: Changes, pair: Pair): void {
  changes.put('pair', { ...pair, endedAt: changes.now });
}

/** Invitations that nobody can use any more give way to new ones, the oldest first. */
function makeRoomForInvitation(changes: Changes): void {
  if (changes.count('invitation') < limits.invitations) return;
  const all = changes.list('invitation', 'roomId', changes.partnershipId);
  const oldest = oldestOf(
    all.filter((each) => isOver(each, changes.now)),
    ({ createdAt }) => createdAt,
  );
  if (oldest) changes.remove('invitation', oldest.id);
}

/** Pairs that have ended are remembered for the next mix; beyond the bound the oldest give way. */
function makeRoomForPair(changes: Changes): void {
  if (changes.count('pair') < limits.pairs) return;
  const all = changes.list('pair', 'roomId', changes.partnershipId);
  const oldest = oldestOf(
    all.filter(({ endedAt }) => endedAt !== null),
    ({ madeAt }) => madeAt,
  );
  if (oldest) changes.remove('pair', oldest.id);
}

/** The one that founds a side can be renewed until somebody has come. */
function isOver(invitation: Invitation, now: string): boolean {
  const mayBeRenewed = invitation.founding && invitation.uses === 0;
  return !isOpen(invitation, now) && !mayBeRenewed;
}

function oldestOf<T>(all: readonly T[], at: (one: T) => string): T | null {
  return all.reduce<T | null>((oldest, one) => (oldest && at(oldest) <= at(one) ? oldest : one), null);
}

/** Of three, the other two stay partners where a border is still between them. */
function leave(changes: Changes, pair: Pair, memberId: MemberId): void {
  end(changes, pair);
  const others = pair.memberIds.filter((id) => id !== memberId);
  if (canBePair(others.map((id) => needPresent(changes, id)))) makePair(changes, others);
}

function makePair(changes: Changes, memberIds: MemberId[]): void {
  const id = newId<PairId>();
  makeRoomForPair(changes);
  changes.put('pair', { id, roomId: changes.roomId, memberIds, madeAt: changes.now, endedAt: null });
}

/** Different learners, of at least two sides. */
function canBePair(members: readonly Member[]): boolean {
  const sides = new Set<SideId>(members.map((member) => member.sideId));
  const ids = new Set<MemberId>(members.map((member) => member.id));
  return (
    sides.size > 1 && ids.size === members.length && members.every((member) => member.role === 'learner')
  );
}
