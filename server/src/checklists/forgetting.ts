/** What a checklist says of somebody who is forgotten: their side has said it, and nobody sees to it. */
import type { ChecklistItem } from '@silta/shared/checklists/records';
import type { MemberId } from '@silta/shared/ids';

/** null where it says nothing of them. */
export function withoutMember(item: ChecklistItem, memberId: MemberId): ChecklistItem | null {
  const isNamed =
    item.answers.some(({ by, ownerId }) => by === memberId || ownerId === memberId) ||
    item.steps.some(({ by }) => by === memberId);
  if (!isNamed) return null;
  const other = (id: MemberId | null) => (id === memberId ? null : id);
  return {
    ...item,
    answers: item.answers.map((each) => ({ ...each, by: other(each.by), ownerId: other(each.ownerId) })),
    steps: item.steps.map((each) => ({ ...each, by: other(each.by) })),
  };
}
