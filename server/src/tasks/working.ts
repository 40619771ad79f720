/** What learners do for a task, and what becomes of it: one change after the other, each with who and when. */
import type { Payload } from '@silta/shared/commands';
import type { MemberId, PostId, TaskId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { limits } from '@silta/shared/texts';
import { workIdOf } from '@silta/shared/tasks/room';
import type { HandIn, Task, Work, WorkStep } from '@silta/shared/tasks/records';
import { withTick } from '@silta/shared/tasks/workCommands';
import {
  isDone,
  isFor,
  itemsFor,
  isSaid,
  isSomething,
  mayConfirm,
  mayReview,
  newWork,
  partnersIn,
  silent,
  takesFile,
  withStep,
} from '@silta/shared/tasks/working';
import { filesWished, tie } from '../files/tying.ts';
import { giveOut, peersOf } from './peers.ts';
import type { Carrier } from '../files/tying.ts';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load } from '../realtime/scope.ts';

type WorkCommand =
  | 'work.tick'
  | 'work.handIn'
  | 'work.askForHelp'
  | 'work.help'
  | 'work.return'
  | 'work.accept'
  | 'work.confirm'
  | 'work.forget';

interface OfTask {
  taskId: TaskId;
}
interface OfWork extends OfTask {
  memberId: MemberId;
}

const theTask = ({ taskId }: OfTask) => ({ type: 'task', id: taskId }) as const;
const theWork = ({ taskId, memberId }: OfWork) => ({ type: 'work', id: workIdOf(taskId, memberId) }) as const;
const ownWork = ({ taskId }: OfTask, _: unknown, actor: Actor | null): Load[] => [
  { type: 'work', ids: actor ? [workIdOf(taskId, actor.memberId)] : [] },
];
const handedIn = (task: TaskId, member: MemberId): Carrier => ({
  column: 'workId',
  id: workIdOf(task, member),
});
type Said = Pick<Payload<'work.help'>, 'attachments' | 'word'>;
const withFiles = ({ attachments }: Said): Load[] => [filesWished(attachments)];

export const workHandlers: HandlersOf<WorkCommand> = {
  'work.tick': {
    loads: ownWork,
    target: theTask,
    run: (changes, { taskId, itemId, isTicked }, actor) => {
      const { task, work } = needOpen(changes, taskId, actor);
      if (!itemsFor(task, actor.memberId).some(({ id }) => id === itemId)) throw new Refusal('conflict');
      changes.put('work', { ...work, ticked: withTick(work, itemId, isTicked) });
    },
  },
  'work.handIn': {
    loads: (wish, scope, actor) => [
      ...ownWork(wish, scope, actor),
      ...peersOf(wish, scope),
      { type: 'pair', column: 'roomId', value: scope.partnershipId },
      filesWished(wish.attachments),
      { type: 'post', ids: wish.postId === null ? [] : [wish.postId] },
    ],
    target: theTask,
    run: handIn,
  },
  'work.askForHelp': {
    loads: ownWork,
    target: theTask,
    run: (changes, { taskId, word }, actor) => {
      const { work } = needOpen(changes, taskId, actor);
      step(changes, work, { ...silent, kind: 'helpAsked', by: actor.memberId, word });
    },
  },
  'work.help': {
    loads: withFiles,
    target: theWork,
    run: (changes, wish, actor) => {
      const work = needReviewed(changes, wish, actor);
      if (!work.asksForHelp) throw new Refusal('conflict');
      say(changes, work, { ...wish, kind: 'helped' }, actor);
    },
  },
  'work.return': {
    loads: withFiles,
    target: theWork,
    run: (changes, wish, actor) => {
      if (wish.word === '' && wish.attachments.length === 0) throw new Refusal('invalid', { field: 'word' });
      decide(changes, { ...wish, kind: 'returned' }, actor);
    },
  },
  'work.accept': {
    loads: withFiles,
    target: theWork,
    run: (changes, wish, actor) => decide(changes, { ...wish, kind: 'accepted' }, actor),
  },
  'work.confirm': {
    loads: (wish) => [{ type: 'task', ids: [wish.taskId] }, ...withFiles(wish)],
    target: theWork,
    run: confirm,
  },
  'work.forget': {
    loads: (_, { roomId }) => [
      { type: 'work', column: 'roomId', value: roomId },
      { type: 'peerFeedback', column: 'roomId', value: roomId },
      { type: 'file', column: 'roomId', value: roomId },
    ],
    run: forgetWorks,
  },
};

function handIn(changes: Changes, wish: Payload<'work.handIn'>, actor: Actor): void {
  const { taskId, attachments: wishes, ...fields } = wish;
  const { task, work } = needOpen(changes, taskId, actor);
  if (work.handIns.length >= limits.handIns) throw new Refusal('full', { limit: limits.handIns });
  const attachments = tie(changes, handedIn(taskId, actor.memberId), { wishes, actor });
  needFitting(changes, task, { ...fields, attachments }, actor);
  const handIns = [...work.handIns, { ...fields, attachments, at: changes.now }];
  const pairs = task.inPairs ? changes.list('pair', 'roomId', changes.partnershipId) : [];
  const partnerIds = partnersIn(pairs, actor.memberId);
  step(changes, { ...work, handIns, partnerIds }, { ...silent, kind: 'handedIn', by: actor.memberId });
  giveOut(changes, task);
}

/** A text goes with everything, as a word to whoever looks it through; all else only as the task asks for it. */
function needFitting(changes: Changes, task: Task, wish: Omit<HandIn, 'at'>, actor: Actor): void {
  const { ways } = task;
  const { link, attachments, postId } = wish;
  if (link !== '' && !ways.includes('link')) throw new Refusal('invalid', { field: 'link' });
  if (!attachments.every(({ kind }) => takesFile(ways, kind)))
    throw new Refusal('invalid', { field: 'attachments' });
  if (postId !== null) needOwnPost(changes, task, postId, actor);
  if (!isSomething(ways, wish))
    throw new Refusal('invalid', { field: ways.includes('text') ? 'text' : 'link' });
}

function needOwnPost(changes: Changes, { ways, boardId }: Task, postId: PostId, actor: Actor): void {
  if (!ways.includes('post') || boardId === null) throw new Refusal('invalid', { field: 'postId' });
  const post = changes.getIn('post', postId, boardId);
  // One without a name stays without it.
  const isOwn = post?.authorId === actor.memberId && !post.anonymous && post.deletedAt === null;
  if (!isOwn) throw new Refusal('notFound');
}

type Decision = Payload<'work.return'> & { kind: 'returned' | 'accepted' };

/** Once for each version: whoever is second, or has not seen the last version, hears so. */
function decide(changes: Changes, wish: Decision, actor: Actor): void {
  const work = needReviewed(changes, wish, actor);
  if (work.state !== 'handedIn' || work.handIns.length !== wish.seen) throw new Refusal('conflict');
  say(changes, work, wish, actor);
}

function confirm(changes: Changes, wish: Payload<'work.confirm'>, actor: Actor): void {
  const { taskId, memberId, seen } = wish;
  const work = changes.need('work', workIdOf(taskId, memberId));
  const task = changes.need('task', taskId);
  if (!mayConfirm(work, actor) || !task.needsConfirming) throw new Refusal('forbidden');
  if (work.state !== 'accepted' || work.handIns.length !== seen) throw new Refusal('conflict');
  say(changes, work, { ...wish, kind: 'confirmed' }, actor);
}

/** What is said of somebody's work lies with it: whoever sees the one hears the other. */
function say(
  changes: Changes,
  work: Work,
  { kind, word, attachments: wishes }: Said & Pick<WorkStep, 'kind'>,
  actor: Actor,
): void {
  const attachments = tie(changes, handedIn(work.taskId, work.memberId), { wishes, actor });
  step(changes, work, { kind, by: actor.memberId, word, attachments });
}

/** The learner's own work for a task that they are to do and that still takes something. */
function needOpen(changes: Changes, taskId: TaskId, actor: Actor): { task: Task; work: Work } {
  const task = changes.need('task', taskId);
  if (task.withdrawnAt !== null || !isFor(task, actor)) throw new Refusal('conflict');
  const known = changes.get('work', workIdOf(taskId, actor.memberId));
  if (known && isDone(known)) throw new Refusal('conflict');
  return { task, work: known ?? newWork(task, actor, changes.now) };
}

function needReviewed(changes: Changes, { taskId, memberId }: OfWork, actor: Actor): Work {
  const work = changes.need('work', workIdOf(taskId, memberId));
  if (!mayReview(work, actor)) throw new Refusal('forbidden');
  return work;
}

function step(changes: Changes, work: Work, next: Omit<WorkStep, 'at'>): void {
  if (work.steps.length >= limits.workSteps) throw new Refusal('full', { limit: limits.workSteps });
  changes.put('work', withStep(work, { ...next, at: changes.now }));
}

function forgetWorks(changes: Changes, { memberId }: Payload<'work.forget'>): void {
  // What others said of their hand-in shows it, too.
  for (const { id, giverId, memberId: of } of changes.list('peerFeedback', 'roomId', changes.roomId))
    if (giverId === memberId || of === memberId) changes.remove('peerFeedback', id);
  const theirs = new Set<string>();
  for (const work of changes.list('work', 'roomId', changes.roomId))
    if (work.memberId === memberId) theirs.add(work.id);
  // What is material of a task stays with the task; what was said of their work goes with it.
  for (const file of changes.list('file', 'roomId', changes.roomId))
    if ((file.memberId === memberId && file.taskId === null) || theirs.has(file.workId ?? ''))
      changes.remove('file', file.id);
  for (const work of changes.list('work', 'roomId', changes.roomId)) {
    if (work.memberId === memberId) changes.remove('work', work.id);
    else if (work.steps.some((each) => each.by === memberId && isSaid(each)))
      changes.put('work', {
        ...work,
        steps: work.steps.map((each) => (each.by === memberId ? { ...each, ...silent } : each)),
      });
  }
}
