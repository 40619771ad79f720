/** Looking who wrote something without their name, where that needs a reason. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { commentId, postId } from '../ids.ts';
import { isVisible, limits, prose } from '../texts.ts';

const reason = prose(limits.revealReason).check(z.refine(isVisible));

/** No guess: only the server knows who it was. */
export const revealCommands = {
  'post.reveal': defineCommand({ room: 'board', payload: z.strictObject({ postId, reason }) }),
  'comment.reveal': defineCommand({ room: 'board', payload: z.strictObject({ commentId, reason }) }),
};
