/** The addresses for founding a partnership and for reading a whole room. */
import * as z from 'zod/mini';
import { founded, founding } from '../auth.ts';
import { roomId } from '../ids.ts';
import { snapshot } from '../protocol.ts';
import { defineRoute } from '../route.ts';

export const partnershipRoutes = {
  found: defineRoute({
    method: 'POST',
    path: '/api/partnerships',
    who: 'withEmail',
    summary: 'Founds a partnership; whoever does becomes the first member and holds the first side.',
    body: founding,
    status: 201,
    answer: founded,
    refusals: ['conflict', 'full'],
  }),
  snapshot: defineRoute({
    method: 'GET',
    path: '/api/rooms/:id',
    who: 'member',
    summary: 'A whole room as the asking member sees it, with the number to follow it from.',
    params: z.strictObject({ id: roomId }),
    status: 200,
    answer: snapshot,
    isTagged: true,
    refusals: [],
  }),
  beginning: defineRoute({
    method: 'GET',
    path: '/api/rooms/:id/beginning',
    who: 'member',
    summary: 'What a screen shows first of a big room; the whole of a small one.',
    params: z.strictObject({ id: roomId }),
    status: 200,
    answer: snapshot,
    isTagged: true,
    refusals: [],
  }),
};
