/** What the server holds at most for boards; docs/limits.md is made of it as well. */
import { bound } from '../bound.ts';
import type { Bound } from '../bound.ts';

/** Boards that are locked and unlocked at a time. */
export const timetable = {
  everyMs: bound(
    5_000,
    'ms between two looks for boards whose time has come',
    'a board is locked that much later',
    'nobody counts seconds, and a look costs one question by an index',
  ),
  boards: bound(200, 'boards locked or unlocked in one round', 'the next round follows', 'a school’s'),
} satisfies Record<string, Bound>;

/** Of the record of what staff did. */
export const actsKept = {
  days: bound(
    180,
    'days that the record of what staff did is kept',
    'it is deleted',
    'half a year: long enough to answer a question of parents, not a file on anybody',
  ),
} satisfies Record<string, Bound>;
