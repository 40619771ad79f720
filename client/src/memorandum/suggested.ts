/** What partnerships usually agree on: clauses to choose from, in the reader's language, each to be changed at will. */
import type { MemorandumPart } from '@silta/shared/memorandum/records';
import type { Texts } from './useMemorandum.ts';

const suggested = {
  learners: ['howMany', 'selection', 'tutor', 'insurance', 'costs', 'recognition'],
  staff: ['visits', 'shadowing', 'contact'],
  activities: ['online', 'tasks', 'equipment', 'results'],
  languages: ['working', 'courses', 'culture', 'respect'],
} as const satisfies Record<MemorandumPart, readonly string[]>;

export function suggestedFor(part: MemorandumPart, t: Texts): string[] {
  switch (part) {
    case 'learners':
      return suggested.learners.map((name) => t(`clause.learners.${name}`));
    case 'staff':
      return suggested.staff.map((name) => t(`clause.staff.${name}`));
    case 'activities':
      return suggested.activities.map((name) => t(`clause.activities.${name}`));
    case 'languages':
      return suggested.languages.map((name) => t(`clause.languages.${name}`));
  }
}
