/** The vote of this board, and how many dots one has left. */
import { ballotIdOf, firstBallot, given } from '@silta/shared/boards/dots';
import { useRecord, useRecords } from '../../realtime/hooks.ts';
import { useScene } from '../boardContext.ts';

export function useDots() {
  const { board } = useScene();
  const ballot = useRecord(board.id, 'ballot', ballotIdOf(board.id)) ?? firstBallot(board.id);
  const mine = given(useRecords(board.id, 'reaction'));
  return { ballot, mine, left: Math.max(0, ballot.dots - mine), isOpen: ballot.closedAt === null };
}
