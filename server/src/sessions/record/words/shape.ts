/** The words of a session’s record on paper. */
import type { Understanding } from '@silta/shared/sessions/afterRecords';
import type { Session } from '@silta/shared/sessions/records';
import type { Counted } from '../../../saying.ts';

export interface RecordWords {
  title: string;
  kinds: Record<Session['kind'], string>;
  decided: string;
  toDo: string;
  notes: string;
  otherNotes: string;
  noNotes: string;
  groups: string;
  group: string;
  noFinding: string;
  polls: string;
  answer: string;
  quiz: string;
  team: string;
  points: Counted;
  right: string;
  questions: string;
  stillOpen: Counted;
  answered: string;
  material: string;
  said: string;
  answers: Counted;
  few: Counted;
  understood: Record<Understanding, Counted>;
  talked: Counted;
  somebody: string;
  turns: string;
  turnsOf: string;
  attendance: string;
  there: Counted;
  name: string;
  time: string;
  minutes: string;
  notThere: string;
  correctedBy: string;
  inClassroom: string;
  boards: string;
}
