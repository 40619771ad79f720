/** The steps of a session with their times, and one's own parts in it, as Today shows them. */
import type { RoomId } from '@silta/shared/ids';
import type { AgendaItem, Part, Session } from '@silta/shared/sessions/records';
import { timed } from '@silta/shared/sessions/timing';
import type { Timed } from '@silta/shared/sessions/timing';
import { useRecords, useRoom, useViewer } from '../realtime/hooks.ts';

export interface TodayPlan {
  /** Whether more is known than that there is a session. */
  isReady: boolean;
  items: readonly Timed<AgendaItem>[];
  parts: readonly Part[];
  /** Those for the whole session first, then as the agenda goes. */
  mine: readonly Part[];
}

export function useTodayPlan(partnershipId: RoomId, session: Session): TodayPlan {
  const { status } = useRoom(session.id);
  const viewer = useViewer(partnershipId);
  const steps = useRecords(session.id, 'agendaItem');
  const parts = useRecords(session.id, 'part');
  const items = timed(session, steps);
  const placeOf = ({ agendaItemId }: Part) => items.findIndex(({ item }) => item.id === agendaItemId);
  const mine = parts
    .filter(({ memberId }) => memberId !== null && memberId === viewer?.memberId)
    .sort((a, b) => placeOf(a) - placeOf(b));
  return { isReady: status === 'ready', items, parts, mine };
}
