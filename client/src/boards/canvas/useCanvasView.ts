/** Where somebody is on the canvas; the same again on coming back to it. */
import { useCallback, useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { Spot } from '@silta/shared/boards/fields';
import type { RoomId } from '@silta/shared/ids';
import { broughtInto, fitAll } from './canvasView.ts';
import type { CanvasView, Size } from './canvasView.ts';

const remembered = new Map<RoomId, CanvasView>();
/** Until the window is measured. */
const aWindow: Size = { width: 1_000, height: 700 };
/** At first everything should be in the window, and yet be read. */
const leastAtFirst = 0.5;

interface Input {
  boardId: RoomId;
  spots: readonly Spot[];
  /** Where somebody goes. */
  wanted: Spot | null;
}

export function useCanvasView(frame: RefObject<HTMLElement | null>, { boardId, spots, wanted }: Input) {
  const [size, setSize] = useState(aWindow);
  const [view, setView] = useState(() => remembered.get(boardId) ?? null);
  const [brought, setBrought] = useState<Spot | null>(null);
  const shown = view ?? fitAll(spots, size, leastAtFirst);

  if (wanted !== brought) {
    setBrought(wanted);
    if (wanted) setView(broughtInto(shown, wanted, size));
  }

  useEffect(() => {
    const element = frame.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);

  const change = useCallback(
    (next: (view: CanvasView) => CanvasView) =>
      setView((before) => {
        const made = next(before ?? fitAll(spots, size, leastAtFirst));
        remembered.set(boardId, made);
        return made;
      }),
    [boardId, spots, size],
  );
  return { view: shown, size, change, fit: () => change(() => fitAll(spots, size)) };
}
