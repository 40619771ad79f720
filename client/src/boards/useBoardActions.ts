/** The actions of an open board, connected with outbox and rooms. */
import { useCallback, useMemo } from 'react';
import type { RoomId } from '@silta/shared/ids';
import { useSend } from '../realtime/hooks.ts';
import { useRealm } from '../realtime/RealmProvider.tsx';
import type { Room } from '../realtime/room.ts';
import { createBoardActions } from './boardActions.ts';
import type { BoardNow } from './actionParts.ts';
import type { BoardActions } from './boardContext.ts';
import { useLatest } from '../ui/useLatest.ts';

export function useBoardActions(room: Room, state: BoardNow & { partnershipId: RoomId }): BoardActions {
  const { accountId, outbox } = useRealm();
  const send = useSend(room.id);
  const sendToPartnership = useSend(state.partnershipId);
  const now = useLatest(state);
  const showWriting = useCallback((writing: boolean) => room.setWriting(writing), [room]);
  return useMemo(
    () =>
      createBoardActions({ accountId, boardId: room.id, outbox, send, sendToPartnership, showWriting, now }),
    [accountId, room.id, outbox, send, sendToPartnership, showWriting, now],
  );
}
