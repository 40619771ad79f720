/** Dragging one file of the post that is being written onto the place of another. */
import { useEffect } from 'react';
import type { RefObject } from 'react';
import { fileId } from '@silta/shared/ids';
import type { FileId } from '@silta/shared/ids';
import { withDragAndDrop } from '../ui/dragAndDrop.ts';
import { useLatest } from '../ui/useLatest.ts';

export function useAttachmentDrag(
  row: RefObject<HTMLElement | null>,
  id: FileId,
  onDrop: (dragged: FileId) => void,
): void {
  const latest = useLatest(onDrop);

  useEffect(() => {
    const element = row.current;
    if (!element) return;
    const mark = (isOver: boolean) => element.classList.toggle('is-over', isOver);
    return withDragAndDrop(({ draggable, dropTargetForElements }) => {
      const stops = [
        draggable({ element, getInitialData: () => ({ attachment: id }) }),
        dropTargetForElements({
          element,
          canDrop: ({ source }) => ![null, id].includes(attachmentIn(source.data)),
          onDragEnter: () => mark(true),
          onDragLeave: () => mark(false),
          onDrop: ({ source }) => {
            mark(false);
            const dragged = attachmentIn(source.data);
            if (dragged) latest()(dragged);
          },
        }),
      ];
      return () => stops.forEach((stop) => stop());
    });
  }, [row, id, latest]);
}

function attachmentIn(data: Record<string, unknown>): FileId | null {
  const parsed = fileId.safeParse(data.attachment);
  return parsed.success ? parsed.data : null;
}
