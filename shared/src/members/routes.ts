/** The addresses for joining with a code, and for a new return key. */
import * as z from 'zod/mini';
import { codeLook, invitationLook, joined, joining, renewedKey } from '../auth.ts';
import { memberId } from '../ids.ts';
import { defineRoute } from '../route.ts';

export const memberRoutes = {
  lookAtInvitation: defineRoute({
    method: 'POST',
    path: '/api/invitations/look',
    who: 'anybody',
    summary: 'What the holder of a code may know before joining.',
    body: codeLook,
    status: 201,
    answer: invitationLook,
    refusals: ['wrongCode'],
  }),
  join: defineRoute({
    method: 'POST',
    path: '/api/join',
    who: 'anybody',
    summary:
      'Becomes a member. Learners and guests get an account, the cookie and a return key with it; staff must be signed in with an e-mail address.',
    body: joining,
    status: 201,
    answer: joined,
    refusals: ['wrongCode', 'notSignedIn', 'conflict', 'ended', 'full'],
  }),
  renewReturnKey: defineRoute({
    method: 'POST',
    path: '/api/members/:id/return-key',
    who: 'member.renewKey',
    summary:
      'A new return key for a learner or guest; the old one ends, and every device that is signed in with it.',
    params: z.strictObject({ id: memberId }),
    status: 201,
    answer: renewedKey,
    refusals: [],
  }),
};
