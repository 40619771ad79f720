/** A table with headings as a board: one post for each row, its columns found by their names. */
import { CsvError, parse } from 'csv-parse/sync';
import { isVisible } from '@silta/shared/texts';
import { columnUses, mostColumns } from '@silta/shared/transfer/routes';
import type { ColumnUse, ImportPreview } from '@silta/shared/transfer/routes';
import { transfer } from './bounds.ts';
import { useOf } from './columns.ts';
import { instantIn } from './draft.ts';
import type { CommentsByRow, Draft, DraftComment, DraftPost } from './draft.ts';
import type { Notes } from './notes.ts';
import { unreadable } from './unreadable.ts';

export interface Table {
  headings: readonly string[];
  rows: readonly (readonly string[])[];
  /** From a second table beside it. */
  comments?: CommentsByRow;
}

export function tableIn(text: string): Table {
  const all = rowsIn(text);
  const [headings = [], ...rows] = all;
  if (headings.length > mostColumns) throw unreadable('brokenTable');
  return { headings: headings.map((heading) => heading.trim()), rows };
}

function rowsIn(text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: transfer.cell.most,
      // The headings, and one more than is allowed.
      to: transfer.rows.most + 2,
    });
  } catch (error) {
    if (error instanceof CsvError) throw unreadable('brokenTable');
    throw error;
  }
}

/** What stands most often between the headings. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1);
  const count = (mark: string) => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** As the person wishes, or as the headings say. */
export function usesOf({ headings }: Table, wished: string | undefined): ColumnUse[] {
  if (wished === undefined) return headings.map(useOf);
  const uses = wished.split(',');
  return headings.map((_, i) => columnUses.find((use) => use === uses[i]) ?? 'none');
}

export function columnsOf({ headings, rows }: Table, uses: readonly ColumnUse[]): ImportPreview['columns'] {
  return headings.map((name, i) => ({
    name: name.slice(0, 120),
    use: uses[i] ?? 'none',
    sample: (rows.find((row) => isVisible(row[i] ?? ''))?.[i] ?? '').slice(0, 120),
  }));
}

/** Rows without a section come first, under the board's own title. */
export function draftOf(
  table: Table,
  uses: readonly ColumnUse[],
  { title, notes }: { title: string; notes: Notes },
): Draft {
  if (table.rows.length > transfer.rows.most) throw unreadable('tooMuchInside');
  if (!uses.includes('title') && !uses.includes('text')) throw unreadable('noColumns');
  for (const [i, heading] of table.headings.entries())
    if (uses[i] === 'none') notes.add('columnsLeft', heading);
  const sections = new Map<string, DraftPost[]>();
  for (const [at, row] of table.rows.entries()) {
    const of = (use: ColumnUse) => row.filter((cell, i) => uses[i] === use && isVisible(cell));
    const post = postOf(of, { notes, comments: table.comments?.get(at) ?? [] });
    if (!post) continue;
    const section = of('section')[0]?.trim() ?? '';
    const posts = sections.get(section) ?? [];
    posts.push(post);
    sections.set(section, posts);
  }
  const all = [...sections].map(([name, posts]) => ({ title: name === '' ? title : name, posts }));
  return { title, notes, sections: all.length > 0 ? all : [{ title, posts: [] }] };
}

interface Beside {
  notes: Notes;
  comments: readonly DraftComment[];
}

function postOf(of: (use: ColumnUse) => string[], { notes, comments }: Beside): DraftPost | null {
  const [titles, texts, links] = [of('title'), of('text'), of('link')];
  if (titles.length + texts.length + links.length + comments.length === 0) {
    notes.add('rowsEmpty');
    return null;
  }
  for (const link of links) notes.add('linksKept', link.trim());
  return {
    title: titles.join(' '),
    text: [...texts, ...links].join('\n\n'),
    writtenBy: of('author')[0] ?? null,
    at: instantIn(of('written')[0] ?? ''),
    comments: [...comments],
    links: links.map((link) => link.trim()),
  };
}
