/** How far the session is at this moment: steps with their times, what runs, what is left, and whether one is next. */
import { elapsedMs, remainingMs, timesOf, upNext } from '@silta/shared/sessions/liveClock';
import type { Place } from '@silta/shared/sessions/liveClock';
import type { AgendaItem } from '@silta/shared/sessions/records';
import { useServerNow } from '../../realtime/useServerClock.ts';
import { useHeld } from './roomContext.ts';
import type { HeldSession } from './roomContext.ts';

export interface Progress {
  now: number;
  places: readonly Place<AgendaItem>[];
  current: AgendaItem | null;
  elapsed: number;
  /** Below nothing where the step takes longer. */
  remaining: number;
  /** From 0 to 1. */
  share: number;
  next: AgendaItem | null;
  /** The step that the viewer leads and that is up within two minutes. */
  own: Place<AgendaItem> | null;
}

export function useProgress(everyMs = 1_000): Progress {
  return progressOf(useHeld(), useServerNow(everyMs));
}

export function progressOf({ run, items, session, viewer }: HeldSession, now: number): Progress {
  const places = timesOf(items, { run, startsAt: session.startsAt, now });
  const index = places.findIndex(({ item }) => item.id === run.agendaItemId);
  const current = places[index]?.item ?? null;
  const elapsed = current ? elapsedMs(run, now) : 0;
  const remaining = current ? remainingMs(run, current, now) : 0;
  const { memberId } = viewer;
  const upcoming = memberId === null ? null : upNext(places, { run, memberId, now });
  return {
    now,
    places,
    current,
    elapsed,
    remaining,
    share: elapsed + remaining > 0 ? Math.min(1, elapsed / (elapsed + remaining)) : 1,
    next: current ? (places[index + 1]?.item ?? null) : null,
    own: upcoming && (places.find(({ item }) => item === upcoming) ?? null),
  };
}
