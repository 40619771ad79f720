/** The addresses by which a device measures its way to this server: bytes that mean nothing, one way and the other. */
import * as z from 'zod/mini';
import { defineRoute } from '../route.ts';

/** Four megabytes take a second at 32 Mbit/s; whoever is slower breaks off after a few seconds. */
export const mostBytesDown = 4_000_000;
export const mostBytesUp = 2_000_000;

const wanted = z.strictObject({
  /** How many; 0 measures the round trip alone. */
  bytes: z.string().check(
    z.regex(/^\d{1,7}$/),
    z.refine((text) => Number(text) <= mostBytesDown),
  ),
});

export const speedCounted = z.object({ bytes: z.int() });

export const speedRoutes = {
  measureDown: defineRoute({
    method: 'GET',
    path: '/api/speed',
    who: 'signedIn',
    gives: 'bytes',
    summary: `So many bytes that nothing can make smaller, ${mostBytesDown} at most; measures what a line brings.`,
    query: wanted,
    status: 200,
    refusals: [],
  }),
  measureUp: defineRoute({
    method: 'POST',
    path: '/api/speed',
    who: 'signedIn',
    takes: 'bytes',
    summary: `Takes bytes (application/octet-stream, ${mostBytesUp} at most), keeps none, and says how many came.`,
    status: 200,
    answer: speedCounted,
    refusals: [],
  }),
};
