/** How many posts each board has and when the last one came; asked for again on coming back and now and then. */
import { useEffect, useState } from 'react';
import type { Activity } from '@silta/shared/boards/activity';
import type { Board } from '@silta/shared/boards/records';
import type { RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { api } from '../http.ts';
import { useConnection } from '../realtime/hooks.ts';
import type { Numbers } from './boardList.ts';

const everyMs = 30_000;

/** So that coming back shows the list as it was left, in its order. */
const lastSeen = new Map<RoomId, Numbers>();

/** null until they are known; the list of boards itself is live. */
export function useBoardNumbers(partnershipId: RoomId, boards: readonly Board[]): Numbers | null {
  const [numbers, setNumbers] = useState<Numbers | null>(() => lastSeen.get(partnershipId) ?? null);
  const isOnline = useConnection().state === 'online';
  const count = boards.length;

  useEffect(() => {
    let isOver = false;
    async function ask() {
      if (document.visibilityState === 'hidden') return;
      try {
        const activity = await api.get<Activity>(`/api/partnerships/${partnershipId}/activity`);
        const fresh = new Map(activity.boards.map((each) => [each.boardId, each]));
        lastSeen.set(partnershipId, fresh);
        if (!isOver) setNumbers(fresh);
      } catch (error) {
        // Without numbers the boards are still there.
        if (!(error instanceof Refusal)) throw error;
      }
    }
    const look = () => void ask();
    look();
    const timer = setInterval(look, everyMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      isOver = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [partnershipId, isOnline, count]);

  return numbers;
}
