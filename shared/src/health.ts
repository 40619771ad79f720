/** Whether the server lives and is ready: for whoever watches over it. */
import * as z from 'zod/mini';
import { defineRoute } from './route.ts';

const fine = z.object({ status: z.literal('ok') });

export const healthRoutes = {
  live: defineRoute({
    method: 'GET',
    path: '/health/live',
    who: 'anybody',
    summary: 'The process answers.',
    status: 200,
    answer: fine,
    refusals: [],
  }),
  ready: defineRoute({
    method: 'GET',
    path: '/health/ready',
    who: 'anybody',
    summary: 'The server reaches its database.',
    status: 200,
    answer: fine,
    refusals: [],
  }),
};
