/** Setting, changing and withdrawing tasks. */
import type { Payload } from '@silta/shared/commands';
import { filesIn } from '@silta/shared/files/attachments';
import type { MemberId, TaskId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { isStaff } from '@silta/shared/roles';
import { takesPart } from '@silta/shared/sessions/participants';
import { participantsFrom } from '@silta/shared/sessions/participantsWish';
import { peersAfter } from '@silta/shared/tasks/commands';
import type { Task } from '@silta/shared/tasks/records';
import { filesOf, filesWished, removeFilesOf, tie, untie } from '../files/tying.ts';
import type { Carrier } from '../files/tying.ts';
import { closed, feedbackFor } from './peers.ts';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load } from '../realtime/scope.ts';

type TaskCommand = 'task.set' | 'task.edit' | 'task.withdraw';
type Named = Pick<Payload<'task.set'>, 'learners' | 'reviewerIds' | 'boardId' | 'ways' | 'items'>;

const theTask = ({ taskId }: Pick<Payload<'task.edit'>, 'taskId'>) => ({ type: 'task', id: taskId }) as const;
const material = (id: TaskId): Carrier => ({ column: 'taskId', id });
const worksOf = ({ taskId }: Pick<Payload<'task.edit'>, 'taskId'>): Load => ({
  type: 'work',
  column: 'taskId',
  value: taskId,
});

const chosenIn = (learners: Named['learners'] | Task['learners']): MemberId[] =>
  learners.who === 'chosen' ? learners.memberIds : [];
const groupsIn = (learners: Named['learners'] | Task['learners']) =>
  learners.who === 'groups' ? learners.groupIds : [];
const namedBy = (items: Named['items']): MemberId[] => items.flatMap(({ memberId }) => memberId ?? []);

/** Everything outside the room of which a task speaks. */
const namedIn = ({ learners, reviewerIds, boardId, items }: Omit<Named, 'ways'>): Load[] => [
  { type: 'member', ids: [...reviewerIds, ...chosenIn(learners), ...namedBy(items)] },
  { type: 'side', ids: learners.who === 'sides' ? learners.sideIds : [] },
  { type: 'workingGroup', ids: groupsIn(learners) },
  { type: 'board', ids: boardId === null ? [] : [boardId] },
];

export const taskHandlers: HandlersOf<TaskCommand> = {
  'task.set': {
    loads: ({ id, ...fields }) => [
      { type: 'task', ids: [id] },
      ...namedIn(fields),
      filesWished(fields.attachments),
    ],
    run: (changes, fields, actor) => {
      const { memberId, sideId } = actor;
      needNamed(changes, fields, null);
      changes.add('task', {
        ...fields,
        learners: meant(changes, fields.learners),
        attachments: tie(changes, material(fields.id), { wishes: fields.attachments, actor }),
        peers: peersAfter(null, fields.peers),
        roomId: changes.roomId,
        setBy: memberId,
        sideId,
        createdAt: changes.now,
        version: 1,
        withdrawnAt: null,
        keptFor: [],
      });
    },
  },
  'task.edit': {
    loads: (fields) => [
      worksOf(fields),
      feedbackFor(fields),
      ...namedIn(fields),
      filesOf(material(fields.taskId)),
      filesWished(fields.attachments),
    ],
    target: theTask,
    run: editTask,
  },
  'task.withdraw': {
    loads: (fields) => [worksOf(fields), feedbackFor(fields), filesOf(material(fields.taskId))],
    target: theTask,
    run: (changes, { taskId }) => {
      const task = changes.need('task', taskId);
      if (changes.list('work', 'taskId', taskId).length === 0) {
        removeFilesOf(changes, material(taskId));
        changes.remove('task', taskId);
      } else if (task.withdrawnAt === null)
        changes.put('task', { ...closed(changes, task), withdrawnAt: changes.now });
    },
  },
};

function editTask(
  changes: Changes,
  { taskId, was, attachments: wishes, ...fields }: Payload<'task.edit'>,
  actor: Actor,
): void {
  const before = changes.need('task', taskId);
  if (before.version !== was || before.withdrawnAt !== null) throw new Refusal('conflict');
  needNamed(changes, fields, before);
  const works = changes.list('work', 'taskId', taskId);
  const attachments = tie(changes, material(taskId), { wishes, actor });
  untie(changes, material(taskId), new Set(wishes.flatMap(filesIn)));
  const learners = meant(changes, fields.learners);
  const keptFor = works.filter((work) => !takesPart(learners, work)).map(({ memberId }) => memberId);
  const peers = peersAfter(before.peers, fields.peers);
  const version = before.version + 1;
  changes.put('task', { ...before, ...fields, learners, attachments, peers, keptFor, version });
  const { reviewerIds, isShared } = fields;
  const isSame = isShared === before.isShared && String(reviewerIds) === String(before.reviewerIds);
  // Who sees the task's hand-ins has changed, and they with it.
  if (isSame) return;
  for (const work of works) changes.put('work', { ...work, reviewerIds, isShared });
  for (const each of changes.list('peerFeedback', 'taskId', taskId))
    changes.put('peerFeedback', { ...each, reviewerIds });
}

/** Learners and staff who are there; those who stood in the task before may have left meanwhile. */
function needNamed(
  changes: Changes,
  { learners, reviewerIds, boardId, ways, items }: Named,
  before: Task | null,
): void {
  const known = before ? [...chosenIn(before.learners), ...namedBy(before.items)] : [];
  const isLearner = (id: MemberId) => known.includes(id) || needHere(changes, id).role === 'learner';
  if (!chosenIn(learners).every(isLearner)) throw new Refusal('invalid', { field: 'learners' });
  for (const id of learners.who === 'sides' ? learners.sideIds : []) changes.need('side', id);
  for (const id of groupsIn(learners)) changes.need('workingGroup', id);
  const reviewers = before?.reviewerIds ?? [];
  const areStaff = reviewerIds.every((id) => reviewers.includes(id) || isStaff(needHere(changes, id)));
  if (!areStaff) throw new Refusal('invalid', { field: 'reviewerIds' });
  if (boardId === null && ways.includes('post')) throw new Refusal('invalid', { field: 'boardId' });
  if (boardId !== null && boardId !== before?.boardId) changes.need('board', boardId);
  if (!namedBy(items).every(isLearner)) throw new Refusal('invalid', { field: 'items' });
}

const meant = (changes: Changes, learners: Named['learners']): Task['learners'] =>
  participantsFrom(learners, (id) => changes.need('workingGroup', id));

function needHere(changes: Changes, id: MemberId) {
  const member = changes.need('member', id);
  if (member.removedAt !== null) throw new Refusal('notFound');
  return member;
}
