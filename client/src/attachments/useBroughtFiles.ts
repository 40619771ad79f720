/** All ways in which files come into a form: chosen, pasted, dropped on it, or on what it belongs to. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useFileDrop } from '../files/useFileDrop.ts';
import type { DraftFiles } from './useAttachments.ts';

/** `left`: of the last ones so many found no place. */
export function useBroughtFiles(
  form: RefObject<HTMLElement | null>,
  { add }: DraftFiles,
  dropped: readonly File[] | undefined,
) {
  const taken = useRef<readonly File[]>(undefined);
  const [left, setLeft] = useState(0);
  const bring = (files: readonly File[], seconds?: number) => setLeft(add(files, seconds).left);
  const isOver = useFileDrop(form, true, (files) => bring(files));
  const take = useEffectEvent(bring);

  useEffect(() => {
    if (!dropped || taken.current === dropped) return;
    taken.current = dropped;
    take(dropped);
  }, [dropped]);

  useEffect(() => {
    form.current?.classList.toggle('is-over', isOver);
  }, [form, isOver]);

  useEffect(() => {
    const element = form.current;
    /** A picture from the clipboard is a file; text goes where it is pasted. */
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      take(files);
    };
    element?.addEventListener('paste', paste);
    return () => element?.removeEventListener('paste', paste);
  }, [form]);

  return { left, bring };
}
