/** In which order sessions are listed, and which is the next one. */
import { takesPart } from './participants.ts';
import type { Session } from './records.ts';
import { endOf } from './timing.ts';
import type { Viewer } from '../viewer.ts';

/** Somebody who is late finds it where it was. */
const overtimeMs = 30 * 60_000;

export interface SessionList {
  /** The next one first. */
  ahead: Session[];
  /** The last one first; with those that were called off. */
  past: Session[];
}

export function sessionList(sessions: readonly Session[], now: number): SessionList {
  const isAhead = (session: Session) => ['planned', 'announced', 'live'].includes(shownState(session, now));
  const byStart = [...sessions].sort(
    (a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt) || (a.id < b.id ? -1 : 1),
  );
  return { ahead: byStart.filter(isAhead), past: byStart.filter((each) => !isAhead(each)).reverse() };
}

const isComing = (session: Session, now: number) => endOf(session) + overtimeMs > now;

/** One whose time has gone by is over, whether or not anybody has said so. */
export function shownState(session: Session, now: number): Session['state'] {
  const isWaiting = session.state === 'planned' || session.state === 'announced';
  return isWaiting && !isComing(session, now) ? 'ended' : session.state;
}

/** The next one in which somebody takes part; a live one before all others. */
export function nextSession(sessions: readonly Session[], viewer: Viewer, now: number): Session | null {
  const mine = sessionList(sessions, now).ahead.filter(({ participants }) => takesPart(participants, viewer));
  return mine.find(({ state }) => state === 'live') ?? mine[0] ?? null;
}
