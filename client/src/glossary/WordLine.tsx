/** The word of one language: said, confirmed or not yet, or still to be filled in. */
import { Check, CircleCheck, Plus } from 'lucide-react';
import { can } from '@silta/shared/access';
import { wordIn } from '@silta/shared/glossary/languages';
import type { Term, Word } from '@silta/shared/glossary/records';
import { mayConfirm, mayTakeBack } from '@silta/shared/glossary/rules';
import { languageName } from '../members/languageName.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useOpenGlossary } from './glossaryContext.ts';
import { ListenButton } from './ListenButton.tsx';
import { termName } from './termNames.ts';

type Props = {
  id: string;
  term: Term;
  language: string;
  /** Where a side speaks several. */
  label: string | null;
};

export function WordLine({ id, term, language, label }: Props) {
  const word = wordIn(term, language);
  return (
    <div className="word-line">
      {label !== null && <span className="meta">{label}</span>}
      {word ? <Said id={id} term={term} word={word} /> : <Missing term={term} language={language} />}
    </div>
  );
}

function Said({ id, term, word }: { id: string; term: Term; word: Word }) {
  return (
    <>
      <span className="word-head">
        <b id={id} lang={word.language} className="word-t">
          {word.text}
        </b>
        <ListenButton word={word} />
        <Confirmation term={term} word={word} />
      </span>
      {word.recording && word.recording.caption !== '' && (
        <span className="meta" lang={word.language}>
          {word.recording.caption}
        </span>
      )}
      {word.example !== '' && (
        <span className="word-x" lang={word.language}>
          {word.example}
        </span>
      )}
    </>
  );
}

function Confirmation({ term, word }: { term: Term; word: Word }) {
  const { t, sides, sideRecords, viewer, send } = useOpenGlossary();
  const { language, text, version, confirmedBy } = word;
  const set = (confirmed: boolean) => () =>
    send('term.confirmWord', { termId: term.id, language, version, confirmed });
  if (confirmedBy !== null) {
    const name = sides.member(confirmedBy)?.name ?? '';
    const said = t('word.confirmedBy', { name });
    return mayTakeBack(word, viewer) ? (
      <button
        type="button"
        className="word-ok"
        aria-pressed
        title={said}
        aria-label={t('word.takeBack', { word: text, name })}
        onClick={set(false)}
      >
        <Icon of={CircleCheck} size="s" />
      </button>
    ) : (
      <span className="word-ok" title={said}>
        <Icon of={CircleCheck} size="s" />
        <span className="sr">{said}</span>
      </span>
    );
  }
  if (can(viewer, 'term.confirmWord') && mayConfirm(word, sideRecords, viewer)) {
    return (
      <Button size="s" icon={Check} aria-label={t('word.confirmThis', { word: text })} onClick={set(true)}>
        {t('word.confirm')}
      </Button>
    );
  }
  return <span className="meta">{t('word.unconfirmed')}</span>;
}

function Missing({ term, language }: { term: Term; language: string }) {
  const { t, sides, viewer, locale, ask } = useOpenGlossary();
  const of = languageName(language, locale);
  if (!can(viewer, 'term.setWord'))
    return <span className="meta">{t('word.missing', { language: of })}</span>;
  return (
    <button
      type="button"
      className="word-gap"
      onClick={() => ask({ kind: 'word', term, language })}
      aria-label={t('word.fillFor', { language: of, name: termName(term, sides) })}
    >
      <Icon of={Plus} size="s" />
      {t('word.fill', { language: of })}
    </button>
  );
}
