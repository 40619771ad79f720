/** What follows from who is in which small group: who reads what was said and found out there, and until when. */
import type { RecordType } from '@silta/shared/records';
import type { Group, Grouping } from '@silta/shared/sessions/groupRecords';
import type { Changes } from '../realtime/changes.ts';
import type { Load, Scope } from '../realtime/scope.ts';

const types = ['grouping', 'group', 'finding', 'message'] as const satisfies readonly RecordType[];

/** All that hangs on the groups of a session. */
export function groupsHere({ roomId }: Scope): Load[] {
  return types.map((type) => ({ type, column: 'roomId', value: roomId }));
}

/** The group as it is from now on: whoever is in it reads what is said there. */
export function settle(changes: Changes, group: Group): void {
  changes.put('group', group);
  const { id, memberIds: readerIds } = group;
  for (const type of ['message', 'finding'] as const)
    for (const record of changes.list(type, 'roomId', changes.roomId))
      if (record.groupId === id) changes.put(type, { ...record, readerIds });
}

/** Everybody sees what every group has found out. */
export function bringBack(changes: Changes, grouping: Grouping): void {
  const { id, step } = grouping;
  const { now, roomId } = changes;
  changes.put('grouping', { ...grouping, step: step + 1, state: 'back', backAt: now });
  for (const finding of changes.list('finding', 'roomId', roomId))
    if (finding.groupingId === id) changes.put('finding', { ...finding, shownAt: now });
}

/** A session that is over has nobody apart any more. */
export function bringAllBack(changes: Changes): void {
  for (const grouping of changes.list('grouping', 'roomId', changes.roomId))
    if (grouping.state === 'working') bringBack(changes, grouping);
}
