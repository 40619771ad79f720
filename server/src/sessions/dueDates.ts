/** The due dates in somebody's calendar: of what they do themselves, or of what they look through. */
import type { RoomId } from '@silta/shared/ids';
import { project } from '@silta/shared/project';
import { workIdOf, tasksOf } from '@silta/shared/tasks/room';
import { isDone, isFor } from '@silta/shared/tasks/working';
import type { House } from '../realtime/house.ts';
import type { Actor } from '../realtime/scope.ts';
import type { DueTask } from './iCalendar.ts';

export async function dueDatesOf(
  { dataSource, tables }: House,
  owner: Actor & { partnershipId: RoomId },
  since: number,
): Promise<DueTask[]> {
  const rows = await tables.loadRoom(dataSource.manager, 'task', tasksOf(owner.partnershipId));
  const mine = rows.filter((task) => isFor(task, owner) || task.reviewerIds.includes(owner.memberId));
  const works = await tables.load(
    dataSource.manager,
    'work',
    mine.map(({ id }) => workIdOf(id, owner.memberId)),
  );
  const done = new Set<string>(works.filter(isDone).map(({ taskId }) => taskId));
  return mine.flatMap((row) => {
    const task = project('task', row, owner);
    if (!task?.dueAt || Date.parse(task.dueAt) < since) return [];
    return [{ task, dueAt: task.dueAt, isDone: done.has(task.id) }];
  });
}
