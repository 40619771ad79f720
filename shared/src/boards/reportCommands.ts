/** Asking staff to look at a post or comment, and what staff say to that. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { GuessContext, RecordChanges } from '../command.ts';
import { commentId, postId, reportId } from '../ids.ts';
import { limits, prose } from '../texts.ts';
import { mostReportsCleared } from './choices.ts';
import { reportReason } from './records.ts';
import type { Board, Report } from './records.ts';

const why = { id: reportId, reason: reportReason, word: prose(limits.reportWord) };

export const reportCommands = {
  'post.report': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId, ...why }),
    guess: (changes, payload, context) => putReport(changes, { ...payload, commentId: null }, context),
  }),
  'comment.report': defineCommand({
    room: 'board',
    payload: z.strictObject({ commentId, ...why }),
    guess: (changes, payload, context) => {
      const comment = changes.get('comment', payload.commentId);
      if (comment) putReport(changes, { ...payload, postId: comment.postId }, context);
    },
  }),
  /** It stays as it is; so everybody who reported the same is answered. */
  'report.leave': defineCommand({
    room: 'board',
    payload: z.strictObject({ reportId }),
    guess: (changes, { reportId: id }, { at }) => {
      const about = changes.get('report', id);
      if (!about) return;
      for (const each of changes.list('report'))
        if (isAboutTheSame(each, about) && each.outcome === null)
          changes.put('report', { ...each, outcome: 'left', decidedAt: at });
    },
  }),
  /** Sent by the server itself: what was decided a while ago. */
  'report.clear': defineCommand({
    room: 'board',
    road: 'rest',
    payload: z.strictObject({ reportIds: z.array(reportId).check(z.maxLength(mostReportsCleared)) }),
  }),
};

export function isAboutTheSame(
  one: Pick<Report, 'postId' | 'commentId'>,
  other: Pick<Report, 'postId' | 'commentId'>,
): boolean {
  return one.postId === other.postId && one.commentId === other.commentId;
}

type Reported = Pick<Report, 'id' | 'postId' | 'commentId' | 'reason' | 'word'>;

function putReport(changes: RecordChanges, reported: Reported, { viewer, roomId, at }: GuessContext): void {
  changes.put('report', {
    ...reported,
    roomId: roomId as Board['roomId'],
    authorId: null,
    reporterId: viewer.memberId,
    sideId: viewer.sideId,
    createdAt: at,
    outcome: null,
    decidedAt: null,
  });
}
