/** The layouts that are fetched when somebody looks at one: the first screen of a board is columns for most. */
import type { ComponentType } from 'react';
import type { Layout } from '@silta/shared/boards/records';
import { createLater } from './createLater.tsx';
import type { LaneProps } from './laneProps.ts';

const TimelineLayout = createLater(() =>
  import('./timeline/TimelineLayout.tsx').then((file) => file.TimelineLayout),
);

const CanvasLayout = createLater(() => import('./canvas/CanvasLayout.tsx').then((file) => file.CanvasLayout));

const MapLayout = createLater(() => import('./map/MapLayout.tsx').then((file) => file.MapLayout));

const TableLayout = createLater(() => import('./table/TableLayout.tsx').then((file) => file.TableLayout));

export const specialLayouts: Readonly<Partial<Record<Layout, ComponentType<LaneProps>>>> = {
  timeline: TimelineLayout,
  canvas: CanvasLayout,
  map: MapLayout,
  table: TableLayout,
};
