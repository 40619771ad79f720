/** The address of what goes on on all boards of a partnership. */
import * as z from 'zod/mini';
import { partnershipId } from '../ids.ts';
import { defineRoute } from '../route.ts';
import { activity } from './activity.ts';

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
};
