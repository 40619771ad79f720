/** Whether a portion of a lane is drawn: once it comes near the window, is wanted or is to be printed; then for good. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { drawLater, drawn, drawSoon } from './drawing.ts';

/** One window ahead in either direction. */
const reach = '100% 50%';

interface Input {
  /** It must be there with this very drawing. */
  isWanted: boolean;
  /** Whether it is drawn some time even if nobody comes near. */
  isForAll: boolean;
}

export function useDrawn(place: RefObject<HTMLElement | null>, { isWanted, isForAll }: Input): boolean {
  const [isDrawn, setDrawn] = useState(isWanted);
  const wasDrawn = useRef(false);
  if (isWanted && !isDrawn) setDrawn(true);

  useLayoutEffect(() => {
    if (isDrawn && !wasDrawn.current) drawn();
    wasDrawn.current = isDrawn;
  }, [isDrawn]);

  useEffect(() => {
    const element = place.current;
    if (isDrawn || !element) return;
    const draw = () => setDrawn(true);
    const print = () => flushSync(draw);
    addEventListener('beforeprint', print);
    const callOff = isForAll ? drawLater(draw) : () => undefined;
    const stopWatching = whenNear(element, draw);
    return () => {
      removeEventListener('beforeprint', print);
      callOff();
      stopWatching();
    };
  }, [place, isDrawn, isForAll]);

  return isDrawn || isWanted;
}

/** What has gone out of reach again before its turn came is not drawn. */
function whenNear(element: HTMLElement, draw: () => void): () => void {
  let callOff = (): unknown => undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      callOff();
      if (entries.at(-1)?.isIntersecting) callOff = drawSoon(draw);
    },
    { root: scrollerOf(element), rootMargin: reach },
  );
  observer.observe(element);
  return () => {
    callOff();
    observer.disconnect();
  };
}

/** On a phone the page itself scrolls. */
function scrollerOf(element: HTMLElement): Element | null {
  const wall = element.closest('.wall');
  return wall && getComputedStyle(wall).overflowY === 'auto' ? wall : null;
}
