/** The addresses of what goes on on all boards of a partnership, and of searching them. */
import * as z from 'zod/mini';
import { partnershipId } from '../ids.ts';
import { defineRoute } from '../route.ts';
import { activity } from './activity.ts';
import { found, searchWords } from './search.ts';

export const boardRoutes = {
  activity: defineRoute({
    method: 'GET',
    path: '/api/partnerships/:id/activity',
    who: 'member',
    summary: 'How much there is on every board, and the newest posts and comments.',
    params: z.strictObject({ id: partnershipId }),
    status: 200,
    answer: activity,
    refusals: [],
  }),
  search: defineRoute({
    method: 'POST',
    path: '/api/partnerships/:id/search',
    who: 'member',
    summary: 'The posts and comments of all boards that have these words.',
    params: z.strictObject({ id: partnershipId }),
    body: searchWords,
    status: 200,
    answer: found,
    refusals: [],
  }),
};
