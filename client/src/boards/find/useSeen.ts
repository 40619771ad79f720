/** Since when things are new to somebody on this board; the same for the whole visit, so that marks do not vanish while one reads. */
import { useEffect, useState } from 'react';
import type { RoomId } from '@silta/shared/ids';
import { useRealm } from '../../realtime/RealmProvider.tsx';
import type { BoardRecords } from '../useBoardRecords.ts';
import { useLatest } from '../../ui/useLatest.ts';
import { newestOf, rememberSeen, seenUntil } from './seen.ts';

export function useSeen(boardId: RoomId, { posts, comments, room }: BoardRecords): string | null {
  const { accountId } = useRealm();
  const [since] = useState(() => seenUntil(accountId, boardId));
  const latest = useLatest({ posts, comments, isWhole: room.isWhole });

  useEffect(() => {
    function keep() {
      const now = latest();
      const until = newestOf(now.posts, now.comments);
      // Of a beginning nobody knows what is newest.
      if (until !== null && now.isWhole) rememberSeen(accountId, boardId, until);
    }
    // On phones a page that goes out of sight may never come back.
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [accountId, boardId, latest]);

  return since;
}
