/** How the work on a task goes on: what may follow upon what, who looks through it, and who confirms it. */
import { isStaff } from '../roles.ts';
import { takesPart } from '../sessions/participants.ts';
import type { Viewer } from '../viewer.ts';
import { workIdOf } from './room.ts';
import type { Task, Work, WorkStep } from './records.ts';

type Who = Pick<Viewer, 'memberId' | 'sideId' | 'role'>;

/** Whether a learner is to do it. */
export function isFor(task: Pick<Task, 'learners'>, who: Who): boolean {
  return who.role === 'learner' && takesPart(task.learners, who);
}

/** Whoever the task names, and the coordinators; teachers for the learners of their own side. */
export function mayReview(work: Pick<Work, 'sideId' | 'reviewerIds'>, who: Who): boolean {
  if (!isStaff(who)) return false;
  const isNamed = who.memberId !== null && work.reviewerIds.includes(who.memberId);
  return isNamed || who.role === 'coordinator' || isOwnTeacher(work, who);
}

/** Teachers and coordinators of the learner's own side. */
export function mayConfirm(work: Pick<Work, 'sideId'>, who: Who): boolean {
  return work.sideId === who.sideId && (who.role === 'teacher' || who.role === 'coordinator');
}

function isOwnTeacher(work: Pick<Work, 'sideId'>, who: Who): boolean {
  return who.role === 'teacher' && work.sideId === who.sideId;
}

/** Before the first thing that a learner does for it. */
export function newWork(
  task: Task,
  { memberId, sideId }: Pick<Work, 'memberId' | 'sideId'>,
  at: string,
): Work {
  return {
    id: workIdOf(task.id, memberId),
    roomId: task.roomId,
    taskId: task.id,
    memberId,
    sideId,
    state: 'started',
    ticked: [],
    asksForHelp: false,
    handIns: [],
    steps: [{ kind: 'started', by: memberId, at, word: '' }],
    reviewerIds: task.reviewerIds,
    isShared: task.isShared,
  };
}

/** The work with one step more. */
export function withStep(work: Work, step: WorkStep): Work {
  const steps = [...work.steps, step];
  if (step.kind === 'helpAsked') return { ...work, steps, asksForHelp: true };
  if (step.kind === 'helped') return { ...work, steps, asksForHelp: false };
  // What was looked through needs no help any more.
  const asksForHelp = work.asksForHelp && (step.kind === 'started' || step.kind === 'handedIn');
  return { ...work, steps, asksForHelp, state: step.kind };
}

export function isDone({ state }: Pick<Work, 'state'>): boolean {
  return state === 'accepted' || state === 'confirmed';
}
