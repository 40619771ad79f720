/** A text with what is new underlined and what is gone struck through, said in words as well. */
import { Fragment, useMemo } from 'react';
import { textChanges } from './textChanges.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface Props {
  before: string;
  after: string;
  /** What screen readers hear before a change, and in which language. */
  said: { added: string; removed: string; language: string };
}

export function ChangedText({ before, after, said }: Props) {
  const pieces = useMemo(() => textChanges(before, after), [before, after]);
  return pieces.map(({ kind, text }, i) => {
    if (kind === 'same') return <span key={i}>{text}</span>;
    const Mark = kind === 'added' ? 'ins' : 'del';
    const words = text.trimStart();
    return (
      <Fragment key={i}>
        {text.slice(0, text.length - words.length)}
        <Mark>
          <VisuallyHidden>
            <span lang={said.language}>{said[kind]}</span>{' '}
          </VisuallyHidden>
          {words}
        </Mark>
      </Fragment>
    );
  });
}
