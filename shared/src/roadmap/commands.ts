/** What staff may want to do with the roadmap. */
import * as z from 'zod/mini';
import { wantedDates, day } from '../boards/fields.ts';
import { defineCommand } from '../command.ts';
import type { RecordChanges } from '../command.ts';
import { memberId, phaseId } from '../ids.ts';
import type { RoomId } from '../ids.ts';
import { rank } from '../rankShape.ts';
import { limits, line, optionalLine, prose } from '../texts.ts';
import { phaseState } from './records.ts';
import type { Phase } from './records.ts';

const thePhase = { phaseId };
/** From one day to another; each may be open, and nothing ends before it has begun. */
const days = { from: z.nullable(day), until: z.nullable(day) };
const areInOrder = z.refine<{ from: string | null; until: string | null }>(
  ({ from, until }) => from === null || until === null || wantedDates.safeParse({ from, until }).success,
  { path: ['until'] },
);

export const emptyPhase = { topic: null, note: '', state: 'planned' as const, done: [], removedAt: null };

function change(changes: RecordChanges, id: string, fields: Partial<Phase>): void {
  const known = changes.get('phase', id);
  if (known) changes.put('phase', { ...known, ...fields });
}

export const roadmapCommands = {
  /** Adds what is not there yet of the usual phases, and brings back those that were removed. */
  'roadmap.begin': defineCommand({ room: 'partnership', payload: z.strictObject({}) }),
  'phase.add': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ id: phaseId, title: line(limits.phaseTitle), rank, ...days }).check(areInOrder),
    guess: (changes, fields, { roomId }) =>
      changes.put('phase', { ...emptyPhase, ...fields, roomId: roomId as RoomId }),
  }),
  /** An empty title gives a built-in phase its own words back. */
  'phase.edit': defineCommand({
    room: 'partnership',
    payload: z
      .strictObject({
        ...thePhase,
        title: optionalLine(limits.phaseTitle),
        note: prose(limits.phaseNote),
        ...days,
        state: phaseState,
      })
      .check(areInOrder),
    guess: (changes, { phaseId: id, ...fields }) => change(changes, id, fields),
  }),
  'phase.move': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ ...thePhase, rank }),
    guess: (changes, { phaseId: id, rank: to }) => change(changes, id, { rank: to }),
  }),
  'phase.remove': defineCommand({
    room: 'partnership',
    payload: z.strictObject(thePhase),
    guess: (changes, { phaseId: id }, { at }) => change(changes, id, { removedAt: at }),
  }),
  'phase.restore': defineCommand({
    room: 'partnership',
    payload: z.strictObject(thePhase),
    guess: (changes, { phaseId: id }) => change(changes, id, { removedAt: null }),
  }),
  /** For one's own side. */
  'phase.tick': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ ...thePhase, isDone: z.boolean() }),
    guess: (changes, { phaseId: id, isDone }, { viewer: { sideId, memberId: by }, at }) => {
      const known = changes.get('phase', id);
      const others = known?.done.filter((each) => each.sideId !== sideId) ?? [];
      change(changes, id, { done: isDone ? [...others, { sideId, by, at }] : others });
    },
  }),
  /** That their side is through with something stays, by nobody that anybody knows. */
  'phase.forget': defineCommand({
    room: 'partnership',
    road: 'rest',
    payload: z.strictObject({ memberId }),
  }),
};
