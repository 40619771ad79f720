/** The state that the server will give to a post which is on its way. */
import type { Board, Post } from '@silta/shared/boards/records';
import { firstState } from '@silta/shared/boards/rules';
import type { Viewer } from '@silta/shared/viewer';

/** The guess knows of collecting, because the section lies in the same room; approval stands with the board. */
export function stateOnItsWay({ state }: Post, board: Board, viewer: Viewer): Post['state'] {
  return firstState(board, { collecting: state === 'collected' }, viewer);
}
