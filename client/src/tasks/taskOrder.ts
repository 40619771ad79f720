/** Which task comes next, how it stands with one, and what waits for whom. */
import { isStaff } from '@silta/shared/roles';
import type { Viewer } from '@silta/shared/viewer';
import { isUntold } from '@silta/shared/sessions/participants';
import type { Task, Work } from '@silta/shared/tasks/records';
import { isDone, isFor, mayConfirm, mayReview } from '@silta/shared/tasks/working';
import { daysBetween } from '../ui/time.ts';

export function byDue(a: Task, b: Task): number {
  if (a.dueAt !== b.dueAt) return (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9');
  return a.createdAt.localeCompare(b.createdAt);
}

/** How it stands with one learner's task, in one word. */
export type Standing =
  'done' | 'toConfirm' | 'toReview' | 'returned' | 'started' | 'notStarted' | 'late' | 'withdrawn';

export function standingOf(task: Task, work: Work | null, now: number): Standing {
  if (work && isDone(work)) return work.state === 'accepted' && task.needsConfirming ? 'toConfirm' : 'done';
  if (work?.state === 'handedIn') return 'toReview';
  if (task.withdrawnAt !== null) return 'withdrawn';
  if (work?.state === 'returned') return 'returned';
  if (task.dueAt !== null && Date.parse(task.dueAt) < now) return 'late';
  return work ? 'started' : 'notStarted';
}

/** Days after the day on which it was due; nought on the day itself. */
export function daysLate(task: Pick<Task, 'dueAt'>, now: number, zone: string): number {
  return task.dueAt === null ? 0 : Math.max(0, daysBetween(task.dueAt, now, zone));
}

/** Whether something in it waits for this member of the staff. */
export function waitsFor(viewer: Viewer, work: Work, task: Task): boolean {
  if (!isStaff(viewer)) return false;
  if (work.asksForHelp || work.state === 'handedIn') return mayReview(work, viewer);
  return work.state === 'accepted' && task.needsConfirming && mayConfirm(work, viewer);
}

export interface TaskGroups {
  week: readonly Task[];
  later: readonly Task[];
  done: readonly Task[];
}

const weekDays = 7;

/** A learner's own: due within seven days or late, later or without a date, and what is handed in or over. */
export function groupsFor(
  tasks: readonly Task[],
  workOf: (task: Task) => Work | null,
  now: number,
): TaskGroups {
  const groups = { week: [] as Task[], later: [] as Task[], done: [] as Task[] };
  for (const task of tasks) {
    const standing = standingOf(task, workOf(task), now);
    const isSoon = task.dueAt !== null && Date.parse(task.dueAt) < now + weekDays * 86_400_000;
    if (['done', 'toConfirm', 'toReview', 'withdrawn'].includes(standing)) groups.done.push(task);
    else if (isSoon || standing === 'returned') groups.week.push(task);
    else groups.later.push(task);
  }
  return groups;
}

/** Tasks that the viewer is to do, or has begun. */
export function ownTasks(tasks: readonly Task[], works: readonly Work[], viewer: Viewer): Task[] {
  const begun = new Set(works.filter((work) => work.memberId === viewer.memberId).map((work) => work.taskId));
  return tasks.filter((task) => begun.has(task.id) || (isOpenTo(task, viewer) && task.withdrawnAt === null));
}

/** Who was chosen is told only of themselves: whoever sees a task for chosen learners is one of them. */
export function isOpenTo(task: Task, viewer: Viewer): boolean {
  const isTold = isUntold(task.learners);
  return viewer.role === 'learner' && (isTold || isFor(task, viewer));
}
