/** Who sees a task and what is done for it. Whoever looks through a hand-in sees it, and nobody else but who handed it in. */
import { isStaff } from '../roles.ts';
import { takesPart } from '../sessions/participants.ts';
import { onceFor } from '../visible.ts';
import type { Visibility } from '../visible.ts';
import type { Task, Work } from './records.ts';
import { mayReview } from './working.ts';

const withoutOthers = onceFor<Task>((task) => ({
  ...task,
  learners: task.learners.who === 'chosen' ? { who: 'chosen', memberIds: [] } : task.learners,
  keptFor: [],
}));

/** Staff and managers; of the learners those who do it, who are not told who else was chosen. */
export const taskVisibility: Visibility<Task> = {
  see: (task, viewer) => {
    if (isStaff(viewer) || viewer.role === 'manager') return task;
    if (viewer.role !== 'learner') return null;
    const isKept = viewer.memberId !== null && task.keptFor.includes(viewer.memberId);
    return isKept || takesPart(task.learners, viewer) ? withoutOthers(task) : null;
  },
  inPerson: ({ learners, keptFor }) => [
    ...new Set([...(learners.who === 'chosen' ? learners.memberIds : []), ...keptFor]),
  ],
};

const handedInOnly = onceFor<Work>((work) => ({
  ...work,
  handIns: work.handIns.slice(-1),
  steps: [],
  ticked: [],
  asksForHelp: false,
}));

const progressOnly = onceFor<Work>((work) => ({
  ...work,
  handIns: [],
  steps: work.steps.map((step) => ({ ...step, word: '' })),
}));

/** Managers see how far it is; others what is handed in, where the task shares it. */
export const workVisibility: Visibility<Work> = {
  see: (work, viewer) => {
    const isMine = viewer.memberId !== null && viewer.memberId === work.memberId;
    if (isMine || mayReview(work, viewer)) return work;
    if (viewer.role === 'manager') return progressOnly(work);
    const isOpen = work.isShared && work.handIns.length > 0 && viewer.role !== 'guest';
    return isOpen ? handedInOnly(work) : null;
  },
  inPerson: ({ memberId, reviewerIds }) => [memberId, ...reviewerIds],
  onlyFor: ({ isShared, memberId }) => (isShared ? null : memberId),
  staffToo: true,
};
