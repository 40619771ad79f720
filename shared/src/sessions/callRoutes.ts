/** The addresses by which somebody comes into a call, and what this server has to offer. */
import * as z from 'zod/mini';
import { groupId, sessionId } from '../ids.ts';
import { defineRoute } from '../route.ts';

/** Which call of a session: its own, the one that stands in for it, or that of a small group. */
export const callOf = z.union([z.enum(['main', 'backUp']), groupId]);
export type CallOf = z.infer<typeof callOf>;

/** The servers that make rooms for calls, by their origins; null where the school has none. */
export const callServers = z.object({
  jitsi: z.nullable(z.string()),
  bigbluebutton: z.nullable(z.string()),
});
export type CallServers = z.infer<typeof callServers>;

/** One person’s way in, to be used at once: where it carries a checksum, whoever has it comes in under their name. */
export const callAddress = z.object({ url: z.string() });
export type CallAddress = z.infer<typeof callAddress>;

export const callRoutes = {
  callServers: defineRoute({
    method: 'GET',
    path: '/api/calls',
    who: 'signedIn',
    summary: 'Which servers make rooms for calls here, so that nobody has to bring a link.',
    status: 200,
    answer: callServers,
    refusals: [],
  }),
  call: defineRoute({
    method: 'GET',
    path: '/api/sessions/:id/call',
    who: 'member',
    summary: 'Where one comes into a call of a session; a room of BigBlueButton is made first.',
    params: z.strictObject({ id: sessionId }),
    query: z.strictObject({ of: callOf }),
    status: 200,
    answer: callAddress,
    refusals: ['sessionOver', 'callSilent'],
  }),
};
