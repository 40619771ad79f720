/** The phases that most partnerships go through, to pick from. Their words are on the screens, in each reader's language. */
import type { PhaseId, RoomId } from '../ids.ts';
import { jointId } from '../newId.ts';

/** In their usual order. Only ever added to at the end: ids follow from the places. */
export const phaseTopics = [
  'contacts',
  'aims',
  'visit',
  'memorandum',
  'preparing',
  'virtual',
  'stay',
  'lookingBack',
] as const;
export type PhaseTopic = (typeof phaseTopics)[number];

/** Any would do; it may never change. */
const first = '70686173-6500-4d61-8070-000000000000';

/** The one phase for a topic in a partnership: two people who begin the roadmap begin one. */
export function phaseIdOf(partnership: RoomId, topic: PhaseTopic): PhaseId {
  const nth = (phaseTopics.indexOf(topic) + 1).toString(16).padStart(12, '0');
  return jointId(partnership, first.slice(0, -12) + nth);
}
