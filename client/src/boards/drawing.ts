/** Draws one portion of a board after the other, so that no key and no finger ever waits for more than one. */
import { startTransition } from 'react';

/** A portion that is not on screen by then does not hold up the others. */
const patienceMs = 500;

type Draw = () => void;
/** Those in reach of the window go before those that are only drawn to be complete. */
const soon = new Set<Draw>();
const later = new Set<Draw>();
let stopWaiting: (() => void) | null = null;

export function drawSoon(draw: Draw): () => void {
  return add(soon, draw);
}

export function drawLater(draw: Draw): () => void {
  return add(later, draw);
}

/** What was begun is on screen: the next one. */
export function drawn(): void {
  stopWaiting?.();
  stopWaiting = after(0, next);
}

function add(queue: Set<Draw>, draw: Draw): () => void {
  queue.add(draw);
  stopWaiting ??= after(0, next);
  return () => queue.delete(draw);
}

function next(): void {
  const queue = soon.size > 0 ? soon : later;
  const [draw] = queue;
  stopWaiting = null;
  if (!draw) return;
  queue.delete(draw);
  stopWaiting = after(patienceMs, next);
  startTransition(draw);
}

function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}
