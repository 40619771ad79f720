/** Who sees a task and what is done for it. Whoever looks through a hand-in sees it, and nobody else but who handed it in. */
import { isStaff } from '../roles.ts';
import { namedIn, takesPart, withoutNames } from '../sessions/participants.ts';
import { onceFor } from '../visible.ts';
import type { Visibility } from '../visible.ts';
import type { PeerFeedback, Task, Work } from './records.ts';
import { itemsFor, mayReview } from './working.ts';

const withoutOthers = onceFor<Task>((task) => ({
  ...task,
  learners: withoutNames(task.learners),
  keptFor: [],
}));

/** Staff and managers; of the learners those who do it, who are not told who else was chosen or sees to what. */
export const taskVisibility: Visibility<Task> = {
  see: (task, viewer) => {
    if (isStaff(viewer) || viewer.role === 'manager') return task;
    if (viewer.role !== 'learner') return null;
    const isKept = viewer.memberId !== null && task.keptFor.includes(viewer.memberId);
    if (!isKept && !takesPart(task.learners, viewer)) return null;
    const seen = withoutOthers(task);
    const items = itemsFor(seen, viewer.memberId);
    return items.length === seen.items.length ? seen : { ...seen, items };
  },
  inPerson: ({ learners, keptFor, items }) => [
    ...new Set([...namedIn(learners), ...keptFor, ...items.flatMap(({ memberId }) => memberId ?? [])]),
  ],
};

const handedInOnly = onceFor<Work>((work) => ({
  ...work,
  handIns: work.handIns.slice(-1),
  steps: [],
  ticked: [],
  partnerIds: [],
  asksForHelp: false,
}));

const progressOnly = onceFor<Work>((work) => ({
  ...work,
  handIns: [],
  steps: work.steps.map((step) => ({ ...step, word: '', attachments: [] })),
}));

/** Managers see how far it is; others what is handed in, where the task shares it, or where it is done in pairs with them. */
export const workVisibility: Visibility<Work> = {
  see: (work, viewer) => {
    const isMine = viewer.memberId !== null && viewer.memberId === work.memberId;
    if (isMine || mayReview(work, viewer)) return work;
    if (viewer.role === 'manager') return progressOnly(work);
    const isPartner = viewer.memberId !== null && work.partnerIds.includes(viewer.memberId);
    const isOpen = (work.isShared || isPartner) && work.handIns.length > 0 && viewer.role !== 'guest';
    return isOpen ? handedInOnly(work) : null;
  },
  inPerson: ({ memberId, reviewerIds, partnerIds }) => [memberId, ...reviewerIds, ...partnerIds],
  onlyFor: ({ isShared, memberId, partnerIds }) => (isShared || partnerIds.length > 0 ? null : memberId),
  staffToo: true,
};

/** Whoever gives it, and whoever looks through that hand-in; its receiver once it is open to them. */
export const peerFeedbackVisibility: Visibility<PeerFeedback> = {
  see: (feedback, viewer) => {
    const { giverId, memberId, isOpen, hiddenAt } = feedback;
    if (viewer.memberId === giverId || mayReview(feedback, viewer)) return feedback;
    return viewer.memberId === memberId && isOpen && hiddenAt === null ? feedback : null;
  },
  inPerson: ({ giverId, memberId, reviewerIds }) => [giverId, memberId, ...reviewerIds],
  onlyFor: ({ giverId, memberId, isOpen }) => (isOpen ? [giverId, memberId] : giverId),
  staffToo: true,
};
