/** Learners who are in the room; where there are none, everybody who is, but for staff of the session. */
import type { MemberId } from '@silta/shared/ids';
import { useRoom } from '../../realtime/hooks.ts';
import { useHeld } from '../room/roomContext.ts';

export function usePeopleToGroup() {
  const { people, session } = useHeld();
  const { here } = useRoom(session.id);
  const ids = new Set(here.map(({ memberId }) => memberId));
  const present = people.filter(({ id }) => ids.has(id));
  const learners = present.filter(({ role }) => role === 'learner');
  return {
    people: learners.length > 0 ? learners : present.filter(({ role }) => role === 'manager'),
    isHere: (id: MemberId) => ids.has(id),
  };
}
