/** A text with what is new underlined and what is gone struck through, said in words as well. */
import { Fragment, useMemo } from 'react';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useScene } from '../boardContext.ts';
import { textChanges } from './textChanges.ts';

export function ChangedText({ before, after }: { before: string; after: string }) {
  const { t, language } = useScene();
  const pieces = useMemo(() => textChanges(before, after), [before, after]);
  return pieces.map(({ kind, text }, i) => {
    if (kind === 'same') return <span key={i}>{text}</span>;
    const Mark = kind === 'added' ? 'ins' : 'del';
    const said = text.trimStart();
    return (
      <Fragment key={i}>
        {text.slice(0, text.length - said.length)}
        <Mark>
          <VisuallyHidden>
            <span lang={language}>{t(`past.${kind}`)}</span>{' '}
          </VisuallyHidden>
          {said}
        </Mark>
      </Fragment>
    );
  });
}
