/** When learners may write on a board: breaks that staff announce with a word, and times that the server keeps. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { boardId } from '../ids.ts';
import { instant, limits, prose } from '../texts.ts';
import { editBoard } from './commands.ts';

export const lockCommands = {
  /** Nobody but staff writes until it goes on; an empty word is shown as a kind sentence of each reader's language. */
  'board.calm': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ boardId, word: prose(limits.calmWord) }),
    guess: (changes, { boardId: id, word }, { at }) => editBoard(changes, id, { calmed: { word, at } }),
  }),
  /** null takes a time back. */
  'board.schedule': defineCommand({
    room: 'partnership',
    payload: z
      .strictObject({ boardId, locksAt: z.nullable(instant), opensAt: z.nullable(instant) })
      .check(
        z.refine(({ locksAt, opensAt }) => locksAt === null || locksAt !== opensAt, { path: ['opensAt'] }),
      ),
    guess: (changes, { boardId: id, ...times }) => editBoard(changes, id, times),
  }),
  /** Sent by the server itself when one of the times has come. */
  'board.keepTime': defineCommand({
    room: 'partnership',
    road: 'rest',
    payload: z.strictObject({ boardId }),
  }),
  'board.goOn': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ boardId }),
    guess: (changes, { boardId: id }) => editBoard(changes, id, { calmed: null }),
  }),
};
