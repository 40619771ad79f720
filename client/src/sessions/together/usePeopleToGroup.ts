/** Learners who are in the room; where there are none, everybody who is, but for staff of the session. */
import { useHeld } from '../room/roomContext.ts';
import { usePresent } from '../room/usePresent.ts';

export function usePeopleToGroup() {
  const { people } = useHeld();
  const { isHere } = usePresent();
  const present = people.filter(({ id }) => isHere(id));
  const learners = present.filter(({ role }) => role === 'learner');
  return {
    people: learners.length > 0 ? learners : present.filter(({ role }) => role === 'manager'),
    isHere,
  };
}
