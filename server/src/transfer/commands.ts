/** A whole board comes into a partnership: all of it in one transaction, or nothing. */
import { forgottenName } from '@silta/shared/members/records';
import { Refusal } from '@silta/shared/refusals';
import { travellers } from '@silta/shared/transfer/travelling';
import type { WholeBoard } from '@silta/shared/transfer/commands';
import type { Changes } from '../realtime/changes.ts';
import type { Handler, HandlersOf } from '../realtime/handler.ts';

type TransferCommand = 'board.copy' | 'board.import' | 'board.export';

const bringIn: Handler<'board.copy' | 'board.import'> = {
  loads: ({ board }, { partnershipId }) => [
    { type: 'board', ids: [board.id] },
    { type: 'member', column: 'roomId', value: partnershipId },
  ],
  run: (changes, { board, records }) => {
    if (board.id === changes.roomId) throw new Refusal('conflict');
    changes.add('board', { ...board, roomId: changes.roomId, createdAt: changes.now, archivedAt: null });
    const room = changes.openBoardRoom(board.id);
    const kept = withoutForgotten(changes, records);
    for (const type of travellers) for (const record of kept[type]) room.put(type, record);
  },
};

export const transferHandlers: HandlersOf<TransferCommand> = {
  'board.copy': bringIn,
  'board.import': bringIn,
  // Nothing changes on the board; that it was taken away is an act.
  'board.export': { run: () => undefined },
};

/** Whoever was forgotten while the board was read: their texts must not come back by it. */
function withoutForgotten(changes: Changes, records: WholeBoard['records']): WholeBoard['records'] {
  const forgotten = new Set<string | null>(
    changes
      .list('member', 'roomId', changes.partnershipId)
      .filter(({ name, removedAt }) => removedAt !== null && name === forgottenName)
      .map(({ id }) => id),
  );
  const post = records.post.filter(({ authorId }) => !forgotten.has(authorId));
  const posts = new Set(post.map(({ id }) => id));
  const comment = records.comment.filter(
    ({ authorId, postId }) => !forgotten.has(authorId) && posts.has(postId),
  );
  const half = records.half.filter(({ authorId, postId }) => !forgotten.has(authorId) && posts.has(postId));
  const halves = new Set(half.map(({ id }) => id));
  const connection = records.connection.filter(({ fromId, toId }) => posts.has(fromId) && posts.has(toId));
  const file = records.file.filter(({ postId, halfId }) =>
    halfId === null ? postId !== null && posts.has(postId) : halves.has(halfId),
  );
  return { ...records, post, comment, half, connection, file };
}
