/** Through which window one looks at the canvas: its corner, how near, and what lies in it. */
import { canvas } from '@silta/shared/boards/canvas';
import type { Spot } from '@silta/shared/boards/fields';

export interface CanvasView {
  /** The point of the canvas in the upper left corner. */
  x: number;
  y: number;
  zoom: number;
}

export type ChangeView = (next: (view: CanvasView) => CanvasView) => void;

export interface Size {
  width: number;
  height: number;
}

export const zooms = { least: 0.1, most: 2, step: 1.25 } as const;
/** Below it nothing can be read, and a title has to do. */
export const readableZoom = 0.35;
const margin = 40;

/** So near that all are in the window, or as many as can still be seen from `least`; no nearer than they are. */
export function fitAll(spots: readonly Spot[], size: Size, least: number = zooms.least): CanvasView {
  const [left, top] = [Math.min(...spots.map(({ x }) => x)), Math.min(...spots.map(({ y }) => y))];
  const width = Math.max(...spots.map(({ x }) => x)) + canvas.tile.width - left + 2 * margin;
  const height = Math.max(...spots.map(({ y }) => y)) + canvas.tile.height - top + 2 * margin;
  if (spots.length === 0 || size.width === 0) return { x: 0, y: 0, zoom: 1 };
  const zoom = Math.max(least, Math.min(1, size.width / width, size.height / height));
  // In the middle where there is room, else from the beginning.
  const spare = Math.max(0, (size.width / zoom - width) / 2);
  return { x: left - margin - spare, y: top - margin, zoom };
}

/** Nearer or further, with one point of the window staying where it is. */
export function zoomAt({ x, y, zoom }: CanvasView, factor: number, at: { x: number; y: number }): CanvasView {
  const next = Math.min(Math.max(zoom * factor, zooms.least), zooms.most);
  return { x: x + at.x / zoom - at.x / next, y: y + at.y / zoom - at.y / next, zoom: next };
}

/** Moved by pixels of the window; never so far that nothing of the canvas is left. */
export function panned({ x, y, zoom }: CanvasView, dx: number, dy: number): CanvasView {
  return {
    x: Math.min(Math.max(x + dx / zoom, -canvas.width / 4), canvas.width),
    y: Math.min(Math.max(y + dy / zoom, -canvas.width / 4), canvas.height),
    zoom,
  };
}

/** The same where the spot is in the window already, else with it in the middle. */
export function broughtInto(view: CanvasView, { x, y }: Spot, size: Size): CanvasView {
  const [width, height] = [size.width / view.zoom, size.height / view.zoom];
  const isIn =
    x >= view.x &&
    y >= view.y &&
    x + canvas.tile.width <= view.x + width &&
    y + canvas.tile.height <= view.y + height;
  if (isIn) return view;
  return {
    ...view,
    x: x + canvas.tile.width / 2 - width / 2,
    y: y + canvas.tile.height / 2 - height / 2,
  };
}

/** Whether it lies in the window or half a window beside it. */
export function isNear({ x, y }: Spot, view: CanvasView, size: Size): boolean {
  const [width, height] = [size.width / view.zoom, size.height / view.zoom];
  return (
    x + canvas.tile.width >= view.x - width / 2 &&
    x <= view.x + 1.5 * width &&
    y + canvas.tile.height >= view.y - height / 2 &&
    y <= view.y + 1.5 * height
  );
}
