/** One tap calms a board, the next lets it go on. */
import type { Board } from '@silta/shared/boards/records';
import type { BoardActions } from './boardContext.ts';

export function calm({ id, calmed }: Board, { sendToPartnership }: BoardActions): void {
  if (calmed) sendToPartnership('board.goOn', { boardId: id });
  else sendToPartnership('board.calm', { boardId: id, word: '' });
}
