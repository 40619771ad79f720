/** What staff may want to do with checklists. */
import * as z from 'zod/mini';
import { day } from '../boards/fields.ts';
import { defineCommand } from '../command.ts';
import type { RecordChanges } from '../command.ts';
import { checklistItemId, memberId, sideId } from '../ids.ts';
import type { RoomId } from '../ids.ts';
import { rankBetween } from '../rank.ts';
import { rank } from '../rankShape.ts';
import { limits, line, optionalLine, prose } from '../texts.ts';
import { webAddress } from '../tasks/commands.ts';
import { answerOf, withAnswer } from './answering.ts';
import { answerState, checklist } from './records.ts';
import type { ChecklistItem } from './records.ts';
import { itemIdOf, topicsOf } from './topics.ts';
import type { Checklist, Topic } from './topics.ts';

const wording = { title: line(limits.checklistTitle), about: optionalLine(limits.checklistAbout) };
const theItem = { checklistItemId };

/** The items of a built-in checklist, as they are before anybody has said anything, in order after `after`. */
export function itemsOf(of: Checklist, roomId: RoomId, after: string | null): ChecklistItem[] {
  let last = after;
  return topicsOf[of].map((topic: Topic) => {
    last = rankBetween(last, null);
    return { ...emptyItem, id: itemIdOf(roomId, topic), roomId, checklist: of, topic, rank: last };
  });
}

export const emptyItem = { topic: null, title: '', about: '', answers: [], steps: [], removedAt: null };

function change(changes: RecordChanges, id: string, fields: Partial<ChecklistItem>): void {
  const known = changes.get('checklistItem', id);
  if (known) changes.put('checklistItem', { ...known, ...fields });
}

export const checklistCommands = {
  /** Adds what is not there yet of a built-in checklist, and brings back what was removed. */
  'checklist.begin': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ checklist }),
  }),
  'checklistItem.add': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ id: checklistItemId, checklist, ...wording, rank }),
    guess: (changes, fields, { roomId }) =>
      changes.put('checklistItem', { ...emptyItem, ...fields, roomId: roomId as RoomId }),
  }),
  'checklistItem.edit': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ ...theItem, ...wording }),
    guess: (changes, { checklistItemId: id, ...fields }) => change(changes, id, fields),
  }),
  'checklistItem.move': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ ...theItem, rank }),
    guess: (changes, { checklistItemId: id, rank: to }) => change(changes, id, { rank: to }),
  }),
  'checklistItem.remove': defineCommand({
    room: 'partnership',
    payload: z.strictObject(theItem),
    guess: (changes, { checklistItemId: id }, { at }) => change(changes, id, { removedAt: at }),
  }),
  'checklistItem.restore': defineCommand({
    room: 'partnership',
    payload: z.strictObject(theItem),
    guess: (changes, { checklistItemId: id }) => change(changes, id, { removedAt: null }),
  }),
  /** For one's own side, whole; `was` is the version of its answer that was seen, 0 where there was none. */
  'checklistItem.answer': defineCommand({
    room: 'partnership',
    payload: z.strictObject({
      ...theItem,
      was: z.int().check(z.gte(0)),
      state: answerState,
      ownerId: z.nullable(memberId),
      dueOn: z.nullable(day),
      note: prose(limits.checklistNote),
      evidence: webAddress,
    }),
    guess: (changes, { checklistItemId: id, was: _, ...said }, { viewer, at }) => {
      const known = changes.get('checklistItem', id);
      if (!known) return;
      const by = { sideId: viewer.sideId, by: viewer.memberId, at };
      changes.put('checklistItem', withAnswer(known, { ...said, ...by }));
    },
  }),
  /** What their side has said stays, by nobody that anybody knows. */
  'checklistItem.forget': defineCommand({
    room: 'partnership',
    road: 'rest',
    payload: z.strictObject({ memberId }),
  }),
  /** Asks the owner on a side to see to it: it stands on their Today. */
  'checklistItem.remind': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ ...theItem, sideId }),
    guess: (changes, { checklistItemId: id, sideId: of }, { at }) => {
      const known = changes.get('checklistItem', id);
      const asked = known && answerOf(known, of);
      if (!asked) return;
      const answers = known.answers.map((each) => (each === asked ? { ...each, remindedAt: at } : each));
      changes.put('checklistItem', { ...known, answers });
    },
  }),
};
