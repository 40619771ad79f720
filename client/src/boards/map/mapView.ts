/** Through which window one looks at the map: its corner, how near, and how it moves. */
import { world } from './projection.ts';
import type { Box, Spot } from './projection.ts';

export interface MapView extends Spot {
  /** Pixels for each unit of the map. */
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

export type ChangeMap = (next: (view: MapView) => MapView) => void;

/** From the whole earth to a few streets. */
export const zooms = { least: 0.02, most: 200, step: 1.5 } as const;
/** Around a single place one sees so much, or nobody would know where it is: 300 km in the middle of Europe. */
const leastSeen = 220;
const margin = 56;

export function boxAround(spots: readonly Spot[]): Box {
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  const [x, y] = [least(xs), least(ys)];
  return { x, y, width: -least(xs.map((each) => -each)) - x, height: -least(ys.map((each) => -each)) - y };
}

export function boxAroundAll(boxes: readonly Box[]): Box {
  return boxAround(
    boxes.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
  );
}

/** So near that all of it is in the window; the whole earth where there is nothing. */
export function fitted(box: Box | null, size: Size): MapView {
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: world, height: world * 0.7 };
  const room = {
    width: Math.max(60, size.width - 2 * margin),
    height: Math.max(60, size.height - 2 * margin),
  };
  const zoom = within(
    Math.min(room.width / Math.max(width, leastSeen), room.height / Math.max(height, leastSeen)),
    zooms.least,
    zooms.most,
  );
  return centred({ x: x + width / 2, y: y + height / 2 }, zoom, size);
}

export function centred({ x, y }: Spot, zoom: number, { width, height }: Size): MapView {
  return held({ x: x - width / zoom / 2, y: y - height / zoom / 2, zoom }, { width, height });
}

export function middleOf({ x, y, zoom }: MapView, { width, height }: Size): Spot {
  return { x: x + width / zoom / 2, y: y + height / zoom / 2 };
}

/** Nearer or further, with one point of the window staying where it is. */
export function zoomedAt({ x, y, zoom }: MapView, factor: number, at: Spot): MapView {
  const next = within(zoom * factor, zooms.least, zooms.most);
  return { x: x + at.x / zoom - at.x / next, y: y + at.y / zoom - at.y / next, zoom: next };
}

/** Moved by pixels of the window. */
export function panned(view: MapView, by: Spot, size: Size): MapView {
  return held({ ...view, x: view.x + by.x / view.zoom, y: view.y + by.y / view.zoom }, size);
}

/** Where it lies in the window, in pixels. */
export function inWindow({ x, y }: Spot, view: MapView): Spot {
  return { x: (x - view.x) * view.zoom, y: (y - view.y) * view.zoom };
}

export function isInWindow(spot: Spot, view: MapView, { width, height }: Size): boolean {
  const { x, y } = inWindow(spot, view);
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** The middle of the window never leaves the earth. */
function held({ x, y, zoom }: MapView, { width, height }: Size): MapView {
  const half = { x: width / zoom / 2, y: height / zoom / 2 };
  return { x: within(x, -half.x, world - half.x), y: within(y, -half.y, world - half.y), zoom };
}

function within(value: number, lowest: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest);
}

/** Of lists that may be too long to be spread into a call. */
function least(values: readonly number[]): number {
  return values.reduce((lowest, value) => Math.min(lowest, value), Infinity);
}
