/** The stations of the visit that is open, and what has been asked at one. */
import { useMemo } from 'react';
import type { Question, Upvote } from '@silta/shared/sessions/liveRecords';
import type { AgendaItemId } from '@silta/shared/ids';
import { questionsAt, stopsOf } from '@silta/shared/sessions/visits';
import type { Stop } from '@silta/shared/sessions/visits';
import { useRecord, useRecords } from '../../realtime/hooks.ts';
import { useHeld } from '../room/roomContext.ts';

export function useStops(): Stop[] {
  const { session, items } = useHeld();
  const stations = useRecords(session.id, 'station');
  return useMemo(
    () => (session.kind === 'visit' ? stopsOf(items, stations) : []),
    [session.kind, items, stations],
  );
}

/** Where the visit is just now; null between stations. */
export function useStopNow(): Stop | null {
  const { session, items, run } = useHeld();
  const station = useRecord(session.id, 'station', run.agendaItemId ?? '');
  const item = items.find(({ id }) => id === station?.id);
  const isGoing = run.state === 'running' || run.state === 'paused';
  return session.kind === 'visit' && isGoing && station && item ? { station, item } : null;
}

export interface Collected {
  question: Question;
  votes: readonly Upvote[];
}

/** What visitors would like to know there. */
export function useCollected(id: AgendaItemId): Collected[] {
  const { session } = useHeld();
  const questions = useRecords(session.id, 'question');
  const upvotes = useRecords(session.id, 'upvote');
  return questionsAt({ id }, questions).map((question) => ({
    question,
    votes: upvotes.filter(({ questionId }) => questionId === question.id),
  }));
}
