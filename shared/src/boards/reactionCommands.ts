/** Reacting to posts: which kind a board uses, what anybody says, and the marks that staff give. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { GuessContext, RecordChanges } from '../command.ts';
import { boardId, postId } from '../ids.ts';
import type { PostId } from '../ids.ts';
import { highestMark, isValueOf, reactionIdOf, recount } from './reactions.ts';
import { reactionKind } from './fields.ts';
import type { CountedKind } from './fields.ts';
import type { Reaction } from './records.ts';

export const reactionCommands = {
  /** What was said before stays and is shown again when the board comes back to its kind. */
  'board.setReactions': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ boardId, reactions: reactionKind }),
    guess: (changes, { boardId: id, reactions }) => {
      const record = changes.get('board', id);
      if (record) changes.put('board', { ...record, reactions });
    },
  }),
  /** One per person, post and kind; `null` takes it back. Refused as `conflict` where the board uses another kind by now. */
  'reaction.set': defineCommand({
    room: 'board',
    payload: z
      .strictObject({
        postId,
        kind: z.enum(['useful', 'votes', 'stars', 'emoji']),
        value: z.nullable(z.string().check(z.maxLength(12))),
      })
      .check(z.refine(({ kind, value }) => value === null || isValueOf(kind, value), { path: ['value'] })),
    guess: (changes, { postId: id, kind, value }, context) => guess(changes, { id, kind, value }, context),
  }),
  /** One per member of the staff and post; `null` takes it back. */
  'mark.set': defineCommand({
    room: 'board',
    payload: z.strictObject({
      postId,
      mark: z.nullable(z.int().check(z.gte(0), z.lte(highestMark))),
    }),
    guess: (changes, { postId: id, mark }, context) =>
      guess(changes, { id, kind: 'marks', value: mark === null ? null : String(mark) }, context),
  }),
};

interface Wanted {
  id: PostId;
  kind: CountedKind;
  value: string | null;
}

function guess(changes: RecordChanges, { id, kind, value }: Wanted, { viewer, roomId }: GuessContext): void {
  const record = changes.get('post', id);
  const { memberId, sideId } = viewer;
  if (!record || memberId === null) return;
  const mine = reactionIdOf(kind, id, memberId);
  const before = changes.get('reaction', mine);
  const after: Reaction | null =
    value === null
      ? null
      : { id: mine, roomId: roomId as Reaction['roomId'], postId: id, memberId, sideId, kind, value };
  changes.put('post', { ...record, tallies: recount(record.tallies, before, after) });
  if (after) changes.put('reaction', after);
  else if (before) changes.remove('reaction', mine);
}
