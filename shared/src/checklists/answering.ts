/** How the sides' answers to an item go together. */
import type { SideId } from '../ids.ts';
import { limits } from '../limits.ts';
import type { Answer, AnswerStep, ChecklistItem } from './records.ts';

/** What a side that has said nothing says. */
export function answerOf({ answers }: Pick<ChecklistItem, 'answers'>, sideId: SideId): Answer | null {
  return answers.find((each) => each.sideId === sideId) ?? null;
}

export function isSettled(answer: Pick<Answer, 'state'> | null): boolean {
  return answer?.state === 'ready' || answer?.state === 'notApplicable';
}

/** How many of them a side has settled. */
export function settledBy(items: readonly ChecklistItem[], sideId: SideId): number {
  return items.filter((item) => isSettled(answerOf(item, sideId))).length;
}

/** Every side has settled it. */
export function isClosed(item: ChecklistItem, sideIds: readonly SideId[]): boolean {
  return sideIds.length > 0 && sideIds.every((id) => isSettled(answerOf(item, id)));
}

type Said = Pick<Answer, 'sideId' | 'state' | 'ownerId' | 'dueOn' | 'note' | 'evidence' | 'by' | 'at'>;

/** The item once a side says this. Nothing that another side has said changes with it. */
export function withAnswer(item: ChecklistItem, said: Said): ChecklistItem {
  const before = answerOf(item, said.sideId);
  const staysAsked = before?.ownerId === said.ownerId && !isSettled(said);
  const remindedAt = (staysAsked && before.remindedAt) || null;
  const answer: Answer = { ...said, version: (before?.version ?? 0) + 1, remindedAt };
  const { sideId, state, note, by, at } = said;
  const isNews = state !== (before?.state ?? 'open') || note !== (before?.note ?? '');
  const step: AnswerStep = { sideId, state, note, by, at };
  return {
    ...item,
    answers: [...item.answers.filter((each) => each.sideId !== sideId), answer],
    steps: isNews ? [...item.steps, step].slice(-limits.checklistSteps) : item.steps,
  };
}
