/** Text as somebody wrote it, with its addresses as links. */
import { Fragment, useMemo } from 'react';
import { useTextMarks } from '../ui/textMarks.ts';
import { Mention } from './mentions/Mention.tsx';
import { textParts } from './textParts.ts';

export function LinkedText({ text, language }: { text: string; language: string }) {
  const mark = useTextMarks();
  const parts = useMemo(() => textParts(text), [text]);
  return parts.map((part, i) =>
    part.memberId !== null ? (
      <Mention key={i} id={part.memberId} />
    ) : part.href === null ? (
      <Fragment key={i}>{mark ? mark(part.text, language) : part.text}</Fragment>
    ) : (
      <a key={i} href={part.href} target="_blank" rel="noopener noreferrer nofollow ugc">
        {part.text}
      </a>
    ),
  );
}
