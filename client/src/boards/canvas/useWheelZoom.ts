/** The wheel makes the canvas nearer and further, where the pointer is. */
import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useLatest } from '../useLatest.ts';
import { zoomAt } from './canvasView.ts';
import type { ChangeView } from './canvasView.ts';

/** So far for twice as near. */
const wheelPx = 400;

export function useWheelZoom(frame: RefObject<HTMLElement | null>, change: ChangeView): void {
  const latest = useLatest(change);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    // React's own listener could not keep the page from scrolling.
    function onWheel(event: WheelEvent) {
      event.preventDefault();
      const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      latest()((view) => zoomAt(view, 2 ** (-event.deltaY / wheelPx), at));
    }
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [frame, latest]);
}
