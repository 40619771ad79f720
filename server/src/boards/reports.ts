/** Reports: who may make how many, and how staff answer them, by a word or by what they do with the thing. */
import { decidedReportDays } from '@silta/shared/boards/choices';
import type { Comment, Post, Report } from '@silta/shared/boards/records';
import { isAboutTheSame } from '@silta/shared/boards/reportCommands';
import type { CommentId, PostId } from '@silta/shared/ids';
import type { Payload } from '@silta/shared/commands';
import { Refusal } from '@silta/shared/refusals';
import { isStaff } from '@silta/shared/roles';
import { limits } from '@silta/shared/texts';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load, Scope } from '../realtime/scope.ts';

type ReportCommand = 'post.report' | 'comment.report' | 'report.leave' | 'report.clear';

/** The answers on a post are reported with it. */
export const reportsOn = ({ postId }: { postId: PostId }): Load => ({
  type: 'report',
  column: 'postId',
  value: postId,
});
export const reportsOfComment = ({ commentId }: { commentId: CommentId }): Load => ({
  type: 'report',
  column: 'commentId',
  value: commentId,
});
const reportsHere = ({ roomId }: Scope): Load => ({ type: 'report', column: 'roomId', value: roomId });

export const reportHandlers: HandlersOf<ReportCommand> = {
  'post.report': {
    loads: ({ id }, scope) => [{ type: 'report', ids: [id] }, reportsHere(scope)],
    target: ({ postId }) => ({ type: 'post', id: postId }),
    run: (changes, payload, actor) => {
      const post = needThere(changes.need('post', payload.postId));
      make(changes, { ...payload, commentId: null, authorId: post.authorId }, actor);
    },
  },
  'comment.report': {
    loads: ({ id }, scope) => [{ type: 'report', ids: [id] }, reportsHere(scope)],
    target: ({ commentId }) => ({ type: 'comment', id: commentId }),
    run: (changes, payload, actor) => {
      const { authorId, postId } = needThere(changes.need('comment', payload.commentId));
      make(changes, { ...payload, postId, authorId }, actor);
    },
  },
  'report.leave': {
    loads: (_, scope) => [reportsHere(scope)],
    target: ({ reportId }) => ({ type: 'report', id: reportId }),
    run: (changes, { reportId }, actor) => {
      const about = changes.need('report', reportId);
      // Nobody judges what they wrote themselves.
      if (about.authorId === actor.memberId) throw new Refusal('forbidden');
      const all = changes.list('report', 'roomId', changes.roomId);
      answer(
        changes,
        all.filter((each) => isAboutTheSame(each, about)),
        'left',
      );
    },
  },
  'report.clear': {
    loads: ({ reportIds }) => [{ type: 'report', ids: reportIds }],
    run: clear,
  },
};

type Reported = Pick<Report, 'id' | 'postId' | 'commentId' | 'authorId' | 'reason' | 'word'>;

function make(changes: Changes, reported: Reported, { memberId, sideId }: Actor): void {
  const all = changes.list('report', 'roomId', changes.roomId);
  const mine = all.filter(({ reporterId }) => reporterId === memberId);
  if (mine.some((each) => isAboutTheSame(each, reported))) throw new Refusal('conflict');
  const most = limits.openReportsOfMember;
  if (mine.filter(({ outcome }) => outcome === null).length >= most)
    throw new Refusal('full', { limit: most });
  makeRoom(changes, all);
  changes.add('report', {
    ...reported,
    roomId: changes.roomId,
    reporterId: memberId,
    sideId,
    createdAt: changes.now,
    outcome: null,
    decidedAt: null,
  });
}

/** The one that was decided first gives way. */
function makeRoom(changes: Changes, all: readonly Report[]): void {
  if (changes.count('report') < limits.reports) return;
  const decided = all.flatMap(({ id, decidedAt }) => (decidedAt === null ? [] : [{ id, decidedAt }]));
  const [first] = decided.sort((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1));
  if (first) changes.remove('report', first.id);
}

/** What staff do with somebody else's post or comment answers whoever reported it. */
export function answerReports(
  changes: Changes,
  about: Post | Comment,
  { actor, outcome }: { actor: Actor; outcome: NonNullable<Report['outcome']> },
): void {
  if (!isStaff(actor) || about.authorId === actor.memberId) return;
  const reports =
    'postId' in about
      ? changes.list('report', 'commentId', about.id)
      : changes.list('report', 'postId', about.id).filter(({ commentId }) => commentId === null);
  answer(changes, reports, outcome);
}

function answer(changes: Changes, reports: readonly Report[], outcome: NonNullable<Report['outcome']>): void {
  for (const report of reports)
    if (report.outcome === null) changes.put('report', { ...report, outcome, decidedAt: changes.now });
}

function needThere<R extends Post | Comment>(record: R): R {
  if (record.deletedAt !== null) throw new Refusal('notFound');
  return record;
}

function clear(changes: Changes, { reportIds }: Payload<'report.clear'>): void {
  const until = new Date(Date.parse(changes.now) - decidedReportDays * 86_400_000).toISOString();
  for (const id of reportIds) {
    const report = changes.get('report', id);
    if (report && report.decidedAt !== null && report.decidedAt < until) changes.remove('report', id);
  }
}
