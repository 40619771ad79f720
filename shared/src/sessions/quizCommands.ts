/** Preparing the questions of a quiz, and leading it: open, answer, close. */
import * as z from 'zod/mini';
import { fewestChoices } from '../boards/choices.ts';
import { defineCommand } from '../command.ts';
import { quizQuestionId } from '../ids.ts';
import type { MemberId, QuizAnswerId, QuizQuestionId, RoomId } from '../ids.ts';
import { jointId } from '../newId.ts';
import { limits, line } from '../texts.ts';
import type { QuizQuestion } from './quizRecords.ts';

/** One answer for a person and a question. */
export function quizAnswerIdOf(question: QuizQuestionId, member: MemberId): QuizAnswerId {
  return jointId(question, member);
}

const place = z.int().check(z.gte(0), z.lt(limits.quizChoices));
const asked = {
  text: line(limits.quizText),
  choices: z
    .array(line(limits.quizChoice))
    .check(z.minLength(fewestChoices), z.maxLength(limits.quizChoices)),
  solution: place,
};

/** As long as nobody has seen it. */
export const unasked = {
  state: 'prepared',
  agendaItemId: null,
  groupingId: null,
  openedAt: null,
  closedAt: null,
  answered: 0,
  teams: [],
} satisfies Partial<QuizQuestion>;

export const quizCommands = {
  /** Before the session or in it. */
  'quizQuestion.add': defineCommand({
    room: 'session',
    payload: z.strictObject({ id: quizQuestionId, ...asked }),
    guess: (changes, fields, { viewer, roomId, at: writtenAt }) => {
      const { memberId: authorId, sideId } = viewer;
      if (authorId === null) return;
      changes.put('quizQuestion', {
        ...fields,
        ...unasked,
        roomId: roomId as RoomId,
        authorId,
        sideId,
        writtenAt,
      });
    },
  }),
  'quizQuestion.edit': defineCommand({
    room: 'session',
    payload: z.strictObject({ quizQuestionId, ...asked }),
    guess: (changes, { quizQuestionId: id, ...fields }) => {
      const question = changes.get('quizQuestion', id);
      if (question) changes.put('quizQuestion', { ...question, ...fields });
    },
  }),
  'quizQuestion.remove': defineCommand({
    room: 'session',
    payload: z.strictObject({ quizQuestionId }),
    guess: (changes, { quizQuestionId: id }) => changes.remove('quizQuestion', id),
  }),
  /** For the teams that there are. `conflict` where there are none, another one is open, or it was asked before. */
  'quizQuestion.open': defineCommand({ room: 'session', payload: z.strictObject({ quizQuestionId }) }),
  /** Another answer takes the place of the first. Refused as `conflict` where it is closed by now. */
  'quizQuestion.answer': defineCommand({
    room: 'session',
    payload: z.strictObject({ quizQuestionId, choice: place }),
    guess: (changes, { quizQuestionId: of, choice }, { viewer, roomId }) => {
      const { memberId, sideId } = viewer;
      const question = changes.get('quizQuestion', of);
      if (!question || memberId === null) return;
      const id = quizAnswerIdOf(of, memberId);
      const isFirst = changes.get('quizAnswer', id) === null;
      const own = { id, roomId: roomId as RoomId, quizQuestionId: of, memberId, sideId, choice };
      changes.put('quizAnswer', own);
      if (isFirst) changes.put('quizQuestion', { ...question, answered: question.answered + 1 });
    },
  }),
  'quizQuestion.close': defineCommand({ room: 'session', payload: z.strictObject({ quizQuestionId }) }),
};
