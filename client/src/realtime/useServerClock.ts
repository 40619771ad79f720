/** The server's clock on screen; all who want to know it on one connection share one. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Connection } from './connection.ts';
import { useRealm } from './RealmProvider.tsx';
import { ServerClock } from './serverClock.ts';
import type { RoundTrip } from './serverClock.ts';

const clocks = new WeakMap<Connection, ServerClock>();

function useServerClock(): ServerClock {
  const { connection } = useRealm();
  const clock = clocks.get(connection) ?? new ServerClock({ connection });
  clocks.set(connection, clock);
  return clock;
}

/** The server's time, renewed every so many milliseconds. */
export function useServerNow(everyMs: number): number {
  const clock = useServerClock();
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    const tick = () => setNow(clock.now());
    const stop = clock.subscribe(tick);
    const timer = setInterval(tick, everyMs);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [clock, everyMs]);
  return now;
}

/** To ask for the server's time at any moment. */
export function useServerTime(): () => number {
  const clock = useServerClock();
  useEffect(() => clock.subscribe(() => undefined), [clock]);
  return clock.now;
}

/** Whether the server has told its time; until then it is the device's own. */
export function useIsClockKnown(): boolean {
  const clock = useServerClock();
  return useSyncExternalStore(clock.subscribe, () => clock.isKnown);
}

/** How long the way to the server and back takes, in milliseconds; null without a line. */
export function useRoundTrip(): RoundTrip {
  const clock = useServerClock();
  return useSyncExternalStore(clock.subscribe, () => clock.roundTrip);
}
