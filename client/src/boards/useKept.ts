/** A draft that is kept on the device with every change. */
import { useRef, useState } from 'react';

export type ChangeDraft<T> = (fields: Partial<T> | ((before: T) => Partial<T>)) => void;

/** A change starts from what the draft is at that moment: a file may be through while a key is pressed. */
export function useKept<T>(first: () => T, keep: (draft: T) => void): [T, ChangeDraft<T>] {
  const [draft, setDraft] = useState(first);
  const newest = useRef(draft);
  const change: ChangeDraft<T> = (fields) => {
    const before = newest.current;
    newest.current = { ...before, ...(typeof fields === 'function' ? fields(before) : fields) };
    setDraft(newest.current);
    keep(newest.current);
  };
  return [draft, change];
}
