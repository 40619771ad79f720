/** What a new board can begin with: a title and sections for things that pairs of classes often do. */
import type { Layout } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/newId';
import type { RoomId, SectionId } from '@silta/shared/ids';
import { rankBetween } from '@silta/shared/rank';
import type { Rank } from '@silta/shared/rank';
import type { Payload } from '@silta/shared/commands';

/** By name; their words are in the texts. */
export const plans = ['introductions', 'compare', 'visit', 'glossary', 'ideas', 'lookBack'] as const;
export type Plan = (typeof plans)[number];

/** How many sections each plan has words for. */
export const sectionsOf: Record<Plan, number> = {
  introductions: 3,
  compare: 3,
  visit: 3,
  glossary: 4,
  ideas: 3,
  lookBack: 4,
};

export interface NewSection {
  title: string;
  /** What it asks; may be empty. */
  prompt: string;
  /** How a text in it begins; may be empty. */
  starter: string;
}

export const sectionNamed = (title: string): NewSection => ({ title, prompt: '', starter: '' });

export function newBoard(
  title: string,
  layout: Layout,
  sections: readonly NewSection[],
): Payload<'board.create'> {
  let rank: Rank | null = null;
  return {
    id: newId<RoomId>(),
    title,
    layout,
    sections: sections.map((each) => {
      rank = rankBetween(rank, null);
      return { id: newId<SectionId>(), ...each, rank };
    }),
  };
}
