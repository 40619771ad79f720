/** A whole board that comes into a partnership at once: the copy of one that is there, or one from a file. */
import * as z from 'zod/mini';
import { board, comment, connection, half, post, section } from '../boards/records.ts';
import { file } from '../files/records.ts';
import { defineCommand } from '../command.ts';
import { limits } from '../texts.ts';
import { exportFormat, exportNames } from './formats.ts';

/** A post has one for each side at most. */
export const mostHalves = limits.posts * limits.sides;

/** Made and checked by the server: records as the new board's room is going to hold them. */
const wholeBoard = z.strictObject({
  board,
  records: z.strictObject({
    section: z.array(section).check(z.minLength(1), z.maxLength(limits.sections)),
    post: z.array(post).check(z.maxLength(limits.posts)),
    comment: z.array(comment).check(z.maxLength(limits.comments)),
    half: z.array(half).check(z.maxLength(mostHalves)),
    connection: z.array(connection).check(z.maxLength(limits.connections)),
    /** Their bytes are stored already. */
    file: z.array(file).check(z.maxLength(limits.files)),
  }),
});
export type WholeBoard = z.infer<typeof wholeBoard>;

export const transferCommands = {
  'board.copy': defineCommand({ room: 'partnership', road: 'rest', payload: wholeBoard }),
  'board.import': defineCommand({ room: 'partnership', road: 'rest', payload: wholeBoard }),
  /** That somebody takes a board away as a file; nothing changes by it, and staff read that it was done. */
  'board.export': defineCommand({
    room: 'board',
    road: 'rest',
    payload: z.strictObject({ format: exportFormat, names: exportNames }),
  }),
};
