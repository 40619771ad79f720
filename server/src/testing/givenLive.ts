/** What a test of a session that is held finds ready, made through the door by whoever is named. */
import type { Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type {
  ClassroomId,
  FindingId,
  GroupId,
  GroupingId,
  MessageId,
  NoteLineId,
  PulseId,
  QuestionId,
  QuickPollId,
  QuizQuestionId,
} from '@silta/shared/ids';
import type { Person } from './person.ts';

export function questionOf(text = 'How long does one board stay in the tester?'): Payload<'question.ask'> {
  return { id: newId<QuestionId>(), text };
}

export function messageOf(text = 'The belt is loud, sorry!'): Payload<'message.send'> {
  return { id: newId<MessageId>(), text };
}

export function noteLineOf(fields: Partial<Payload<'noteLine.add'>> = {}): Payload<'noteLine.add'> {
  return {
    id: newId<NoteLineId>(),
    kind: 'note',
    text: 'Every board is tested for four seconds.',
    ...fields,
  };
}

export async function aQuestion(by: Person): Promise<{ questionId: QuestionId }> {
  const question = questionOf();
  await by.send('question.ask', question).isDone();
  return { questionId: question.id };
}

export async function aMessage(by: Person): Promise<{ messageId: MessageId }> {
  const message = messageOf();
  await by.send('message.send', message).isDone();
  return { messageId: message.id };
}

export async function aNoteLine(by: Person): Promise<{ noteLineId: NoteLineId }> {
  const noteLine = noteLineOf();
  await by.send('noteLine.add', noteLine).isDone();
  return { noteLineId: noteLine.id };
}

/** One group of all who are named, once each. */
export function groupingOf(
  people: readonly Pick<Person, 'memberId'>[],
  fields: Partial<Payload<'grouping.open'>> = {},
): Payload<'grouping.open'> {
  const memberIds = [...new Set(people.map(({ memberId }) => memberId))];
  const groups = [{ id: newId<GroupId>(), memberIds, place: null, callUrl: '' }];
  return { id: newId<GroupingId>(), purpose: 'teams', agendaItemId: null, minutes: null, groups, ...fields };
}

export async function aGrouping(by: Person, people: readonly Person[]) {
  const grouping = groupingOf(people);
  await by.send('grouping.open', grouping).isDone();
  const [group] = grouping.groups;
  if (!group) throw new Error('no group');
  return { groupingId: grouping.id, groupId: group.id };
}

export function findingOf(groupId: GroupId): Payload<'finding.add'> {
  return { id: newId<FindingId>(), groupId, text: 'The flux makes the difference.', post: null };
}

export async function aFinding(by: Person, groupId: GroupId): Promise<{ findingId: FindingId }> {
  const finding = findingOf(groupId);
  await by.send('finding.add', finding).isDone();
  return { findingId: finding.id };
}

/** What whoever leads would like to know of all. */
export function quickPollOf(fields: Partial<Payload<'quickPoll.ask'>> = {}): Payload<'quickPoll.ask'> {
  const choices = ['Flux first', 'Solder first'];
  return { id: newId<QuickPollId>(), text: 'How do you begin?', choices, several: false, ...fields };
}

export async function aQuickPoll(by: Person): Promise<{ quickPollId: QuickPollId }> {
  const poll = quickPollOf();
  await by.send('quickPoll.ask', poll).isDone();
  return { quickPollId: poll.id };
}

/** Of a quiz; the second choice is right. */
export function quizQuestionOf(
  fields: Partial<Payload<'quizQuestion.add'>> = {},
): Payload<'quizQuestion.add'> {
  const choices = ['Red', 'Green and yellow', 'Blue'];
  const text = 'Which colour has the protective earth?';
  return { id: newId<QuizQuestionId>(), text, choices, solution: 1, ...fields };
}

export async function aQuizQuestion(by: Person): Promise<{ quizQuestionId: QuizQuestionId }> {
  const question = quizQuestionOf();
  await by.send('quizQuestion.add', question).isDone();
  return { quizQuestionId: question.id };
}

/** How it was for somebody, as they say it afterwards. */
export function pulseOf(fields: Partial<Payload<'pulse.give'>> = {}): Payload<'pulse.give'> {
  const said = {
    understood: 'partly',
    talked: true,
    word: 'More pictures, please.',
    isNamed: false,
  } as const;
  return { id: newId<PulseId>(), ...said, ...fields };
}

/** With those who are named before its device. */
export function classroomWith(
  people: readonly Pick<Person, 'memberId'>[] = [],
  name = 'Classroom B214',
): Payload<'classroom.open'> {
  return { id: newId<ClassroomId>(), name, memberIds: people.map(({ memberId }) => memberId) };
}

export async function aClassroom(by: Person): Promise<{ classroomId: ClassroomId }> {
  const classroom = classroomWith();
  await by.send('classroom.open', classroom).isDone();
  return { classroomId: classroom.id };
}
