/** What the built-in checklists ask. Their words are on the screens, in each reader's language. */
import type { ChecklistItemId, RoomId } from '../ids.ts';
import { jointId } from '../newId.ts';

export const checklists = ['online', 'beforeStay', 'company', 'firstDays'] as const;
export type Checklist = (typeof checklists)[number];

export const topicsOf = {
  online: ['people', 'tools', 'skills', 'network', 'backUp', 'making', 'sharing', 'chat', 'roles'],
  beforeStay: ['agreement', 'insurance', 'travel', 'housing', 'contacts', 'consent', 'language'],
  company: ['mentor', 'workplace', 'protection', 'work', 'hours', 'access'],
  firstDays: ['welcome', 'tour', 'safety', 'gettingAbout', 'whoToAsk', 'howItIs'],
} as const satisfies Record<Checklist, readonly string[]>;
export type Topic = (typeof topicsOf)[Checklist][number];

/** Only ever added to at the end: ids follow from the places. */
export const topics: readonly Topic[] = [
  ...topicsOf.online,
  ...topicsOf.beforeStay,
  ...topicsOf.company,
  ...topicsOf.firstDays,
];

/** Any would do; it may never change. */
const first = '63686563-6b00-4c69-8374-000000000000';

/** The one item for a topic in a partnership: two people who begin the same checklist begin one. */
export function itemIdOf(partnership: RoomId, topic: Topic): ChecklistItemId {
  const nth = (topics.indexOf(topic) + 1).toString(16).padStart(12, '0');
  return jointId(partnership, first.slice(0, -12) + nth);
}
