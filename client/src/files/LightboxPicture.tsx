/** One photo over the whole screen: closer by wheel, two fingers or a double press, on by a swipe. */
import { useEffect, useRef } from 'react';
import type { PointerEvent, RefObject } from 'react';
import type { Attachment } from '@silta/shared/files/attachments';
import { mediaAddresses } from './mediaAddresses.ts';
import { movedBy, nearestZoom, wholePicture } from './zoom.ts';
import type { PictureView } from './zoom.ts';

/** Less is a trembling finger. */
const swipePx = 50;

interface Props {
  item: Attachment;
  alt: string;
  language: string | undefined;
  view: PictureView;
  setView: (change: (before: PictureView) => PictureView) => void;
  go: (by: number) => void;
}

export function LightboxPicture({ item, alt, language, view, setView, go }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const fingers = useFingers(stage, { view, setView, go });
  const picture = mediaAddresses(item);
  const isZoomed = view.scale > 1;
  useWheel(stage, setView);
  if (!picture) return null;
  return (
    <div
      ref={stage}
      className="lightbox-picture"
      data-zoomed={isZoomed || undefined}
      {...fingers}
      onDoubleClick={() => setView((before) => (before.scale > 1 ? wholePicture : nearestZoom(before, 2.5)))}
    >
      <img
        src={picture.src}
        srcSet={picture.srcSet}
        sizes={isZoomed ? `${Math.round(view.scale * 100)}vw` : '100vw'}
        width={picture.size.width}
        height={picture.size.height}
        alt={alt}
        lang={language}
        draggable={false}
        style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
      />
    </div>
  );
}

interface Finger {
  x: number;
  y: number;
}

function useFingers(
  stage: RefObject<HTMLElement | null>,
  { view, setView, go }: Pick<Props, 'view' | 'setView' | 'go'>,
) {
  const down = useRef(new Map<number, Finger>());
  const from = useRef<Finger | null>(null);

  function onPointerDown(event: PointerEvent) {
    event.currentTarget.setPointerCapture(event.pointerId);
    down.current.set(event.pointerId, placeOf(event));
    from.current = down.current.size === 1 ? placeOf(event) : null;
  }

  function onPointerMove(event: PointerEvent) {
    const before = down.current.get(event.pointerId);
    if (!before || !stage.current) return;
    const now = placeOf(event);
    const other = [...down.current].find(([id]) => id !== event.pointerId)?.[1];
    const { clientWidth: width, clientHeight: height } = stage.current;
    if (other) {
      const by = distance(now, other) / Math.max(distance(before, other), 1);
      setView((seen) => nearestZoom(seen, seen.scale * by));
    } else if (view.scale > 1) {
      setView((seen) => movedBy(seen, now.x - before.x, now.y - before.y, { width, height }));
    }
    down.current.set(event.pointerId, now);
  }

  function onPointerUp(event: PointerEvent) {
    const start = from.current;
    const isSwipe = event.type === 'pointerup' && down.current.size === 1 && view.scale === 1 && start;
    down.current.delete(event.pointerId);
    from.current = null;
    if (!isSwipe) return;
    const by = event.clientX - start.x;
    if (Math.abs(by) > swipePx && Math.abs(by) > Math.abs(event.clientY - start.y)) go(by < 0 ? 1 : -1);
  }

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp };
}

function placeOf({ clientX, clientY }: PointerEvent): Finger {
  return { x: clientX, y: clientY };
}

function distance(a: Finger, b: Finger): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Not by React, whose listener could not keep the page from scrolling. */
function useWheel(stage: RefObject<HTMLElement | null>, setView: Props['setView']): void {
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      setView((before) => nearestZoom(before, before.scale * Math.exp(-event.deltaY / 400)));
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [stage, setView]);
}
