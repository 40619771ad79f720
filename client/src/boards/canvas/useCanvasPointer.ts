/** Pointers on the canvas: one on the ground pans, two fingers zoom, a mouse takes a post along. */
import { useState } from 'react';
import type { PointerEvent, SyntheticEvent } from 'react';
import type { Spot } from '@silta/shared/boards/fields';
import type { PostId } from '@silta/shared/ids';
import { useLatest } from '../../ui/useLatest.ts';
import { panned, zoomAt } from './canvasView.ts';
import type { CanvasView, ChangeView } from './canvasView.ts';
import { snapped } from './spots.ts';

/** A hand that only presses shakes a little. */
const stillPx = 4;

export interface Carried {
  id: PostId;
  spot: Spot;
}

interface Input {
  view: CanvasView;
  change: ChangeView;
  /** The post with this id and where it lies, if this person may move it. */
  movable: (id: string | undefined) => Carried | null;
  place: (id: PostId, spot: Spot) => void;
}

interface Point {
  x: number;
  y: number;
}

interface Hand {
  pointers: Map<number, Point>;
  /** The post under the mouse, and where both were. */
  grip: (Carried & { start: Point }) | null;
  hasMoved: boolean;
}

type Event = PointerEvent<HTMLElement>;

export function useCanvasPointer(input: Input) {
  const latest = useLatest(input);
  const [carried, setCarried] = useState<Carried | null>(null);
  const [hand] = useState<Hand>(() => ({ pointers: new Map(), grip: null, hasMoved: false }));

  function onPointerUp({ pointerId }: Event) {
    if (!letGo(hand, pointerId)) return;
    if (carried) latest().place(carried.id, carried.spot);
    setCarried(null);
  }

  return {
    carried,
    handlers: {
      onPointerDown: (event: Event) => press(hand, event, latest().movable),
      onPointerMove: (event: Event) => {
        const held = move(hand, event, latest());
        if (held) setCarried(held);
      },
      onPointerUp,
      onPointerCancel: onPointerUp,
      onClickCapture: (event: SyntheticEvent) => forgetClick(hand, event),
    },
  };
}

function press(hand: Hand, event: Event, movable: Input['movable']): void {
  const { target, pointerId, clientX, clientY, pointerType, button } = event;
  if (button !== 0 || !(target instanceof Element) || target.closest('.more-b, .canvas-tie, .canvas-cut'))
    return;
  const start = { x: clientX, y: clientY };
  hand.pointers.set(pointerId, start);
  hand.hasMoved = false;
  // A finger pans wherever it lies; it places posts by the dialog.
  const id = target.closest<HTMLElement>('[data-post]')?.dataset.post;
  const found = pointerType === 'mouse' ? movable(id) : null;
  hand.grip = found && { ...found, start };
}

/** Where the post lies that is taken along, if one is. */
function move(hand: Hand, event: Event, { view, change }: Input): Carried | null {
  const { pointerId, clientX, clientY, currentTarget } = event;
  const before = hand.pointers.get(pointerId);
  if (!before) return null;
  const now = { x: clientX, y: clientY };
  if (!hand.hasMoved && Math.hypot(now.x - before.x, now.y - before.y) < stillPx) return null;
  if (!hand.hasMoved) currentTarget.setPointerCapture(pointerId);
  hand.hasMoved = true;
  if (hand.grip) return carry(hand.grip, now, view.zoom);
  const other = [...hand.pointers].find(([id]) => id !== pointerId)?.[1];
  hand.pointers.set(pointerId, now);
  if (other) pinch(currentTarget, { before, now, other }, change);
  else change((last) => panned(last, before.x - now.x, before.y - now.y));
  return null;
}

function carry({ id, spot, start }: Carried & { start: Point }, now: Point, zoom: number): Carried {
  const to = { x: spot.x + (now.x - start.x) / zoom, y: spot.y + (now.y - start.y) / zoom };
  return { id, spot: snapped(to) };
}

interface Fingers {
  before: Point;
  now: Point;
  other: Point;
}

function pinch(element: HTMLElement, { before, now, other }: Fingers, change: ChangeView): void {
  const distance = (point: Point) => Math.hypot(point.x - other.x, point.y - other.y) || 1;
  const box = element.getBoundingClientRect();
  const middle = { x: (now.x + other.x) / 2 - box.left, y: (now.y + other.y) / 2 - box.top };
  change((view) => zoomAt(view, distance(now) / distance(before), middle));
}

/** False for a pointer that was not pressed here. */
function letGo(hand: Hand, pointerId: number): boolean {
  hand.grip = null;
  return hand.pointers.delete(pointerId);
}

/** Letting go of something is not a press on it. */
function forgetClick(hand: Hand, event: SyntheticEvent): void {
  if (!hand.hasMoved) return;
  hand.hasMoved = false;
  event.preventDefault();
  event.stopPropagation();
}
