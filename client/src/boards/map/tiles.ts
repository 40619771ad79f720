/** Which squares of streets and towns lie in a window, and where on the map. */
import { mostTileZoom } from '@silta/shared/boards/mapRoutes';
import type { MapView, Size } from './mapView.ts';
import { world } from './projection.ts';

export interface MapTile {
  zoom: number;
  x: number;
  y: number;
  /** Its upper left corner and its edge, in units of the map. */
  left: number;
  top: number;
  edge: number;
}

const tilePx = 256;
/** Below this countries are a hand wide, and coasts and borders say more. */
const leastZoom = 4;

/** Of the size at which they are drawn, those next to it in sharpness; none where one sees whole continents. */
export function tilesIn(view: MapView, { width, height }: Size): MapTile[] {
  const zoom = Math.min(Math.round(Math.log2((view.zoom * world) / tilePx)), mostTileZoom);
  if (zoom < leastZoom) return [];
  const count = 2 ** zoom;
  const edge = world / count;
  const columns = between(view.x, width / view.zoom, { edge, count });
  const rows = between(view.y, height / view.zoom, { edge, count });
  return rows.flatMap((y) => columns.map((x) => ({ zoom, x, y, left: x * edge, top: y * edge, edge })));
}

function between(from: number, length: number, { edge, count }: { edge: number; count: number }): number[] {
  const first = Math.max(0, Math.floor(from / edge));
  const last = Math.min(count - 1, Math.floor((from + length) / edge));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
