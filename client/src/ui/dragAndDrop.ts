/** The library for dragging, fetched when somebody first points at the page: reading does not wait for it. */
import type * as adapter from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

type DragAndDrop = typeof adapter;

let loading: Promise<DragAndDrop> | null = null;

/** Does the work as soon as dragging is there; what it returns takes it back, or calls it off. */
export function withDragAndDrop(work: (library: DragAndDrop) => () => void): () => void {
  let isOver = false;
  let undo: (() => void) | null = null;
  loading ??= pointing().then(() => import('@atlaskit/pragmatic-drag-and-drop/element/adapter'));
  loading.then(
    (library) => {
      if (!isOver) undo = work(library);
    },
    // Without network it is tried again with the next page; keys and menus move things as well.
    () => (loading = null),
  );
  return () => {
    isOver = true;
    undo?.();
  };
}

/** The first time a mouse or a finger is on the page; who only reads, or uses the keyboard, loads nothing. */
function pointing(): Promise<void> {
  return new Promise((resolve) => {
    document.addEventListener('pointerover', () => resolve(), { once: true, capture: true });
  });
}
