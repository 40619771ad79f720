/** The week in a few lines: what counts to which week, and for whom. */
import { emptyItem } from '../checklists/commands.ts';
import type { ChecklistItem } from '../checklists/records.ts';
import { newId } from '../ids.ts';
import type { MemberId, RoomId, SideId, TaskId } from '../ids.ts';
import type { Role } from '../roles.ts';
import type { Session } from '../sessions/records.ts';
import type { Task, Work } from '../tasks/records.ts';
import { newWork, silent, withStep } from '../tasks/working.ts';
import { lastWeek, thisWeek, weekOf } from './weekDigest.ts';
import type { Known } from './weekDigest.ts';

const [savonlinna, paderborn] = [newId<SideId>(), newId<SideId>()];
const somebody = (sideId: SideId, role: Role) => ({ memberId: newId<MemberId>(), sideId, role });
const people = {
  Aino: somebody(savonlinna, 'learner'),
  Eetu: somebody(savonlinna, 'learner'),
  Sari: somebody(savonlinna, 'teacher'),
  Markus: somebody(paderborn, 'hostTutor'),
};
type Name = keyof typeof people;

const task = (fields: Partial<Task>) =>
  ({
    ...{ id: newId<TaskId>(), roomId: newId<RoomId>(), learners: { who: 'all' }, inPairs: false },
    ...{ items: [], withdrawnAt: null },
    ...fields,
  }) as unknown as Task;

/** A Wednesday. */
const now = Date.parse('2026-10-21T09:00:00Z');
const zone = 'Europe/Helsinki';

test('a week goes from Monday to Monday by the clock of a place, also across the end of summer time', () => {
  const iso = (span: readonly number[]) => span.map((at) => new Date(at).toISOString());
  expect(iso(weekOf(now, zone))).toEqual(['2026-10-18T21:00:00.000Z', '2026-10-25T22:00:00.000Z']);
  expect(iso(weekOf(now, zone, -1))).toEqual(['2026-10-11T21:00:00.000Z', '2026-10-18T21:00:00.000Z']);
  const sunday = Date.parse('2026-10-25T21:59:00Z');
  expect(weekOf(sunday, zone)).toEqual(weekOf(now, zone));
});

const session = (startsAt: string, fields: Partial<Session> = {}) =>
  ({ startsAt, minutes: 60, state: 'announced', participants: { who: 'all' }, ...fields }) as Session;

function seenBy(as: Name, known: Partial<Known>): Known {
  const nothing = { sessions: [], tasks: [], works: [], items: [], sideIds: [savonlinna, paderborn] };
  return { viewer: people[as], ...nothing, ...known };
}

function handedIn(by: Name, at: string): Work {
  const begun = newWork(task({ title: 'One' }), people[by], at);
  return withStep(begun, { ...silent, kind: 'handedIn', by: people[by].memberId, at });
}

test('last week: what was held with somebody, their own hand-ins or for staff all that they see, and closed lines', () => {
  const monday = '2026-10-12T07:00:00.000Z';
  const said = (sideId: typeof savonlinna) => ({ sideId, state: 'ready' as const, at: monday });
  const items = [
    { ...emptyItem, answers: [said(savonlinna), said(paderborn)] },
    { ...emptyItem, answers: [said(savonlinna)] },
  ] as unknown as ChecklistItem[];
  const known = {
    sessions: [
      session(monday, { state: 'ended' }),
      session(monday, { state: 'cancelled' }),
      session(monday, { state: 'ended', participants: { who: 'sides', sideIds: [paderborn] } }),
      session('2026-10-05T07:00:00.000Z', { state: 'ended' }),
    ],
    works: [handedIn('Aino', monday), handedIn('Eetu', monday), handedIn('Aino', '2026-10-20T07:00:00.000Z')],
    items,
  };
  const span = weekOf(now, zone, -1);
  expect(lastWeek(seenBy('Aino', known), now, span)).toEqual({
    held: 1,
    handedIn: 1,
    accepted: 0,
    closed: 1,
  });
  expect(lastWeek(seenBy('Sari', known), now, span)).toMatchObject({ held: 1, handedIn: 2 });
});

test('this week: what is to come in its order, and a learner’s own tasks that are not handed in', () => {
  const [early, late] = [session('2026-10-22T07:00:00.000Z'), session('2026-10-23T07:00:00.000Z')];
  const due = (title: string, dueAt: string | null, fields: Partial<Task> = {}) =>
    task({ title, dueAt, ...fields });
  const friday = '2026-10-23T09:00:00.000Z';
  const one = due('One', friday);
  const known = {
    sessions: [late, early, session('2026-10-20T07:00:00.000Z'), session('2026-10-27T07:00:00.000Z')],
    tasks: [
      one,
      due('Two', friday, { learners: { who: 'sides', sideIds: [paderborn] } }),
      due('Three', null),
      due('Of Monday', '2026-10-19T09:00:00.000Z'),
      due('Four', friday, { withdrawnAt: friday }),
    ],
  };
  const span = weekOf(now, zone);
  const mine = thisWeek(seenBy('Aino', known), now, span);
  expect(mine.sessions).toEqual([early, late]);
  expect(mine.due.map(({ title }) => title)).toEqual(['One']);
  const step = { ...silent, kind: 'handedIn', by: people.Aino.memberId, at: friday } as const;
  const works = [withStep(newWork(one, people.Aino, friday), step)];
  expect(thisWeek(seenBy('Aino', { ...known, works }), now, span).due).toEqual([]);
  expect(thisWeek(seenBy('Markus', known), now, span).due).toHaveLength(2);
});
