/** What joining, leaving, inviting and pairing do. */
import { newId } from '@silta/shared/ids';
import type { MemberId, PairId, SideId } from '@silta/shared/ids';
import { mixPairs } from '@silta/shared/members/pairing';
import { isOpen } from '@silta/shared/members/records';
import type { Member, Pair } from '@silta/shared/members/records';
import { Refusal } from '@silta/shared/refusals';
import { mayInvite, needsAccount } from '@silta/shared/roles';
import type { Role } from '@silta/shared/roles';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Load, Scope } from '../realtime/scope.ts';
import { foundingDays, newCode, openFor } from '../auth/codes.ts';

const membersOf = (scope: Scope): Load => ({ type: 'member', column: 'roomId', value: scope.partnershipId });
const pairsOf = (scope: Scope): Load => ({ type: 'pair', column: 'roomId', value: scope.partnershipId });
const sidesOf = (scope: Scope): Load => ({ type: 'side', column: 'roomId', value: scope.partnershipId });

type MemberCommand =
  | 'member.join'
  | 'member.edit'
  | 'member.setRole'
  | 'member.remove'
  | 'invitation.create'
  | 'invitation.renew'
  | 'invitation.revoke'
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
  'invitation.create': {
    loads: ({ id }) => [{ type: 'invitation', ids: [id] }],
    target: ({ sideId }) => ({ type: 'side', id: sideId }),
    run: (changes, { id, sideId, role, useLimit, days }, actor) => {
      if (!mayInvite(actor, role)) throw new Refusal('forbidden');
      const side = changes.need('side', sideId);
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

function openPairs(changes: Changes): Pair[] {
  return changes.list('pair', 'roomId', changes.partnershipId).filter((pair) => pair.endedAt === null);
}

function end(changes: Changes, pair: Pair): void {
  changes.put('pair', { ...pair, endedAt: changes.now });
}

/** Of three, the other two stay partners where a border is still between them. */
function leave(changes: Changes, pair: Pair, memberId: MemberId): void {
  end(changes, pair);
  const others = pair.memberIds.filter((id) => id !== memberId);
  if (canBePair(others.map((id) => needPresent(changes, id)))) makePair(changes, others);
}

function makePair(changes: Changes, memberIds: MemberId[]): void {
  const id = newId<PairId>();
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
