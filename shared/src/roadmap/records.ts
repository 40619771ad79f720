/** The roadmap: a partnership's way over months, phase by phase, and which sides are through with each. */
import * as z from 'zod/mini';
import { day } from '../boards/fields.ts';
import { memberId, phaseId, roomId, sideId } from '../ids.ts';
import { rank } from '../rankShape.ts';
import { instant } from '../texts.ts';
import { phaseTopics } from './phases.ts';

export const phaseStates = ['planned', 'postponed', 'cancelled'] as const;
/** `postponed`: it will come, nobody knows when; `cancelled`: it will not. What belongs to other phases stays as it is. */
export const phaseState = z.enum(phaseStates);

export const phase = z.object({
  id: phaseId,
  roomId,
  /** Of the built-in ones. */
  topic: z.nullable(z.enum(phaseTopics)),
  /** Empty where the words of the topic stand, in each reader's language. */
  title: z.string(),
  note: z.string(),
  rank,
  from: z.nullable(day),
  until: z.nullable(day),
  state: phaseState,
  /** The sides that are through with it; null where who said so has been forgotten. */
  done: z.array(z.object({ sideId, by: z.nullable(memberId), at: instant })),
  /** It is on the roadmap no more, and may come back. */
  removedAt: z.nullable(instant),
});
export type Phase = z.infer<typeof phase>;

/** Every side is through with it. */
export function isPassed({ done }: Pick<Phase, 'done'>, sideIds: readonly string[]): boolean {
  return sideIds.length > 0 && sideIds.every((id) => done.some((each) => each.sideId === id));
}

/** The first in their order that is to come and not passed. */
export function phaseNow<P extends Phase>(inOrder: readonly P[], sideIds: readonly string[]): P | null {
  return inOrder.find((each) => each.state === 'planned' && !isPassed(each, sideIds)) ?? null;
}
