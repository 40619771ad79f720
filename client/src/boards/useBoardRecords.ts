/** What is known of one board: its record from the partnership's room, everything on it from its own. */
import type { RoomId } from '@silta/shared/ids';
import { useRecord, useRecords, useRoom } from '../realtime/hooks.ts';

export function useBoardRecords(partnershipId: RoomId, boardId: RoomId) {
  const partnership = useRoom(partnershipId);
  const room = useRoom(boardId);
  return {
    room,
    partnershipStatus: partnership.status,
    board: useRecord(partnershipId, 'board', boardId),
    sections: useRecords(boardId, 'section'),
    posts: useRecords(boardId, 'post'),
    comments: useRecords(boardId, 'comment'),
    reactions: useRecords(boardId, 'reaction'),
    votes: useRecords(boardId, 'vote'),
    halves: useRecords(boardId, 'half'),
    connections: useRecords(boardId, 'connection'),
  };
}

export type BoardRecords = ReturnType<typeof useBoardRecords>;
