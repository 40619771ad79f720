/** What is asked, said and written down in a session that is held. */
import type { CommandName, Payload } from '@silta/shared/commands';
import type { GroupId, MemberId, MessageId, NoteLineId, QuestionId } from '@silta/shared/ids';
import { tighter } from '@silta/shared/partnerships/chat';
import type { ChatRule } from '@silta/shared/partnerships/chat';
import { Refusal } from '@silta/shared/refusals';
import { isStaff } from '@silta/shared/roles';
import { isWithin } from '@silta/shared/sessions/groupVisible';
import type { Message, Question } from '@silta/shared/sessions/liveRecords';
import { upvoteIdOf } from '@silta/shared/sessions/liveTalkCommands';
import { limits } from '@silta/shared/texts';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load } from '../realtime/scope.ts';
import { needHeld, needOpenRun, needTaking, runHere, runOf } from './liveOpen.ts';

type TalkCommand = Extract<CommandName, `question.${string}` | `message.${string}` | `noteLine.${string}`>;

const theQuestion = ({ questionId }: { questionId: QuestionId }) =>
  ({ type: 'question', id: questionId }) as const;
const theMessage = ({ messageId }: { messageId: MessageId }) => ({ type: 'message', id: messageId }) as const;
const theLine = ({ noteLineId }: { noteLineId: NoteLineId }) =>
  ({ type: 'noteLine', id: noteLineId }) as const;
const ownVote = (questionId: QuestionId, actor: Actor | null): Load => ({
  type: 'upvote',
  ids: actor ? [upvoteIdOf(questionId, actor.memberId)] : [],
});

export const talkHandlers: HandlersOf<TalkCommand> = {
  'question.ask': {
    loads: ({ id, agendaItemId: of }, scope) => [
      runHere(scope),
      { type: 'question', ids: [id] },
      { type: 'station', ids: of === undefined ? [] : [of] },
    ],
    run: (changes, { agendaItemId: of = null, ...fields }, actor) => {
      needOpenRun(changes);
      needTaking(changes, actor);
      if (of !== null) changes.need('station', of);
      const states = { agendaItemId: of, askedAt: changes.now, answeredAt: null, hiddenAt: null };
      changes.add('question', { ...fields, ...ownIn(changes, actor), ...states });
    },
  },
  'question.vote': {
    loads: ({ questionId }, scope, actor) => [runHere(scope), ownVote(questionId, actor)],
    target: theQuestion,
    run: (changes, { questionId }, actor) => {
      needOpenRun(changes);
      needTaking(changes, actor);
      const { memberId, sideId } = actor;
      const { roomId } = changes;
      changes.put('upvote', { id: upvoteIdOf(questionId, memberId), roomId, questionId, memberId, sideId });
    },
  },
  'question.unvote': {
    loads: ({ questionId }, _, actor) => [ownVote(questionId, actor)],
    target: theQuestion,
    run: (changes, { questionId }, { memberId }) => {
      const id = upvoteIdOf(questionId, memberId);
      if (changes.get('upvote', id)) changes.remove('upvote', id);
    },
  },
  'question.answer': {
    target: theQuestion,
    run: (changes, payload) => editQuestion(changes, payload, { answeredAt: changes.now }),
  },
  'question.reopen': {
    target: theQuestion,
    run: (changes, payload) => editQuestion(changes, payload, { answeredAt: null }),
  },
  'question.hide': {
    target: theQuestion,
    run: (changes, payload) => editQuestion(changes, payload, { hiddenAt: changes.now }),
  },
  'question.show': {
    target: theQuestion,
    run: (changes, payload) => editQuestion(changes, payload, { hiddenAt: null }),
  },
  'question.remove': {
    loads: ({ questionId }) => [{ type: 'upvote', column: 'questionId', value: questionId }],
    target: theQuestion,
    run: (changes, { questionId }) => {
      needHeld(changes);
      for (const { id } of changes.list('upvote', 'questionId', questionId)) changes.remove('upvote', id);
      changes.remove('question', questionId);
    },
  },
  'message.send': {
    loads: ({ id, groupId }, scope) => [
      runHere(scope),
      { type: 'partnership', ids: [scope.partnershipId] },
      { type: 'message', ids: [id] },
      { type: 'group', ids: groupId === undefined ? [] : [groupId] },
      { type: 'grouping', column: 'roomId', value: scope.roomId },
    ],
    run: (changes, { groupId = null, ...fields }, actor) => {
      const readerIds =
        groupId === null ? needChatOpen(changes, actor) : needGroupChat(changes, groupId, actor);
      const states = { sentAt: changes.now, hiddenAt: null, reports: [], groupId, readerIds };
      changes.add('message', { ...fields, ...ownIn(changes, actor), ...states });
    },
  },
  'message.report': { target: theMessage, run: report },
  'message.hide': {
    target: theMessage,
    run: (changes, payload) => editMessage(changes, payload, { hiddenAt: changes.now, reports: [] }),
  },
  'message.show': {
    target: theMessage,
    run: (changes, payload) => editMessage(changes, payload, { hiddenAt: null }),
  },
  'message.leave': {
    target: theMessage,
    run: (changes, payload, actor) => {
      // Nobody judges what they wrote themselves.
      if (changes.need('message', payload.messageId).authorId === actor.memberId)
        throw new Refusal('forbidden');
      editMessage(changes, payload, { reports: [] });
    },
  },
  'noteLine.add': {
    loads: ({ id }, scope) => [runHere(scope), { type: 'noteLine', ids: [id] }],
    run: (changes, fields, actor) => {
      needHeld(changes);
      needTaking(changes, actor);
      const { agendaItemId } = runOf(changes);
      const states = { agendaItemId, writtenAt: changes.now, editedAt: null };
      changes.add('noteLine', { ...fields, ...ownIn(changes, actor), ...states });
    },
  },
  'noteLine.edit': {
    target: theLine,
    run: (changes, { noteLineId, ...fields }) => {
      needHeld(changes);
      changes.put('noteLine', { ...changes.need('noteLine', noteLineId), ...fields, editedAt: changes.now });
    },
  },
  'noteLine.remove': {
    target: theLine,
    run: (changes, { noteLineId }) => {
      needHeld(changes);
      changes.remove('noteLine', noteLineId);
    },
  },
};

function ownIn({ roomId }: Changes, { memberId: authorId, sideId }: Actor) {
  return { roomId, authorId, sideId };
}

/** What the session says, and no wider than the partnership's rules. */
function chatNow(changes: Changes): ChatRule {
  const { chat } = needOpenRun(changes);
  return tighter(chat, changes.need('partnership', changes.partnershipId).chat.rule);
}

/** Staff always may write while it is not off. */
function needChatOpen(changes: Changes, actor: Actor): MemberId[] {
  const chat = chatNow(changes);
  needTaking(changes, actor);
  if (chat === 'off' || (chat === 'staff' && !isStaff(actor))) throw new Refusal('chatClosed');
  return [];
}

/** Those who read along. While a group works it talks, unless nobody may; when all are back they talk together again. */
function needGroupChat(changes: Changes, groupId: GroupId, actor: Actor): MemberId[] {
  const chat = chatNow(changes);
  needTaking(changes, actor);
  const { groupingId, memberIds } = changes.need('group', groupId);
  if (!isWithin(memberIds, actor)) throw new Refusal('notFound');
  if (chat === 'off' || changes.need('grouping', groupingId).state === 'back')
    throw new Refusal('chatClosed');
  return memberIds;
}

/** Once by each; staff answer by hiding it or leaving it. */
function report(changes: Changes, { messageId, reason }: Payload<'message.report'>, actor: Actor): void {
  const { memberId } = actor;
  const { reports, authorId } = changes.need('message', messageId);
  if (authorId === memberId || reports.some((each) => each.memberId === memberId))
    throw new Refusal('conflict');
  if (reports.length >= limits.messageReports) throw new Refusal('full', { limit: limits.messageReports });
  editMessage(changes, { messageId }, { reports: [...reports, { memberId, reason, at: changes.now }] });
}

function editQuestion(
  changes: Changes,
  { questionId }: Payload<'question.answer'>,
  fields: Partial<Question>,
): void {
  needHeld(changes);
  changes.put('question', { ...changes.need('question', questionId), ...fields });
}

function editMessage(
  changes: Changes,
  { messageId }: Payload<'message.hide'>,
  fields: Partial<Message>,
): void {
  needHeld(changes);
  changes.put('message', { ...changes.need('message', messageId), ...fields });
}
