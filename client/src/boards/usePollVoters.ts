/** How many people could answer a poll of this board. */
import { useMemo } from 'react';
import { can } from '@silta/shared/access';
import { useRecords } from '../realtime/hooks.ts';
import { useScene } from './boardContext.ts';

export function usePollVoters(): number {
  const { partnershipId } = useScene();
  const members = useRecords(partnershipId, 'member');
  return useMemo(
    () =>
      members.filter(
        ({ id, sideId, role, removedAt }) =>
          removedAt === null && can({ memberId: id, sideId, role }, 'poll.answer'),
      ).length,
    [members],
  );
}
