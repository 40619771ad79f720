/** The quick poll that is open, or the last one as long as the step goes on in which it was asked. */
import type { QuickPoll } from '@silta/shared/sessions/quickPollRecords';
import { useRecords } from '../../realtime/hooks.ts';
import { useHeld } from '../room/roomContext.ts';

export function useQuickPoll(): QuickPoll | null {
  const { session, run } = useHeld();
  const polls = useRecords(session.id, 'quickPoll');
  const [last] = [...polls].sort((a, b) => (a.askedAt > b.askedAt ? -1 : 1));
  if (!last || run.state === 'ended') return null;
  return last.poll.closedAt === null || last.agendaItemId === run.agendaItemId ? last : null;
}
