/** How one looks at a board: layout, side, order, search. Only on one's own screen, and the same again on coming back. */
import { useCallback, useState } from 'react';
import type { Layout } from '@silta/shared/boards/records';
import type { RoomId } from '@silta/shared/ids';
import { noFilter } from './postFilter.ts';
import type { PostFilter } from './postFilter.ts';
import type { Sort } from './postOrder.ts';
import type { TableSort } from './table/tableRows.ts';

export interface Looking extends PostFilter {
  /** null: as the board is laid out. */
  layout: Layout | null;
  sort: Sort;
  /** The column of the table by which it is sorted; null as the board is. */
  table: TableSort | null;
}

const asArranged: Looking = {
  ...noFilter,
  layout: null,
  sort: 'arranged',
  table: null,
};

const remembered = new Map<RoomId, Looking>();

export type ChangeLooking = (fields: Partial<Looking>) => void;

export function useLooking(boardId: RoomId): [Looking, ChangeLooking] {
  const [looking, setLooking] = useState(() => remembered.get(boardId) ?? asArranged);
  const change = useCallback(
    (fields: Partial<Looking>) =>
      setLooking((before) => {
        const next = { ...before, ...fields };
        // What was looked for last time would only hide posts today.
        remembered.set(boardId, { ...next, ...noFilter, side: next.side });
        return next;
      }),
    [boardId],
  );
  return [looking, change];
}
