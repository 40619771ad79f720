/** Everything that a session has left behind, as the reader may see it. */
import type { Attendance, Pulse } from '@silta/shared/sessions/afterRecords';
import type { NoteLine, Question, Seat } from '@silta/shared/sessions/liveRecords';
import type { QuickPoll } from '@silta/shared/sessions/quickPollRecords';
import type { QuizQuestion } from '@silta/shared/sessions/quizRecords';
import { useRecords } from '../../realtime/hooks.ts';
import { useHeld } from '../room/roomContext.ts';

export interface Remains {
  notes: readonly NoteLine[];
  questions: readonly Question[];
  seats: readonly Seat[];
  attendances: readonly Attendance[];
  pulses: readonly Pulse[];
  polls: readonly QuickPoll[];
  /** Those that were asked and closed. */
  quiz: readonly QuizQuestion[];
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
    polls: [...useRecords(id, 'quickPoll')].sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1)),
    quiz: useRecords(id, 'quizQuestion')
      .filter(({ state }) => state === 'closed')
      .sort((a, b) => ((a.openedAt ?? '') < (b.openedAt ?? '') ? -1 : 1)),
  };
}

/** Those that everybody reads, and nobody has answered. */
export function openQuestions({ questions }: Pick<Remains, 'questions'>): Question[] {
  return questions.filter(({ answeredAt, hiddenAt }) => answeredAt === null && hiddenAt === null);
}
