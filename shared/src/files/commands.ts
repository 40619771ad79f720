/** What becomes of files; all are sent by the server itself, which has the bytes. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { fileId, postId } from '../ids.ts';
import { limits, line } from '../texts.ts';
import { file, fileKind } from './records.ts';
import { mostCollected } from './kinds.ts';

/** What the server knows of a file whose bytes are stored. */
const stored = {
  id: fileId,
  kind: fileKind,
  mediaType: z.string(),
  name: line(limits.fileName),
  size: z.number(),
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
  seconds: z.nullable(z.number()),
  sizes: file.shape.sizes,
};

export const fileCommands = {
  /** For whoever has uploaded it, once its bytes are stored. */
  'file.add': defineCommand({
    room: ['board', 'tasks', 'session', 'glossary'],
    road: 'rest',
    payload: z.strictObject(stored),
  }),
  /** For an imported post, once the server has been to the address that stands in it: the file takes its place. */
  'file.attach': defineCommand({
    room: 'board',
    road: 'rest',
    payload: z.strictObject({
      postId,
      url: z.string().check(z.maxLength(limits.linkUrl)),
      file: z.strictObject(stored),
    }),
  }),
  /** Only one that nothing carries. */
  'file.remove': defineCommand({
    room: ['board', 'tasks', 'session', 'glossary'],
    road: 'rest',
    payload: z.strictObject({ fileId }),
  }),
  /** What nothing has carried for a day goes. */
  'file.collect': defineCommand({
    room: ['board', 'tasks', 'session', 'glossary'],
    road: 'rest',
    payload: z.strictObject({ fileIds: z.array(fileId).check(z.maxLength(mostCollected)) }),
  }),
};
