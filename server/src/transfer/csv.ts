/**
 * A board as a table: a row for each post, and below it one for each half that a side has filled and for each comment. UTF-8 with a byte order mark, because
 * spreadsheets take it for something else without; what they would take for a formula begins with an apostrophe (OWASP,
 * CSV injection).
 */
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Comment, Post } from '@silta/shared/boards/records';
import type { UiLanguage } from '@silta/shared/texts';
import type { OutHalf, Outgoing } from './outgoing.ts';
import { wordsIn } from './words.ts';

export function csvOf(board: Outgoing, language: UiLanguage): Readable {
  const table = stringify({
    bom: true,
    quoted: true,
    quoted_empty: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
  return Readable.from(rowsOf(board, language)).compose(table) as Readable;
}

function* rowsOf(board: Outgoing, language: UiLanguage): Generator<readonly string[]> {
  const words = wordsIn[language];
  const time = timesIn(board.timeZone);
  yield words.columns;
  let number = 0;
  const tail = (record: Post | Comment | OutHalf) => [
    board.textOf(record),
    authorOf(board, record, language),
    board.sideOf(record.sideId)?.name ?? '',
    time(record.createdAt),
    record.language,
    'attachments' in record ? namesOfFiles(record) : '',
  ];
  for (const section of board.sections) {
    for (const { record, halves, comments } of section.posts) {
      const post = String(++number);
      yield [post, words.post, '', section.record.title, record.title, ...tail(record)];
      for (const half of halves)
        yield [String(++number), words.half, post, section.record.title, '', ...tail(half)];
      for (const comment of comments)
        yield [String(++number), words.comment, post, section.record.title, '', ...tail(comment)];
    }
  }
}

export function namesOfFiles({ attachments }: Pick<Post, 'attachments'>): string {
  return attachments.map(({ name }) => name).join(', ');
}

/** As people read it; empty where names stay here. */
export function authorOf(board: Outgoing, record: Post | Comment | OutHalf, language: UiLanguage): string {
  const words = wordsIn[language];
  const name = board.authorOf(record.authorId)?.name ?? '';
  if (!('anonymous' in record)) return name;
  if (record.anonymous) return words.anonymous;
  return record.writtenBy === null ? name : `${name} ${words.from} ${record.writtenBy}`.trim();
}

/** `2026-03-01 10:00`, which every spreadsheet takes for a time. Made once: a formatter costs more than what it formats. */
function timesIn(timeZone: string): (instant: string) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone });
  return (instant) => format.format(new Date(instant));
}
