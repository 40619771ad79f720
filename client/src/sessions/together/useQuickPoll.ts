/** The quick poll that is open, or the last one as long as the step goes on in which it was asked. */
import type { QuickPoll } from '@silta/shared/sessions/quickPollRecords';
import { useRecords } from '../../realtime/hooks.ts';
import { useServerNow } from '../../realtime/useServerClock.ts';
import { useHeld } from '../room/roomContext.ts';

/** So long the wall shows what came out; then it is the board's or the questions' again. */
const onWallMs = 2 * 60_000;

/** The one that belongs on the wall. */
export function useWallPoll(): QuickPoll | null {
  const last = useQuickPoll();
  const now = useServerNow(10_000);
  const closedAt = last?.poll.closedAt ?? null;
  return closedAt !== null && now > Date.parse(closedAt) + onWallMs ? null : last;
}

export function useQuickPoll(): QuickPoll | null {
  const { session, run } = useHeld();
  const polls = useRecords(session.id, 'quickPoll');
  const [last] = [...polls].sort((a, b) => (a.askedAt > b.askedAt ? -1 : 1));
  if (!last || run.state === 'ended') return null;
  return last.poll.closedAt === null || last.agendaItemId === run.agendaItemId ? last : null;
}
