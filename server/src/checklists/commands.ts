/** What staff do with checklists, and what their side answers. */
import { answerOf, isSettled, withAnswer } from '@silta/shared/checklists/answering';
import { emptyItem, itemsOf } from '@silta/shared/checklists/commands';
import type { Answer, ChecklistItem } from '@silta/shared/checklists/records';
import type { Payload } from '@silta/shared/commands';
import type { ChecklistItemId } from '@silta/shared/ids';
import { byRank } from '@silta/shared/rank';
import { Refusal } from '@silta/shared/refusals';
import { isStaff } from '@silta/shared/roles';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load, Scope } from '../realtime/scope.ts';
import { withoutMember } from './forgetting.ts';

type ChecklistCommand =
  | 'checklist.begin'
  | 'checklistItem.add'
  | 'checklistItem.edit'
  | 'checklistItem.move'
  | 'checklistItem.remove'
  | 'checklistItem.restore'
  | 'checklistItem.answer'
  | 'checklistItem.remind'
  | 'checklistItem.forget';

const theItem = ({ checklistItemId: id }: { checklistItemId: ChecklistItemId }) =>
  ({ type: 'checklistItem', id }) as const;

/** All of a partnership. */
const checklistItemsOf = (scope: Scope): Load => ({
  type: 'checklistItem',
  column: 'roomId',
  value: scope.partnershipId,
});

export const checklistHandlers: HandlersOf<ChecklistCommand> = {
  'checklist.begin': {
    loads: (_, scope) => [checklistItemsOf(scope)],
    run: begin,
  },
  'checklistItem.add': {
    loads: ({ id }) => [{ type: 'checklistItem', ids: [id] }],
    run: (changes, fields) =>
      changes.add('checklistItem', { ...emptyItem, ...fields, roomId: changes.roomId }),
  },
  'checklistItem.edit': {
    target: theItem,
    run: (changes, { checklistItemId: id, ...fields }) => change(changes, id, fields),
  },
  'checklistItem.move': {
    target: theItem,
    run: (changes, { checklistItemId: id, rank }) => change(changes, id, { rank }),
  },
  'checklistItem.remove': {
    target: theItem,
    run: (changes, { checklistItemId: id }) => change(changes, id, { removedAt: changes.now }),
  },
  'checklistItem.restore': {
    target: theItem,
    run: (changes, { checklistItemId: id }) => {
      const item = changes.need('checklistItem', id);
      changes.put('checklistItem', { ...item, removedAt: null });
    },
  },
  'checklistItem.answer': {
    loads: ({ ownerId }) => [{ type: 'member', ids: ownerId === null ? [] : [ownerId] }],
    target: theItem,
    run: say,
  },
  'checklistItem.remind': {
    loads: ({ sideId }) => [{ type: 'side', ids: [sideId] }],
    target: theItem,
    run: remind,
  },
  'checklistItem.forget': {
    loads: (_, scope) => [checklistItemsOf(scope)],
    run: forgetIn,
  },
};

function begin(changes: Changes, { checklist }: Payload<'checklist.begin'>): void {
  const here = changes.list('checklistItem', 'roomId', changes.roomId);
  const last = here
    .filter((item) => item.checklist === checklist)
    .sort(byRank)
    .at(-1);
  for (const item of itemsOf(checklist, changes.roomId, last?.rank ?? null)) {
    const known = here.find(({ id }) => id === item.id);
    if (!known) changes.add('checklistItem', item);
    else if (known.removedAt !== null) changes.put('checklistItem', { ...known, removedAt: null });
  }
}

/** For the side of who says it, whoever that is: there is no way to say it for another one. */
function say(
  changes: Changes,
  { checklistItemId: id, was, ...said }: Payload<'checklistItem.answer'>,
  { memberId, sideId }: Actor,
): void {
  const item = needListed(changes, id);
  const before = answerOf(item, sideId);
  if ((before?.version ?? 0) !== was) throw new Refusal('conflict');
  if (said.state === 'notApplicable' && said.note === '') throw new Refusal('invalid', { field: 'note' });
  if (said.ownerId !== null && said.ownerId !== before?.ownerId) {
    const owner = changes.need('member', said.ownerId);
    const maySeeToIt = owner.removedAt === null && owner.sideId === sideId && isStaff(owner);
    if (!maySeeToIt) throw new Refusal('invalid', { field: 'ownerId' });
  }
  changes.put('checklistItem', withAnswer(item, { ...said, sideId, by: memberId, at: changes.now }));
}

/** Nobody is asked for what nobody sees to, or what is settled. */
function remind(changes: Changes, { checklistItemId: id, sideId }: Payload<'checklistItem.remind'>): void {
  const item = needListed(changes, id);
  changes.need('side', sideId);
  const asked = answerOf(item, sideId);
  if (!asked?.ownerId || isSettled(asked)) throw new Refusal('conflict');
  changes.put('checklistItem', withOther(item, asked, { ...asked, remindedAt: changes.now }));
}

function forgetIn(changes: Changes, { memberId }: Payload<'checklistItem.forget'>): void {
  for (const item of changes.list('checklistItem', 'roomId', changes.roomId)) {
    const without = withoutMember(item, memberId);
    if (without) changes.put('checklistItem', without);
  }
}

function withOther(item: ChecklistItem, before: Answer, after: Answer): ChecklistItem {
  return { ...item, answers: item.answers.map((each) => (each === before ? after : each)) };
}

/** What was removed is answered and changed no more until it is back. */
function needListed(changes: Changes, id: ChecklistItemId): ChecklistItem {
  const item = changes.need('checklistItem', id);
  if (item.removedAt !== null) throw new Refusal('conflict');
  return item;
}

function change(changes: Changes, id: ChecklistItemId, fields: Partial<ChecklistItem>): void {
  changes.put('checklistItem', { ...needListed(changes, id), ...fields });
}
