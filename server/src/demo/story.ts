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

export interface PictureStory {
  /** Without its ending, in server/pictures. */
  picture: string;
  alt: string;
  caption?: string;
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
  pictures?: readonly PictureStory[];
  /** How many of each side found it useful. */
  useful?: Partial<Record<SideCode, number>>;
  answers?: readonly AnswerStory[];
  /** The title of another post of the board, which the author has linked it with. */
  linkedWith?: string;
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
