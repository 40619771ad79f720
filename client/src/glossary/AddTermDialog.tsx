/** A new term: one's own word and one more take seconds; examples and further languages can come later. */
import { useState } from 'react';
import { askedOf, wordIn } from '@silta/shared/glossary/languages';
import type { NewWord } from '@silta/shared/glossary/commands';
import { newId } from '@silta/shared/newId';
import type { TermId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { languageName } from '../members/languageName.ts';
import { useRealm } from '../realtime/RealmProvider.tsx';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import type { OpenGlossary } from './glossaryContext.ts';
import { useOpenGlossary } from './glossaryContext.ts';
import { termName } from './termNames.ts';
import { dropTermDraft, keepTermDraft, readTermDraft } from './termShelf.ts';
import type { TermDraft } from './termShelf.ts';

const firstId = 'new-term-first';
const empty = { text: '', example: '' };

export function AddTermDialog({ onClose }: { onClose: () => void }) {
  const glossary = useOpenGlossary();
  const { t, locale, languages, send } = glossary;
  const { accountId } = useRealm();
  const [draft, setDraft] = useState(() => readTermDraft(accountId));
  const [isWide, setWide] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [first = 'en', second] = languageOrder(glossary);
  const shown = isWide ? languageOrder(glossary) : [first, ...(second === undefined ? [] : [second])];
  const words = wordsOf(draft, languages);
  const twin = twinOf(words, glossary);

  function change(language: string, field: Partial<TermDraft[string]>) {
    const next = { ...draft, [language]: { ...(draft[language] ?? empty), ...field } };
    setDraft(next);
    setError(null);
    keepTermDraft(accountId, next);
  }

  function add(): boolean {
    if (words.length === 0) {
      setError(t('add.missing'));
      document.getElementById(firstId)?.focus();
      return false;
    }
    send('term.add', { id: newId<TermId>(), words });
    announce(t('add.done', { name: words[0]?.text ?? '' }));
    setDraft({});
    dropTermDraft(accountId);
    return true;
  }

  return (
    <Dialog
      open
      title={t('add.title')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={() => add() && onClose()}
      actions={
        <>
          <Button kind="quiet" onClick={() => add() && document.getElementById(firstId)?.focus()}>
            {t('add.another')}
          </Button>
          <Button kind="primary" type="submit">
            {t('add.submit')}
          </Button>
        </>
      }
    >
      {shown.map((language) => (
        <Field
          key={language}
          {...(language === first && { id: firstId, error })}
          label={languageName(language, locale)}
          aside={language === first ? undefined : t('add.optional')}
          hint={language === first && twin ? t('add.twin', { name: twin }) : undefined}
        >
          <TextInput
            lang={language}
            maxLength={limits.word}
            autoCapitalize="none"
            value={draft[language]?.text ?? ''}
            onChange={(event) => change(language, { text: event.target.value })}
          />
        </Field>
      ))}
      {isWide ? (
        <ExampleField language={first} value={draft[first]?.example ?? ''} onChange={change} />
      ) : (
        <Button kind="quiet" size="s" className="term-more" onClick={() => setWide(true)}>
          {t('add.more')}
        </Button>
      )}
      <p className="hint">{t('add.about')}</p>
    </Dialog>
  );
}

type ExampleProps = {
  language: string;
  value: string;
  onChange: (language: string, field: { example: string }) => void;
};

function ExampleField({ language, value, onChange }: ExampleProps) {
  const { t, locale } = useOpenGlossary();
  return (
    <Field label={t('add.example', { language: languageName(language, locale) })} aside={t('add.optional')}>
      <TextInput
        lang={language}
        maxLength={limits.wordExample}
        value={value}
        onChange={(event) => onChange(language, { example: event.target.value })}
      />
    </Field>
  );
}

/** What one speaks oneself, then what both sides read, then the rest. */
function languageOrder({ languages, sides }: OpenGlossary): string[] {
  const own = sides.own ? askedOf(sides.own.record) : [];
  return [...new Set([...own.slice(0, 1), 'en', ...own, ...languages])];
}

function wordsOf(draft: TermDraft, languages: readonly string[]): NewWord[] {
  return languages.flatMap((language) => {
    const { text, example } = draft[language] ?? empty;
    return text.trim() === '' ? [] : [{ language, text: text.trim(), example: example.trim() }];
  });
}

/** The term that is there already under one of these words. */
function twinOf(words: readonly NewWord[], { terms, sides }: OpenGlossary): string | null {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  const twin = terms.find((term) =>
    words.some(({ language, text }) => same(wordIn(term, language)?.text ?? '', text)),
  );
  return twin ? termName(twin, sides) : null;
}
