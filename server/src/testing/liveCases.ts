/** What the commands of a session that is held may be tried with. */
import type { CommandName } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { QuickPollId, QuizQuestionId } from '@silta/shared/ids';
import { authorOf, nobody, ownSideOther, sideOf, sideOther } from './accessCase.ts';
import type { Case, Tried } from './accessCase.ts';
import type { Partnership } from './world.ts';
import {
  aClassroom,
  aFinding,
  aGrouping,
  aMessage,
  classroomWith,
  findingOf,
  groupingOf,
  aNoteLine,
  aQuestion,
  aQuickPoll,
  aQuizQuestion,
  messageOf,
  noteLineOf,
  pulseOf,
  questionOf,
  quickPollOf,
  quizQuestionOf,
} from './givenLive.ts';

type OfLive = Exclude<
  Extract<
    CommandName,
    | `run.${string}`
    | 'caption.say'
    | `slower.${string}`
    | `hand.${string}`
    | `turn.${string}`
    | `question.${string}`
    | `message.${string}`
    | `noteLine.${string}`
    | `grouping.${string}`
    | `group.${string}`
    | `finding.${string}`
    | `classroom.${string}`
    | `quickPoll.${string}`
    | `stopwatch.${string}`
    | `showing.${string}`
    | `quizQuestion.${string}`
    | `attendance.${string}`
    | `pulse.${string}`
  >,
  'run.close' | 'attendance.count'
>;

/** A clock that nobody ever saw: the right is asked first, and then it is not so any more. */
const seen = 1_000_000;
const whose = nobody;
const nothing = { whose, about: () => ({}) };

const openPolls = new WeakMap<Partnership, Promise<QuickPollId>>();

/** The same for all who answer: the next one would close it. */
function openPollIn(world: Partnership): Promise<QuickPollId> {
  const known =
    openPolls.get(world) ?? aQuickPoll(world.as('teacher', 'DE')).then((poll) => poll.quickPollId);
  openPolls.set(world, known);
  return known;
}

const closedQuestions = new WeakMap<Partnership, Promise<{ quizQuestionId: QuizQuestionId }>>();

/** The same for all, because one at a time is open. */
function closedQuestionIn(world: Partnership) {
  const known = closedQuestions.get(world) ?? closedQuestion(world);
  closedQuestions.set(world, known);
  return known;
}

async function closedQuestion(world: Partnership) {
  const teacher = world.as('teacher', 'DE');
  await aGrouping(teacher, [world.as('learner', 'FI')]);
  const question = await aQuizQuestion(teacher);
  await teacher.send('quizQuestion.open', question).isDone();
  await teacher.send('quizQuestion.close', question).isDone();
  return question;
}

/** Everybody who may be tried is in them. */
const teams = (tried: Tried) =>
  aGrouping(tried.world.as('teacher', 'DE'), [
    tried.actor,
    tried.world.as('learner', 'DE', 2),
    authorOf(tried),
  ]);

/** By its author, and for all to see. */
async function shownFinding(tried: Tried) {
  const { groupingId, groupId } = await teams(tried);
  const finding = await aFinding(authorOf(tried), groupId);
  await tried.world.as('teacher', 'DE').send('grouping.bringBack', { groupingId, seen: 0 }).isDone();
  return finding;
}

/** Of staff, whose device it is. */
const keeper = ({ world, whose }: Tried) => world.as('teacher', sideOf(whose));

export const liveCases: { [N in OfLive]: Case<N> } = {
  'run.start': { whose, about: () => ({ seen, agendaItemId: null }), butThen: 'conflict' },
  'run.go': { whose, about: () => ({ seen, agendaItemId: newId() }), butThen: 'notFound' },
  'run.pause': { whose, about: () => ({ seen }), butThen: 'conflict' },
  'run.resume': { whose, about: () => ({ seen }), butThen: 'conflict' },
  'run.extend': { whose, about: () => ({ seen, minutes: 5 }), butThen: 'conflict' },
  'run.end': { whose, about: () => ({ seen }), butThen: 'conflict' },
  'run.setChat': { whose, about: () => ({ chat: 'everyone' }) },
  'run.backUp': nothing,
  'run.moveBack': nothing,
  'caption.say': { whose, about: () => ({ text: 'The head comes down.' }) },
  'slower.ask': nothing,
  'slower.unask': nothing,
  'slower.clear': nothing,
  'hand.raise': nothing,
  'hand.lower': nothing,
  'hand.lowerAll': nothing,
  'turn.mark': { whose, about: (tried) => ({ memberId: authorOf(tried).memberId }) },
  'turn.unmark': { whose, about: (tried) => ({ memberId: authorOf(tried).memberId }) },
  'quizQuestion.add': { whose, about: () => quizQuestionOf() },
  'quizQuestion.edit': {
    whose,
    about: async ({ world }) => {
      const { text, choices, solution } = quizQuestionOf();
      return { ...(await aQuizQuestion(world.as('teacher', 'DE'))), text, choices, solution };
    },
  },
  'quizQuestion.remove': { whose, about: ({ world }) => aQuizQuestion(world.as('teacher', 'DE')) },
  'quizQuestion.open': { whose, about: ({ world }) => closedQuestionIn(world), butThen: 'conflict' },
  'quizQuestion.answer': {
    whose,
    about: async ({ world }) => ({ ...(await closedQuestionIn(world)), choice: 0 }),
    butThen: 'conflict',
  },
  'quizQuestion.close': { whose, about: ({ world }) => closedQuestionIn(world) },
  'stopwatch.start': { whose, about: () => ({ seen, seconds: 30 }), butThen: 'conflict' },
  'stopwatch.stop': { whose, about: () => ({ seen }), butThen: 'conflict' },
  'stopwatch.resume': { whose, about: () => ({ seen }), butThen: 'conflict' },
  'stopwatch.reset': { whose, about: () => ({ seen }), butThen: 'conflict' },
  'stopwatch.putAway': { whose, about: () => ({ seen }), butThen: 'conflict' },
  'showing.start': { whose, about: () => ({ seen, fileId: newId() }), butThen: 'conflict' },
  'showing.pause': { whose, about: () => ({ seen }), butThen: 'conflict' },
  'showing.resume': { whose, about: () => ({ seen }), butThen: 'conflict' },
  'showing.jump': { whose, about: () => ({ seen, toMs: 4_000 }), butThen: 'conflict' },
  'showing.end': { whose, about: () => ({ seen }), butThen: 'conflict' },
  'classroom.open': { whose: ['side'], about: () => classroomWith() },
  'classroom.change': {
    whose: sideOther,
    about: async (tried) => ({
      ...(await aClassroom(keeper(tried))),
      name: 'Lab',
      joiningIds: [],
      leavingIds: [],
    }),
  },
  'classroom.close': { whose: sideOther, about: async (tried) => aClassroom(keeper(tried)) },
  'quickPoll.ask': { whose, about: () => quickPollOf() },
  'quickPoll.answer': {
    whose,
    about: async ({ world }) => ({ quickPollId: await openPollIn(world), choices: [0] }),
  },
  'quickPoll.close': { whose, about: ({ world }) => aQuickPoll(world.as('teacher', 'DE')) },
  'attendance.correct': {
    whose: ownSideOther,
    about: (tried) => ({ memberId: authorOf(tried).memberId, minutes: 40 }),
    butThen: 'conflict',
  },
  'pulse.give': { whose, about: () => pulseOf(), butThen: 'sessionOver' },
  'question.ask': { whose, about: () => questionOf() },
  'question.vote': { whose, about: (tried) => aQuestion(authorOf(tried)) },
  'question.unvote': { whose, about: (tried) => aQuestion(authorOf(tried)) },
  'question.answer': { whose, about: (tried) => aQuestion(authorOf(tried)) },
  'question.reopen': { whose, about: (tried) => aQuestion(authorOf(tried)) },
  'question.hide': { whose, about: (tried) => aQuestion(authorOf(tried)) },
  'question.show': { whose, about: (tried) => aQuestion(authorOf(tried)) },
  'question.remove': { whose: ownSideOther, about: (tried) => aQuestion(authorOf(tried)) },
  'message.send': { whose, about: () => messageOf() },
  'message.report': {
    whose: sideOther,
    about: async (tried) => ({ ...(await aMessage(authorOf(tried))), reason: 'hurts' }),
  },
  'message.hide': { whose, about: (tried) => aMessage(authorOf(tried)) },
  'message.show': { whose, about: (tried) => aMessage(authorOf(tried)) },
  'message.leave': { whose, about: (tried) => aMessage(authorOf(tried)) },
  'noteLine.add': { whose, about: () => noteLineOf() },
  'noteLine.edit': {
    whose: ownSideOther,
    about: async (tried) => ({
      ...(await aNoteLine(authorOf(tried))),
      kind: 'decision',
      text: 'We meet at nine.',
    }),
  },
  'noteLine.remove': { whose: ownSideOther, about: (tried) => aNoteLine(authorOf(tried)) },
  'grouping.open': { whose, about: (tried) => groupingOf([tried.actor, authorOf(tried)]) },
  'grouping.extend': {
    whose,
    about: async (tried) => ({ groupingId: (await teams(tried)).groupingId, seen: 0, minutes: 2 }),
  },
  'grouping.bringBack': {
    whose,
    about: async (tried) => ({ groupingId: (await teams(tried)).groupingId, seen: 0 }),
  },
  'group.move': {
    whose,
    about: async (tried) => ({
      groupId: (await teams(tried)).groupId,
      memberId: authorOf(tried).memberId,
    }),
  },
  'group.join': { whose, about: async (tried) => ({ groupingId: (await teams(tried)).groupingId }) },
  'group.setPlace': {
    whose,
    about: async (tried) => ({ groupId: (await teams(tried)).groupId, place: null, callUrl: '' }),
  },
  'finding.add': { whose, about: async (tried) => findingOf((await teams(tried)).groupId) },
  'finding.edit': {
    whose: ownSideOther,
    about: async (tried) => ({ ...(await shownFinding(tried)), text: 'It is the flux.', post: null }),
  },
  'finding.remove': { whose: ownSideOther, about: shownFinding },
};
