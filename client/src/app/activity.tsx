/** What goes on in all boards at once: asked for on coming, on coming back, and every minute while one looks. */
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Activity } from '@silta/shared/boards/activity';
import type { RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { api } from '../http.ts';
import { unseenMentions } from '../boards/find/unseenMentions.ts';
import { useRealm } from '../realtime/RealmProvider.tsx';
import { useConnection, useRecords } from '../realtime/hooks.ts';

const everyMs = 60_000;

export interface SeenActivity {
  /** null until it came for the first time. */
  activity: Activity | null;
  /** Whether the last question went unanswered. */
  isStale: boolean;
  /** Posts that wait for this person's approval, and mentions they have not seen, on boards that are not put away. */
  waiting: number;
  refresh: () => void;
}

const ActivityContext = createContext<SeenActivity>({
  activity: null,
  isStale: false,
  waiting: 0,
  refresh: () => undefined,
});

export function useActivity(): SeenActivity {
  return use(ActivityContext);
}

export function ActivityProvider({
  partnershipId,
  children,
}: {
  partnershipId: RoomId;
  children: ReactNode;
}) {
  const [activity, setActivity] = useState<Activity | null>(null);
  const [isStale, setStale] = useState(false);
  const boards = useRecords(partnershipId, 'board');
  const { accountId } = useRealm();
  const isOnline = useConnection().state === 'online';

  const refresh = useCallback(async () => {
    try {
      setActivity(await api.get<Activity>(`/api/partnerships/${partnershipId}/activity`));
      setStale(false);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setStale(true);
    }
  }, [partnershipId]);

  useEffect(() => {
    if (!isOnline) return;
    const look = () => document.visibilityState === 'visible' && void refresh();
    look();
    const timer = setInterval(look, everyMs);
    document.addEventListener('visibilitychange', look);
    addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('focus', look);
    };
  }, [isOnline, refresh]);

  const open = new Set<string>(boards.flatMap(({ id, archivedAt }) => (archivedAt === null ? [id] : [])));
  const waiting = (activity?.boards ?? [])
    .filter(({ boardId }) => open.has(boardId))
    .reduce(
      (sum, board) => sum + board.waiting + board.reported + unseenMentions(accountId, board).length,
      0,
    );
  const seen = useMemo(
    () => ({ activity, isStale, waiting, refresh: () => void refresh() }),
    [activity, isStale, waiting, refresh],
  );
  return <ActivityContext value={seen}>{children}</ActivityContext>;
}
