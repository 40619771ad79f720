/** What last week brought and what this one has in store, from what somebody sees anyway. */
import { isClosed } from '../checklists/answering.ts';
import type { ChecklistItem } from '../checklists/records.ts';
import type { SideId } from '../ids.ts';
import { shownState } from '../sessions/sessionList.ts';
import { takesPart } from '../sessions/participants.ts';
import type { Session } from '../sessions/records.ts';
import type { Task, Work } from '../tasks/records.ts';
import { isFor } from '../tasks/working.ts';
import type { Viewer } from '../viewer.ts';
import { instantOf, wallTime } from '../wallTime.ts';

const day = 86_400_000;

/** From the first moment on, until just before the second. */
export type Span = readonly [from: number, until: number];

/** The week that Monday begins, by the clock of a place: 0 is this one, -1 the last. */
export function weekOf(now: number, timeZone: string, shift = 0): Span {
  const today = Date.parse(`${wallTime(new Date(now).toISOString(), timeZone).slice(0, 10)}T00:00:00Z`);
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * day + shift * 7 * day;
  const midnight = (at: number) =>
    Date.parse(instantOf(`${new Date(at).toISOString().slice(0, 10)}T00:00`, timeZone) ?? '');
  return [midnight(monday), midnight(monday + 7 * day)];
}

const isIn = ([from, until]: Span, at: string) => Date.parse(at) >= from && Date.parse(at) < until;

export interface Known {
  viewer: Viewer;
  sessions: readonly Session[];
  tasks: readonly Task[];
  works: readonly Work[];
  items: readonly ChecklistItem[];
  sideIds: readonly SideId[];
}

export interface LastWeek {
  held: number;
  /** Learners: of one's own; others: of all whom they see. */
  handedIn: number;
  accepted: number;
  /** Lines of the checklists for which the last side was ready then. */
  closed: number;
}

export function lastWeek(
  { viewer, sessions, works, items, sideIds }: Known,
  now: number,
  span: Span,
): LastWeek {
  const isMine = (work: Work) => viewer.role !== 'learner' || work.memberId === viewer.memberId;
  const steps = works.filter(isMine).flatMap((work) => work.steps.filter(({ at }) => isIn(span, at)));
  const closedAt = (item: ChecklistItem) =>
    item.answers.map(({ at }) => at).reduce((a, b) => (a > b ? a : b), '');
  return {
    held: sessions.filter(
      (session) =>
        shownState(session, now) === 'ended' &&
        isIn(span, session.startsAt) &&
        takesPart(session.participants, viewer),
    ).length,
    handedIn: steps.filter(({ kind }) => kind === 'handedIn').length,
    accepted: steps.filter(({ kind }) => kind === 'accepted').length,
    closed: items.filter(
      (item) => item.removedAt === null && isClosed(item, sideIds) && isIn(span, closedAt(item)),
    ).length,
  };
}

export interface ThisWeek {
  /** In their order. */
  sessions: Session[];
  /** From now on. Learners: of one's own that are not handed in. */
  due: Task[];
}

export function thisWeek({ viewer, sessions, tasks, works }: Known, now: number, span: Span): ThisWeek {
  const isDone = new Set(
    works
      .filter(
        ({ memberId, state }) => memberId === viewer.memberId && state !== 'started' && state !== 'returned',
      )
      .map(({ taskId }) => taskId),
  );
  const isOpen = (task: Task) => viewer.role !== 'learner' || (isFor(task, viewer) && !isDone.has(task.id));
  return {
    sessions: sessions
      .filter(
        (session) =>
          ['planned', 'announced', 'live'].includes(shownState(session, now)) &&
          isIn(span, session.startsAt) &&
          takesPart(session.participants, viewer),
      )
      .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)),
    due: tasks.filter(
      (task) =>
        task.withdrawnAt === null &&
        task.dueAt !== null &&
        isIn([Math.max(now, span[0]), span[1]], task.dueAt) &&
        isOpen(task),
    ),
  };
}
