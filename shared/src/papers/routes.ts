/** The addresses of papers to take away: tagged PDF, with what its reader may see and nothing else. */
import * as z from 'zod/mini';
import { checklist } from '../checklists/records.ts';
import { memberId, memorandumId, partnershipId, sessionId } from '../ids.ts';
import { defineRoute } from '../route.ts';
import { uiLanguage } from '../texts.ts';

/** Of its headings; what people wrote stays as they wrote it. */
const paperWish = z.strictObject({ language: uiLanguage });
export type PaperWish = z.infer<typeof paperWish>;

const paper = {
  method: 'GET',
  who: 'member',
  gives: 'bytes',
  query: paperWish,
  status: 200,
  refusals: [],
} as const;

export const paperRoutes = {
  recordPaper: defineRoute({
    ...paper,
    path: '/api/sessions/:id/record',
    summary: 'What remains of a session that is over, as PDF; attendance is in it for staff only.',
    params: z.strictObject({ id: sessionId }),
  }),
  pathwayPaper: defineRoute({
    ...paper,
    who: 'reader',
    path: '/api/partnerships/:id/pathways/:memberId',
    summary: 'The pathway of a learner as PDF, in the order of a learning agreement.',
    params: z.strictObject({ id: partnershipId, memberId }),
  }),
  memorandumPaper: defineRoute({
    ...paper,
    who: 'reader',
    path: '/api/partnerships/:id/memoranda/:memorandumId',
    summary: 'A version of the memorandum as PDF, with who has agreed to it.',
    params: z.strictObject({ id: partnershipId, memorandumId }),
  }),
  checklistPaper: defineRoute({
    ...paper,
    who: 'reader',
    path: '/api/partnerships/:id/checklists/:checklist',
    summary: 'A checklist that was begun as PDF, with what each side says.',
    params: z.strictObject({ id: partnershipId, checklist }),
  }),
};
