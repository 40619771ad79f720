/** What the routes of papers are tried with, and who sees on the screen what each is made of. */
import { isStaff } from '@silta/shared/roles';
import { aVersion } from './givenMemorandum.ts';
import { aSessionOver } from './heldSession.ts';
import type { Person } from './person.ts';
import type { Partnership } from './world.ts';

export type Papers = Awaited<ReturnType<typeof papersIn>>;

export async function papersIn(here: Partnership) {
  const teacher = here.as('teacher', 'FI');
  const { memberId } = here.as('learner', 'FI');
  const id = here.partnershipId;
  const query = 'language=fi';
  await teacher.send('checklist.begin', { checklist: 'company' }).isDone();
  return {
    attempts: {
      recordPaper: { params: { id: await aSessionOver(teacher) }, query },
      pathwayPaper: { params: { id, memberId }, query },
      /** Laid down, and agreed to by nobody. */
      memorandumPaper: { params: { id, memorandumId: await aVersion(here.as('coordinator', 'FI')) }, query },
      checklistPaper: { params: { id, checklist: 'company' }, query },
    },
    isFor: (name: string, person: Person) =>
      isStaff(person) || (name === 'pathwayPaper' ? person.memberId === memberId : person.role === 'manager'),
  };
}
