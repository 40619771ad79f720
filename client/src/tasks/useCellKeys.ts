/** Arrow keys, Home and End walk over the cells of a table; Tab leaves it, and comes back to the cell one was in. */
import { useEffect } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

export function useCellKeys(table: RefObject<HTMLTableElement | null>) {
  // One cell is always in the tab order, whatever has come and gone.
  useEffect(() => {
    if (table.current?.querySelector('[data-cell][tabindex="0"]')) return;
    table.current?.querySelector('[data-cell]')?.setAttribute('tabindex', '0');
  });
  return (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    if (!step || !(event.target instanceof HTMLElement)) return;
    const rows = cellsOf(table.current);
    const row = rows.findIndex((cells) => cells.includes(event.target as HTMLElement));
    const next = cellAt(rows, row, rows[row]?.indexOf(event.target) ?? 0, step);
    if (!next) return;
    event.preventDefault();
    for (const cell of rows.flat()) cell.tabIndex = cell === next ? 0 : -1;
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
}

function cellsOf(table: HTMLTableElement | null): HTMLElement[][] {
  const rows = [...(table?.rows ?? [])].map((row) => [...row.querySelectorAll<HTMLElement>('[data-cell]')]);
  return rows.filter((cells) => cells.length > 0);
}

function cellAt(
  rows: HTMLElement[][],
  row: number,
  column: number,
  [down, right]: readonly [number, number],
) {
  const cells = rows[Math.min(Math.max(row + down, 0), rows.length - 1)] ?? [];
  return cells[Math.min(Math.max(column + right, 0), cells.length - 1)];
}
