/** A second table with comments, joined to the posts of the first: by the number, the address or the title that it names. */
import { isVisible } from '@silta/shared/texts';
import { headingsAre, useOf } from './columns.ts';
import { instantIn } from './draft.ts';
import type { CommentsByRow, DraftComment } from './draft.ts';
import type { Table } from './table.ts';

export interface Joined {
  comments: CommentsByRow;
  /** Comments of which nobody can say to what. */
  lost: number;
}

/** null where it is no table of comments, or of other posts than these. */
export function joined(posts: Table, comments: Table): Joined | null {
  const text = comments.headings.findIndex((heading) => headingsAre.comment(heading));
  if (text < 0) return null;
  const key = keyBetween(posts, comments, text);
  if (!key) return null;
  const byRow = new Map<number, DraftComment[]>();
  let lost = 0;
  for (const row of comments.rows) {
    const said = row[text] ?? '';
    if (!isVisible(said)) continue;
    const at = key.rows.get(comparable(row[key.column] ?? ''));
    if (at === undefined) lost += 1;
    else byRow.set(at, [...(byRow.get(at) ?? []), commentIn(row, comments.headings, said)]);
  }
  return byRow.size === 0 ? null : { comments: byRow, lost };
}

/** The column of the comments that names a post, and the rows of the posts by what it names. */
function keyBetween(posts: Table, comments: Table, text: number) {
  let best: { column: number; rows: ReadonlyMap<string, number>; found: number } | null = null;
  for (const [column, heading] of comments.headings.entries()) {
    if (column === text || !headingsAre.reference(heading)) continue;
    for (const of of posts.headings.keys()) {
      const rows = uniqueValues(posts, of);
      const found = comments.rows.filter((row) => rows.has(comparable(row[column] ?? ''))).length;
      if (found > (best?.found ?? 0)) best = { column, rows, found };
    }
  }
  return best;
}

/** What stands in two rows says nothing. */
function uniqueValues({ rows }: Table, column: number): Map<string, number> {
  const known = new Map<string, number>();
  const twice = new Set<string>();
  for (const [at, row] of rows.entries()) {
    const value = comparable(row[column] ?? '');
    if (value === '') continue;
    if (known.has(value)) twice.add(value);
    known.set(value, at);
  }
  for (const value of twice) known.delete(value);
  return known;
}

const comparable = (text: string): string => text.normalize('NFC').trim().toLowerCase();

function commentIn(row: readonly string[], headings: readonly string[], text: string): DraftComment {
  const of = (use: 'author' | 'written') => {
    const at = headings.findIndex((heading) => useOf(heading) === use);
    return at < 0 ? '' : (row[at] ?? '');
  };
  const writtenBy = of('author');
  return { text, writtenBy: isVisible(writtenBy) ? writtenBy : null, at: instantIn(of('written')) };
}
