/** In what the layouts of a board differ for the parts that are the same in several. */
import { ChartNoAxesGantt, Columns3, Frame, Grid3x3, LayoutGrid, Map, Rows2, Table2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Layout } from '@silta/shared/boards/records';

export const layoutIcons: Record<Layout, LucideIcon> = {
  columns: Columns3,
  wall: LayoutGrid,
  stream: Rows2,
  grid: Grid3x3,
  timeline: ChartNoAxesGantt,
  canvas: Frame,
  map: Map,
  table: Table2,
};

/** How the posts of a portion flow. */
export const flows: Record<Layout, string> = {
  columns: 'lane-flow',
  wall: 'wall-flow',
  stream: 'lane-flow',
  grid: 'grid-flow',
  timeline: 'grid-flow',
  canvas: 'grid-flow',
  map: 'grid-flow',
  table: 'lane-flow',
};

/** Only the beginning of a post is shown; the whole one opens above the board. */
export function showsTiles(layout: Layout): boolean {
  return layout !== 'columns' && layout !== 'wall' && layout !== 'stream';
}

/** Whether the order that staff and authors give the posts is seen. */
export function showsOrder(layout: Layout): boolean {
  return layout !== 'timeline' && layout !== 'canvas' && layout !== 'map';
}

/** Posts lie where one sees them, so that arrow keys can move them from place to place. */
export function isArrangedByKeys(layout: Layout): boolean {
  return showsOrder(layout) && layout !== 'table';
}
