/** Everything that a session has left behind, as the reader may see it. */
import type { Attendance, Pulse } from '@silta/shared/sessions/afterRecords';
import type { NoteLine, Question, Seat } from '@silta/shared/sessions/liveRecords';
import { useRecords } from '../../realtime/hooks.ts';
import { useHeld } from '../room/roomContext.ts';

export interface Remains {
  notes: readonly NoteLine[];
  questions: readonly Question[];
  seats: readonly Seat[];
  attendances: readonly Attendance[];
  pulses: readonly Pulse[];
}

/** Each in the order in which it came about. */
export function useRemains(): Remains {
  const { id } = useHeld().session;
  const notes = useRecords(id, 'noteLine');
  const questions = useRecords(id, 'question');
  return {
    notes: [...notes].sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1)),
    questions: [...questions].sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1)),
    seats: useRecords(id, 'seat'),
    attendances: useRecords(id, 'attendance'),
    pulses: useRecords(id, 'pulse'),
  };
}

/** Those that everybody reads, and nobody has answered. */
export function openQuestions({ questions }: Pick<Remains, 'questions'>): Question[] {
  return questions.filter(({ answeredAt, hiddenAt }) => answeredAt === null && hiddenAt === null);
}
