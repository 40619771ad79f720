/** Items of checklists that a test finds ready, made through the door. */
import type { Answer } from '@silta/shared/checklists/records';
import type { Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { ChecklistItemId } from '@silta/shared/ids';
import type { Person } from './person.ts';

export const itemNamed = (title: string): Payload<'checklistItem.add'> => ({
  id: newId<ChecklistItemId>(),
  checklist: 'online',
  title,
  about: 'In both schools.',
  rank: 'V1',
});

export async function anItem(by: Person, title = 'Headsets'): Promise<ChecklistItemId> {
  const item = itemNamed(title);
  await by.send('checklistItem.add', item).isDone();
  return item.id;
}

type Said = Partial<Pick<Answer, 'state' | 'ownerId' | 'dueOn' | 'note' | 'evidence'>>;

export function saidOf(
  checklistItemId: ChecklistItemId,
  said: Said = {},
  was = 0,
): Payload<'checklistItem.answer'> {
  const nothing = { ownerId: null, dueOn: null, note: '', evidence: '' };
  return { checklistItemId, was, state: 'ready', ...nothing, ...said };
}
