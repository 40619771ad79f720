/** What staff may want to do with a session as a whole; what is in it is in agendaCommands and partCommands. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { GuessContext, RecordChanges } from '../command.ts';
import { agendaItemId, boardId, partId, sessionId } from '../ids.ts';
import type { RoomId } from '../ids.ts';
import { rank } from '../rankShape.ts';
import { instant, language, limits, line, optionalLine, prose, timeZone } from '../texts.ts';
import { callWish } from './calls.ts';
import { participantsFrom, participantsWish } from './participantsWish.ts';
import type { ParticipantsWish } from './participantsWish.ts';
import { agendaKind, partRole, sessionKind } from './records.ts';
import type { Session } from './records.ts';

const minutes = z.int().check(z.gte(5), z.lte(limits.sessionMinutes));
/** A step may be as short as a minute and takes the whole session at most. */
export const itemMinutes = z.int().check(z.gte(1), z.lte(limits.sessionMinutes));

/** What it is about and for whom. */
const about = {
  topic: line(limits.sessionTopic),
  kind: sessionKind,
  kindName: optionalLine(limits.sessionKindName),
  language,
  aims: prose(limits.sessionAims),
  participants: participantsWish,
  boardIds: z.array(boardId).check(z.maxLength(limits.sessionBoards)),
};
/** When it is. */
const when = { startsAt: instant, timeZone, minutes };

/** A step as a template brings it, with the parts that are open in it. */
const agendaDraft = z.strictObject({
  id: agendaItemId,
  rank,
  minutes: itemMinutes,
  kind: agendaKind,
  title: line(limits.agendaTitle),
  notes: prose(limits.agendaNotes),
  parts: z
    .array(z.strictObject({ id: partId, role: partRole, ownRole: optionalLine(limits.ownRole) }))
    .check(z.maxLength(limits.agendaDraftParts)),
});

export const sessionCommands = {
  /** A new session, with an agenda where it starts from a template. In a virtual visit its live walks are stations. */
  'session.plan': defineCommand({
    room: 'partnership',
    payload: z.strictObject({
      id: sessionId,
      ...about,
      ...when,
      agenda: z.array(agendaDraft).check(z.maxLength(limits.agendaDrafts)),
    }),
    guess: guessSession,
  }),
  /** Only what is named changes, so that two people who change two things both keep theirs. */
  'session.edit': defineCommand({
    room: 'partnership',
    payload: z.strictObject({
      sessionId,
      topic: z.optional(about.topic),
      kind: z.optional(about.kind),
      kindName: z.optional(about.kindName),
      language: z.optional(about.language),
      aims: z.optional(about.aims),
      participants: z.optional(about.participants),
      boardIds: z.optional(about.boardIds),
    }),
    guess: (changes, { sessionId: id, participants, ...fields }) =>
      edit(changes, id, {
        ...given(fields),
        ...(participants && {
          participants: participantsFrom(participants, (group) => changes.get('workingGroup', group)),
        }),
      }),
  }),
  'session.move': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ sessionId, ...when }),
    guess: (changes, { sessionId: id, ...fields }) => edit(changes, id, fields),
  }),
  /** Where one meets, and what happens when that fails. */
  'session.setCall': defineCommand({
    room: 'partnership',
    payload: z.strictObject({
      sessionId,
      call: callWish,
      backUp: z.strictObject({
        call: callWish,
        telephone: optionalLine(limits.telephone),
        word: prose(limits.backUpWord),
        agenda: prose(limits.backUpWord),
      }),
    }),
    guess: (changes, { sessionId: id, ...fields }) => edit(changes, id, fields),
  }),
  /** Says to everybody that it is ready; refused with `withoutPart` while somebody has none and no reason is given. */
  'session.announce': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ sessionId, reason: optionalLine(limits.announceReason) }),
  }),
  'session.cancel': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ sessionId }),
    guess: (changes, { sessionId: id }) => edit(changes, id, { state: 'cancelled' }),
  }),
  /** It takes place after all; it is planned again and can be announced. */
  'session.reinstate': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ sessionId }),
    guess: (changes, { sessionId: id }) => edit(changes, id, { state: 'planned' }),
  }),
};

/** The fields that are there. */
export function given<F extends object>(fields: F): { [K in keyof F]?: Exclude<F[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof F]?: Exclude<F[K], undefined>;
  };
}

const noCall = { kind: 'none', url: '' } as const;

/** What a session has before anybody has said more. */
export const asPlanned = {
  call: noCall,
  backUp: { call: noCall, telephone: '', word: '', agenda: '' },
  state: 'planned',
  announcedReason: '',
  sequence: 0,
} as const;

type Plan = Omit<
  Session,
  keyof typeof asPlanned | 'participants' | 'roomId' | 'plannedBy' | 'sideId' | 'createdAt' | 'changedAt'
> & { participants: ParticipantsWish };

function guessSession(
  changes: RecordChanges,
  { agenda: _, ...plan }: Plan & { agenda: unknown },
  { viewer, roomId, at }: GuessContext,
): void {
  const { memberId: plannedBy, sideId: side } = viewer;
  if (plannedBy === null) return;
  changes.put('session', {
    ...plan,
    ...asPlanned,
    participants: participantsFrom(plan.participants, (group) => changes.get('workingGroup', group)),
    roomId: roomId as RoomId,
    plannedBy,
    sideId: side,
    createdAt: at,
    changedAt: at,
  });
}

function edit(changes: RecordChanges, id: Session['id'], fields: Partial<Session>): void {
  const record = changes.get('session', id);
  if (record) changes.put('session', { ...record, ...fields });
}
