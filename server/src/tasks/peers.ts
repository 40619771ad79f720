/** Hand-ins are given to learners of the other sides, who say something of them; each reads what was said when they have. */
import type { Payload } from '@silta/shared/commands';
import type { TaskId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { lotIn, stillToGive } from '@silta/shared/tasks/peers';
import type { Given, Peer } from '@silta/shared/tasks/peers';
import type { HandIn, PeerFeedback, Task, Work } from '@silta/shared/tasks/records';
import { peerFeedbackIdOf } from '@silta/shared/tasks/room';
import { mayReview } from '@silta/shared/tasks/working';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load, Scope } from '../realtime/scope.ts';

interface OfTask {
  taskId: TaskId;
}

const theTask = ({ taskId: id }: OfTask) => ({ type: 'task', id }) as const;
const theFeedback = ({ peerFeedbackId: id }: Payload<'peerFeedback.hide'>) =>
  ({ type: 'peerFeedback', id }) as const;
export const feedbackFor = ({ taskId: value }: OfTask): Load => ({
  type: 'peerFeedback',
  column: 'taskId',
  value,
});

/** What it takes to give out what has been handed in for a task. */
export const peersOf = (of: OfTask, { partnershipId }: Scope): Load[] => [
  feedbackFor(of),
  { type: 'work', column: 'taskId', value: of.taskId },
  { type: 'member', column: 'roomId', value: partnershipId },
];

export const peerHandlers: HandlersOf<
  'task.giveOut' | 'task.closePeers' | 'peerFeedback.give' | 'peerFeedback.hide' | 'peerFeedback.show'
> = {
  'task.giveOut': {
    loads: peersOf,
    target: theTask,
    run: giveOutAnew,
  },
  'task.closePeers': {
    loads: (of) => [feedbackFor(of)],
    target: theTask,
    run: (changes, { taskId }) => {
      const { task, peers } = needPeers(changes, taskId);
      if (peers.state !== 'givenOut') throw new Refusal('conflict');
      changes.put('task', closed(changes, task));
    },
  },
  'peerFeedback.give': {
    loads: (of) => [feedbackFor(of), { type: 'task', ids: [of.taskId] }],
    target: ({ taskId, memberId }, _, actor) => ({
      type: 'peerFeedback',
      id: peerFeedbackIdOf(taskId, actor.memberId, memberId),
    }),
    run: giveFeedback,
  },
  'peerFeedback.hide': {
    target: theFeedback,
    run: (changes, of, actor) => putHidden(changes, of, { actor, hiddenAt: changes.now }),
  },
  'peerFeedback.show': {
    target: theFeedback,
    run: (changes, of, actor) => putHidden(changes, of, { actor, hiddenAt: null }),
  },
};

const feedbackIn = (changes: Changes, taskId: TaskId) => changes.list('peerFeedback', 'taskId', taskId);

function needPeers(changes: Changes, taskId: TaskId) {
  const task = changes.need('task', taskId);
  if (task.peers === null) throw new Refusal('conflict');
  return { task, peers: task.peers };
}

/** The task, with which nobody gives any more; what nobody has answered goes, and all read what was said. */
export function closed(changes: Changes, task: Task): Task {
  if (task.peers?.state !== 'givenOut') return task;
  for (const each of feedbackIn(changes, task.id))
    if (each.givenAt === null) changes.remove('peerFeedback', each.id);
    else if (!each.isOpen) changes.put('peerFeedback', { ...each, isOpen: true });
  return { ...task, peers: { ...task.peers, state: 'closed' } };
}

function giveOutAnew(changes: Changes, { taskId }: OfTask): void {
  const { task, peers } = needPeers(changes, taskId);
  if (peers.state === 'closed' || task.withdrawnAt !== null) throw new Refusal('conflict');
  const after: Task = { ...task, peers: { ...peers, state: 'givenOut' } };
  if (peers.state === 'waiting') changes.put('task', after);
  giveOut(changes, after);
}

function presence(changes: Changes): (id: string) => boolean {
  const here = changes
    .list('member', 'roomId', changes.partnershipId)
    .filter(({ removedAt }) => removedAt === null);
  const ids = new Set<string>(here.map(({ id }) => id));
  return (id) => ids.has(id);
}

/**
 * Gives out what is handed in and still lacks somebody, and brings what nobody has answered up to its newest version.
 * Whoever has left neither gives nor receives: what they had not answered goes to others.
 */
export function giveOut(changes: Changes, task: Task): void {
  if (task.peers?.state !== 'givenOut') return;
  const isHere = presence(changes);
  for (const { id, giverId, memberId, givenAt } of feedbackIn(changes, task.id))
    if (givenAt === null && !(isHere(giverId) && isHere(memberId))) changes.remove('peerFeedback', id);
  const works = changes
    .list('work', 'taskId', task.id)
    .filter(({ handIns, memberId }) => handIns.length > 0 && isHere(memberId));
  const newest = new Map<string, HandIn | undefined>(
    works.map((work) => [work.memberId, work.handIns.at(-1)]),
  );
  const known = feedbackIn(changes, task.id);
  for (const each of known) {
    const handIn = newest.get(each.memberId);
    if (handIn && each.givenAt === null && handIn.at !== each.handIn.at)
      changes.put('peerFeedback', { ...each, handIn });
  }
  const given = known.map(({ giverId, memberId }): Given => ({ giver: giverId, receiver: memberId }));
  const { count } = task.peers;
  for (const pair of stillToGive(works, given, { count, lotOf: lotIn(task.id) }))
    addOne(changes, task, pair, works);
}

function addOne(
  changes: Changes,
  { id: taskId, reviewerIds }: Task,
  pair: Given,
  works: readonly Work[],
): void {
  const of = (id: string): Peer | undefined => works.find(({ memberId }) => memberId === id);
  const [giver, receiver] = [of(pair.giver), of(pair.receiver)];
  const handIn = works.find(({ memberId }) => memberId === pair.receiver)?.handIns.at(-1);
  if (!giver || !receiver || !handIn) return;
  changes.add('peerFeedback', {
    id: peerFeedbackIdOf(taskId, giver.memberId, receiver.memberId),
    ...{ roomId: changes.roomId, taskId, giverId: giver.memberId, giverSideId: giver.sideId },
    ...{ memberId: receiver.memberId, sideId: receiver.sideId, handIn, reviewerIds },
    ...{ answers: [], givenAt: null, isOpen: false, hiddenAt: null },
  });
}

/** Blind until both have answered: giving one's own opens what others have said, and theirs opens what one has. */
function giveFeedback(changes: Changes, wish: Payload<'peerFeedback.give'>, { memberId: me }: Actor): void {
  const { peers } = needPeers(changes, wish.taskId);
  const before = changes.need('peerFeedback', peerFeedbackIdOf(wish.taskId, me, wish.memberId));
  if (peers.state !== 'givenOut') throw new Refusal('conflict');
  if (wish.answers.length !== peers.questions.length) throw new Refusal('invalid', { field: 'answers' });
  const given = { ...before, answers: wish.answers, givenAt: before.givenAt ?? changes.now };
  const all = feedbackIn(changes, wish.taskId).map((each) => (each.id === given.id ? given : each));
  const hasSaid = (id: string) => all.every(({ giverId, givenAt }) => giverId !== id || givenAt !== null);
  for (const each of all) {
    const isOpen = each.isOpen || (each.givenAt !== null && hasSaid(each.memberId));
    if (each === given || isOpen !== each.isOpen) changes.put('peerFeedback', { ...each, isOpen });
  }
}

type Hiding = { actor: Actor; hiddenAt: PeerFeedback['hiddenAt'] };

function putHidden(changes: Changes, of: Payload<'peerFeedback.hide'>, { actor, hiddenAt }: Hiding): void {
  const feedback = changes.need('peerFeedback', of.peerFeedbackId);
  if (!mayReview(feedback, actor)) throw new Refusal('forbidden');
  changes.put('peerFeedback', { ...feedback, hiddenAt });
}
