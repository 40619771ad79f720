/** All ways in which files come into the composer: chosen, pasted, dropped on it or on the board. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ClipboardEvent, RefObject } from 'react';
import { useFileDrop } from '../files/useFileDrop.ts';
import type { Composing } from './composing.ts';
import type { DraftFiles } from './useAttachments.ts';

export interface BringFiles {
  add: (files: readonly File[], seconds?: number) => void;
  /** Of the last ones so many found no place. */
  left: number;
}

interface Brought {
  isOver: boolean;
  bring: BringFiles;
  onPaste: (event: ClipboardEvent) => void;
}

/** `form`: on which files can be dropped. */
export function useBroughtFiles(
  form: RefObject<HTMLElement | null>,
  { files: dropped }: Composing,
  { add }: DraftFiles,
): Brought {
  const taken = useRef<Composing['files']>(undefined);
  const [left, setLeft] = useState(0);
  const bring = (files: readonly File[], seconds?: number) => setLeft(add(files, seconds).left);
  const isOver = useFileDrop(form, true, (files) => bring(files));
  const takeDropped = useEffectEvent(bring);

  useEffect(() => {
    if (!dropped || taken.current === dropped) return;
    taken.current = dropped;
    takeDropped(dropped);
  }, [dropped]);

  return {
    isOver,
    bring: { left, add: bring },
    /** A picture from the clipboard is a file; text goes where it is pasted. */
    onPaste: (event) => {
      const files = [...event.clipboardData.files];
      if (files.length === 0) return;
      event.preventDefault();
      bring(files);
    },
  };
}
