/** A translated sentence with elements in it, without the weight of a parser for markup. */
import { Fragment } from 'react';
import type { ReactNode } from 'react';

/** Stands in the text for the element with this number; from the private use area, so nobody writes it. */
export const thread = (n: number) => String.fromCharCode(0xe000 + n);

/** `text` was translated with `thread(0)`, `thread(1)` … as values; each gives way to its element. */
export function woven(text: string, elements: readonly ReactNode[]): ReactNode {
  const parts = text.split(/([\ue000-\ue00f])/u);
  return parts.map((part, i) => {
    const n = part.length === 1 ? part.charCodeAt(0) - 0xe000 : -1;
    return <Fragment key={i}>{n >= 0 && n < elements.length ? elements[n] : part}</Fragment>;
  });
}
