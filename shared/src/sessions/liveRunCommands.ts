/** What is done to the clock of a session that is held, and to what goes for everybody in it. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { RecordChanges } from '../command.ts';
import { agendaItemId, memberId, sessionId } from '../ids.ts';
import type { MemberId, RoomId } from '../ids.ts';
import { limits, optionalLine } from '../texts.ts';
import { chatRule } from '../partnerships/chat.ts';
import type { Run } from './liveRecords.ts';
import { noShowing } from './showing.ts';
import { noStopwatch } from './stopwatch.ts';

/** The `step` of the run that the sender saw. Two who press at once: the second is refused with `conflict`. */
const seen = z.int().check(z.gte(0));
const onlySeen = z.strictObject({ seen });
const nothing = z.strictObject({});

/** What a session has before anybody has done anything in it. */
export function newRun(id: RoomId): Run {
  return {
    id,
    roomId: id,
    state: 'open',
    step: 0,
    agendaItemId: null,
    startedAt: null,
    itemStartedAt: null,
    pausedAt: null,
    pausedMs: 0,
    extraMinutes: 0,
    endedAt: null,
    spent: [],
    backUpAt: null,
    chat: 'everyone',
    caption: '',
    slower: 0,
    slowerBy: [],
    stopwatch: noStopwatch,
    showing: noShowing,
  };
}

/** Nothing that moves the clock is guessed: the device's own clock may be wrong. */
export const runCommands = {
  /** With a step of the agenda, where it has any. */
  'run.start': defineCommand({
    room: 'session',
    payload: z.strictObject({ seen, agendaItemId: z.nullable(agendaItemId) }),
  }),
  /** On, back, or over some to another step. */
  'run.go': defineCommand({ room: 'session', payload: z.strictObject({ seen, agendaItemId }) }),
  'run.pause': defineCommand({ room: 'session', payload: onlySeen }),
  'run.resume': defineCommand({ room: 'session', payload: onlySeen }),
  /** More time for the step that runs. */
  'run.extend': defineCommand({
    room: 'session',
    payload: z.strictObject({ seen, minutes: z.int().check(z.gte(1), z.lte(limits.extraMinutes)) }),
  }),
  'run.end': defineCommand({ room: 'session', payload: onlySeen }),
  /** Sent by the server itself, long after its end, where nobody has ended it. */
  'run.close': defineCommand({ room: 'session', road: 'rest', payload: nothing }),
  'run.setChat': defineCommand({
    room: 'session',
    payload: z.strictObject({ chat: chatRule }),
    guess: (changes, { chat }, { roomId }) => edit(changes, roomId, { chat }),
  }),
  /** Everybody goes where the back-up plan says. */
  'run.backUp': defineCommand({ room: 'session', payload: nothing }),
  'run.moveBack': defineCommand({
    room: 'session',
    payload: nothing,
    guess: (changes, _, { roomId }) => edit(changes, roomId, { backUpAt: null }),
  }),
  /** A line that is read along; an empty one takes it away. */
  'caption.say': defineCommand({
    room: 'session',
    payload: z.strictObject({ text: optionalLine(limits.captionLine) }),
    guess: (changes, { text: caption }, { roomId }) => edit(changes, roomId, { caption }),
  }),
  /** Counted, and gone with the step. */
  'slower.ask': defineCommand({
    room: 'session',
    payload: nothing,
    guess: (changes, _, { viewer, roomId }) => ask(changes, roomId, viewer.memberId),
  }),
  'slower.unask': defineCommand({
    room: 'session',
    payload: nothing,
    guess: (changes, _, { roomId }) => unask(changes, roomId),
  }),
  /** Whoever speaks has understood. */
  'slower.clear': defineCommand({
    room: 'session',
    payload: nothing,
    guess: (changes, _, { roomId }) => edit(changes, roomId, { slower: 0, slowerBy: [] }),
  }),
  /** Sent by the server itself, after what has happened in the session's own room. */
  'session.follow': defineCommand({
    room: 'partnership',
    road: 'rest',
    payload: z.strictObject({ sessionId, state: z.enum(['live', 'ended']) }),
  }),
  /** Sent by the server itself, at an operator's wish. `texts`: what they have written goes, too. */
  'live.forget': defineCommand({
    room: 'session',
    road: 'rest',
    payload: z.strictObject({ memberId, texts: z.boolean() }),
  }),
};

function edit(changes: RecordChanges, roomId: string, fields: Partial<Run>): void {
  const run = changes.get('run', roomId) ?? newRun(roomId as RoomId);
  changes.put('run', { ...run, ...fields });
}

/** On one's own screen nobody else's name stands there. */
function ask(changes: RecordChanges, roomId: string, self: MemberId | null): void {
  const { slower = 0, slowerBy = [] } = changes.get('run', roomId) ?? {};
  if (self !== null && slowerBy.length === 0) edit(changes, roomId, { slower: slower + 1, slowerBy: [self] });
}

function unask(changes: RecordChanges, roomId: string): void {
  const run = changes.get('run', roomId);
  if (run && run.slowerBy.length > 0) edit(changes, roomId, { slower: run.slower - 1, slowerBy: [] });
}
