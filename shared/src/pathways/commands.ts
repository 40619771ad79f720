/** What staff may want to do with skills and learning pathways. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { GuessContext, RecordChanges } from '../command.ts';
import { memberId, skillId, taskId } from '../ids.ts';
import type { MemberId, RoomId } from '../ids.ts';
import { limits, line, optionalLine, prose } from '../texts.ts';
import { pathwayIdOf } from './path.ts';
import { skillLevel } from './records.ts';
import type { Pathway, Skill } from './records.ts';

const about = { title: line(limits.skillTitle), unit: optionalLine(limits.skillUnit) };
const said = prose(limits.pathwayWords);

export const pathwayCommands = {
  /** For one's own side. */
  'skill.add': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ id: skillId, ...about }),
    guess: (changes, fields, { viewer, roomId }) =>
      changes.put('skill', {
        ...fields,
        roomId: roomId as RoomId,
        sideId: viewer.sideId,
        addedBy: viewer.memberId,
        removedAt: null,
      }),
  }),
  'skill.edit': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ skillId, ...about }),
    guess: (changes, { skillId: id, ...fields }) => changeSkill(changes, id, fields),
  }),
  'skill.remove': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ skillId }),
    guess: (changes, { skillId: id }, { at }) => changeSkill(changes, id, { removedAt: at }),
  }),
  /** As the form shows it, whole: `was` is the version seen, so that nobody undoes what they have not seen. */
  'pathway.describe': defineCommand({
    room: 'tasks',
    payload: z.strictObject({
      memberId,
      was: z.int(),
      words: z.strictObject({
        qualification: said,
        before: said,
        during: said,
        after: said,
        mentoring: said,
        evaluation: said,
      }),
    }),
    guess: (changes, { memberId: of, words }) =>
      guess(changes, of, (known) => ({ ...known, words, version: known.version + 1 })),
  }),
  /** By the learner's own side; null takes it back. */
  'pathway.mark': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ memberId, skillId, level: z.nullable(skillLevel) }),
    guess: (changes, { memberId: of, skillId: id, level }, context) =>
      guess(changes, of, (known) => withMark(known, { id, level }, context)),
  }),
  /** By the side that trains it; the word may be empty. */
  'pathway.confirm': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ memberId, skillId, word: prose(limits.pathwayWord) }),
    guess: (changes, { memberId: of, skillId: id, word }, context) =>
      guess(changes, of, (known) => withReached(known, { id, word }, context)),
  }),
  'pathway.unconfirm': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ memberId, skillId }),
    guess: (changes, { memberId: of, skillId: id }) =>
      guess(changes, of, (known) => withoutReached(known, id)),
  }),
  'pathway.order': defineCommand({
    room: 'tasks',
    payload: z.strictObject({
      memberId,
      was: z.int(),
      taskIds: z.array(taskId).check(z.maxLength(limits.tasks)),
    }),
    guess: (changes, { memberId: of, taskIds }) =>
      guess(changes, of, (known) => ({ ...known, taskIds, version: known.version + 1 })),
  }),
  /** Sent by the server itself, at an operator's wish: the member's own pathway goes, and their name from the others. */
  'pathway.forget': defineCommand({ room: 'tasks', road: 'rest', payload: z.strictObject({ memberId }) }),
};

type Who = { memberId: MemberId | null; at: string };
const whoOf = ({ viewer, at }: GuessContext): Who => ({ memberId: viewer.memberId, at });

export function withMark(
  known: Pathway,
  { id, level }: { id: Skill['id']; level: Pathway['marks'][number]['level'] | null },
  of: GuessContext | Who,
): Pathway {
  const { memberId: by, at } = 'viewer' in of ? whoOf(of) : of;
  const others = known.marks.filter((each) => each.skillId !== id);
  return { ...known, marks: level === null ? others : [...others, { skillId: id, level, by, at }] };
}

export function withReached(
  known: Pathway,
  { id, word }: { id: Skill['id']; word: string },
  of: GuessContext | Who,
): Pathway {
  const { memberId: by, at } = 'viewer' in of ? whoOf(of) : of;
  const { reached } = withoutReached(known, id);
  return { ...known, reached: [...reached, { skillId: id, word, by, at }] };
}

export function withoutReached(known: Pathway, id: Skill['id']): Pathway {
  return { ...known, reached: known.reached.filter(({ skillId: reached }) => reached !== id) };
}

function changeSkill(changes: RecordChanges, id: string, fields: Partial<Skill>): void {
  const known = changes.get('skill', id);
  if (known) changes.put('skill', { ...known, ...fields });
}

/** Whose side a learner is of is told by the pathway that is there; a new one is not guessed. */
function guess(changes: RecordChanges, of: MemberId, next: (known: Pathway) => Pathway): void {
  const known = changes.get('pathway', pathwayIdOf(of));
  if (known) changes.put('pathway', next(known));
}
