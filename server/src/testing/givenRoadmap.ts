/** Phases that a test finds ready, made through the door. */
import type { Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { PhaseId } from '@silta/shared/ids';
import type { Person } from './person.ts';

export const phaseNamed = (title: string): Payload<'phase.add'> => ({
  id: newId<PhaseId>(),
  title,
  rank: 'V1',
  from: '2026-10-12',
  until: '2026-11-06',
});

export async function aPhase(by: Person, title = 'Theme day'): Promise<PhaseId> {
  const phase = phaseNamed(title);
  await by.send('phase.add', phase).isDone();
  return phase.id;
}

export const editOf = (
  phaseId: PhaseId,
  fields: Partial<Payload<'phase.edit'>> = {},
): Payload<'phase.edit'> => {
  const plain = { title: 'Theme days', note: '', from: null, until: null, state: 'planned' } as const;
  return { phaseId, ...plain, ...fields };
};
