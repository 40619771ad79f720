/** What of learners and tasks is shown, and what waits to be looked through, the oldest first. */
import type { MemberId, SideId, TaskId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import type { Viewer } from '@silta/shared/viewer';
import { takesPart } from '@silta/shared/sessions/participants';
import type { Task, Work } from '@silta/shared/tasks/records';
import { mayReview } from '@silta/shared/tasks/working';
import { standingOf, waitsFor } from './taskOrder.ts';
import type { Standing } from './taskOrder.ts';
import type { Tasks } from './useTasks.ts';

/** A learner's task. */
export interface CellKey {
  taskId: TaskId;
  memberId: MemberId;
}

export interface Shown {
  side: SideId | 'all';
  onlyWaiting: boolean;
}

/** Whether the learner has it to do, or has begun it. */
export function isInTask(task: Task, { id, sideId }: Pick<Member, 'id' | 'sideId'>): boolean {
  return takesPart(task.learners, { memberId: id, sideId }) || task.keptFor.includes(id);
}

/** Whether the viewer learns how it stands with it: the learners and tasks that are theirs, and managers all. */
export function isTheirs(viewer: Viewer, task: Task, of: Pick<Member, 'id' | 'sideId'>): boolean {
  const work = { sideId: of.sideId, reviewerIds: task.reviewerIds };
  return isInTask(task, of) && (viewer.role === 'manager' || mayReview(work, viewer));
}

/** Nothing where it is none of the learner's, or where the viewer may not know. */
export function standingIn(tasks: Tasks, task: Task, of: Member, now: number): Standing | null {
  return isTheirs(tasks.viewer, task, of) ? standingOf(task, tasks.workOf(task.id, of.id), now) : null;
}

export function queueOf({ tasks, works, viewer, learners }: Tasks): Work[] {
  const known = new Map<TaskId, Task>(tasks.map((task) => [task.id, task]));
  const here = new Set(learners.map(({ id }) => id));
  const lastAt = (work: Work) => work.steps.at(-1)?.at ?? '';
  return works
    .filter((work) => {
      const task = known.get(work.taskId);
      return task !== undefined && here.has(work.memberId) && waitsFor(viewer, work, task);
    })
    .sort((a, b) => lastAt(a).localeCompare(lastAt(b)));
}

export function lateIn({ tasks, learners, workOf, viewer }: Tasks, now: number): number {
  const isLate = (task: Task, learner: Member) =>
    isTheirs(viewer, task, learner) && standingOf(task, workOf(task.id, learner.id), now) === 'late';
  return tasks.reduce((sum, task) => sum + learners.filter((learner) => isLate(task, learner)).length, 0);
}

/** The rows and columns; withdrawn tasks only as long as something in them waits. */
export function shownIn(tasks: Tasks, { side, onlyWaiting }: Shown, queue: readonly Work[]) {
  const waiting = {
    tasks: new Set(queue.map((work) => work.taskId)),
    of: new Set(queue.map((work) => work.memberId)),
  };
  const { viewer, learners } = tasks;
  const rows = learners.filter(
    (of) =>
      (side === 'all' || of.sideId === side) &&
      (onlyWaiting ? waiting.of.has(of.id) : tasks.tasks.some((task) => isTheirs(viewer, task, of))),
  );
  const columns = tasks.tasks.filter(
    (task) =>
      waiting.tasks.has(task.id) ||
      (task.withdrawnAt === null && !onlyWaiting && isOfInterest(viewer, task, learners)),
  );
  return { rows, columns };
}

function isOfInterest(viewer: Viewer, task: Task, learners: readonly Member[]): boolean {
  return task.setBy === viewer.memberId || learners.some((of) => isTheirs(viewer, task, of));
}
