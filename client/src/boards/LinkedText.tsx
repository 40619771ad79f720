/** Text as somebody wrote it, with its addresses as links. */
import { Fragment, useMemo } from 'react';
import { textParts } from './textParts.ts';

export function LinkedText({ text }: { text: string }) {
  const parts = useMemo(() => textParts(text), [text]);
  return parts.map((part, i) =>
    part.href === null ? (
      <Fragment key={i}>{part.text}</Fragment>
    ) : (
      <a key={i} href={part.href} target="_blank" rel="noopener noreferrer nofollow ugc">
        {part.text}
      </a>
    ),
  );
}
