/** Moving posts with the pointer: which place the dragged post hangs over, and letting it go there. */
import { useEffect, useRef, useState } from 'react';
import type { PostId } from '@silta/shared/ids';
import type { Lane, LaneId } from './boardView.ts';
import { withDragAndDrop } from '../ui/dragAndDrop.ts';
import { postIn } from './draggedPost.ts';
import { dropIndex } from './dropIndex.ts';
import { placeOf } from './places.ts';
import type { Place } from './places.ts';
import { useLatest } from '../ui/useLatest.ts';

export interface Drop {
  id: PostId;
  place: Place;
}

interface Input {
  lanes: readonly Lane[];
  /** False where the order is not the arranged one: then a post can only go to another lane. */
  canArrange: boolean;
  put: (drop: Drop) => void;
}

export function useLaneTarget(laneId: LaneId) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const lane = element.current;
    if (!lane) return;
    return withDragAndDrop(({ dropTargetForElements }) =>
      dropTargetForElements({
        element: lane,
        getData: () => ({ lane: laneId }),
        canDrop: ({ source }) => postIn(source.data) !== null,
      }),
    );
  }, [laneId]);
  return element;
}

export function useDragging(input: Input): Drop | null {
  const [drop, setDrop] = useState<Drop | null>(null);
  const latest = useLatest(input);

  useEffect(
    () =>
      withDragAndDrop(({ monitorForElements }) =>
        monitorForElements({
          canMonitor: ({ source }) => postIn(source.data) !== null,
          onDrag: ({ source, location: { current } }) => {
            const next = dropAt(latest(), postIn(source.data), current);
            setDrop((before) => (isSame(before, next) ? before : next));
            scrollAtEdge(source.element, current.input);
          },
          onDrop: ({ source, location: { current } }) => {
            setDrop(null);
            const last = dropAt(latest(), postIn(source.data), current);
            if (last) latest().put(last);
          },
        }),
      ),
    [latest],
  );

  return drop;
}

interface Pointer {
  clientX: number;
  clientY: number;
}

interface Over {
  dropTargets: readonly { element: Element }[];
  input: Pointer;
}

function dropAt({ lanes, canArrange }: Input, id: PostId | null, { dropTargets, input }: Over): Drop | null {
  const over = dropTargets[0]?.element;
  if (id === null || !(over instanceof HTMLElement)) return null;
  const lane = lanes.find((each) => each.id === over.dataset.lane);
  if (!lane) return null;
  if (canArrange) return { id, place: { laneId: lane.id, index: dropIndex(over, id, input) } };
  const isThereAlready = placeOf(lanes, id)?.laneId === lane.id;
  return isThereAlready ? null : { id, place: { laneId: lane.id, index: 0 } };
}

function isSame(a: Drop | null, b: Drop | null): boolean {
  return a?.id === b?.id && a?.place.laneId === b?.place.laneId && a?.place.index === b?.place.index;
}

const edgePx = 72;
const fastestPx = 18;

/** Near an edge of the board it scrolls, the nearer the faster. */
function scrollAtEdge(dragged: Element, { clientX, clientY }: Pointer): void {
  const board = dragged.closest('.wall');
  if (!board) return;
  const { left, right, top, bottom } = board.getBoundingClientRect();
  const by = {
    left: push(clientX, left, right),
    top: push(clientY, Math.max(top, 0), Math.min(bottom, innerHeight)),
  };
  if (by.left === 0 && by.top === 0) return;
  const scroller =
    board.scrollHeight > board.clientHeight || board.scrollWidth > board.clientWidth ? board : window;
  scroller.scrollBy(by);
}

function push(at: number, start: number, end: number): number {
  if (at < start + edgePx) return -fastestPx * Math.min((start + edgePx - at) / edgePx, 1);
  if (at > end - edgePx) return fastestPx * Math.min((at - (end - edgePx)) / edgePx, 1);
  return 0;
}
