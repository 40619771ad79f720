/** The addresses by which whole boards come and go. */
import * as z from 'zod/mini';
import { uploadProgress, uploadWish } from '../files/uploads.ts';
import { boardId, commandId, fileId, partnershipId, postId } from '../ids.ts';
import { defineRoute } from '../route.ts';
import { limits, line, uiLanguage } from '../texts.ts';
import { exportFormat, exportNames } from './formats.ts';

const params = z.strictObject({ id: boardId });

export const copying = z.strictObject({
  /** Sent again with the same ids, nothing is made twice. */
  commandId,
  /** Of the new board. */
  id: boardId,
  title: line(limits.boardTitle),
  /** Those that everybody sees; false: its sections alone. */
  withPosts: z.boolean(),
  /** Of these posts, those that everybody sees. */
  withComments: z.boolean(),
});
export type Copying = z.infer<typeof copying>;

export const growing = z.strictObject({
  /** Sent again with the same ids, nothing is made twice. */
  commandId,
  /** Of the new board. */
  id: boardId,
  title: line(limits.boardTitle),
  /** With which it begins. */
  postId,
  /** The title of the section in which the post lies. */
  section: line(limits.sectionTitle),
});
export type Growing = z.infer<typeof growing>;

export const exporting = z.strictObject({
  format: exportFormat,
  names: exportNames,
  /** Of headings in the file. */
  language: uiLanguage,
});
export type Exporting = z.infer<typeof exporting>;

/** What a column of a table becomes; `none`: it is left out. */
export const columnUses = ['title', 'text', 'author', 'section', 'written', 'link', 'none'] as const;
export type ColumnUse = (typeof columnUses)[number];
export const mostColumns = 60;
const columnUse = z.enum(columnUses);

export const unreadableReasons = [
  'empty', // there is nothing in it
  'brokenArchive', // no ZIP that can be read, or one that lies about itself
  'hostileArchive', // names that lead elsewhere, or far more inside than it says
  'tooMuchInside', // more than a board takes
  'notABoard', // an archive or a JSON file of something else
  'changed', // not as it was exported
  'badFile', // a file in it is not what it says, or too large
  'newerVersion', // exported by a newer Silta
  'letters', // not in letters that can be read
  'brokenTable', // quotation marks that do not close, or cells without end
  'noColumns', // no column has anything that could be a title or a text
] as const;
/** With `unreadable`, in `field`. */
export type UnreadableReason = (typeof unreadableReasons)[number];

export const noteKinds = [
  'textsCut', // texts were longer than a board takes
  'linksKept', // attachments that were not fetched: their addresses stand in the texts
  'linksFetched', // attachments that are fetched now; those that cannot be had stay as links
  'commentsLost', // comments that name none of the posts
  'columnsLeft', // columns of a table that nothing was made of, by name
  'rowsEmpty', // rows and cards with nothing to see
  'archivedLeft', // lists and cards that were put away where they come from
  'partsLeft', // files in the archive that nothing was made of, by name
  'oldLetters', // not in Unicode, so taken for Windows-1252
  'filesMissing', // files of posts that are not in the archive, by name
  'halvesLeft', // halves of joint posts by sides that are not here: they are there to be filled anew
  'authorsAsText', // written by people who are not members here: their names stand beside the texts
] as const;
/** What did not come in as it was. */
const importNote = z.object({
  kind: z.enum(noteKinds),
  count: z.int(),
  /** Some of them, where they have names. */
  names: z.array(z.string()),
});
export type ImportNote = z.infer<typeof importNote>;

const counts = {
  sections: z.int(),
  posts: z.int(),
  comments: z.int(),
  files: z.int(),
  notes: z.array(importNote),
};

/** What would come of a file. */
export const importPreview = z.object({
  kind: z.enum(['silta', 'table', 'trello']),
  title: z.string(),
  ...counts,
  /** Of a table. */
  columns: z.array(z.object({ name: z.string(), use: columnUse, sample: z.string() })),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importing = z.strictObject({
  /** Sent again with the same ids, nothing is made twice. */
  commandId,
  /** Of the new board. */
  board: boardId,
  title: line(limits.boardTitle),
  /** In which the texts are taken to be written, where the file does not say. */
  language: uiLanguage,
  /** For a table: what each column becomes, in order, with commas between; left out: as the preview says. */
  columns: z.optional(z.string().check(z.maxLength(600))),
});
export type Importing = z.infer<typeof importing>;

export const importReport = z.object({ id: boardId, ...counts });
export type ImportReport = z.infer<typeof importReport>;

const intoPartnership = z.strictObject({ id: partnershipId });

/** An archive that was brought in pieces, in the place of a body. */
const brought = { upload: z.optional(fileId) };

export const transferRoutes = {
  growBoard: defineRoute({
    method: 'POST',
    path: '/api/boards/:id/grown',
    who: 'board.copy',
    summary:
      'A new board that begins with a post of this one, which everybody sees; both lead to each other.',
    params,
    body: growing,
    status: 201,
    answer: z.object({ id: boardId }),
    refusals: ['ended', 'full', 'conflict', 'noSpace'],
  }),
  copyBoard: defineRoute({
    method: 'POST',
    path: '/api/boards/:id/copies',
    who: 'board.copy',
    summary: 'A new board with the sections of this one and, if wanted, the posts that everybody sees on it.',
    params,
    body: copying,
    status: 201,
    answer: z.object({ id: boardId }),
    refusals: ['ended', 'full', 'conflict', 'noSpace'],
  }),
  exportBoard: defineRoute({
    method: 'GET',
    path: '/api/boards/:id/export',
    who: 'board.export',
    gives: 'bytes',
    summary: 'The board as a file: what everybody sees on it, and no more.',
    params,
    query: exporting,
    status: 200,
    refusals: [],
  }),
  bringArchive: defineRoute({
    method: 'POST',
    path: '/api/partnerships/:id/uploads',
    who: 'board.import',
    summary:
      'Begins to bring an archive in pieces, as a file is brought to a board; then it is looked at and imported by its id.',
    params: intoPartnership,
    body: uploadWish,
    status: 201,
    answer: uploadProgress,
    refusals: ['conflict', 'full', 'noSpace', 'ended'],
  }),
  lookAtImport: defineRoute({
    method: 'POST',
    path: '/api/partnerships/:id/imports/preview',
    who: 'board.import',
    takes: 'bytes',
    summary:
      'What would come of a file: an archive of Silta’s, a table (CSV) or a ZIP with one, or Trello’s JSON. Nothing is kept.',
    params: intoPartnership,
    query: z.strictObject({ columns: importing.shape.columns, ...brought }),
    status: 200,
    answer: importPreview,
    refusals: ['unreadable', 'full', 'ended', 'conflict'],
  }),
  importBoard: defineRoute({
    method: 'POST',
    path: '/api/partnerships/:id/imports',
    who: 'board.import',
    takes: 'bytes',
    summary: 'A new board from such a file: all of it or nothing.',
    params: intoPartnership,
    query: z.strictObject({ ...importing.shape, ...brought }),
    status: 201,
    answer: importReport,
    refusals: ['unreadable', 'full', 'ended', 'conflict', 'tooLong', 'noSpace'],
  }),
};
