/** How the work on a task goes on: what may follow upon what, who looks through it, and who confirms it. */
import type { MemberId } from '../ids.ts';
import type { Pair } from '../members/records.ts';
import { isStaff } from '../roles.ts';
import { takesPart } from '../sessions/participants.ts';
import type { Viewer } from '../viewer.ts';
import { workIdOf } from './room.ts';
import type { Attachment } from '../files/attachments.ts';
import type { FileKind } from '../files/records.ts';
import type { HandIn, HandInWay, Task, Work, WorkStep } from './records.ts';

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

/** With whom somebody is paired now. */
export function partnersIn(pairs: readonly Pick<Pair, 'memberIds' | 'endedAt'>[], who: MemberId): MemberId[] {
  const mine = pairs.filter(({ memberIds, endedAt }) => endedAt === null && memberIds.includes(who));
  return mine.flatMap(({ memberIds }) => memberIds.filter((id) => id !== who));
}

/** What of its items is theirs to see to. */
export const itemsFor = ({ items }: Pick<Task, 'items'>, who: MemberId | null): Task['items'] =>
  items.filter(({ memberId }) => memberId === null || memberId === who);

/** Of a step with which nothing is said. */
export const silent: Pick<WorkStep, 'word' | 'attachments'> = { word: '', attachments: [] };

export const isSaid = ({ word, attachments }: Pick<WorkStep, 'word' | 'attachments'>): boolean =>
  word !== '' || attachments.length > 0;

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
    steps: [{ kind: 'started', by: memberId, at, ...silent }],
    reviewerIds: task.reviewerIds,
    isShared: task.isShared,
    partnerIds: [],
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

/** What was handed in with any of the versions. */
export function allHandedIn({ handIns }: Pick<Work, 'handIns'>): Attachment[] {
  return handIns.flatMap(({ attachments }) => attachments);
}

/** What was handed in, and what goes with the words that were said of it. */
export function allAttached(work: Pick<Work, 'handIns' | 'steps'>): Attachment[] {
  return [...allHandedIn(work), ...work.steps.flatMap(({ attachments }) => attachments)];
}

/** Whether a file of this kind may be handed in. */
export function takesFile(ways: readonly HandInWay[], kind: FileKind): boolean {
  return ways.includes('file') || ways.some((way) => way === kind);
}

/** Whether something of what the task asks for is there. */
export function isSomething(
  ways: readonly HandInWay[],
  {
    text,
    link,
    attachments,
    postId,
  }: Pick<HandIn, 'text' | 'link' | 'postId'> & { attachments: readonly unknown[] },
): boolean {
  const isTexted = ways.includes('text') && text !== '';
  return ways.includes('tick') || isTexted || link !== '' || attachments.length > 0 || postId !== null;
}

export function isDone({ state }: Pick<Work, 'state'>): boolean {
  return state === 'accepted' || state === 'confirmed';
}
