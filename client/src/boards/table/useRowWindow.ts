/** Which rows of a long table are drawn: those near its window, and the one that somebody goes to. */
import { useEffect, useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';

/** As in the stylesheet. */
const rowRem = 2.75;
const step = 20;
const ahead = 40;

interface Input {
  count: number;
  /** All of them, however many there are. */
  isForAll: boolean;
  /** -1 where nobody goes anywhere. */
  wanted: number;
}

export function useRowWindow(region: RefObject<HTMLElement | null>, { count, isForAll, wanted }: Input) {
  const [at, setAt] = useState({ first: 0, wanted: -1 });
  const [isPrinting, setPrinting] = useState(false);
  const { first } = at;
  const from = Math.max(0, Math.min(first, count) - ahead);
  const to = Math.min(count, first + 2 * ahead);
  if (wanted !== at.wanted) {
    const isDrawn = wanted < 0 || (wanted >= from && wanted < to);
    setAt({ first: isDrawn ? first : wanted - (wanted % step), wanted });
  }

  useLayoutEffect(() => {
    if (region.current && wanted >= 0) scrollToRow(region.current, wanted);
  }, [region, wanted]);

  useEffect(() => {
    const frame = region.current;
    if (!frame) return;
    const look = () => {
      const next = firstAt(frame);
      setAt((before) => (before.first === next ? before : { ...before, first: next }));
    };
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    frame.addEventListener('scroll', look, { passive: true });
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      frame.removeEventListener('scroll', look);
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, [region]);

  return isForAll || isPrinting ? { from: 0, to: count } : { from, to };
}

function scrollToRow(frame: HTMLElement, row: number): void {
  const px = rowPx();
  const isSeen = row * px >= frame.scrollTop && (row + 2) * px <= frame.scrollTop + frame.clientHeight;
  if (!isSeen) frame.scrollTop = Math.max(0, row * px - frame.clientHeight / 2);
}

/** In steps, so that not every pixel draws anew. */
function firstAt(frame: HTMLElement): number {
  return Math.floor(frame.scrollTop / rowPx() / step) * step;
}

function rowPx(): number {
  return rowRem * (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
}
