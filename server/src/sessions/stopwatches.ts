/** The shared stopwatch of a session: dated by the server, so that everybody reads the same. */
import type { CommandName } from '@silta/shared/commands';
import { Refusal } from '@silta/shared/refusals';
import { goneOn } from '@silta/shared/sessions/stopwatch';
import type { Stopwatch } from '@silta/shared/sessions/stopwatch';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Scope } from '../realtime/scope.ts';
import { needOpenRun, putRun, runHere } from './liveOpen.ts';

type StopwatchCommand = Extract<CommandName, `stopwatch.${string}`>;
type State = Stopwatch['state'];

const loads = (_: unknown, scope: Scope) => [runHere(scope)];

export const stopwatchHandlers: HandlersOf<StopwatchCommand> = {
  'stopwatch.start': {
    loads,
    run: (changes, { seen, seconds }) => {
      needSeen(changes, seen, ['away', 'standing', 'running']);
      set(changes, { state: 'running', seconds, since: changes.now, goneMs: 0 });
    },
  },
  'stopwatch.stop': {
    loads,
    run: (changes, { seen }) => {
      const goneMs = goneOn(needSeen(changes, seen, ['running']), Date.parse(changes.now));
      set(changes, { state: 'standing', since: null, goneMs });
    },
  },
  'stopwatch.resume': {
    loads,
    run: (changes, { seen }) => {
      needSeen(changes, seen, ['standing']);
      set(changes, { state: 'running', since: changes.now });
    },
  },
  'stopwatch.reset': {
    loads,
    run: (changes, { seen }) => {
      needSeen(changes, seen, ['standing', 'running']);
      set(changes, { state: 'standing', since: null, goneMs: 0 });
    },
  },
  'stopwatch.putAway': {
    loads,
    run: (changes, { seen }) => {
      needSeen(changes, seen, ['standing', 'running']);
      set(changes, putAway);
    },
  },
};

export const putAway = { state: 'away', seconds: null, since: null, goneMs: 0 } as const;

/** The stopwatch as the sender saw it; whoever was faster has changed it. */
function needSeen(changes: Changes, seen: number, states: readonly State[]): Stopwatch {
  const { stopwatch } = needOpenRun(changes);
  if (stopwatch.step !== seen || !states.includes(stopwatch.state)) throw new Refusal('conflict');
  return stopwatch;
}

function set(changes: Changes, fields: Partial<Stopwatch>): void {
  const { stopwatch } = needOpenRun(changes);
  putRun(changes, { stopwatch: { ...stopwatch, ...fields, step: stopwatch.step + 1 } });
}
