/** What becomes of files; all are sent by the server itself, which has the bytes. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { fileId } from '../ids.ts';
import { limits, line } from '../texts.ts';
import { file, fileKind, mostCollected } from './records.ts';

export const fileCommands = {
  /** For whoever has uploaded it, once its bytes are stored. */
  'file.add': defineCommand({
    room: 'board',
    road: 'rest',
    payload: z.strictObject({
      id: fileId,
      kind: fileKind,
      mediaType: z.string(),
      name: line(limits.fileName),
      size: z.number(),
      width: z.nullable(z.number()),
      height: z.nullable(z.number()),
      seconds: z.nullable(z.number()),
      sizes: file.shape.sizes,
    }),
  }),
  /** Only one that is on no post. */
  'file.remove': defineCommand({ room: 'board', road: 'rest', payload: z.strictObject({ fileId }) }),
  /** What no post has carried for a day goes. */
  'file.collect': defineCommand({
    room: 'board',
    road: 'rest',
    payload: z.strictObject({ fileIds: z.array(fileId).check(z.maxLength(mostCollected)) }),
  }),
};
