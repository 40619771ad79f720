/** The parts of the sessions before this one, so that turns go round; null until they are there. */
import { useEffect, useState } from 'react';
import type { RoomId } from '@silta/shared/ids';
import type { Part } from '@silta/shared/sessions/records';
import { useRecords } from '../realtime/hooks.ts';
import { useRealm } from '../realtime/RealmProvider.tsx';
import { usePlan } from './planContext.ts';

/** Longer ago nobody remembers. */
const sessionsBack = 4;
/** Without network the suggestion goes by what is known. */
const patienceMs = 4_000;

export function usePastParts(): readonly (readonly Part[])[] | null {
  const { partnershipId, session } = usePlan();
  const sessions = useRecords(partnershipId, 'session');
  const { rooms } = useRealm();
  const [past, setPast] = useState<readonly (readonly Part[])[] | null>(null);
  const ids = sessions
    .filter(
      ({ startsAt, state, id }) => startsAt < session.startsAt && state !== 'cancelled' && id !== session.id,
    )
    .sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1))
    .slice(0, sessionsBack)
    .map(({ id }) => id)
    .join();

  useEffect(() => {
    const held = ids === '' ? [] : ids.split(',').map((id) => rooms.room(id as RoomId));
    const look = () => {
      if (held.every(({ state }) => state.status === 'ready' || state.status === 'gone')) take();
    };
    const take = () => setPast(held.map(({ store }) => store.list('part')));
    const undo = held.flatMap((room) => [room.hold(), room.subscribe(look)]);
    const timer = setTimeout(take, patienceMs);
    look();
    return () => {
      clearTimeout(timer);
      for (const each of undo) each();
    };
  }, [ids, rooms]);
  return past;
}
