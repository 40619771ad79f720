/** What learners do for a task, and what becomes of it: one change after the other, each with who and when. */
import type { Payload } from '@silta/shared/commands';
import type { MemberId, TaskId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { limits } from '@silta/shared/texts';
import { workIdOf } from '@silta/shared/tasks/room';
import type { Task, Work, WorkStep } from '@silta/shared/tasks/records';
import { withTick } from '@silta/shared/tasks/workCommands';
import { isDone, isFor, mayConfirm, mayReview, newWork, withStep } from '@silta/shared/tasks/working';
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
const itsTask = ({ taskId }: OfTask): Load[] => [{ type: 'task', ids: [taskId] }];

export const workHandlers: HandlersOf<WorkCommand> = {
  'work.tick': {
    loads: ownWork,
    target: theTask,
    run: (changes, { taskId, itemId, isTicked }, actor) => {
      const { task, work } = needOpen(changes, taskId, actor);
      if (!task.items.some(({ id }) => id === itemId)) throw new Refusal('conflict');
      changes.put('work', { ...work, ticked: withTick(work, itemId, isTicked) });
    },
  },
  'work.handIn': { loads: ownWork, target: theTask, run: handIn },
  'work.askForHelp': {
    loads: ownWork,
    target: theTask,
    run: (changes, { taskId, word }, actor) => {
      const { work } = needOpen(changes, taskId, actor);
      step(changes, work, { kind: 'helpAsked', by: actor.memberId, word });
    },
  },
  'work.help': {
    target: theWork,
    run: (changes, { taskId, memberId, word }, actor) => {
      const work = needReviewed(changes, { taskId, memberId }, actor);
      if (!work.asksForHelp) throw new Refusal('conflict');
      step(changes, work, { kind: 'helped', by: actor.memberId, word });
    },
  },
  'work.return': {
    target: theWork,
    run: (changes, wish, actor) => decide(changes, { ...wish, kind: 'returned' }, actor),
  },
  'work.accept': {
    target: theWork,
    run: (changes, wish, actor) => decide(changes, { ...wish, kind: 'accepted' }, actor),
  },
  'work.confirm': { loads: itsTask, target: theWork, run: confirm },
  'work.forget': {
    loads: (_, { roomId }) => [{ type: 'work', column: 'roomId', value: roomId }],
    run: forgetWorks,
  },
};

function handIn(changes: Changes, { taskId, text, link }: Payload<'work.handIn'>, actor: Actor): void {
  const { task, work } = needOpen(changes, taskId, actor);
  const { ways } = task;
  // A text goes with everything, as a word to whoever looks it through.
  if (link !== '' && !ways.includes('link')) throw new Refusal('invalid', { field: 'link' });
  const isThere = ways.includes('tick') || link !== '' || (ways.includes('text') && text !== '');
  if (!isThere) throw new Refusal('invalid', { field: ways.includes('text') ? 'text' : 'link' });
  if (work.handIns.length >= limits.handIns) throw new Refusal('full', { limit: limits.handIns });
  const handIns = [...work.handIns, { text, link, at: changes.now }];
  step(changes, { ...work, handIns }, { kind: 'handedIn', by: actor.memberId, word: '' });
}

type Decision = Payload<'work.return'> & { kind: 'returned' | 'accepted' };

/** Once for each version: whoever is second, or has not seen the last version, hears so. */
function decide(changes: Changes, { kind, seen, word, ...of }: Decision, actor: Actor): void {
  const work = needReviewed(changes, of, actor);
  if (work.state !== 'handedIn' || work.handIns.length !== seen) throw new Refusal('conflict');
  step(changes, work, { kind, by: actor.memberId, word });
}

function confirm(changes: Changes, { seen, word, ...of }: Payload<'work.confirm'>, actor: Actor): void {
  const work = changes.need('work', workIdOf(of.taskId, of.memberId));
  const task = changes.need('task', of.taskId);
  if (!mayConfirm(work, actor) || !task.needsConfirming) throw new Refusal('forbidden');
  if (work.state !== 'accepted' || work.handIns.length !== seen) throw new Refusal('conflict');
  step(changes, work, { kind: 'confirmed', by: actor.memberId, word });
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
  for (const work of changes.list('work', 'roomId', changes.roomId)) {
    if (work.memberId === memberId) changes.remove('work', work.id);
    else if (work.steps.some(({ by, word }) => by === memberId && word !== ''))
      changes.put('work', {
        ...work,
        steps: work.steps.map((each) => (each.by === memberId ? { ...each, word: '' } : each)),
      });
  }
}
