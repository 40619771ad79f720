/** The clock of a session that is held, and what goes for everybody in it. */
import type { CommandName, Payload } from '@silta/shared/commands';
import type { AgendaItemId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { isLeading } from '@silta/shared/sessions/leading';
import { withSpent } from '@silta/shared/sessions/liveClock';
import type { Run } from '@silta/shared/sessions/liveRecords';
import { newSeat } from '@silta/shared/sessions/liveSeatCommands';
import { limits } from '@silta/shared/texts';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load, Scope } from '../realtime/scope.ts';
import { classroomsHere, closeAll } from './classrooms.ts';
import { needOpenRun, needTaking, putRun, runHere, runOf } from './liveOpen.ts';
import { bringAllBack, groupsHere } from './groupsHere.ts';
import { partsHere } from './planning.ts';
import { closePoll } from './quickPolls.ts';
import { closeQuiz, quizHere } from './quizzes.ts';
import { ended } from './showings.ts';
import { putAway } from './stopwatches.ts';

type RunCommand = Extract<
  CommandName,
  `run.${string}` | 'caption.say' | `slower.${string}` | 'session.follow'
>;

const theItem = ({ agendaItemId }: { agendaItemId: AgendaItemId | null }): Load => ({
  type: 'agendaItem',
  ids: agendaItemId === null ? [] : [agendaItemId],
});
/** Who led the step that ends has had a turn. */
const turnsHere = (scope: Scope): Load[] => [
  runHere(scope),
  partsHere(scope),
  { type: 'seat', column: 'roomId', value: scope.roomId },
];
const pollsHere = (scope: Scope): Load => ({ type: 'quickPoll', column: 'roomId', value: scope.roomId });
/** All that ends with it. */
const endsHere = (scope: Scope): Load[] => [
  ...turnsHere(scope),
  ...groupsHere(scope),
  ...quizHere(scope),
  pollsHere(scope),
  classroomsHere(scope),
];
const loadsRun = { loads: (_: unknown, scope: Scope) => [runHere(scope)] };

export const runHandlers: HandlersOf<RunCommand> = {
  'run.start': {
    loads: (payload, scope) => [runHere(scope), theItem(payload)],
    run: (changes, { seen, agendaItemId }) => {
      const run = needSeen(changes, seen, ['open']);
      if (agendaItemId !== null) needItem(changes, agendaItemId);
      putRun(changes, { ...begun(changes, run, agendaItemId), startedAt: changes.now });
    },
  },
  'run.go': {
    loads: (payload, scope) => [...turnsHere(scope), theItem(payload)],
    run: (changes, { seen, agendaItemId }) => {
      needItem(changes, agendaItemId);
      const run = needSeen(changes, seen, ['running', 'paused']);
      markLeaders(changes, run);
      const spent = withSpent(run, Date.parse(changes.now));
      putRun(changes, { ...begun(changes, run, agendaItemId), spent });
    },
  },
  'run.pause': {
    ...loadsRun,
    run: (changes, { seen }) => {
      const { step } = needSeen(changes, seen, ['running']);
      putRun(changes, { state: 'paused', step: step + 1, pausedAt: changes.now });
    },
  },
  'run.resume': {
    ...loadsRun,
    run: (changes, { seen }) => {
      const { step, pausedAt, pausedMs } = needSeen(changes, seen, ['paused']);
      const pause = pausedAt === null ? 0 : Date.parse(changes.now) - Date.parse(pausedAt);
      const clock = { pausedAt: null, pausedMs: pausedMs + Math.max(0, pause) };
      putRun(changes, { state: 'running', step: step + 1, ...clock });
    },
  },
  'run.extend': {
    ...loadsRun,
    run: (changes, { seen, minutes }) => {
      const { step, extraMinutes } = needSeen(changes, seen, ['running', 'paused']);
      const extra = extraMinutes + minutes;
      if (extra > limits.sessionMinutes) throw new Refusal('full', { limit: limits.sessionMinutes });
      putRun(changes, { step: step + 1, extraMinutes: extra });
    },
  },
  'run.end': {
    loads: (_, scope) => endsHere(scope),
    run: end,
  },
  'run.setChat': { ...loadsRun, run: (changes, { chat }) => set(changes, { chat }) },
  'run.backUp': {
    ...loadsRun,
    run: (changes) => set(changes, { backUpAt: needOpenRun(changes).backUpAt ?? changes.now }),
  },
  'run.moveBack': { ...loadsRun, run: (changes) => set(changes, { backUpAt: null }) },
  'caption.say': { ...loadsRun, run: (changes, { text }) => set(changes, { caption: text }) },
  'slower.ask': {
    ...loadsRun,
    run: (changes, _, actor) => {
      needTaking(changes, actor);
      setSlower(changes, [...new Set([...needOpenRun(changes).slowerBy, actor.memberId])]);
    },
  },
  'slower.unask': {
    ...loadsRun,
    run: (changes, _, { memberId }) =>
      setSlower(
        changes,
        needOpenRun(changes).slowerBy.filter((id) => id !== memberId),
      ),
  },
  'slower.clear': { ...loadsRun, run: (changes) => setSlower(changes, []) },
  'run.close': {
    loads: (_, scope) => [...endsHere(scope), { type: 'session', ids: [scope.roomId] }],
    run: close,
  },
  'session.follow': {
    loads: ({ sessionId }) => [{ type: 'session', ids: [sessionId] }],
    run: follow,
  },
};

/** A session ends with what has begun; a clock that never ran has nothing to end. */
function end(changes: Changes, { seen }: Payload<'run.end'>, _: Actor): void {
  finish(changes, needSeen(changes, seen, ['running', 'paused']));
}

/** Twice is as good as once. */
function close(changes: Changes): void {
  const run = runOf(changes);
  if (run.state === 'running' || run.state === 'paused') finish(changes, run);
}

function finish(changes: Changes, run: Run): void {
  closeQuiz(changes);
  bringAllBack(changes);
  closeAll(changes);
  for (const poll of changes.list('quickPoll', 'roomId', changes.roomId)) closePoll(changes, poll);
  markLeaders(changes, run);
  const spent = withSpent(run, Date.parse(changes.now));
  putRun(changes, {
    ...begun(changes, run, null),
    state: 'ended',
    itemStartedAt: null,
    endedAt: changes.now,
    spent,
    backUpAt: null,
    caption: '',
    stopwatch: { ...run.stopwatch, ...putAway },
  });
  for (const seat of changes.list('seat', 'roomId', changes.roomId))
    if (seat.handAt !== null) changes.put('seat', { ...seat, handAt: null });
}

/** The step as if its clock had just begun; who asked for slower asked whoever spoke before. */
function begun(changes: Changes, { step, showing }: Run, agendaItemId: AgendaItemId | null): Partial<Run> {
  return {
    state: 'running',
    step: step + 1,
    agendaItemId,
    itemStartedAt: changes.now,
    pausedAt: null,
    pausedMs: 0,
    extraMinutes: 0,
    slower: 0,
    slowerBy: [],
    showing: ended(showing),
  };
}

/** The clock as the sender saw it; whoever was faster has changed it. */
function needSeen(changes: Changes, seen: number, states: readonly Run['state'][]): Run {
  const run = needOpenRun(changes);
  if (run.step !== seen || !states.includes(run.state)) throw new Refusal('conflict');
  return run;
}

function needItem(changes: Changes, id: AgendaItemId): void {
  if (changes.need('agendaItem', id).roomId !== changes.roomId) throw new Refusal('notFound');
}

/** Those whose part was in this very step; who leads the whole session is marked by hand. */
function markLeaders(changes: Changes, { agendaItemId }: Run): void {
  if (agendaItemId === null) return;
  const { roomId } = changes;
  const seats = new Map(changes.list('seat', 'roomId', roomId).map((seat) => [seat.memberId, seat]));
  for (const part of changes.list('part', 'roomId', roomId)) {
    const { memberId, sideId } = part;
    if (part.agendaItemId !== agendaItemId || !isLeading(part)) continue;
    if (memberId === null || sideId === null) continue;
    const seat = seats.get(memberId) ?? newSeat(roomId, { memberId, sideId });
    if (seat.turnAt === null) changes.put('seat', { ...seat, turnAt: changes.now });
  }
}

function set(changes: Changes, fields: Partial<Run>): void {
  needOpenRun(changes);
  putRun(changes, fields);
}

function setSlower(changes: Changes, slowerBy: Run['slowerBy']): void {
  set(changes, { slower: slowerBy.length, slowerBy });
}

/** What everybody sees of it outside its room; a session that was called off meanwhile stays so. */
function follow(changes: Changes, { sessionId, state }: Payload<'session.follow'>): void {
  const session = changes.get('session', sessionId);
  if (!session || session.state === 'cancelled' || session.state === 'ended' || session.state === state)
    return;
  changes.put('session', { ...session, state, changedAt: changes.now });
}
