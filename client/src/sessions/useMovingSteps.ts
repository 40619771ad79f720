/** Putting a step somewhere else in the agenda, whatever way somebody does it. */
import { useCallback } from 'react';
import type { AgendaItemId } from '@silta/shared/ids';
import { rankBetween } from '@silta/shared/rank';
import { announce } from '../ui/announcements.ts';
import { usePlan } from './planContext.ts';

export function useMovingSteps() {
  const { t, items, send } = usePlan();
  /** `to`: the place among all, as it will be. */
  const move = useCallback(
    (id: AgendaItemId, to: number) => {
      const moved = items.find(({ item }) => item.id === id)?.item;
      const others = items.filter(({ item }) => item.id !== id).map(({ item }) => item);
      if (!moved || items[to]?.item.id === id) return;
      const rank = rankBetween(others[to - 1]?.rank ?? null, others[to]?.rank ?? null);
      send('agendaItem.move', { agendaItemId: id, rank });
      const place = { step: moved.title, place: to + 1, count: items.length };
      announce(t('agenda.sayMoved', place), 'assertive');
    },
    [t, items, send],
  );
  return { move };
}
