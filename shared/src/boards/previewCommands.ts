/** What a post shows of its link: found by the server, taken away by people. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { file } from '../files/records.ts';
import { fileId, postId } from '../ids.ts';
import { limits, optionalLine } from '../texts.ts';
import { editPost } from './commands.ts';

export const previewCommands = {
  /** Sent by the server itself, which has been to the address; counts only while the post has that link. */
  'preview.add': defineCommand({
    room: 'board',
    road: 'rest',
    payload: z.strictObject({
      postId,
      url: z.string().check(z.maxLength(limits.linkUrl)),
      title: optionalLine(limits.linkTitle),
      description: optionalLine(limits.linkDescription),
      /** Its bytes are stored. */
      picture: z.nullable(
        z.strictObject({
          id: fileId,
          size: z.number(),
          width: z.number(),
          height: z.number(),
          sizes: file.shape.sizes,
        }),
      ),
    }),
  }),
  /** It does not come back unless the post is given another link. */
  'preview.remove': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId }),
    guess: (changes, { postId: id }) => editPost(changes, id, { link: null }),
  }),
};
