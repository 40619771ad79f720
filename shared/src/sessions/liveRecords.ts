/** What happens while a session is held: how far its agenda is, who is up, what is asked, said and written down. */
import * as z from 'zod/mini';
import { reportReason } from '../boards/records.ts';
import {
  agendaItemId,
  classroomId,
  groupId,
  memberId,
  messageId,
  noteLineId,
  questionId,
  roomId,
  seatId,
  sessionId,
  sideId,
  upvoteId,
} from '../ids.ts';
import { chatRule } from '../partnerships/chat.ts';
import { instant } from '../texts.ts';
import { showing } from './showing.ts';
import { stopwatch } from './stopwatch.ts';

/** Nothing has begun; a step is running; its clock stands; over. */
export const runState = z.enum(['open', 'running', 'paused', 'ended']);

/** How far the agenda of a session is, by the server's clock. There is none before somebody needs it. */
export const run = z.object({
  /** That of its session. */
  id: sessionId,
  roomId,
  state: runState,
  /** Rises with everything that is done to the clock: who acts on what is not so any more gets `conflict`. */
  step: z.int(),
  agendaItemId: z.nullable(agendaItemId),
  startedAt: z.nullable(instant),
  /** When the step that runs began. */
  itemStartedAt: z.nullable(instant),
  pausedAt: z.nullable(instant),
  /** Pauses of the step that runs, those that are over. */
  pausedMs: z.int(),
  /** What was added to the step that runs. */
  extraMinutes: z.int(),
  endedAt: z.nullable(instant),
  /** What steps have taken that ran before. */
  spent: z.array(z.object({ agendaItemId, ms: z.int() })),
  /** Since when everybody is where the back-up plan says; null: where it was planned. */
  backUpAt: z.nullable(instant),
  chat: chatRule,
  /** What the language helper has written last. */
  caption: z.string(),
  /** How many ask to go slower, and who: everybody sees themselves at most. */
  slower: z.int(),
  slowerBy: z.array(memberId),
  /** One for all, whatever step runs. */
  stopwatch,
  showing,
});
export type Run = z.infer<typeof run>;

/** One person in the session: hand up, had a turn. */
export const seat = z.object({
  id: seatId,
  roomId,
  memberId,
  sideId,
  handAt: z.nullable(instant),
  turnAt: z.nullable(instant),
  /** Where they sit with others before one device. */
  classroomId: z.nullable(classroomId),
});
export type Seat = z.infer<typeof seat>;

/** Something that somebody would like to know. */
export const question = z.object({
  id: questionId,
  roomId,
  authorId: memberId,
  sideId,
  /** The station of a visit at which it is to be asked. */
  agendaItemId: z.nullable(agendaItemId),
  /** Empty for all but staff and its author while it is hidden. */
  text: z.string(),
  askedAt: instant,
  answeredAt: z.nullable(instant),
  hiddenAt: z.nullable(instant),
});
export type Question = z.infer<typeof question>;

/** That somebody would like to know it, too. */
export const upvote = z.object({ id: upvoteId, roomId, questionId, memberId, sideId });
export type Upvote = z.infer<typeof upvote>;

/** What somebody has said in the chat, of all or of one small group. */
export const message = z.object({
  id: messageId,
  roomId,
  /** null: for everybody. */
  groupId: z.nullable(groupId),
  /** Who is in that group, worked out whenever it changes; nobody else reads it but staff. */
  readerIds: z.array(memberId),
  authorId: memberId,
  sideId,
  /** Empty for all but staff and its author while it is hidden. */
  text: z.string(),
  sentAt: instant,
  hiddenAt: z.nullable(instant),
  /** Staff see them, but none about themselves; everybody else sees their own. */
  reports: z.array(z.object({ memberId, reason: reportReason, at: instant })),
});
export type Message = z.infer<typeof message>;

export const noteKinds = ['note', 'decision', 'followUp'] as const;
export const noteKind = z.enum(noteKinds);
export type NoteKind = z.infer<typeof noteKind>;

/** A line of what is written down together; one person writes it at a time, because each has its own. */
export const noteLine = z.object({
  id: noteLineId,
  roomId,
  kind: noteKind,
  text: z.string(),
  /** The step that was running. */
  agendaItemId: z.nullable(agendaItemId),
  authorId: memberId,
  sideId,
  writtenAt: instant,
  editedAt: z.nullable(instant),
});
export type NoteLine = z.infer<typeof noteLine>;
