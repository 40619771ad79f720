/** The map under mouse and fingers: one pans, two pinch, a press without moving is told. */
import { useState } from 'react';
import type { PointerEvent, SyntheticEvent } from 'react';
import { panned, zoomedAt } from './mapView.ts';
import type { ChangeMap, Size } from './mapView.ts';
import type { Spot } from './projection.ts';

/** A press that moves less is a press: hands shake a little. */
const stillPx = 5;

interface Input {
  size: Size;
  change: ChangeMap;
  /** In pixels of the window. */
  onPress?: (at: Spot) => void;
}

interface Hand {
  pointers: Map<number, Spot>;
  hasMoved: boolean;
}

type Event = PointerEvent<HTMLElement>;

export function useMapPointer(input: Input) {
  const [hand] = useState<Hand>(() => ({ pointers: new Map(), hasMoved: false }));

  function onPointerUp({ pointerId, target, currentTarget, clientX, clientY }: Event) {
    const wasHere = hand.pointers.delete(pointerId);
    if (!wasHere || hand.hasMoved || (target as Element).closest('button')) return;
    const box = currentTarget.getBoundingClientRect();
    input.onPress?.({ x: clientX - box.left, y: clientY - box.top });
  }

  return {
    onPointerDown: (event: Event) => putDown(hand, event),
    onPointerMove: (event: Event) => move(hand, event, input),
    onPointerUp,
    onPointerCancel: ({ pointerId }: Event) => hand.pointers.delete(pointerId),
    onClickCapture: (event: SyntheticEvent) => forgetClick(hand, event),
  };
}

function putDown(hand: Hand, { button, pointerId, clientX, clientY }: Event): void {
  if (button !== 0) return;
  if (hand.pointers.size === 0) hand.hasMoved = false;
  hand.pointers.set(pointerId, { x: clientX, y: clientY });
}

function move(hand: Hand, event: Event, { size, change }: Input): void {
  const { pointerId, clientX, clientY, currentTarget } = event;
  const before = hand.pointers.get(pointerId);
  if (!before) return;
  const now = { x: clientX, y: clientY };
  const by = { x: before.x - now.x, y: before.y - now.y };
  if (!hand.hasMoved && Math.hypot(by.x, by.y) < stillPx) return;
  if (!hand.hasMoved) currentTarget.setPointerCapture(pointerId);
  hand.hasMoved = true;
  hand.pointers.set(pointerId, now);
  const other = [...hand.pointers].find(([id]) => id !== pointerId)?.[1];
  if (!other) {
    change((view) => panned(view, by, size));
    return;
  }
  const distance = (spot: Spot) => Math.hypot(spot.x - other.x, spot.y - other.y) || 1;
  const box = currentTarget.getBoundingClientRect();
  const middle = { x: (now.x + other.x) / 2 - box.left, y: (now.y + other.y) / 2 - box.top };
  change((view) => zoomedAt(view, distance(now) / distance(before), middle));
}

/** Letting go of the map is not a press on the pin below. */
function forgetClick(hand: Hand, event: SyntheticEvent): void {
  if (!hand.hasMoved) return;
  hand.hasMoved = false;
  event.preventDefault();
  event.stopPropagation();
}
