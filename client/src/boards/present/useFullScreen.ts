/** Fills the screen where the browser lets it; leaving it with Esc ends what was shown. */
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { useLatest } from '../../ui/useLatest.ts';

export function useFullScreen(element: RefObject<HTMLElement | null>, onLeave: () => void) {
  const [isFull, setFull] = useState(false);
  const latest = useLatest(onLeave);
  const isPossible = document.fullscreenEnabled;

  useEffect(() => {
    let wasFull = false;
    function changed() {
      const isNow = document.fullscreenElement !== null;
      setFull(isNow);
      // The browser keeps this Esc for itself.
      if (wasFull && !isNow) latest()();
      wasFull = isNow;
    }
    document.addEventListener('fullscreenchange', changed);
    if (isPossible) void element.current?.requestFullscreen().catch(() => undefined);
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, [element, isPossible, latest]);

  return {
    isFull,
    enter: isPossible ? () => void element.current?.requestFullscreen().catch(() => undefined) : null,
  };
}
