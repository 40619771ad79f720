/** Files that are dragged in from the desktop, over one element. */
import { useEffect, useEffectEvent, useState } from 'react';
import type { RefObject } from 'react';

/** Whether files hang over it. Dragged posts are none of its business. */
export function useFileDrop(
  element: RefObject<HTMLElement | null>,
  isTaking: boolean,
  onFiles: (files: readonly File[]) => void,
): boolean {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent(onFiles);

  useEffect(() => {
    const target = element.current;
    if (!target || !isTaking) return;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      const isInside = event.relatedTarget instanceof Node && target.contains(event.relatedTarget);
      if (!isInside) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) take(files);
    };
    target.addEventListener('dragover', over);
    target.addEventListener('dragleave', leave);
    target.addEventListener('drop', drop);
    return () => {
      target.removeEventListener('dragover', over);
      target.removeEventListener('dragleave', leave);
      target.removeEventListener('drop', drop);
    };
  }, [element, isTaking]);

  return isOver && isTaking;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
