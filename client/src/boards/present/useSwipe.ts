/** A finger that is drawn to the left goes on, to the right back. */
import { useState } from 'react';
import type { PointerEvent } from 'react';

/** Less is a press that slips; steeper is scrolling. */
const farPx = 60;

export function useSwipe(onSwipe: (step: 1 | -1) => void) {
  const [start] = useState(() => new Map<number, { x: number; y: number }>());
  return {
    onPointerDown: ({ pointerId, pointerType, clientX, clientY }: PointerEvent) => {
      if (pointerType !== 'mouse') start.set(pointerId, { x: clientX, y: clientY });
    },
    onPointerUp: ({ pointerId, clientX, clientY }: PointerEvent) => {
      const from = start.get(pointerId);
      start.delete(pointerId);
      if (!from) return;
      const [dx, dy] = [clientX - from.x, clientY - from.y];
      if (Math.abs(dx) > farPx && Math.abs(dx) > 2 * Math.abs(dy)) onSwipe(dx < 0 ? 1 : -1);
    },
    onPointerCancel: ({ pointerId }: PointerEvent) => start.delete(pointerId),
  };
}
