/** Whose something within a task is, and until when, where that is said. */
import type { TaskItem } from '@silta/shared/tasks/records';
import { weekDay } from '../ui/time.ts';
import type { Tasks } from './useTasks.ts';

export function ItemPlan({ tasks: { t, locale, viewer, sides }, item }: { tasks: Tasks; item: TaskItem }) {
  const { memberId, dueOn } = item;
  const who =
    memberId === null ? null : memberId === viewer.memberId ? t('item.yours') : sides.member(memberId)?.name;
  const day = dueOn === null ? null : t('item.until', { day: weekDay(`${dueOn}T00:00:00Z`, locale, 'UTC') });
  const said = [who, day].filter(Boolean).join(', ');
  return said === '' ? null : <small className="meta">{said}</small>;
}
