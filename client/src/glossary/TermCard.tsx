/** One term: what each side calls it, side by side, and where both have confirmed their word, joined. */
import { Ellipsis, Image, Mic, Pencil, Trash2 } from 'lucide-react';
import { memo, useId } from 'react';
import { belongingOf } from '@silta/shared/belonging';
import { can } from '@silta/shared/access';
import { isJoined, lackingFor, wordIn } from '@silta/shared/glossary/languages';
import type { Term } from '@silta/shared/glossary/records';
import { mayChange, mayIllustrate } from '@silta/shared/glossary/rules';
import { languageName } from '../members/languageName.ts';
import { SideCode } from '../members/SideCode.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuEntry } from '../ui/Menu.tsx';
import { showToast } from '../ui/toasts.ts';
import { useOpenGlossary } from './glossaryContext.ts';
import { sharedOf } from './languageRows.ts';
import type { LanguageRows } from './languageRows.ts';
import { namingWord, termName } from './termNames.ts';
import { TermPicture } from './TermPicture.tsx';
import { WordLine } from './WordLine.tsx';

type Props = { term: Term; rows: LanguageRows };

export const TermCard = memo(function TermCard({ term, rows }: Props) {
  const { t, sides, sideRecords, locale } = useOpenGlossary();
  const id = useId();
  const naming = namingWord(term, sides)?.language ?? '';
  const joined = isJoined(term, sideRecords);
  return (
    <article className="term" aria-labelledby={`${id}-${naming}`} data-term={term.id} tabIndex={-1}>
      <span className="term-span" aria-hidden data-joined={joined || undefined}>
        {rows.banks.map(({ side }) => (
          <i
            key={side.id}
            data-hue={side.hue}
            data-served={lackingFor(term, side.record) === null || undefined}
          />
        ))}
      </span>
      {joined && <span className="sr">{t('card.joined')}</span>}
      {rows.banks.length > 0 && (
        <div className="term-banks">
          {rows.banks.map(({ side, languages }) => (
            <div key={side.id} className="term-bank">
              <SideCode side={side} />
              {languages.map((language) => (
                <WordLine
                  key={language}
                  id={`${id}-${language}`}
                  term={term}
                  language={language}
                  label={languages.length > 1 ? languageName(language, locale) : null}
                />
              ))}
            </div>
          ))}
        </div>
      )}
      {sharedOf(term, rows).map((language) => (
        <div key={language} className="term-shared">
          <span className="code code-plain" title={languageName(language, locale)} aria-hidden>
            {language}
          </span>
          <WordLine id={`${id}-${language}`} term={term} language={language} label={null} />
        </div>
      ))}
      <TermPicture term={term} className="term-picture" sizes="(max-width: 48rem) 100vw, 27rem" />
      {term.picture && term.picture.caption !== '' && <p className="meta">{term.picture.caption}</p>}
      <TermMenu term={term} rows={rows} />
    </article>
  );
});

function TermMenu({ term, rows }: Props) {
  const { t, sides, sideRecords, viewer, locale, send, ask } = useOpenGlossary();
  const name = termName(term, sides);
  const languages = [...rows.banks.flatMap((bank) => bank.languages), ...sharedOf(term, rows)];
  const changes: MenuEntry[] = languages.flatMap((language) => {
    const word = wordIn(term, language);
    if (!word || !can(viewer, 'term.setWord') || !mayChange(word, sideRecords, viewer)) return [];
    const of = { language: languageName(language, locale) };
    const open = (kind: 'word' | 'recording') => () => ask({ kind, term, language });
    return [
      { id: language, label: t('card.change', of), icon: Pencil, onSelect: open('word') },
      { id: `say-${language}`, label: t('card.record', of), icon: Mic, onSelect: open('recording') },
    ];
  });
  const pictures: MenuEntry[] =
    can(viewer, 'term.setPicture') && mayIllustrate(term, sideRecords, viewer)
      ? [
          {
            id: 'picture',
            label: t('card.picture'),
            icon: Image,
            onSelect: () => ask({ kind: 'picture', term }),
          },
        ]
      : [];

  function remove() {
    send('term.remove', { termId: term.id });
    focusNextTerm(term.id);
    const undo = { label: t('toast.undo'), onPress: () => send('term.restore', { termId: term.id }) };
    showToast({ id: `term-${term.id}`, text: t('toast.removed', { name }), actions: [undo] });
  }

  const removal: MenuEntry[] = can(viewer, 'term.remove', belongingOf('term', term))
    ? [{ id: 'remove', label: t('card.remove'), icon: Trash2, danger: true, onSelect: remove }]
    : [];
  const entries = [...changes, ...pictures, ...removal];
  if (entries.length === 0) return null;
  const label = t('card.options', { name });
  return (
    <Menu
      label={label}
      entries={entries}
      button={(props) => <IconButton {...props} icon={Ellipsis} label={label} size="s" className="term-b" />}
    />
  );
}

/** The card goes away with its menu: on with the next one. */
function focusNextTerm(id: string): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-term]')];
  const at = cards.findIndex((card) => card.dataset.term === id);
  (cards[at + 1] ?? cards[at - 1] ?? document.getElementById('main'))?.focus();
}
