/** The layouts that are fetched when somebody looks at one: the first screen of a board is columns for most. */
import { createLater } from './createLater.tsx';

export const TableLayout = createLater(() =>
  import('./table/TableLayout.tsx').then((file) => file.TableLayout),
);
