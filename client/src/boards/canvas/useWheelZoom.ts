/** The wheel makes a plane nearer and further, where the pointer is. */
import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useLatest } from '../../ui/useLatest.ts';

/** So far for twice as near. */
const wheelPx = 400;

type ZoomBy = (factor: number, at: { x: number; y: number }) => void;

export function useWheelZoom(frame: RefObject<HTMLElement | null>, zoomBy: ZoomBy): void {
  const latest = useLatest(zoomBy);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    // React's own listener could not keep the page from scrolling.
    function onWheel(event: WheelEvent) {
      event.preventDefault();
      const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      latest()(2 ** (-event.deltaY / wheelPx), at);
    }
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [frame, latest]);
}
