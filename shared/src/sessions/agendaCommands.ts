/** What staff may want to do with the steps of a session. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { RecordChanges } from '../command.ts';
import { agendaItemId, boardId } from '../ids.ts';
import type { RoomId } from '../ids.ts';
import { rank } from '../rankShape.ts';
import { limits, line, prose } from '../texts.ts';
import { given, itemMinutes } from './commands.ts';
import { leadersOf } from './leading.ts';
import { groupPlan } from './groupRecords.ts';
import { agendaKind } from './records.ts';
import type { AgendaItem } from './records.ts';

const about = {
  title: line(limits.agendaTitle),
  kind: agendaKind,
  boardId: z.nullable(boardId),
  notes: prose(limits.agendaNotes),
};

const { by, place } = groupPlan.shape;
const groups = z.nullable(
  z.strictObject({
    by,
    number: z.int().check(z.gte(1), z.lte(limits.groupsAtOnce)),
    minutes: z.nullable(itemMinutes),
    place,
  }),
);

export const agendaCommands = {
  'agendaItem.add': defineCommand({
    room: 'session',
    payload: z.strictObject({
      id: agendaItemId,
      rank,
      minutes: itemMinutes,
      ...about,
      groups: z.optional(groups),
    }),
    guess: (changes, item, { roomId }) =>
      changes.put('agendaItem', {
        ...item,
        groups: item.groups ?? null,
        roomId: roomId as RoomId,
        leaderIds: leadersOf(item.id, changes.list('part')),
      }),
  }),
  /** Only what is named changes. */
  'agendaItem.edit': defineCommand({
    room: 'session',
    payload: z.strictObject({
      agendaItemId,
      title: z.optional(about.title),
      kind: z.optional(about.kind),
      boardId: z.optional(about.boardId),
      notes: z.optional(about.notes),
      groups: z.optional(groups),
    }),
    guess: (changes, { agendaItemId: id, ...fields }) => edit(changes, id, given(fields)),
  }),
  'agendaItem.setMinutes': defineCommand({
    room: 'session',
    payload: z.strictObject({ agendaItemId, minutes: itemMinutes }),
    guess: (changes, { agendaItemId: id, minutes }) => edit(changes, id, { minutes }),
  }),
  'agendaItem.move': defineCommand({
    room: 'session',
    payload: z.strictObject({ agendaItemId, rank }),
    guess: (changes, { agendaItemId: id, rank: to }) => edit(changes, id, { rank: to }),
  }),
  /** Open parts in it go along; whoever has one keeps it, for the whole session. */
  'agendaItem.remove': defineCommand({
    room: 'session',
    payload: z.strictObject({ agendaItemId }),
    guess: (changes, { agendaItemId: id }) => {
      for (const part of changes.list('part')) {
        if (part.agendaItemId !== id) continue;
        if (part.memberId === null) changes.remove('part', part.id);
        else changes.put('part', { ...part, agendaItemId: null });
      }
      changes.remove('agendaItem', id);
    },
  }),
};

function edit(changes: RecordChanges, id: string, fields: Partial<AgendaItem>): void {
  const record = changes.get('agendaItem', id);
  if (record) changes.put('agendaItem', { ...record, ...fields });
}
