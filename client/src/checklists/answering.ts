/** What is sent when somebody answers for their side. */
import { answerOf, isSettled } from '@silta/shared/checklists/answering';
import type { Answer, ChecklistItem } from '@silta/shared/checklists/records';
import type { Payload } from '@silta/shared/commands';
import type { SideId } from '@silta/shared/ids';
import type { Viewer } from '@silta/shared/viewer';

type Saying = Payload<'checklistItem.answer'>;
export type Said = Omit<Saying, 'checklistItemId' | 'was'>;

/** As it stands; of a side that has said nothing, open and nobody's. */
export function saidSoFar(answer: Answer | null): Said {
  if (!answer) return { state: 'open', ownerId: null, dueOn: null, note: '', evidence: '' };
  const { state, ownerId, dueOn, note, evidence } = answer;
  return { state, ownerId, dueOn, note, evidence };
}

/** One press: settled, by who presses where nobody was named; or open once more. */
export function ticked(item: ChecklistItem, { sideId, memberId }: Viewer): Saying {
  const answer = answerOf(item, sideId);
  const said = saidSoFar(answer);
  const state = isSettled(answer) ? 'open' : 'ready';
  return {
    checklistItemId: item.id,
    was: answer?.version ?? 0,
    ...said,
    state,
    ownerId: said.ownerId ?? memberId,
  };
}

/** 0 where the side has said nothing. */
export function versionOf(item: ChecklistItem, sideId: SideId): number {
  return answerOf(item, sideId)?.version ?? 0;
}
