/** One round through the words, a card at a time, by keyboard or by hand. */
import { Check, Eye, RotateCcw, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { wordIn } from '@silta/shared/glossary/languages';
import type { Term, Word } from '@silta/shared/glossary/records';
import { languageName } from '../members/languageName.ts';
import { Button } from '../ui/Button.tsx';
import type { Texts } from './glossaryContext.ts';
import { ListenButton } from './ListenButton.tsx';
import type { Direction } from './practice.ts';
import { TermPicture } from './TermPicture.tsx';

type Props = {
  t: Texts;
  terms: readonly Term[];
  direction: Direction;
  locale: string;
  judge: (term: Term, isKnown: boolean) => void;
  /** Another round: with what was not known, or with everything. */
  again: (missed: readonly Term[]) => void;
};

export function PracticeRound({ t, terms, direction, locale, judge, again }: Props) {
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [missed, setMissed] = useState<readonly Term[]>([]);
  const term = terms[at];
  const card = useRef<HTMLDivElement>(null);
  // The button that was pressed has gone; the next one of the card takes its place.
  useEffect(() => {
    if (at > 0 || isOpen) card.current?.querySelector<HTMLElement>('[data-next]')?.focus();
  }, [at, isOpen]);

  function answer(isKnown: boolean) {
    if (!term) return;
    judge(term, isKnown);
    if (!isKnown) setMissed([...missed, term]);
    setOpen(false);
    setAt(at + 1);
  }

  if (!term) return <Done {...{ t, terms, missed, again }} />;
  const asked = wordIn(term, direction.shown);
  const wanted = wordIn(term, direction.hidden);
  return (
    <div className="practice-card sheet" ref={card}>
      <p className="meta num">{t('practice.place', { at: at + 1, of: terms.length })}</p>
      <TermPicture term={term} className="practice-picture" sizes="20rem" />
      <PracticeWord word={asked} />
      <div className="practice-answer" role="status">
        {isOpen ? (
          <PracticeWord word={wanted} />
        ) : (
          <p className="ink2">{t('practice.say', { language: languageName(direction.hidden, locale) })}</p>
        )}
      </div>
      <div className="actions">
        {isOpen ? (
          <>
            <Button kind="primary" icon={Check} data-next onClick={() => answer(true)}>
              {t('practice.knew')}
            </Button>
            <Button icon={X} onClick={() => answer(false)}>
              {t('practice.notYet')}
            </Button>
          </>
        ) : (
          <Button kind="primary" icon={Eye} data-next onClick={() => setOpen(true)}>
            {t('practice.show')}
          </Button>
        )}
      </div>
    </div>
  );
}

function PracticeWord({ word }: { word: Word | null }) {
  if (!word) return null;
  return (
    <>
      <p className="word-head">
        <span className="practice-word" lang={word.language}>
          {word.text}
        </span>
        <ListenButton word={word} />
      </p>
      {word.example !== '' && (
        <p className="word-x" lang={word.language}>
          {word.example}
        </p>
      )}
    </>
  );
}

type DoneProps = Pick<Props, 't' | 'terms' | 'again'> & { missed: readonly Term[] };

function Done({ t, terms, missed, again }: DoneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="practice-card sheet">
      <h2 ref={heading} tabIndex={-1}>
        {t('practice.done', { known: terms.length - missed.length, count: terms.length })}
      </h2>
      <p className="ink2">{t('practice.kept')}</p>
      <div className="actions">
        {missed.length > 0 && (
          <Button kind="primary" icon={RotateCcw} onClick={() => again(missed)}>
            {t('practice.again', { count: missed.length })}
          </Button>
        )}
        <Button icon={RotateCcw} onClick={() => again([])}>
          {t('practice.all')}
        </Button>
      </div>
    </div>
  );
}
