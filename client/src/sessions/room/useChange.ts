/** Tells of something once it has become so; not of what is so when one comes in. */
import { useEffect, useEffectEvent, useRef } from 'react';

export function useChange(state: string, tell: () => void): void {
  const before = useRef(state);
  const say = useEffectEvent(tell);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    say();
  }, [state]);
}
