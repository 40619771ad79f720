/** Moving steps with the pointer: where the dragged one would come to stand, and letting it go there. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { agendaItemId } from '@silta/shared/ids';
import type { AgendaItemId } from '@silta/shared/ids';
import { withDragAndDrop } from '../ui/dragAndDrop.ts';
import { usePlan } from './planContext.ts';
import { useMovingSteps } from './useMovingSteps.ts';

/** The list, and the place before which the dragged step would stand; null while nothing is dragged. */
export function useAgendaDragging(): [RefObject<HTMLOListElement | null>, number | null] {
  const list = useRef<HTMLOListElement>(null);
  const [dropAt, setDropAt] = useState<number | null>(null);
  const { items, mayPlan } = usePlan();
  const { move } = useMovingSteps();
  const ids = items.map(({ item }) => item.id).join();

  const drop = useEffectEvent((id: AgendaItemId, before: number) => {
    const from = items.findIndex(({ item }) => item.id === id);
    move(id, before > from ? before - 1 : before);
  });

  useEffect(() => {
    const element = list.current;
    if (!element || !mayPlan) return;
    return dragSteps(element, { hover: setDropAt, drop: (id, before) => drop(id, before) });
    // New rows are taken up when they are there.
  }, [ids, mayPlan]);

  return [list, dropAt];
}

interface Dragging {
  hover: (before: number | null) => void;
  drop: (id: AgendaItemId, before: number) => void;
}

interface Over {
  dropTargets: readonly unknown[];
  input: { clientY: number };
}

const rowsOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>('[data-step]')];

function dragSteps(list: HTMLElement, { hover, drop }: Dragging): () => void {
  const before = ({ dropTargets, input }: Over) =>
    dropTargets.length > 0 ? placeAt(list, input.clientY) : null;
  return withDragAndDrop(({ draggable, dropTargetForElements, monitorForElements }) => {
    const undo = rowsOf(list).map((row) =>
      draggable({
        element: row,
        dragHandle: row.querySelector('[data-grip]') ?? row,
        getInitialData: () => ({ step: row.dataset.step }),
        onDragStart: () => row.classList.add('is-dragged'),
        onDrop: () => row.classList.remove('is-dragged'),
      }),
    );
    undo.push(
      dropTargetForElements({ element: list, canDrop: ({ source }) => stepIn(source.data) !== null }),
      monitorForElements({
        canMonitor: ({ source }) => stepIn(source.data) !== null,
        onDrag: ({ location }) => hover(before(location.current)),
        onDrop: ({ source, location }) => {
          hover(null);
          const [id, place] = [stepIn(source.data), before(location.current)];
          if (id !== null && place !== null) drop(id, place);
        },
      }),
    );
    return () => undo.forEach((each) => each());
  });
}

function placeAt(list: HTMLElement, y: number): number {
  const rows = rowsOf(list);
  const at = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect();
    return y < top + height / 2;
  });
  return at === -1 ? rows.length : at;
}

function stepIn(data: Record<string, unknown>): AgendaItemId | null {
  return agendaItemId.safeParse(data.step).data ?? null;
}
