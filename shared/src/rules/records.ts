/** What each side's country allows for a stay, as that side says it, and what the partnership plans. */
import * as z from 'zod/mini';
import { memberId, roomId, ruleId, sideId, stayPlanId } from '../ids.ts';
import { instant } from '../texts.ts';

/** What has to be asked of every country. */
export const ruleTopics = [
  'employment',
  'pay',
  'longestStay',
  'afterGraduation',
  'companyConsent',
  'insurance',
  'minors',
] as const;
export const ruleTopic = z.enum(ruleTopics);
export type RuleTopic = (typeof ruleTopics)[number];

/** What may be answered; `longestStay` is answered in days instead. */
export const ruleChoices = {
  /** Who employs the learner during the stay. */
  employment: ['nobody', 'sendingCompany', 'hostCompany'],
  pay: ['forbidden', 'allowed', 'required'],
  longestStay: [],
  /** Whether a stay may follow after graduation. */
  afterGraduation: ['yes', 'no'],
  /** Of the company in which the learner is trained at home. */
  companyConsent: ['needed', 'notNeeded'],
  /** Who insures the learner. */
  insurance: ['sendingSide', 'hostSide', 'both'],
  minors: ['allowed', 'withConsent', 'notAllowed'],
} as const satisfies Record<RuleTopic, readonly string[]>;

export const ruleChoice = z.enum([
  ...ruleChoices.employment,
  ...ruleChoices.pay,
  ...ruleChoices.afterGraduation,
  ...ruleChoices.companyConsent,
  ...ruleChoices.insurance,
  ...ruleChoices.minors,
]);
export type RuleChoice = z.infer<typeof ruleChoice>;

/** Where it can be read. */
const ruleSource = z.object({ title: z.string(), url: z.string() });

/** What one side says of one topic. */
export const rule = z.object({
  id: ruleId,
  roomId,
  sideId,
  topic: ruleTopic,
  /** null where nobody knows yet. */
  choice: z.nullable(ruleChoice),
  days: z.nullable(z.int()),
  note: z.string(),
  source: ruleSource,
  /** Who said so last; null where they have been forgotten. */
  saidBy: z.nullable(memberId),
  saidAt: instant,
  /** By somebody of that side who has read the source; gone with the next change. */
  confirmed: z.nullable(z.object({ by: z.nullable(memberId), at: instant })),
  /** One more with every change. */
  version: z.int(),
});
export type Rule = z.infer<typeof rule>;

const wish = z.nullable(z.boolean());

/** What the partnership has in mind for its stays; null where that is open. */
export const stayPlan = z.object({
  id: stayPlanId,
  roomId,
  /** Whether learners are paid by the host. */
  isPaid: wish,
  days: z.nullable(z.int()),
  hasMinors: wish,
  isAfterGraduation: wish,
  changedBy: z.nullable(memberId),
  changedAt: instant,
  version: z.int(),
});
export type StayPlan = z.infer<typeof stayPlan>;
