/** The checklist of a task while it is written: one thing in a line, and for each line whose it is and by when. */
import type { TaskItemId } from '@silta/shared/ids';
import { newId } from '@silta/shared/newId';
import type { Task, TaskItem } from '@silta/shared/tasks/records';

export type ItemPlan = Pick<TaskItem, 'memberId' | 'dueOn'>;
interface Items {
  items: string;
  itemPlans: readonly ItemPlan[];
}

const noPlan: ItemPlan = { memberId: null, dueOn: null };

export const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function itemsDraft(items: readonly TaskItem[]): Items {
  return {
    items: items.map(({ text }) => text).join('\n'),
    itemPlans: items.map(({ memberId, dueOn }) => ({ memberId, dueOn })),
  };
}

/** As the text is now: a line that is worded anew keeps its plan, and so does one that others were written around. */
export function rewritten({ items, itemPlans }: Items, text: string): Items {
  const [before, after] = [linesOf(items), linesOf(text)];
  const isSameLength = before.length === after.length;
  const plans = after.map((line, i) => itemPlans[isSameLength ? i : before.indexOf(line)] ?? noPlan);
  return { items: text, itemPlans: plans };
}

export function planned({ items, itemPlans }: Items, at: number, plan: Partial<ItemPlan>): Items {
  const plans = linesOf(items).map((_, i) => itemPlans[i] ?? noPlan);
  return { items, itemPlans: plans.map((each, i) => (i === at ? { ...each, ...plan } : each)) };
}

/** An item that says the same as before is the same, with its ticks. */
export function itemsOf({ items, itemPlans }: Items, before: Task['items']): TaskItem[] {
  const free = [...before];
  return linesOf(items).map((text, i) => {
    const at = free.findIndex((item) => item.text === text);
    const [known] = at < 0 ? [] : free.splice(at, 1);
    return { id: known?.id ?? newId<TaskItemId>(), text, ...(itemPlans[i] ?? noPlan) };
  });
}
