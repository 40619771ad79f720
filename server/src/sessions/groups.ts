/** Small groups of a session that is held: opened, mixed, brought back, and what they have found out. */
import type { CommandName, Payload } from '@silta/shared/commands';
import type { FindingId, GroupId, GroupingId, MemberId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { Group, Grouping } from '@silta/shared/sessions/groupRecords';
import { isWithin } from '@silta/shared/sessions/groupVisible';
import { fittingGroup } from '@silta/shared/sessions/grouping';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load, Scope } from '../realtime/scope.ts';
import { bringBack, groupsHere, settle } from './groupsHere.ts';
import { needHeld, needOpenRun, needTaking, runHere } from './liveOpen.ts';

type GroupCommand = Extract<CommandName, `grouping.${string}` | `group.${string}` | `finding.${string}`>;

const minute = 60_000;
const theGrouping = ({ groupingId }: { groupingId: GroupingId }) =>
  ({ type: 'grouping', id: groupingId }) as const;
const theGroup = ({ groupId }: { groupId: GroupId }) => ({ type: 'group', id: groupId }) as const;
const theFinding = ({ findingId }: { findingId: FindingId }) => ({ type: 'finding', id: findingId }) as const;
const membersHere = ({ partnershipId }: Scope): Load => ({
  type: 'member',
  column: 'roomId',
  value: partnershipId,
});
const loadsGroups = (_: unknown, scope: Scope): Load[] => [runHere(scope), ...groupsHere(scope)];

export const groupHandlers: HandlersOf<GroupCommand> = {
  'grouping.open': {
    loads: ({ id, groups, agendaItemId }, scope) => [
      ...loadsGroups(null, scope),
      { type: 'grouping', ids: [id] },
      { type: 'group', ids: groups.map((group) => group.id) },
      { type: 'member', ids: groups.flatMap(({ memberIds }) => memberIds) },
      { type: 'board', ids: groups.flatMap(({ place }) => place?.boardId ?? []) },
      { type: 'agendaItem', ids: agendaItemId === null ? [] : [agendaItemId] },
    ],
    run: open,
  },
  'grouping.extend': {
    loads: loadsGroups,
    target: theGrouping,
    run: (changes, { groupingId, seen, minutes }) => {
      const grouping = needSeen(changes, groupingId, seen);
      // Time that is up already does not eat the new minutes.
      const from = Math.max(Date.parse(grouping.endsAt ?? changes.now), Date.parse(changes.now));
      const endsAt = new Date(from + minutes * minute).toISOString();
      changes.put('grouping', { ...grouping, step: grouping.step + 1, endsAt });
    },
  },
  'grouping.bringBack': {
    loads: loadsGroups,
    target: theGrouping,
    run: (changes, { groupingId, seen }) => bringBack(changes, needSeen(changes, groupingId, seen)),
  },
  'group.move': {
    loads: ({ memberId }, scope) => [...loadsGroups(null, scope), { type: 'member', ids: [memberId] }],
    target: theGroup,
    run: (changes, { groupId, memberId }) => {
      needMember(changes, memberId);
      const group = changes.need('group', groupId);
      needWorking(changes, group.groupingId);
      put(changes, memberId, group);
    },
  },
  'group.join': {
    loads: (_, scope) => [...loadsGroups(null, scope), membersHere(scope)],
    target: theGrouping,
    run: join,
  },
  'group.setPlace': {
    loads: ({ place }, scope) => [
      ...loadsGroups(null, scope),
      { type: 'board', ids: place ? [place.boardId] : [] },
    ],
    target: theGroup,
    run: (changes, { groupId, ...fields }) => {
      const group = changes.need('group', groupId);
      needWorking(changes, group.groupingId);
      if (fields.place) changes.need('board', fields.place.boardId);
      changes.put('group', { ...group, ...fields });
    },
  },
  'finding.add': {
    loads: ({ id }, scope) => [...loadsGroups(null, scope), { type: 'finding', ids: [id] }],
    target: theGroup,
    run: addFinding,
  },
  'finding.edit': {
    loads: loadsGroups,
    target: theFinding,
    run: (changes, { findingId, ...fields }) => {
      needHeld(changes);
      changes.put('finding', { ...changes.need('finding', findingId), ...fields });
    },
  },
  'finding.remove': {
    target: theFinding,
    run: (changes, { findingId }) => {
      needHeld(changes);
      changes.remove('finding', findingId);
    },
  },
};

function open(changes: Changes, { groups, minutes, ...fields }: Payload<'grouping.open'>): void {
  needOpenRun(changes);
  const { id, purpose, agendaItemId } = fields;
  const { roomId, now } = changes;
  if (agendaItemId !== null && changes.need('agendaItem', agendaItemId).roomId !== roomId)
    throw new Refusal('notFound');
  const before = changes.list('grouping', 'roomId', roomId).filter((each) => isWorkingAs(each, purpose));
  if (purpose === 'work' && before.length > 0) throw new Refusal('conflict');
  const memberIds = groups.flatMap((group) => group.memberIds);
  if (new Set(memberIds).size < memberIds.length) throw new Refusal('invalid', { field: 'groups' });
  for (const memberId of memberIds) needMember(changes, memberId);
  const endsAt = minutes === null ? null : new Date(Date.parse(now) + minutes * minute).toISOString();
  const states = { state: 'working', step: 0, openedAt: now, endsAt, backAt: null } as const;
  changes.add('grouping', { ...fields, roomId, ...states });
  for (const [index, group] of groups.entries()) {
    if (group.place) changes.need('board', group.place.boardId);
    changes.add('group', { ...group, roomId, groupingId: id, number: index + 1 });
  }
}

function isWorkingAs({ state, purpose }: Grouping, as: Grouping['purpose']): boolean {
  return state === 'working' && purpose === as;
}

function join(changes: Changes, { groupingId }: Payload<'group.join'>, actor: Actor): void {
  needTaking(changes, actor);
  needWorking(changes, groupingId);
  const groups = groupsOf(changes, groupingId);
  const { memberId, sideId } = actor;
  if (groups.some(({ memberIds }) => memberIds.includes(memberId))) return;
  const members = new Map(
    changes.list('member', 'roomId', changes.partnershipId).map((member) => [member.id, member]),
  );
  // Who has left the partnership takes no place.
  const there = groups.map((group) => ({
    id: group.id,
    memberIds: group.memberIds.filter((id) => members.get(id)?.removedAt === null),
  }));
  const fitting = fittingGroup(there, sideId, (id) => members.get(id)?.sideId ?? null);
  if (!fitting) throw new Refusal('notFound');
  put(changes, memberId, changes.need('group', fitting.id));
}

/** With what is said and found out in both groups: who is in them reads it, and nobody else. */
function put(changes: Changes, memberId: MemberId, to: Group): void {
  for (const group of groupsOf(changes, to.groupingId)) {
    const others = group.memberIds.filter((id) => id !== memberId);
    const memberIds = group.id === to.id ? [...others, memberId] : others;
    if (memberIds.join() !== group.memberIds.join()) settle(changes, { ...group, memberIds });
  }
}

function addFinding(changes: Changes, { groupId, ...fields }: Payload<'finding.add'>, actor: Actor): void {
  needHeld(changes);
  needTaking(changes, actor);
  const { groupingId, memberIds: readerIds } = changes.need('group', groupId);
  if (!isWithin(readerIds, actor)) throw new Refusal('forbidden');
  const { roomId, now } = changes;
  const { memberId: authorId, sideId } = actor;
  const { backAt: shownAt } = changes.need('grouping', groupingId);
  const own = { roomId, groupId, groupingId, authorId, sideId, writtenAt: now, readerIds, shownAt };
  changes.add('finding', { ...fields, ...own });
}

function groupsOf(changes: Changes, groupingId: GroupingId): Group[] {
  return changes.list('group', 'roomId', changes.roomId).filter((group) => group.groupingId === groupingId);
}

function needMember(changes: Changes, memberId: MemberId): void {
  if (changes.need('member', memberId).removedAt !== null) throw new Refusal('notFound');
}

function needWorking(changes: Changes, groupingId: GroupingId): Grouping {
  needOpenRun(changes);
  const grouping = changes.need('grouping', groupingId);
  if (grouping.state !== 'working') throw new Refusal('conflict');
  return grouping;
}

/** As the sender saw it; whoever was faster has changed it. */
function needSeen(changes: Changes, groupingId: GroupingId, seen: number): Grouping {
  const grouping = needWorking(changes, groupingId);
  if (grouping.step !== seen) throw new Refusal('conflict');
  return grouping;
}
