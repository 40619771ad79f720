/** Groups that last: who is in them, and the sessions that go with them; tasks follow in `tasks/following`. */
import { regrouped } from '@silta/shared/members/commands';
import type { WorkingGroup } from '@silta/shared/members/records';
import type { MemberId, WorkingGroupId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { followed } from '@silta/shared/sessions/participantsWish';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Load, Scope } from '../realtime/scope.ts';

type GroupCommand = 'workingGroup.make' | 'workingGroup.edit' | 'workingGroup.remove';

const theGroup = ({ workingGroupId: id }: { workingGroupId: WorkingGroupId }) =>
  ({ type: 'workingGroup', id }) as const;

/** Whatever may be meant for it. */
const following = ({ partnershipId }: Scope): Load[] => [
  { type: 'session', column: 'roomId', value: partnershipId },
  { type: 'workingGroup', column: 'roomId', value: partnershipId },
];

export const workingGroupHandlers: HandlersOf<GroupCommand> = {
  'workingGroup.make': {
    loads: ({ id, memberIds }) => [
      { type: 'workingGroup', ids: [id] },
      { type: 'member', ids: memberIds },
    ],
    run: (changes, { id, name, memberIds }) => {
      needPeople(changes, memberIds, 'memberIds');
      const group = { id, name, memberIds: [...new Set(memberIds)] };
      changes.add('workingGroup', { ...group, roomId: changes.roomId, madeAt: changes.now });
    },
  },
  'workingGroup.edit': {
    loads: ({ joiningIds }, scope) => [{ type: 'member', ids: joiningIds }, ...following(scope)],
    target: theGroup,
    run: (changes, { workingGroupId, ...wish }) => {
      needPeople(changes, wish.joiningIds, 'joiningIds');
      const group: WorkingGroup = changes.need('workingGroup', workingGroupId);
      changes.put('workingGroup', regrouped(group, wish));
      followInSessions(changes, workingGroupId);
    },
  },
  'workingGroup.remove': {
    loads: (_, scope) => following(scope),
    target: theGroup,
    run: (changes, { workingGroupId }) => {
      changes.remove('workingGroup', workingGroupId);
      followInSessions(changes, workingGroupId);
    },
  },
};

/** Guests look on, and who has left does not come back by being named. */
function needPeople(changes: Changes, memberIds: readonly MemberId[], field: string): void {
  for (const id of memberIds) {
    const { removedAt, role } = changes.need('member', id);
    if (removedAt !== null) throw new Refusal('notFound');
    if (role === 'guest') throw new Refusal('invalid', { field });
  }
}

/** What is over stays as it was held. */
function followInSessions(changes: Changes, groupId: WorkingGroupId): void {
  for (const session of changes.list('session', 'roomId', changes.partnershipId)) {
    const { participants, state } = session;
    if (state === 'ended' || participants.who !== 'groups' || !participants.groupIds.includes(groupId))
      continue;
    const now = followed(participants, (id) => changes.get('workingGroup', id));
    changes.put('session', { ...session, participants: now, changedAt: changes.now });
  }
}
