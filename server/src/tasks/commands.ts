/** Setting, changing and withdrawing tasks. */
import type { Payload } from '@silta/shared/commands';
import type { MemberId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { isStaff } from '@silta/shared/roles';
import { takesPart } from '@silta/shared/sessions/participants';
import type { Task } from '@silta/shared/tasks/records';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Load } from '../realtime/scope.ts';

type TaskCommand = 'task.set' | 'task.edit' | 'task.withdraw';
type Named = Pick<Payload<'task.set'>, 'learners' | 'reviewerIds' | 'boardId'>;

const theTask = ({ taskId }: Pick<Payload<'task.edit'>, 'taskId'>) => ({ type: 'task', id: taskId }) as const;
const worksOf = ({ taskId }: Pick<Payload<'task.edit'>, 'taskId'>): Load => ({
  type: 'work',
  column: 'taskId',
  value: taskId,
});

/** Everything outside the room of which a task speaks. */
const namedIn = ({ learners, reviewerIds, boardId }: Named): Load[] => [
  { type: 'member', ids: [...reviewerIds, ...(learners.who === 'chosen' ? learners.memberIds : [])] },
  { type: 'side', ids: learners.who === 'sides' ? learners.sideIds : [] },
  { type: 'board', ids: boardId === null ? [] : [boardId] },
];

export const taskHandlers: HandlersOf<TaskCommand> = {
  'task.set': {
    loads: ({ id, ...fields }) => [{ type: 'task', ids: [id] }, ...namedIn(fields)],
    run: (changes, fields, { memberId, sideId }) => {
      needNamed(changes, fields, null);
      changes.add('task', {
        ...fields,
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
    loads: (fields) => [worksOf(fields), ...namedIn(fields)],
    target: theTask,
    run: editTask,
  },
  'task.withdraw': {
    loads: (fields) => [worksOf(fields)],
    target: theTask,
    run: (changes, { taskId }) => {
      const task = changes.need('task', taskId);
      if (changes.list('work', 'taskId', taskId).length === 0) changes.remove('task', taskId);
      else if (task.withdrawnAt === null) changes.put('task', { ...task, withdrawnAt: changes.now });
    },
  },
};

function editTask(changes: Changes, { taskId, was, ...fields }: Payload<'task.edit'>): void {
  const before = changes.need('task', taskId);
  if (before.version !== was || before.withdrawnAt !== null) throw new Refusal('conflict');
  needNamed(changes, fields, before);
  const works = changes.list('work', 'taskId', taskId);
  const keptFor = works.filter((work) => !takesPart(fields.learners, work)).map(({ memberId }) => memberId);
  changes.put('task', { ...before, ...fields, keptFor, version: before.version + 1 });
  const { reviewerIds, isShared } = fields;
  const isSame = isShared === before.isShared && String(reviewerIds) === String(before.reviewerIds);
  // Who sees the task's hand-ins has changed, and they with it.
  if (!isSame) for (const work of works) changes.put('work', { ...work, reviewerIds, isShared });
}

/** Learners and staff who are there; those who stood in the task before may have left meanwhile. */
function needNamed(changes: Changes, { learners, reviewerIds, boardId }: Named, before: Task | null): void {
  const chosen = learners.who === 'chosen' ? learners.memberIds : [];
  const known = before?.learners.who === 'chosen' ? before.learners.memberIds : [];
  const areLearners = chosen.every((id) => known.includes(id) || needHere(changes, id).role === 'learner');
  if (!areLearners) throw new Refusal('invalid', { field: 'learners' });
  for (const id of learners.who === 'sides' ? learners.sideIds : []) changes.need('side', id);
  const reviewers = before?.reviewerIds ?? [];
  const areStaff = reviewerIds.every((id) => reviewers.includes(id) || isStaff(needHere(changes, id)));
  if (!areStaff) throw new Refusal('invalid', { field: 'reviewerIds' });
  if (boardId !== null && boardId !== before?.boardId) changes.need('board', boardId);
}

function needHere(changes: Changes, id: MemberId) {
  const member = changes.need('member', id);
  if (member.removedAt !== null) throw new Refusal('notFound');
  return member;
}
