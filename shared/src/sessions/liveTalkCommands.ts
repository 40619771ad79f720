/** What is asked, said and written down while a session is held. */
import * as z from 'zod/mini';
import { reportReason } from '../boards/records.ts';
import { defineCommand } from '../command.ts';
import type { GuessContext, RecordChanges } from '../command.ts';
import { agendaItemId, groupId, jointId, messageId, noteLineId, questionId } from '../ids.ts';
import type { MemberId, QuestionId, RoomId, UpvoteId } from '../ids.ts';
import { isVisible, limits, line, prose } from '../texts.ts';
import { noteKind } from './liveRecords.ts';
import type { Message, NoteLine, Question } from './liveRecords.ts';

/** One of each person for each question. */
export function upvoteIdOf(question: QuestionId, member: MemberId): UpvoteId {
  return jointId<UpvoteId>(question, member);
}

const theQuestion = z.strictObject({ questionId });
const theMessage = z.strictObject({ messageId });
/** Several lines, with something to see. */
const said = prose(limits.messageText).check(z.refine(isVisible));
const noted = line(limits.noteLineText);

export const talkCommands = {
  'question.ask': defineCommand({
    room: 'session',
    /** With a station of a visit, to be asked there. */
    payload: z.strictObject({
      id: questionId,
      text: line(limits.questionText),
      agendaItemId: z.optional(agendaItemId),
    }),
    guess: (changes, { agendaItemId: of = null, ...fields }, context) => {
      const own = ownIn(context);
      const { at: askedAt } = context;
      const states = { agendaItemId: of, askedAt, answeredAt: null, hiddenAt: null };
      if (own) changes.put('question', { ...fields, ...own, ...states });
    },
  }),
  /** Would like to know it, too. */
  'question.vote': defineCommand({
    room: 'session',
    payload: theQuestion,
    guess: (changes, { questionId: id }, { viewer, roomId }) => {
      const { memberId, sideId } = viewer;
      if (memberId === null) return;
      const upvote = { roomId: roomId as RoomId, questionId: id, memberId, sideId };
      changes.put('upvote', { id: upvoteIdOf(id, memberId), ...upvote });
    },
  }),
  'question.unvote': defineCommand({
    room: 'session',
    payload: theQuestion,
    guess: (changes, { questionId: id }, { viewer }) => {
      if (viewer.memberId !== null) changes.remove('upvote', upvoteIdOf(id, viewer.memberId));
    },
  }),
  'question.answer': defineCommand({
    room: 'session',
    payload: theQuestion,
    guess: (changes, { questionId: id }, { at }) => editQuestion(changes, id, { answeredAt: at }),
  }),
  'question.reopen': defineCommand({
    room: 'session',
    payload: theQuestion,
    guess: (changes, { questionId: id }) => editQuestion(changes, id, { answeredAt: null }),
  }),
  /** Only staff and its author read it from now on. */
  'question.hide': defineCommand({
    room: 'session',
    payload: theQuestion,
    guess: (changes, { questionId: id }, { at }) => editQuestion(changes, id, { hiddenAt: at }),
  }),
  'question.show': defineCommand({
    room: 'session',
    payload: theQuestion,
    guess: (changes, { questionId: id }) => editQuestion(changes, id, { hiddenAt: null }),
  }),
  'question.remove': defineCommand({
    room: 'session',
    payload: theQuestion,
    guess: (changes, { questionId: id }) => changes.remove('question', id),
  }),
  'message.send': defineCommand({
    room: 'session',
    /** Without a group, to everybody. */
    payload: z.strictObject({ id: messageId, text: said, groupId: z.optional(groupId) }),
    guess: (changes, { groupId: of = null, ...fields }, context) => {
      const own = ownIn(context);
      const readerIds = of === null ? [] : (changes.get('group', of)?.memberIds ?? []);
      const states = { sentAt: context.at, hiddenAt: null, reports: [] };
      if (own) changes.put('message', { ...fields, ...own, groupId: of, readerIds, ...states });
    },
  }),
  /** Asks staff to look at it. */
  'message.report': defineCommand({
    room: 'session',
    payload: z.strictObject({ messageId, reason: reportReason }),
    guess: (changes, { messageId: id, reason }, { viewer, at }) => {
      const { memberId } = viewer;
      if (memberId !== null) editMessage(changes, id, { reports: [{ memberId, reason, at }] });
    },
  }),
  'message.hide': defineCommand({
    room: 'session',
    payload: theMessage,
    guess: (changes, { messageId: id }, { at }) => editMessage(changes, id, { hiddenAt: at, reports: [] }),
  }),
  'message.show': defineCommand({
    room: 'session',
    payload: theMessage,
    guess: (changes, { messageId: id }) => editMessage(changes, id, { hiddenAt: null }),
  }),
  /** It stays as it is; so everybody who reported it is answered. */
  'message.leave': defineCommand({
    room: 'session',
    payload: theMessage,
    guess: (changes, { messageId: id }) => editMessage(changes, id, { reports: [] }),
  }),
  'noteLine.add': defineCommand({
    room: 'session',
    payload: z.strictObject({ id: noteLineId, kind: noteKind, text: noted }),
    guess: (changes, fields, context) => {
      const own = ownIn(context);
      const agendaItemId = changes.get('run', context.roomId)?.agendaItemId ?? null;
      const { at: writtenAt } = context;
      if (own) changes.put('noteLine', { ...fields, ...own, agendaItemId, writtenAt, editedAt: null });
    },
  }),
  'noteLine.edit': defineCommand({
    room: 'session',
    payload: z.strictObject({ noteLineId, kind: noteKind, text: noted }),
    guess: (changes, { noteLineId: id, ...fields }, { at }) => {
      const noteLine = changes.get('noteLine', id);
      if (noteLine) changes.put('noteLine', { ...noteLine, ...fields, editedAt: at });
    },
  }),
  'noteLine.remove': defineCommand({
    room: 'session',
    payload: z.strictObject({ noteLineId }),
    guess: (changes, { noteLineId: id }) => changes.remove('noteLine', id),
  }),
};

type Own = Pick<Question & Message & NoteLine, 'roomId' | 'authorId' | 'sideId'>;

function ownIn({ viewer, roomId }: GuessContext): Own | null {
  const { memberId: authorId, sideId } = viewer;
  return authorId === null ? null : { roomId: roomId as RoomId, authorId, sideId };
}

function editQuestion(changes: RecordChanges, id: QuestionId, fields: Partial<Question>): void {
  const record = changes.get('question', id);
  if (record) changes.put('question', { ...record, ...fields });
}

function editMessage(changes: RecordChanges, id: Message['id'], fields: Partial<Message>): void {
  const record = changes.get('message', id);
  if (record) changes.put('message', { ...record, ...fields });
}
