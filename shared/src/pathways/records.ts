/** Learning pathways: what a side trains, what a learner can and lacks of it, and what they have reached. */
import * as z from 'zod/mini';
import { memberId, pathwayId, roomId, sideId, skillId, taskId } from '../ids.ts';
import { instant } from '../texts.ts';

/** What a side trains, such as a company. */
export const skill = z.object({
  id: skillId,
  roomId,
  /** Trains it. */
  sideId,
  title: z.string(),
  /** The unit of learning outcomes to which it belongs; may be empty. */
  unit: z.string(),
  addedBy: z.nullable(memberId),
  /** Trained no more since then; what was said of it stays. */
  removedAt: z.nullable(instant),
});
export type Skill = z.infer<typeof skill>;

export const skillLevels = ['can', 'partly', 'lacks'] as const;
export const skillLevel = z.enum(skillLevels);
export type SkillLevel = z.infer<typeof skillLevel>;

/** In the order of a learning agreement. */
export const agreementParts = [
  'qualification',
  'before',
  'during',
  'after',
  'mentoring',
  'evaluation',
] as const;
export type AgreementPart = (typeof agreementParts)[number];

const words = z.object({
  /** Which qualification the learner works for. */
  qualification: z.string(),
  /** What is to be learned before, during and after the stay, in words. */
  before: z.string(),
  during: z.string(),
  after: z.string(),
  /** Who looks after the learner there, and how. */
  mentoring: z.string(),
  /** How it is seen what was reached. */
  evaluation: z.string(),
});

/** Of one learner; there from the first thing that is said in it. `by` is null once who said it is forgotten. */
export const pathway = z.object({
  id: pathwayId,
  roomId,
  memberId,
  /** The learner's. */
  sideId,
  words,
  /** What the learner's own side says of each skill. */
  marks: z.array(z.object({ skillId, level: skillLevel, by: z.nullable(memberId), at: instant })),
  /** What the side that trains it has seen of the learner. */
  reached: z.array(z.object({ skillId, word: z.string(), by: z.nullable(memberId), at: instant })),
  /** Tasks in the order in which they are to be done; others follow. */
  taskIds: z.array(taskId),
  /** 1 at first, and one more with each change of the words or the order. */
  version: z.int(),
});
export type Pathway = z.infer<typeof pathway>;
