/** Who can be mentioned on this board, by the names under which they stand on it. */
import { useMemo } from 'react';
import { useRecords } from '../../realtime/hooks.ts';
import { useScene } from '../boardContext.ts';
import { mentionLabels } from './mentionLabels.ts';

export function useMentionPeople() {
  const { partnershipId, sides } = useScene();
  const members = useRecords(partnershipId, 'member');
  return useMemo(() => {
    const people = members
      .filter(({ removedAt }) => removedAt === null)
      .toSorted((a, b) => (a.joinedAt < b.joinedAt ? -1 : a.joinedAt > b.joinedAt ? 1 : 0))
      .flatMap(({ id, sideId }) => {
        const name = sides.member(id)?.name;
        const side = sides.of(sideId);
        return name !== undefined && side ? [{ id, name, code: side.code, side }] : [];
      });
    return { people, labels: mentionLabels(people) };
  }, [members, sides]);
}
