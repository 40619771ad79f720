/** What would come of a file, and how much of everything. */
import { limits } from '@silta/shared/texts';
import type { ImportPreview } from '@silta/shared/transfer/routes';
import type { Traveller } from '@silta/shared/transfer/travelling';
import type { Draft } from './draft.ts';
import type { Found } from './recognize.ts';
import { columnsOf, draftOf, usesOf } from './table.ts';

export function draftIn(found: Exclude<Found, { kind: 'silta' }>, title: string, columns?: string): Draft {
  if (found.kind === 'trello') return found.draft;
  return draftOf(found.table, usesOf(found.table, columns), { title, notes: found.notes });
}

export function previewOf(found: Found, wished: string | undefined): ImportPreview {
  if (found.kind === 'silta') {
    const { file } = found.board;
    const title = String(file.board.title);
    return { kind: found.kind, title, ...countsOf(file), notes: found.notes.all, columns: [] };
  }
  const columns = found.kind === 'table' ? columnsOf(found.table, usesOf(found.table, wished)) : [];
  const isEmpty = found.kind === 'table' && !columns.some(({ use }) => use === 'title' || use === 'text');
  // Which column is which, the person says first.
  if (isEmpty)
    return { kind: found.kind, title: '', sections: 0, posts: 0, comments: 0, files: 0, notes: [], columns };
  const draft = draftIn(found, '', wished);
  const posts = draft.sections.flatMap((section) => section.posts);
  return {
    kind: found.kind,
    title: draft.title.slice(0, limits.boardTitle),
    sections: draft.sections.length,
    posts: posts.length,
    comments: posts.reduce((sum, post) => sum + post.comments.length, 0),
    files: 0,
    notes: draft.notes.all,
    columns,
  };
}

export function countsOf({ section, post, comment, file }: Readonly<Record<Traveller, readonly unknown[]>>) {
  return { sections: section.length, posts: post.length, comments: comment.length, files: file.length };
}
