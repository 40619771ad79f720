/** Checklists: what has to be settled before people meet, and what each side says of it. */
import * as z from 'zod/mini';
import { day } from '../boards/fields.ts';
import { checklistItemId, memberId, roomId, sideId } from '../ids.ts';
import { rank } from '../rankShape.ts';
import { instant } from '../texts.ts';
import { checklists, topics } from './topics.ts';

export const checklist = z.enum(checklists);

export const answerStates = ['open', 'inWork', 'ready', 'notApplicable'] as const;
/** Where a side is with it; `notApplicable` says why in the note. */
export const answerState = z.enum(answerStates);

/** What one side says of an item. */
export const answer = z.object({
  sideId,
  state: answerState,
  /** Staff of that side who see to it. */
  ownerId: z.nullable(memberId),
  /** By when, at the place of that side. */
  dueOn: z.nullable(day),
  note: z.string(),
  /** An address where it can be seen; may be empty. */
  evidence: z.string(),
  /** Who said so last; null where they have been forgotten. */
  by: z.nullable(memberId),
  at: instant,
  /** One more with every change: says which one somebody has seen. */
  version: z.int(),
  /** When somebody last asked the owner to see to it. */
  remindedAt: z.nullable(instant),
});
export type Answer = z.infer<typeof answer>;

/** Who has said what of it and when. */
export const answerStep = z.object({
  sideId,
  state: answerState,
  note: z.string(),
  by: z.nullable(memberId),
  at: instant,
});
export type AnswerStep = z.infer<typeof answerStep>;

export const checklistItem = z.object({
  id: checklistItemId,
  roomId,
  checklist,
  /** Of the built-in ones. */
  topic: z.nullable(z.enum(topics)),
  /** Empty where the words of the topic stand, in each reader's language. */
  title: z.string(),
  about: z.string(),
  rank,
  /** Of the sides that have said something yet. */
  answers: z.array(answer),
  /** The latest ones, the oldest first. */
  steps: z.array(answerStep),
  /** It is on the list no more; what was answered stays, for it may come back. */
  removedAt: z.nullable(instant),
});
export type ChecklistItem = z.infer<typeof checklistItem>;
