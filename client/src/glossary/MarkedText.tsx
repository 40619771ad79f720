/** A text in which terms of the glossary are marked; pointing at one, or pressing it, shows its words. */
import { useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Term } from '@silta/shared/glossary/records';
import { wordIn } from '@silta/shared/glossary/languages';
import { SideCode } from '../members/SideCode.tsx';
import { useMenuPlace } from '../ui/useMenuPlace.ts';
import type { Texts } from './glossaryContext.ts';
import { sharedOf } from './languageRows.ts';
import type { LanguageRows } from './languageRows.ts';
import type { FoundTerm } from './termMatcher.ts';

type Props = { text: string; found: readonly FoundTerm[]; rows: LanguageRows; t: Texts };

export function MarkedText({ text, found, rows, t }: Props) {
  return (
    <>
      {found.map(({ start, end, term }, i) => [
        text.slice(found[i - 1]?.end ?? 0, start),
        <TermMark key={start} text={text.slice(start, end)} term={term} rows={rows} t={t} />,
      ])}
      {text.slice(found.at(-1)?.end ?? 0)}
    </>
  );
}

type MarkProps = { text: string; term: Term; rows: LanguageRows; t: Texts };

/** Long enough for the pointer to cross the gap between word and note. */
const leaveMs = 150;

function TermMark({ text, term, rows, t }: MarkProps) {
  const [isOpen, setOpen] = useState(false);
  const mark = useRef<HTMLButtonElement>(null);
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const id = useId();
  const stay = () => {
    clearTimeout(leaving.current);
    setOpen(true);
  };
  const leave = () => {
    leaving.current = setTimeout(() => setOpen(false), leaveMs);
  };
  useEffect(() => () => clearTimeout(leaving.current), []);
  return (
    <>
      <button
        ref={mark}
        type="button"
        className="term-mark"
        aria-describedby={isOpen ? id : undefined}
        onPointerEnter={(event) => event.pointerType === 'mouse' && stay()}
        onPointerLeave={(event) => event.pointerType === 'mouse' && leave()}
        onFocus={stay}
        onBlur={() => setOpen(false)}
        onClick={stay}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !isOpen) return;
          event.stopPropagation();
          setOpen(false);
        }}
      >
        {text}
      </button>
      {isOpen && (
        <Note
          {...{ id, term, rows, t }}
          mark={mark}
          onEnter={stay}
          onLeave={leave}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

type NoteProps = Omit<MarkProps, 'text'> & {
  id: string;
  mark: { current: HTMLButtonElement | null };
  onEnter: () => void;
  onLeave: () => void;
  onClose: () => void;
};

function Note({ id, term, rows, t, mark, onEnter, onLeave, onClose }: NoteProps) {
  const note = useRef<HTMLDivElement>(null);
  useMenuPlace(note, mark, onClose);
  return createPortal(
    <div
      ref={note}
      id={id}
      className="menu term-note"
      role="tooltip"
      popover="manual"
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      <TermWords term={term} rows={rows} />
      <span className="meta">{t('marks.from')}</span>
    </div>,
    document.body,
  );
}

/** The words of a term with the codes of those who speak so. */
export function TermWords({ term, rows }: { term: Term; rows: LanguageRows }) {
  const theirs = rows.banks.flatMap(({ side, languages }) =>
    languages.flatMap((language) => {
      const word = wordIn(term, language);
      return word ? [{ word, code: <SideCode side={side} /> }] : [];
    }),
  );
  const shared = sharedOf(term, rows).flatMap((language) => {
    const word = wordIn(term, language);
    return word ? [{ word, code: <span className="code code-plain">{language}</span> }] : [];
  });
  return (
    <span className="term-words">
      {[...theirs, ...shared].map(({ word, code }) => (
        <span key={word.language}>
          {code} <span lang={word.language}>{word.text}</span>
        </span>
      ))}
    </span>
  );
}
