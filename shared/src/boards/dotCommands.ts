/** Voting with dots: giving and taking back one's own, and for staff starting a vote, closing it and opening it again. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { RecordChanges } from '../command.ts';
import { postId } from '../ids.ts';
import type { RoomId } from '../ids.ts';
import { limits } from '../limits.ts';
import { ballotIdOf, firstBallot } from './dots.ts';
import type { Ballot } from './records.ts';
import { reactionIdOf } from './reactions.ts';

const dotsEach = z.int().check(z.minimum(1), z.maximum(limits.dots));

export const dotCommands = {
  /** So many of one's own lie on the post now. Refused as `full` where one has no more, as `conflict` where the vote is closed. */
  'dots.give': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId, dots: z.int().check(z.minimum(0), z.maximum(limits.dots)) }),
    guess: (changes, { postId: post, dots }, { viewer, roomId }) => {
      const { memberId, sideId } = viewer;
      if (memberId === null) return;
      const id = reactionIdOf('dots', post, memberId);
      if (dots === 0) changes.remove('reaction', id);
      else
        changes.put('reaction', {
          id,
          roomId: roomId as RoomId,
          postId: post,
          memberId,
          sideId,
          kind: 'dots',
          value: String(dots),
        });
    },
  }),
  /** All of one's own, also from posts that one does not see any more. */
  'dots.takeBack': defineCommand({
    room: 'board',
    payload: z.strictObject({}),
    guess: (changes) => removeMine(changes),
  }),
  /** All dots of before go, and so does their result. */
  'dots.start': defineCommand({
    room: 'board',
    payload: z.strictObject({ dots: dotsEach, several: z.boolean() }),
    guess: (changes, wanted, { roomId }) => {
      removeMine(changes);
      dropCounts(changes);
      setBallot(changes, roomId, { ...wanted, closedAt: null });
    },
  }),
  'dots.close': defineCommand({
    room: 'board',
    payload: z.strictObject({}),
    guess: (changes, _, { roomId, at }) => setBallot(changes, roomId, { closedAt: at }),
  }),
  'dots.reopen': defineCommand({
    room: 'board',
    payload: z.strictObject({}),
    guess: (changes, _, { roomId }) => {
      dropCounts(changes);
      setBallot(changes, roomId, { closedAt: null });
    },
  }),
};

/** One sees only one's own. */
function removeMine(changes: RecordChanges): void {
  for (const { id, kind } of changes.list('reaction')) if (kind === 'dots') changes.remove('reaction', id);
}

function dropCounts(changes: RecordChanges): void {
  for (const post of changes.list('post')) {
    const { dots, ...tallies } = post.tallies;
    if (dots) changes.put('post', { ...post, tallies });
  }
}

function setBallot(changes: RecordChanges, roomId: string, fields: Partial<Ballot>): void {
  const board = roomId as RoomId;
  const before = changes.get('ballot', ballotIdOf(board)) ?? firstBallot(board);
  changes.put('ballot', { ...before, ...fields });
}
