/** How far a session is: what is shown at every moment, with pauses, added time, a step that takes too long, and a return. */
import { newId } from '../ids.ts';
import type { AgendaItemId, MemberId, RoomId } from '../ids.ts';
import { elapsedMs, inOrder, neighbour, remainingMs, timesOf, upNext, withSpent } from './liveClock.ts';
import type { Run } from './liveRecords.ts';
import { newRun } from './liveRunCommands.ts';

const startsAt = '2026-10-13T10:00:00.000Z';
const start = Date.parse(startsAt);
const minute = 60_000;
const at = (minutes: number) => start + minutes * minute;
const iso = (minutes: number) => new Date(at(minutes)).toISOString();

const me = newId<MemberId>();
const item = (rank: string, minutes: number, leaderIds: MemberId[] = []) => ({
  id: newId<AgendaItemId>(),
  rank,
  minutes,
  leaderIds,
});
const [hello, line, questions] = [item('A1', 5), item('B1', 15), item('C1', 10, [me])] as const;
const items = [questions, hello, line];
const open = newRun(newId<RoomId>());
const running: Run = {
  ...open,
  state: 'running',
  agendaItemId: line.id,
  startedAt: startsAt,
  itemStartedAt: iso(6),
  spent: [{ agendaItemId: hello.id, ms: 4 * minute }],
};
const timesAt = (run: Run, now: number) =>
  timesOf(items, { run, startsAt, now }).map((place) => [(place.at - start) / minute, place.state]);

test('steps stand in the order of their ranks', () => {
  expect(inOrder(items)).toEqual([hello, line, questions]);
  expect(neighbour(items, line.id, 1)).toBe(questions);
  expect(neighbour(items, hello.id, -1)).toBeNull();
  expect(neighbour(items, null, 1)).toBeNull();
});

test('before the start times are as planned', () => {
  expect(timesAt(open, at(-10))).toEqual([
    [0, 'coming'],
    [5, 'coming'],
    [20, 'coming'],
  ]);
});

test('what was is counted back from what runs, and what comes follows from what is left of it', () => {
  expect(timesAt(running, at(10))).toEqual([
    [2, 'done'],
    [6, 'now'],
    [21, 'coming'],
  ]);
  expect(timesAt({ ...running, extraMinutes: 5 }, at(10))[2]).toEqual([26, 'coming']);
});

test('a step that takes too long moves the rest with the minutes', () => {
  expect(remainingMs(running, line, at(25))).toBe(-4 * minute);
  expect(timesAt(running, at(25))[2]).toEqual([25, 'coming']);
});

test('the clock stands while it is paused, and pauses that are over do not count', () => {
  const paused: Run = { ...running, state: 'paused', pausedAt: iso(10) };
  expect(elapsedMs(paused, at(30))).toBe(4 * minute);
  expect(timesAt(paused, at(30))[2]).toEqual([41, 'coming']);
  expect(elapsedMs({ ...running, pausedMs: 3 * minute }, at(16))).toBe(7 * minute);
});

test('a device that is asked for a time before the step began says nothing below nought', () => {
  expect(elapsedMs(running, at(0))).toBe(0);
  expect(elapsedMs(open, at(5))).toBe(0);
});

test('who goes back to a step has its time added to what it took before', () => {
  const once = withSpent(running, at(10));
  const twice = withSpent({ ...running, spent: once, itemStartedAt: iso(20) }, at(22));
  expect(twice).toEqual([
    { agendaItemId: hello.id, ms: 4 * minute },
    { agendaItemId: line.id, ms: 6 * minute },
  ]);
  expect(withSpent(open, at(1))).toEqual([]);
});

test('who leads what comes within two minutes is told, while the clock runs', () => {
  const next = (run: Run, now: number, memberId = me) =>
    upNext(timesOf(items, { run, startsAt, now }), { run, memberId, now });
  expect(next(running, at(18))).toBeNull();
  expect(next(running, at(19))).toBe(questions);
  expect(next(running, at(40))).toBe(questions);
  expect(next({ ...running, state: 'paused', pausedAt: iso(20) }, at(20))).toBeNull();
  expect(next(running, at(19), newId<MemberId>())).toBeNull();
  expect(next(open, at(19))).toBeNull();
});
