/** The rows of a board as a table, and the orders of its columns. */
import { pinnedFirst } from '@silta/shared/boards/pins';
import type { Post } from '@silta/shared/boards/records';

export const columns = ['title', 'side', 'person', 'section', 'reactions', 'comments', 'date'] as const;
export type Column = (typeof columns)[number];

export interface TableSort {
  column: Column;
  isDown: boolean;
}

/** Figures and dates begin with the largest, words with A. */
const beginsDown: readonly Column[] = ['reactions', 'comments', 'date'];

export interface TableRow {
  post: Post;
  title: string;
  side: string;
  person: string;
  section: string;
  /** null where nobody has said anything. */
  reactions: number | null;
  comments: number;
}

/** What is pinned first, and all in the order of the board where nobody has chosen a column. */
export function sortedRows(rows: readonly TableRow[], sort: TableSort | null, locale: string): TableRow[] {
  if (!sort) return [...rows];
  const words = new Intl.Collator(locale, { numeric: true });
  const compare: Record<Column, (a: TableRow, b: TableRow) => number> = {
    title: (a, b) => words.compare(a.title, b.title),
    side: (a, b) => words.compare(a.side, b.side),
    person: (a, b) => words.compare(a.person, b.person),
    section: (a, b) => words.compare(a.section, b.section),
    reactions: (a, b) => (a.reactions ?? -1) - (b.reactions ?? -1),
    comments: (a, b) => a.comments - b.comments,
    date: (a, b) => Date.parse(a.post.createdAt) - Date.parse(b.post.createdAt),
  };
  const by = compare[sort.column];
  return rows.toSorted((a, b) => pinnedFirst(a.post, b.post) || (sort.isDown ? by(b, a) : by(a, b)));
}

/** What pressing a column's heading leads to: its order, the other way round, as the board is. */
export function nextSort(sort: TableSort | null, column: Column): TableSort | null {
  const first = { column, isDown: beginsDown.includes(column) };
  if (sort?.column !== column) return first;
  return sort.isDown === first.isDown ? { column, isDown: !first.isDown } : null;
}
