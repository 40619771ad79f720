/** Who sees quiz questions: that there is one for all, what it asks from its opening on, what is right once it is closed. */
import { isStaff } from '../roles.ts';
import { onceFor } from '../visible.ts';
import type { Visibility } from '../visible.ts';
import type { Viewer } from '../viewer.ts';
import type { QuizAnswer, QuizQuestion } from './quizRecords.ts';

const unread = onceFor<QuizQuestion>((question) => ({ ...question, text: '', choices: [], solution: null }));
const unsolved = onceFor<QuizQuestion>((question) => ({ ...question, solution: null }));

/** Whoever has prepared it, and staff, who prepare together. They do not answer it. */
export function knowsSolution({ authorId }: Pick<QuizQuestion, 'authorId'>, viewer: Viewer): boolean {
  return isStaff(viewer) || viewer.memberId === authorId;
}

export const quizQuestionVisibility: Visibility<QuizQuestion> = {
  see: (question, viewer) => {
    if (question.state === 'closed' || knowsSolution(question, viewer)) return question;
    return question.state === 'open' ? unsolved(question) : unread(question);
  },
  inPerson: ({ state, authorId }) => (state === 'closed' ? [] : [authorId]),
};

export const quizAnswerVisibility: Visibility<QuizAnswer> = {
  see: (answer, viewer) => (answer.memberId === viewer.memberId ? answer : null),
  inPerson: (answer) => [answer.memberId],
  onlyFor: (answer) => answer.memberId,
};
