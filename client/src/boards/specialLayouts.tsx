/** The layouts that are fetched when somebody looks at one: the first screen of a board is columns for most. */
import { createLater } from './createLater.tsx';

export const TimelineLayout = createLater(() =>
  import('./timeline/TimelineLayout.tsx').then((file) => file.TimelineLayout),
);

export const CanvasLayout = createLater(() =>
  import('./canvas/CanvasLayout.tsx').then((file) => file.CanvasLayout),
);

export const TableLayout = createLater(() =>
  import('./table/TableLayout.tsx').then((file) => file.TableLayout),
);
