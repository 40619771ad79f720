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
  const stopWatching = watch(element, (isNear) => {
    callOff();
    if (isNear) callOff = drawSoon(draw);
  });
  return () => {
    callOff();
    stopWatching();
  };
}

interface Watch {
  observer: IntersectionObserver;
  tell: Map<Element, (isNear: boolean) => void>;
}

/** One for all portions of a board. */
const watches = new WeakMap<Element, Watch>();

function watch(element: HTMLElement, tell: (isNear: boolean) => void): () => void {
  const scroller = scrollerOf(element);
  const key = scroller ?? document.documentElement;
  const known = watches.get(key) ?? watchOver(scroller);
  watches.set(key, known);
  known.tell.set(element, tell);
  known.observer.observe(element);
  return () => {
    known.tell.delete(element);
    known.observer.unobserve(element);
  };
}

function watchOver(root: Element | null): Watch {
  const tell: Watch['tell'] = new Map();
  const look = (entries: IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting } of entries) tell.get(target)?.(isIntersecting);
  };
  return { tell, observer: new IntersectionObserver(look, { root, rootMargin: reach }) };
}

/** On a phone the page itself scrolls. */
function scrollerOf(element: HTMLElement): Element | null {
  const wall = element.closest('.wall');
  return wall && getComputedStyle(wall).overflowY === 'auto' ? wall : null;
}
