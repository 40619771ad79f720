/** Who sees what of a session that is held: all of it, but who asks to go slower, what is hidden, and who has reported. */
import { isStaff } from '../roles.ts';
import { onceFor, seenByAll } from '../visible.ts';
import type { Visibility } from '../visible.ts';
import { isWithin } from './groupVisible.ts';
import type { Message, Question, Run } from './liveRecords.ts';

const withoutNames = onceFor<Run>((run) => ({ ...run, slowerBy: [] }));

/** How many ask to go slower is for all; who they are is for nobody. Each knows it of themselves. */
export const runVisibility: Visibility<Run> = {
  see: (run, { memberId }) => {
    if (run.slowerBy.length === 0) return run;
    const isMine = memberId !== null && run.slowerBy.includes(memberId);
    return isMine ? { ...run, slowerBy: [memberId] } : withoutNames(run);
  },
  inPerson: ({ slowerBy }) => slowerBy,
};

export const seatVisibility = seenByAll;
export const classroomVisibility = seenByAll;
export const upvoteVisibility = seenByAll;
export const noteLineVisibility = seenByAll;

const hiddenQuestion = onceFor<Question>((question) => ({ ...question, text: '' }));

export const questionVisibility: Visibility<Question> = {
  see: (question, viewer) =>
    question.hiddenAt === null || isStaff(viewer) || viewer.memberId === question.authorId
      ? question
      : hiddenQuestion(question),
  inPerson: ({ hiddenAt, authorId }) => (hiddenAt === null ? [] : [authorId]),
};

const withoutReports = onceFor<Message>((message) => ({ ...message, reports: [] }));
const hiddenMessage = onceFor<Message>((message) => ({ ...message, text: '', reports: [] }));

export const messageVisibility: Visibility<Message> = {
  see: (message, viewer) => {
    if (message.groupId !== null && !isWithin(message.readerIds, viewer)) return null;
    const isMine = viewer.memberId === message.authorId;
    // Whoever wrote it does not learn from whom it came, also as staff.
    if (isMine) return message.reports.length === 0 ? message : withoutReports(message);
    if (isStaff(viewer)) return message;
    const own = message.reports.filter(({ memberId }) => memberId === viewer.memberId);
    if (own.length > 0)
      return { ...message, text: message.hiddenAt === null ? message.text : '', reports: own };
    if (message.hiddenAt !== null) return hiddenMessage(message);
    return message.reports.length === 0 ? message : withoutReports(message);
  },
  inPerson: ({ hiddenAt, reports, authorId, readerIds }) => {
    const involved = reports.map(({ memberId }) => memberId);
    const isPlain = hiddenAt === null && involved.length === 0;
    return isPlain ? readerIds : [...new Set([authorId, ...involved, ...readerIds])];
  },
};
