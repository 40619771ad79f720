/** How the demo's boards are told: who wrote what, where, and how long ago. */
import type { BoardRules, Layout, Paper } from '@silta/shared/boards/records';
import type { Ago } from './ago.ts';
import type { Name, SideCode } from './people.ts';

export interface AnswerStory {
  by: Name;
  ago: Ago;
  text: string;
  /** English where nothing is said. */
  language?: string;
  anonymous?: true;
}

export interface PostStory {
  /** The title of the section. */
  in: string;
  by: Name;
  ago: Ago;
  title: string;
  text: string;
  /** English where nothing is said. */
  language?: string;
  paper?: Paper;
  anonymous?: true;
  /** How many of each side found it useful. */
  useful?: Partial<Record<SideCode, number>>;
  answers?: readonly AnswerStory[];
}

export interface BoardStory {
  title: string;
  layout: Layout;
  by: Name;
  ago: Ago;
  sections: readonly string[];
  rules?: Partial<BoardRules>;
  /** Learners' posts were shown at once before, and wait for approval since. */
  approveFirst?: Ago;
  archived?: Ago;
  posts: readonly PostStory[];
}
