/** Small groups as they are just now: the round that works, or the last one; one's own group; the time that is left. */
import { useMemo } from 'react';
import type { GroupId } from '@silta/shared/ids';
import type { Group, Grouping } from '@silta/shared/sessions/groupRecords';
import { useRecords } from '../../realtime/hooks.ts';
import { useHeld } from '../room/roomContext.ts';

export interface Groups {
  /** null: there have been none yet. */
  grouping: Grouping | null;
  isWorking: boolean;
  /** By their number. */
  groups: readonly Group[];
  own: Group | null;
}

export function useGroups(): Groups {
  const { session, viewer } = useHeld();
  const groupings = useRecords(session.id, 'grouping');
  const all = useRecords(session.id, 'group');
  return useMemo(() => {
    const grouping = lastOf(groupings.filter(({ purpose }) => purpose === 'work'));
    const groups = groupsOf(grouping, all);
    const own = groups.find(({ memberIds }) => memberIds.some((id) => id === viewer.memberId)) ?? null;
    return { grouping, isWorking: grouping?.state === 'working', groups, own };
  }, [groupings, all, viewer.memberId]);
}

export function groupsOf(grouping: Grouping | null, all: readonly Group[]): Group[] {
  return all.filter(({ groupingId }) => groupingId === grouping?.id).sort((a, b) => a.number - b.number);
}

export function lastOf(groupings: readonly Grouping[]): Grouping | null {
  return groupings.reduce<Grouping | null>(
    (last, each) => (last && last.openedAt >= each.openedAt ? last : each),
    null,
  );
}

/** What is left of a round, in milliseconds; below nothing when it is over, null where it has no end. */
export function leftOf({ endsAt }: Pick<Grouping, 'endsAt'>, now: number): number | null {
  return endsAt === null ? null : Date.parse(endsAt) - now;
}

/** The group whose talk one reads: one's own while it works, or the one that staff look into. */
export function useTalkingGroup(visitedId: GroupId | null): Group | null {
  const { groups, own, isWorking } = useGroups();
  if (!isWorking) return null;
  return groups.find(({ id }) => id === visitedId) ?? own;
}
