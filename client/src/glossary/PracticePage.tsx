/** Practising: one language is hidden, one says the word, looks, and tells oneself whether it was right. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from '../ui/router.tsx';
import { askedOf } from '@silta/shared/glossary/languages';
import type { Term } from '@silta/shared/glossary/records';
import { idFrom } from '@silta/shared/newId';
import type { RoomId } from '@silta/shared/ids';
import { languageName } from '../members/languageName.ts';
import { paths } from '../paths.ts';
import { useRealm } from '../realtime/RealmProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Field } from '../ui/Field.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Select } from '../ui/Select.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import type { Glossary } from './glossaryContext.ts';
import { markOf, questions } from './practice.ts';
import type { Direction } from './practice.ts';
import { PracticeRound } from './PracticeRound.tsx';
import { keepKnown, readKnown } from './termShelf.ts';
import { useGlossary } from './useGlossary.ts';
import './glossary.css';

export function PracticePage() {
  const partnership = idFrom<RoomId>(useParams().partnershipId);
  return partnership ? <PracticeOf partnershipId={partnership} /> : null;
}

function PracticeOf({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('glossary');
  const { glossary } = useGlossary(partnershipId);
  return (
    <main className="page practice" id="main" tabIndex={-1} aria-busy={!glossary}>
      <header className="pagehead">
        <div>
          <p className="crumb">
            <Link to={paths.glossary(partnershipId)}>{t('title')}</Link>
          </p>
          <h1>{t('practice.title')}</h1>
        </div>
      </header>
      {glossary ? <Practice glossary={glossary} /> : <Skeleton width="60%" height="8rem" />}
    </main>
  );
}

function Practice({ glossary }: { glossary: Glossary }) {
  const { t, languages, locale, terms, partnershipId } = glossary;
  const { accountId } = useRealm();
  const [direction, setDirection] = useState(() => firstDirection(glossary));
  const [known, setKnown] = useState(() => readKnown(accountId));
  const [round, setRound] = useState(() => ({ number: 0, terms: ask(terms, direction, known) }));
  const begin = (next: Direction, of = terms) =>
    setRound(({ number }) => ({ number: number + 1, terms: ask(of, next, known) }));

  function turn(next: Direction) {
    setDirection(next);
    begin(next);
  }

  function judge(term: Term, isKnown: boolean) {
    const next = new Set(known);
    if (isKnown) next.add(markOf(term, direction));
    else next.delete(markOf(term, direction));
    setKnown(next);
    keepKnown(accountId, next);
  }

  return (
    <>
      <div className="term-tools">
        {(['shown', 'hidden'] as const).map((part) => (
          <Field key={part} label={t(`practice.${part}`)}>
            <Select
              value={direction[part]}
              onChange={({ target }) => turn(turned(direction, part, target.value))}
            >
              {languages.map((language) => (
                <option key={language} value={language}>
                  {languageName(language, locale)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      {round.terms.length === 0 ? (
        <EmptyState
          title={t('practice.none')}
          actions={
            <LinkButton kind="primary" to={paths.glossary(partnershipId)}>
              {t('practice.back')}
            </LinkButton>
          }
        >
          {t('practice.noneText')}
        </EmptyState>
      ) : (
        <PracticeRound
          key={round.number}
          t={t}
          terms={round.terms}
          direction={direction}
          locale={locale}
          judge={judge}
          again={(missed) => begin(direction, missed.length > 0 ? missed : terms)}
        />
      )}
    </>
  );
}

function ask(terms: readonly Term[], direction: Direction, known: ReadonlySet<string>): Term[] {
  return questions(terms, direction, { known, random: Math.random });
}

/** From what one speaks into what the other side speaks. */
function firstDirection({ sides, languages }: Glossary): Direction {
  const own = sides.own ? (askedOf(sides.own.record)[0] ?? 'en') : 'en';
  const theirs = sides.ownFirst
    .slice(1)
    .flatMap(({ record }) => askedOf(record))
    .find((language) => language !== own);
  return { shown: own, hidden: theirs ?? languages.find((language) => language !== own) ?? own };
}

/** The same language on both sides would ask for nothing: then the two change places. */
function turned(direction: Direction, part: keyof Direction, language: string): Direction {
  const next = { ...direction, [part]: language };
  return next.shown === next.hidden ? { shown: direction.hidden, hidden: direction.shown } : next;
}
