/** When learners may write on a board: breaks, and times that the server keeps. */
import type { Board } from '@silta/shared/boards/records';
import type { RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';

type LockCommand = 'board.calm' | 'board.goOn' | 'board.schedule' | 'board.keepTime';

const theBoard = ({ boardId }: { boardId: RoomId }) => ({ type: 'board', id: boardId }) as const;

export const lockHandlers: HandlersOf<LockCommand> = {
  'board.calm': {
    target: theBoard,
    run: (changes, { boardId, word }) => {
      if (changes.need('board', boardId).archivedAt !== null) throw new Refusal('archived');
      edit(changes, boardId, { calmed: { word, at: changes.now } });
    },
  },
  'board.goOn': {
    target: theBoard,
    run: (changes, { boardId }) => edit(changes, boardId, { calmed: null }),
  },
  'board.schedule': {
    target: theBoard,
    run: (changes, { boardId, ...times }) => {
      if (changes.need('board', boardId).archivedAt !== null) throw new Refusal('archived');
      edit(changes, boardId, times);
    },
  },
  'board.keepTime': {
    loads: ({ boardId }) => [{ type: 'board', ids: [boardId] }],
    run: (changes, { boardId }) => {
      const board = changes.get('board', boardId);
      if (board) keepTime(changes, board);
    },
  },
};

/** Twice is as good as once; of two times that have come, the later one says how it is now. */
function keepTime(changes: Changes, board: Board): void {
  const has = (at: string | null) => at !== null && at <= changes.now;
  const [locks, opens] = [has(board.locksAt), has(board.opensAt)];
  if (!locks && !opens) return;
  const isLockLast = !opens || (locks && String(board.locksAt) > String(board.opensAt));
  changes.put('board', {
    ...board,
    locked: isLockLast,
    locksAt: locks ? null : board.locksAt,
    opensAt: opens ? null : board.opensAt,
  });
}

function edit(changes: Changes, boardId: RoomId, fields: Partial<Board>): void {
  changes.put('board', { ...changes.need('board', boardId), ...fields });
}
