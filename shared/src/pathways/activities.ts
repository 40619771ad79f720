/** The tasks of a learner in the order of their pathway, with what became of each and who has seen it. */
import type { MemberId } from '../ids.ts';
import type { Member } from '../members/records.ts';
import { isUntold, takesPart } from '../sessions/participants.ts';
import type { Task, Work } from '../tasks/records.ts';
import { workIdOf } from '../tasks/room.ts';
import { pathOf } from './path.ts';
import type { Pathway, Skill } from './records.ts';

export interface Activity {
  task: Task;
  state: Work['state'] | 'notStarted';
  accepted: { by: MemberId; at: string } | null;
  confirmed: { by: MemberId; at: string } | null;
}

interface Known {
  tasks: readonly Task[];
  works: readonly Work[];
  skills: readonly Skill[];
  pathway: Pathway;
}

type Learner = Pick<Member, 'id' | 'sideId'>;

export function activitiesOf({ tasks, works, skills, pathway }: Known, learner: Learner): Activity[] {
  const theirs = tasks.filter((task) => isOf(task, works, learner));
  return pathOf(pathway, skills, theirs).map((task) => {
    const work = works.find(({ id }) => id === workIdOf(task.id, learner.id));
    return {
      task,
      state: work?.state ?? 'notStarted',
      accepted: lastOf(work, 'accepted'),
      confirmed: lastOf(work, 'confirmed'),
    };
  });
}

/** Chosen learners are not told of each other: a task for chosen ones that a learner sees is theirs. */
function isOf(task: Task, works: readonly Work[], { id, sideId }: Learner): boolean {
  const isBegun = works.some((work) => work.id === workIdOf(task.id, id));
  if (task.withdrawnAt !== null) return isBegun;
  const isTold = isUntold(task.learners);
  return isBegun || isTold || takesPart(task.learners, { memberId: id, sideId });
}

/** As long as it has not been handed in again. */
function lastOf(work: Work | undefined, kind: 'accepted' | 'confirmed') {
  const isOver = work?.state === 'accepted' || work?.state === 'confirmed';
  const step = isOver ? work.steps.findLast((each) => each.kind === kind) : undefined;
  return step ? { by: step.by, at: step.at } : null;
}
