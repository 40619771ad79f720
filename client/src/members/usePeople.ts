/** Everything that the people page shows, read from the partnership's room. */
import { useMemo } from 'react';
import type { RoomId } from '@silta/shared/ids';
import type { Invitation, WorkingGroup } from '@silta/shared/members/records';
import type { Viewer } from '@silta/shared/viewer';
import { useRecord, useRecords } from '../realtime/hooks.ts';
import { type Person, type PairRow, hasRole, pairRows, presentPeople, withoutPartner } from './people.ts';
import { type ShownSide, useSides } from './useSides.ts';

export interface People {
  roomId: RoomId;
  partnershipName: string;
  viewer: Viewer;
  sides: readonly ShownSide[];
  all: readonly Person[];
  learners: readonly Person[];
  pairs: readonly PairRow[];
  /** Learners who have no partner yet. */
  lonely: readonly Person[];
  invitations: readonly Invitation[];
  groups: readonly WorkingGroup[];
}

export function usePeople(roomId: RoomId, viewer: Viewer): People {
  const sides = useSides(roomId).all;
  const members = useRecords(roomId, 'member');
  const pairs = useRecords(roomId, 'pair');
  const invitations = useRecords(roomId, 'invitation');
  const groups = useRecords(roomId, 'workingGroup');
  const partnershipName = useRecord(roomId, 'partnership', roomId)?.name ?? '';
  return useMemo(() => {
    const all = presentPeople(members, sides);
    const learners = all.filter(hasRole('learner'));
    const rows = pairRows(pairs, learners);
    const lonely = withoutPartner(learners, rows);
    const known = { roomId, partnershipName, viewer, sides, invitations, groups };
    return { ...known, all, learners, pairs: rows, lonely };
  }, [roomId, partnershipName, viewer, sides, members, pairs, invitations, groups]);
}
