/** How staff keep the list of words that they look at first. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { RecordChanges } from '../command.ts';
import { limits, line } from '../texts.ts';
import { isListable, withoutListed, withWords } from './listedWords.ts';
import type { Partnership } from './records.ts';

const word = line(limits.listedWord).check(z.refine(isListable));

export const listCommands = {
  /** What is on the list already is written anew. */
  'partnership.listWords': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ words: z.array(word).check(z.minLength(1), z.maxLength(limits.listedWords)) }),
    guess: (changes, { words }) => edit(changes, (list) => withWords(list, words)),
  }),
  'partnership.unlistWord': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ word }),
    guess: (changes, { word: gone }) => edit(changes, (list) => withoutListed(list, gone)),
  }),
};

function edit(changes: RecordChanges, change: (list: readonly string[]) => string[]): void {
  for (const record of changes.list('partnership')) {
    const { listedWords } = record;
    changes.put('partnership', { ...record, listedWords: change(listedWords) } satisfies Partnership);
  }
}
