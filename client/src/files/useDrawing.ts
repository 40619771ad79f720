/** The drawing on the pad: done with finger, mouse or pen, undone, and kept on the device until it is sent. */
import { useEffect, useRef, useState } from 'react';
import type { PointerEvent, RefObject } from 'react';
import { forgetOnDevice, keepOnDevice, recallFromDevice } from '../ui/keptOnDevice.ts';
import {
  drawAll,
  drawing,
  drawStroke,
  emptyDrawing,
  isBlank,
  readColours,
  redo,
  sheet,
  undo,
  widthOf,
  withStep,
} from './drawing.ts';
import type { Drawing, Pen, Point, Stroke } from './drawing.ts';

/** More than this does not go into the few megabytes that a page may keep beside its drafts. */
const mostKept = 1_500_000;

export function useDrawing(slot: string, canvas: RefObject<HTMLCanvasElement | null>) {
  const [current, setCurrent] = useState(() => recall(slot));
  const [chosen, setChosen] = useState<Pen>('ink');
  const [thickness, setThickness] = useState(10);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) drawAll(context, current, readColours(context.canvas));
  }, [canvas, current]);

  function become(next: Drawing) {
    setCurrent(next);
    keep(slot, next);
  }

  const pointer = usePointer({ pen: chosen, thickness }, (stroke) => become(withStep(current, stroke)));

  return {
    pointer,
    chosen,
    setChosen,
    thickness,
    setThickness,
    isBlank: isBlank(current),
    canUndo: current.steps.length > 0,
    canRedo: current.undone.length > 0,
    undo: () => become(undo(current)),
    redo: () => become(redo(current)),
    clear: () => become(withStep(current, null)),
    forget: () => forgetOnDevice(slot),
  };
}

/** One line from touching the sheet to leaving it; shown piece by piece while it is drawn. */
function usePointer({ pen, thickness }: { pen: Pen; thickness: number }, onLine: (line: Stroke) => void) {
  const line = useRef<Stroke | null>(null);

  function onPointerDown(event: PointerEvent<HTMLCanvasElement>) {
    if (event.button !== 0 || line.current) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    line.current = { pen, points: [pointOf(event, pen, thickness)] };
    show(event.currentTarget, line.current);
  }

  function onPointerMove(event: PointerEvent<HTMLCanvasElement>) {
    if (!line.current || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    line.current.points.push(pointOf(event, pen, thickness));
    show(event.currentTarget, { ...line.current, points: line.current.points.slice(-3) });
  }

  function onPointerUp() {
    if (line.current) onLine(line.current);
    line.current = null;
  }

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp };
}

function show(canvas: HTMLCanvasElement, stroke: Stroke): void {
  const context = canvas.getContext('2d');
  if (context) drawStroke(context, stroke, readColours(canvas));
}

function pointOf(event: PointerEvent<HTMLCanvasElement>, chosen: Pen, thickness: number): Point {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  const x = ((event.clientX - left) / width) * sheet.width;
  const y = ((event.clientY - top) / height) * sheet.height;
  const pressure = event.pointerType === 'pen' ? event.pressure : 0.5;
  return [Math.round(x), Math.round(y), widthOf(chosen, thickness, pressure)];
}

/** In the shape of a draft, because it is one: whoever signs out leaves none behind. */
function keep(slot: string, current: Drawing): void {
  const text = JSON.stringify({ at: Date.now(), draft: current });
  if (text.length <= mostKept) keepOnDevice(slot, text);
}

function recall(slot: string): Drawing {
  try {
    const { draft } = JSON.parse(recallFromDevice(slot) ?? '{}') as { draft?: unknown };
    const parsed = drawing.safeParse(draft);
    return parsed.success ? parsed.data : emptyDrawing;
  } catch {
    return emptyDrawing;
  }
}
