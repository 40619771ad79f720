/** Answering a poll, closing it and opening it again. A poll is made with its post. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { GuessContext, RecordChanges } from '../command.ts';
import { jointId, postId } from '../ids.ts';
import type { MemberId, PostId, VoteId } from '../ids.ts';
import { chosen } from './fields.ts';
import { countAnswer } from './polls.ts';
import type { Vote } from './records.ts';

const thePoll = z.strictObject({ postId });

export const pollCommands = {
  /** One answer per person; another one takes its place. Refused as `conflict` where the poll is closed by now. */
  'poll.answer': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId, choices: chosen }),
    guess: guessAnswer,
  }),
  'poll.close': defineCommand({
    room: 'board',
    payload: thePoll,
    guess: (changes, { postId: id }, { at }) => setClosed(changes, id, at),
  }),
  'poll.reopen': defineCommand({
    room: 'board',
    payload: thePoll,
    guess: (changes, { postId: id }) => setClosed(changes, id, null),
  }),
};

/** One vote per person and post. */
export function voteIdOf(post: PostId, member: MemberId): VoteId {
  return jointId(post, member);
}

function guessAnswer(
  changes: RecordChanges,
  { postId: id, choices }: { postId: PostId; choices: number[] },
  { viewer, roomId }: GuessContext,
): void {
  const { memberId, sideId } = viewer;
  const record = changes.get('post', id);
  if (!record?.poll || memberId === null) return;
  const mine = voteIdOf(id, memberId);
  const before = changes.get('vote', mine);
  const after: Vote | null =
    choices.length === 0
      ? null
      : { id: mine, roomId: roomId as Vote['roomId'], postId: id, memberId, sideId, choices };
  changes.put('post', { ...record, poll: countAnswer(record.poll, before, after) });
  if (after) changes.put('vote', after);
  else if (before) changes.remove('vote', mine);
}

function setClosed(changes: RecordChanges, id: PostId, closedAt: string | null): void {
  const record = changes.get('post', id);
  if (record?.poll) changes.put('post', { ...record, poll: { ...record.poll, closedAt } });
}
