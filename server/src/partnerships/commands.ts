/** What founding, naming and ending a partnership and its sides do. */
import { noChatRules } from '@silta/shared/partnerships/chat';
import type { SideDraft } from '@silta/shared/partnerships/commands';
import { glossaryOf } from '@silta/shared/glossary/room';
import { tasksOf } from '@silta/shared/tasks/room';
import { withFreeDays } from '@silta/shared/partnerships/freeDays';
import { Refusal } from '@silta/shared/refusals';
import { isStaff } from '@silta/shared/roles';
import { newId } from '@silta/shared/ids';
import type { InvitationId, MemberId, SideId } from '@silta/shared/ids';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Load, Scope } from '../realtime/scope.ts';
import { foundingDays, newCode, openFor } from '../auth/codes.ts';

const sidesOf = (scope: Scope): Load => ({ type: 'side', column: 'roomId', value: scope.partnershipId });

type PartnershipCommand =
  | 'partnership.create'
  | 'partnership.rename'
  | 'partnership.setLinkPreviews'
  | 'partnership.setMapTiles'
  | 'partnership.agreeToEnd'
  | 'partnership.keepGoing'
  | 'side.edit'
  | 'side.setCallTools'
  | 'side.setFreeDays'
  | 'side.handOver';

export const partnershipHandlers: HandlersOf<PartnershipCommand> = {
  'partnership.create': {
    founds: true,
    loads: ({ id, sides, memberId }) => [
      { type: 'partnership', ids: [id] },
      { type: 'side', ids: sides.map((side) => side.id) },
      { type: 'member', ids: [memberId] },
    ],
    run: (changes, { id, name, sides, role, memberId, accountId, memberName, memberLanguages }) => {
      if (id !== changes.roomId) throw new Refusal('invalid', { field: 'id' });
      const [own] = sides;
      if (!own) throw new Refusal('invalid', { field: 'sides' });
      changes.add('partnership', {
        id,
        roomId: id,
        name,
        linkPreviews: false,
        mapTiles: false,
        listedWords: [],
        chat: noChatRules,
        createdAt: changes.now,
        endedAt: null,
      });
      sides.forEach((side, position) => addSide(changes, side, position, position === 0 ? memberId : null));
      changes.add('member', {
        id: memberId,
        roomId: id,
        accountId,
        sideId: own.id,
        role,
        name: memberName,
        languages: memberLanguages,
        view: 0,
        joinedAt: changes.now,
        removedAt: null,
      });
      changes.openRoom('glossary', glossaryOf(id));
      changes.openRoom('tasks', tasksOf(id));
    },
  },
  'partnership.rename': {
    target: (_, scope) => ({ type: 'partnership', id: scope.partnershipId }),
    run: (changes, { name }) =>
      changes.put('partnership', { ...changes.need('partnership', changes.partnershipId), name }),
  },
  'partnership.setLinkPreviews': {
    target: (_, scope) => ({ type: 'partnership', id: scope.partnershipId }),
    run: (changes, { linkPreviews }) =>
      changes.put('partnership', { ...changes.need('partnership', changes.partnershipId), linkPreviews }),
  },
  'partnership.setMapTiles': {
    target: (_, scope) => ({ type: 'partnership', id: scope.partnershipId }),
    run: (changes, { mapTiles }) =>
      changes.put('partnership', { ...changes.need('partnership', changes.partnershipId), mapTiles }),
  },
  'partnership.agreeToEnd': {
    loads: (_, scope) => [sidesOf(scope)],
    target: (_, __, actor) => ({ type: 'side', id: actor.sideId }),
    run: (changes, _, actor) => {
      agree(changes, actor.sideId, changes.now);
      const sides = changes.list('side', 'roomId', changes.partnershipId);
      const isAgreed = sides.every((side) => side.ownerId === null || side.endAgreedAt !== null);
      const partnership = changes.need('partnership', changes.partnershipId);
      if (isAgreed) changes.put('partnership', { ...partnership, endedAt: changes.now });
    },
  },
  'partnership.keepGoing': {
    target: (_, __, actor) => ({ type: 'side', id: actor.sideId }),
    run: (changes, _, actor) => agree(changes, actor.sideId, null),
  },
  'side.edit': {
    target: ({ sideId }) => ({ type: 'side', id: sideId }),
    run: (changes, { sideId, ...fields }) =>
      changes.put('side', { ...changes.need('side', sideId), ...fields }),
  },
  'side.setCallTools': {
    target: ({ sideId }) => ({ type: 'side', id: sideId }),
    run: (changes, { sideId, tools }) =>
      changes.put('side', { ...changes.need('side', sideId), callTools: tools && [...new Set(tools)] }),
  },
  'side.setFreeDays': {
    target: ({ sideId }) => ({ type: 'side', id: sideId }),
    run: (changes, { sideId, ...wish }) =>
      changes.put('side', withFreeDays(changes.need('side', sideId), wish)),
  },
  'side.handOver': {
    loads: ({ memberId }) => [{ type: 'member', ids: [memberId] }],
    target: ({ sideId }) => ({ type: 'side', id: sideId }),
    run: (changes, { sideId, memberId }) => {
      const deputy = changes.need('member', memberId);
      if (deputy.removedAt !== null || deputy.sideId !== sideId) throw new Refusal('notFound');
      if (!isStaff(deputy) || deputy.role === 'hostTutor') throw new Refusal('forbidden');
      changes.put('side', { ...changes.need('side', sideId), ownerId: memberId });
    },
  },
};

function agree(changes: Changes, sideId: SideId, endAgreedAt: string | null): void {
  changes.put('side', { ...changes.need('side', sideId), endAgreedAt });
}

function addSide(changes: Changes, draft: SideDraft, position: number, ownerId: MemberId | null): void {
  changes.add('side', {
    ...draft,
    roomId: changes.roomId,
    position,
    ownerId,
    endAgreedAt: null,
    callTools: null,
    freeDays: [],
    workedHolidays: [],
  });
  if (ownerId !== null) return;
  changes.put('invitation', {
    id: newId<InvitationId>(),
    roomId: changes.roomId,
    sideId: draft.id,
    role: 'coordinator',
    code: newCode(draft.country),
    founding: true,
    useLimit: 1,
    uses: 0,
    ...openFor(foundingDays, changes.now),
    revokedAt: null,
  });
}
