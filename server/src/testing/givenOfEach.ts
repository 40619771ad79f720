/** A record of every type there is, as two learners and the staff of both sides would leave them. */
import { newId } from '@silta/shared/ids';
import type { ReportId, RoomId } from '@silta/shared/ids';
import { aComment, aConnection, aFile, aPair, aPost, aTerm, aWorkingGroup, tipPoll } from './given.ts';
import { anItem, saidOf } from './givenChecklists.ts';
import {
  aFinding,
  aGrouping,
  aMessage,
  aNoteLine,
  aQuestion,
  pulseOf,
  classroomWith,
  quickPollOf,
  quizQuestionOf,
} from './givenLive.ts';
import { aVersion } from './givenMemorandum.ts';
import { aSkill, wordsOf } from './givenPathways.ts';
import { aPhase } from './givenRoadmap.ts';
import { confirmedPay, planOf } from './givenRules.ts';
import { aPart, checkOf, templateNamed } from './givenSessions.ts';
import { aTask, handInFor } from './givenTasks.ts';
import { aFilmingItem, aStation } from './givenVisit.ts';
import type { Person } from './person.ts';
import type { Partnership } from './world.ts';

/** Whoever reads as the Finnish learner and as the Finnish teacher has seen every type among them. */
export async function oneOfEach(partnership: Partnership): Promise<void> {
  const [learner, teacher] = [partnership.as('learner', 'FI'), partnership.as('teacher', 'FI')];
  await ofBoards(partnership, learner);
  await ofPlans(teacher, learner);
  await ofLife(learner);
  const { groupId } = await aGrouping(teacher, [learner]);
  await aFinding(learner, groupId);
  await ofHeld(partnership.sessionId, teacher, learner);
  await ofTasks(teacher, [learner, partnership.as('learner', 'DE')]);
  await aVersion(partnership.as('coordinator', 'FI'));
}

async function ofBoards(partnership: Partnership, learner: Person): Promise<void> {
  const host = partnership.as('teacher', 'DE');
  const postId = await aPost(partnership, learner, { poll: tipPoll });
  await aComment(learner, postId);
  await learner.send('reaction.set', { postId, kind: 'useful', value: 'yes' }).isDone();
  await learner.send('poll.answer', { postId, choices: [0] }).isDone();
  const joint = await aPost(partnership, learner, { joint: true });
  await aConnection(learner, postId, joint);
  await learner.send('half.fill', { postId: joint, text: 'At ours.', language: 'fi' }).isDone();
  await host.send('post.report', { postId, id: newId<ReportId>(), reason: 'other', word: '' }).isDone();
  const dots = { boardId: partnership.boardId, reactions: 'dots' } as const;
  await host.send('board.setReactions', dots).isDone();
  await host.send('dots.start', { dots: 3, several: true }).isDone();
  await aPair(partnership);
  await aWorkingGroup(host, learner);
  await aFile(learner);
  await aTerm(learner);
}

async function ofPlans(teacher: Person, learner: Person): Promise<void> {
  await aStation(teacher);
  await aFilmingItem(teacher);
  await aPart(teacher);
  await teacher.send('sessionTemplate.save', templateNamed('Our visits')).isDone();
  await teacher.send('check.keep', checkOf('Classroom B214')).isDone();
  await learner.send('wish.set', { role: null, offCamera: true, word: '' }).isDone();
  await aPhase(teacher);
  await teacher.send('checklistItem.answer', saidOf(await anItem(teacher))).isDone();
  await confirmedPay(teacher, 'allowed');
  await teacher.send('stay.plan', planOf()).isDone();
}

/** What a session knows while it is held. */
async function ofLife(by: Person): Promise<void> {
  const { questionId } = await aQuestion(by);
  await by.send('question.vote', { questionId }).isDone();
  await by.send('hand.raise', {}).isDone();
  await by.send('slower.ask', {}).isDone();
  await aMessage(by);
  await aNoteLine(by);
}

/** Held and over, with somebody in it who says how it was. */
async function ofHeld(session: RoomId, teacher: Person, learner: Person): Promise<void> {
  const room = { room: session };
  await teacher.send('run.start', { seen: 0, agendaItemId: null }, room).isDone();
  await teacher.send('attendance.correct', { memberId: learner.memberId, minutes: 40 }, room).isDone();
  await teacher.send('classroom.open', classroomWith([learner]), room).isDone();
  const asked = quickPollOf();
  await teacher.send('quickPoll.ask', asked, room).isDone();
  await learner.send('quickPoll.answer', { quickPollId: asked.id, choices: [0] }, room).isDone();
  const quiz = quizQuestionOf();
  const about = { quizQuestionId: quiz.id };
  await teacher.send('quizQuestion.add', quiz, room).isDone();
  await teacher.send('quizQuestion.open', about, room).isDone();
  await learner.send('quizQuestion.answer', { ...about, choice: 0 }, room).isDone();
  await teacher.send('run.end', { seen: 1 }, room).isDone();
  await learner.send('pulse.give', pulseOf(), room).isDone();
}

async function ofTasks(teacher: Person, learners: [Person, Person]): Promise<void> {
  await learners[0].send('work.handIn', handInFor(await aTask(teacher))).isDone();
  const taskId = await aTask(teacher, { peers: { questions: ['And?'], count: 1 } });
  for (const each of learners) await each.send('work.handIn', handInFor(taskId)).isDone();
  await teacher.send('task.giveOut', { taskId }).isDone();
  await aSkill(teacher);
  await teacher.send('pathway.describe', wordsOf(learners[0].memberId)).isDone();
}
