/** What coordinators, teachers and managers may want to do with the memorandum. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { RecordChanges } from '../command.ts';
import { clauseId, memberId, memorandumId } from '../ids.ts';
import type { RoomId } from '../ids.ts';
import { rank } from '../rankShape.ts';
import { language, limits, line, optionalLine, prose } from '../texts.ts';
import { memorandumPart } from './records.ts';
import type { Clause } from './records.ts';

const text = prose(limits.clauseText).check(z.minLength(1));

export const memorandumCommands = {
  'clause.add': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ id: clauseId, part: memorandumPart, rank, text }),
    guess: (changes, fields, { roomId }) =>
      changes.put('clause', { ...fields, roomId: roomId as RoomId, version: 1 }),
  }),
  /** `was` is the version seen, so that nobody undoes what they have not seen. */
  'clause.edit': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ clauseId, was: z.int(), text }),
    guess: (changes, { clauseId: id, was, text: words }) =>
      change(changes, id, { text: words, version: was + 1 }),
  }),
  /** Within its part. */
  'clause.move': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ clauseId, rank }),
    guess: (changes, { clauseId: id, rank: to }) => change(changes, id, { rank: to }),
  }),
  'clause.remove': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ clauseId }),
    guess: (changes, { clauseId: id }) => changes.remove('clause', id),
  }),
  /** The clauses as they are now become the next version. `after`: the number of the last one seen, 0 for none. */
  'memorandum.layDown': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ id: memorandumId, after: z.int().check(z.gte(0)), language }),
  }),
  /** For one's own side, to the newest version. When every side has agreed it is locked. */
  'memorandum.agree': defineCommand({
    room: 'tasks',
    payload: z.strictObject({
      memorandumId,
      name: line(limits.name),
      function: optionalLine(limits.memorandumFunction),
    }),
  }),
  /** For one's own side, as long as it is not locked. */
  'memorandum.withdraw': defineCommand({ room: 'tasks', payload: z.strictObject({ memorandumId }) }),
  /** Sent by the server itself, at an operator's wish: their name goes, and that their side has agreed stays. */
  'memorandum.forget': defineCommand({
    room: 'tasks',
    road: 'rest',
    payload: z.strictObject({ memberId }),
  }),
};

function change(changes: RecordChanges, id: string, fields: Partial<Clause>): void {
  const known = changes.get('clause', id);
  if (known) changes.put('clause', { ...known, ...fields });
}
