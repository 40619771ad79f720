/** What staff may want to do with the steps of a session. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { RecordChanges } from '../command.ts';
import { attachmentWish } from '../files/attachments.ts';
import { agendaItemId, boardId, fileId } from '../ids.ts';
import type { RoomId } from '../ids.ts';
import { rank } from '../rankShape.ts';
import { limits, line, prose } from '../texts.ts';
import { given, itemMinutes } from './commands.ts';
import { leadersOf } from './leading.ts';
import { groupPlan } from './groupRecords.ts';
import { links } from './links.ts';
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
        attachments: [],
        links: [],
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
  /**
   * What it shows, as the form has it: `seenIds` are the files that stood on it when the form was opened, so that what
   * somebody else has brought or taken off meanwhile stays as they left it. Files are not guessed: the server knows them.
   */
  'agendaItem.attach': defineCommand({
    room: 'session',
    payload: z.strictObject({
      agendaItemId,
      seenIds: z.array(fileId).check(z.maxLength(limits.agendaFiles)),
      attachments: z.array(attachmentWish).check(z.maxLength(limits.agendaFiles)),
      links,
    }),
    guess: (changes, { agendaItemId: id, links: wanted }) => edit(changes, id, { links: wanted }),
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
  /** Open parts, the station in it and its files go along; whoever has a part keeps it, for the whole session, and questions stay. */
  'agendaItem.remove': defineCommand({
    room: 'session',
    payload: z.strictObject({ agendaItemId }),
    guess: (changes, { agendaItemId: id }) => {
      for (const part of changes.list('part')) {
        if (part.agendaItemId !== id) continue;
        if (part.memberId === null) changes.remove('part', part.id);
        else changes.put('part', { ...part, agendaItemId: null });
      }
      for (const question of changes.list('question'))
        if (question.agendaItemId === id) changes.put('question', { ...question, agendaItemId: null });
      changes.remove('station', id);
      changes.remove('agendaItem', id);
    },
  }),
};

function edit(changes: RecordChanges, id: string, fields: Partial<AgendaItem>): void {
  const record = changes.get('agendaItem', id);
  if (record) changes.put('agendaItem', { ...record, ...fields });
}
