/** The addresses by which whole boards come and go. */
import * as z from 'zod/mini';
import { boardId, commandId } from '../ids.ts';
import { defineRoute } from '../route.ts';
import { limits, line } from '../texts.ts';

const params = z.strictObject({ id: boardId });

export const copying = z.strictObject({
  /** Sent again with the same ids, nothing is made twice. */
  commandId,
  /** Of the new board. */
  id: boardId,
  title: line(limits.boardTitle),
  /** Those that everybody sees; false: its sections alone. */
  withPosts: z.boolean(),
});
export type Copying = z.infer<typeof copying>;

export const transferRoutes = {
  copyBoard: defineRoute({
    method: 'POST',
    path: '/api/boards/:id/copies',
    who: 'board.copy',
    summary: 'A new board with the sections of this one and, if wanted, the posts that everybody sees on it.',
    params,
    body: copying,
    status: 201,
    answer: z.object({ id: boardId }),
    refusals: ['ended', 'full', 'conflict'],
  }),
};
