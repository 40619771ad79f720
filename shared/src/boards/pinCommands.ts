/** Pinning posts: staff put a few of them first, wherever a board has an order. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { postId } from '../ids.ts';
import { editPost } from './commands.ts';

export const pinCommands = {
  /** Refused as `full` where so many stand first that nobody would look further. */
  'post.pin': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId }),
    guess: (changes, { postId: id }, { at }) => editPost(changes, id, { pinnedAt: at }),
  }),
  'post.unpin': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId }),
    guess: (changes, { postId: id }) => editPost(changes, id, { pinnedAt: null }),
  }),
};
