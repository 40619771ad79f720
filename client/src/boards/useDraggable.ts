/** Lets a post be taken up with the pointer. */
import { useEffect, useRef } from 'react';
import type { Post } from '@silta/shared/boards/records';
import { withDragAndDrop } from '../ui/dragAndDrop.ts';
import { draggedPost } from './draggedPost.ts';

export function useDraggable(post: Post, canMove: boolean) {
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = sheet.current;
    if (!element || !canMove) return;
    return withDragAndDrop(({ draggable }) =>
      draggable({
        element,
        getInitialData: () => draggedPost(post),
        onDragStart: () => element.classList.add('is-dragged'),
        onDrop: () => element.classList.remove('is-dragged'),
      }),
    );
  }, [canMove, post]);
  return sheet;
}
