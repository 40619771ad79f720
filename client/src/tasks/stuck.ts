/** Who does not get on with their tasks: whoever has asked for help, and whoever is late. */
import type { Member } from '@silta/shared/members/records';
import type { Task, Work } from '@silta/shared/tasks/records';
import { isDone } from '@silta/shared/tasks/working';
import { isTheirs } from './staffView.ts';
import { standingOf } from './taskOrder.ts';
import type { Tasks } from './useTasks.ts';

export interface Stuck {
  learner: Member;
  /** Where they have asked for help. */
  help: readonly Task[];
  late: readonly Task[];
}

/** Of the viewer's own side; who has asked for help first, then who is late with most. */
export function stuckOf(tasks: Tasks, now: number): Stuck[] {
  const { learners, viewer } = tasks;
  return learners
    .filter(({ sideId }) => sideId === viewer.sideId)
    .map((learner) => stuckAt(tasks, learner, now))
    .filter(({ help, late }) => help.length + late.length > 0)
    .sort((a, b) => b.help.length - a.help.length || b.late.length - a.late.length);
}

function stuckAt({ tasks, workOf, viewer }: Tasks, learner: Member, now: number): Stuck {
  const theirs = tasks.filter((task) => isTheirs(viewer, task, learner));
  return {
    learner,
    help: theirs.filter((task) => asksStill(workOf(task.id, learner.id))),
    late: theirs.filter((task) => standingOf(task, workOf(task.id, learner.id), now) === 'late'),
  };
}

function asksStill(work: Work | null): boolean {
  return work !== null && work.asksForHelp && !isDone(work);
}

/** How much of what a side has to do is done: accepted, and confirmed where that is asked for. */
export function progressOf({ tasks, workOf, learners, viewer }: Tasks, sideId: string, now: number) {
  const theirs = learners.filter((learner) => learner.sideId === sideId);
  const all = tasks
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .flatMap((task) =>
      theirs
        .filter((learner) => isTheirs(viewer, task, learner))
        .map((learner) => standingOf(task, workOf(task.id, learner.id), now)),
    );
  return {
    all: all.length,
    done: all.filter((standing) => standing === 'done').length,
    late: all.filter((standing) => standing === 'late').length,
  };
}
