/** The addresses of what a post was before, and of what staff have done. */
import * as z from 'zod/mini';
import { boardId, commandId, partnershipId, postId } from '../ids.ts';
import { defineRoute } from '../route.ts';
import { actsPage, postVersion } from './history.ts';

export const historyRoutes = {
  versions: defineRoute({
    method: 'GET',
    path: '/api/boards/:id/posts/:postId/versions',
    who: 'member',
    summary: 'What a post was before, newest first; nothing for those who neither wrote it nor are staff.',
    params: z.strictObject({ id: boardId, postId }),
    status: 200,
    answer: z.array(postVersion),
    refusals: [],
  }),
  acts: defineRoute({
    method: 'GET',
    path: '/api/boards/:id/acts',
    who: 'report.leave',
    summary: 'What staff have done on the board with what is not their own, newest first.',
    params: z.strictObject({ id: boardId }),
    query: z.strictObject({ before: z.optional(commandId) }),
    status: 200,
    answer: actsPage,
    refusals: [],
  }),
  partnershipActs: defineRoute({
    method: 'GET',
    path: '/api/partnerships/:id/acts',
    who: 'report.leave',
    summary: 'What staff have done with people, sides, invitations and the glossary, newest first.',
    params: z.strictObject({ id: partnershipId }),
    query: z.strictObject({ before: z.optional(commandId) }),
    status: 200,
    answer: actsPage,
    refusals: [],
  }),
};
