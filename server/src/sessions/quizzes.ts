/** A quiz in a session: questions prepared, opened one after the other, answered in teams, and counted when they are closed. */
import type { CommandName, Payload } from '@silta/shared/commands';
import type { QuizQuestionId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { Group } from '@silta/shared/sessions/groupRecords';
import { outcomesOf } from '@silta/shared/sessions/quiz';
import { quizAnswerIdOf, unasked } from '@silta/shared/sessions/quizCommands';
import type { QuizQuestion } from '@silta/shared/sessions/quizRecords';
import { knowsSolution } from '@silta/shared/sessions/quizVisible';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load, Scope } from '../realtime/scope.ts';
import { needOpenRun, needTaking, runHere } from './liveOpen.ts';

type QuizCommand = Extract<CommandName, `quizQuestion.${string}`>;

const theQuestion = ({ quizQuestionId: id }: { quizQuestionId: QuizQuestionId }) =>
  ({ type: 'quizQuestion', id }) as const;
const allHere = (type: 'quizQuestion' | 'quizAnswer' | 'grouping' | 'group', { roomId }: Scope): Load => ({
  type,
  column: 'roomId',
  value: roomId,
});
const loadsRun = (_: unknown, scope: Scope) => [runHere(scope)];

/** What is needed to count an open question. */
export const quizHere = (scope: Scope): Load[] => [
  allHere('quizQuestion', scope),
  allHere('quizAnswer', scope),
  allHere('group', scope),
];

export const quizHandlers: HandlersOf<QuizCommand> = {
  'quizQuestion.add': { loads: loadsRun, run: add },
  'quizQuestion.edit': {
    loads: loadsRun,
    target: theQuestion,
    run: (changes, { quizQuestionId, ...fields }) => {
      needFitting(fields);
      changes.put('quizQuestion', { ...needPrepared(changes, quizQuestionId), ...fields });
    },
  },
  'quizQuestion.remove': {
    loads: loadsRun,
    target: theQuestion,
    run: (changes, { quizQuestionId }) => {
      changes.remove('quizQuestion', needPrepared(changes, quizQuestionId).id);
    },
  },
  'quizQuestion.open': {
    loads: (_, scope) => [runHere(scope), allHere('quizQuestion', scope), allHere('grouping', scope)],
    target: theQuestion,
    run: open,
  },
  'quizQuestion.answer': {
    loads: ({ quizQuestionId }, scope, actor) => [
      runHere(scope),
      allHere('group', scope),
      { type: 'quizAnswer', ids: actor ? [quizAnswerIdOf(quizQuestionId, actor.memberId)] : [] },
    ],
    target: theQuestion,
    run: answer,
  },
  'quizQuestion.close': {
    loads: (_, scope) => quizHere(scope),
    target: theQuestion,
    run: (changes, { quizQuestionId }) => {
      const question = changes.need('quizQuestion', quizQuestionId);
      if (question.state === 'prepared') throw new Refusal('conflict');
      closeQuestion(changes, question);
    },
  },
};

function add(
  changes: Changes,
  fields: Payload<'quizQuestion.add'>,
  { memberId: authorId, sideId }: Actor,
): void {
  needOpenRun(changes);
  needFitting(fields);
  const { roomId, now: writtenAt } = changes;
  changes.add('quizQuestion', { ...fields, ...unasked, roomId, authorId, sideId, writtenAt });
}

function open(changes: Changes, { quizQuestionId }: Payload<'quizQuestion.open'>): void {
  const { agendaItemId } = needOpenRun(changes);
  const question = needPrepared(changes, quizQuestionId);
  const { roomId, now: openedAt } = changes;
  const [teams] = changes
    .list('grouping', 'roomId', roomId)
    .filter(({ purpose, state }) => purpose === 'teams' && state === 'working')
    .sort((a, b) => (a.openedAt > b.openedAt ? -1 : 1));
  const isOneOpen = changes.list('quizQuestion', 'roomId', roomId).some(({ state }) => state === 'open');
  if (!teams || isOneOpen) throw new Refusal('conflict');
  changes.put('quizQuestion', { ...question, state: 'open', agendaItemId, groupingId: teams.id, openedAt });
}

function answer(
  changes: Changes,
  { quizQuestionId, choice }: Payload<'quizQuestion.answer'>,
  actor: Actor,
): void {
  needOpenRun(changes);
  needTaking(changes, actor);
  const question = changes.need('quizQuestion', quizQuestionId);
  if (question.state !== 'open') throw new Refusal('conflict');
  const { memberId, sideId } = actor;
  const isInTeam = teamsOf(changes, question).some(({ memberIds }) => memberIds.includes(memberId));
  if (!isInTeam || knowsSolution(question, actor)) throw new Refusal('forbidden');
  if (choice >= question.choices.length) throw new Refusal('invalid', { field: 'choice' });
  const id = quizAnswerIdOf(quizQuestionId, memberId);
  const isFirst = changes.get('quizAnswer', id) === null;
  changes.put('quizAnswer', { id, roomId: changes.roomId, quizQuestionId, memberId, sideId, choice });
  if (isFirst) changes.put('quizQuestion', { ...question, answered: question.answered + 1 });
}

/** Counted for the teams as they are now; closed again, it stays as it was counted first. */
function closeQuestion(changes: Changes, question: QuizQuestion): void {
  const { id, solution } = question;
  if (question.state !== 'open' || solution === null) return;
  const { roomId, now: closedAt } = changes;
  const answers = changes
    .list('quizAnswer', 'roomId', roomId)
    .filter(({ quizQuestionId }) => quizQuestionId === id);
  const teams = outcomesOf(teamsOf(changes, question), answers, solution);
  changes.put('quizQuestion', { ...question, state: 'closed', closedAt, teams });
}

/** With the session. */
export function closeQuiz(changes: Changes): void {
  for (const question of changes.list('quizQuestion', 'roomId', changes.roomId))
    closeQuestion(changes, question);
}

function teamsOf(changes: Changes, { groupingId }: QuizQuestion): Group[] {
  return changes
    .list('group', 'roomId', changes.roomId)
    .filter((group) => group.groupingId === groupingId)
    .sort((a, b) => a.number - b.number);
}

/** Nobody has seen it yet. */
function needPrepared(changes: Changes, id: QuizQuestionId): QuizQuestion {
  needOpenRun(changes);
  const question = changes.need('quizQuestion', id);
  if (question.state !== 'prepared') throw new Refusal('conflict');
  return question;
}

function needFitting({ choices, solution }: Pick<Payload<'quizQuestion.add'>, 'choices' | 'solution'>): void {
  if (solution >= choices.length) throw new Refusal('invalid', { field: 'solution' });
}
