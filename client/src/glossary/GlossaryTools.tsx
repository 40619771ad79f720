/** Finding terms: by words, by what waits for one's side, by a language that is missing; and marks in posts. */
import { useEffect } from 'react';
import { languageName } from '../members/languageName.ts';
import { announce } from '../ui/announcements.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useOpenGlossary } from './glossaryContext.ts';
import { MarkingSwitch } from './MarkingSwitch.tsx';
import { waitsFor } from './termFilter.ts';

type Props = {
  words: string;
  onWords: (words: string) => void;
  show: string;
  onShow: (show: string) => void;
  found: number;
};

/** Long enough not to talk while somebody is still typing. */
const quietMs = 700;

export function GlossaryTools({ words, onWords, show, onShow, found }: Props) {
  const { t, languages, locale, terms, viewer, sideRecords } = useOpenGlossary();
  const isSearching = words.trim() !== '';
  const result = t('search.found', { count: found });
  const ours = terms.filter((term) => waitsFor(term, { viewer, sides: sideRecords })).length;

  useEffect(() => {
    if (!isSearching) return;
    const timer = setTimeout(() => announce(result), quietMs);
    return () => clearTimeout(timer);
  }, [isSearching, words, result]);

  return (
    <div className="term-tools">
      <div role="search" className="grow">
        <Field label={t('search.label')}>
          <TextInput type="search" value={words} onChange={(event) => onWords(event.target.value)} />
        </Field>
      </div>
      <Field label={t('show.label')}>
        <Select value={show} onChange={(event) => onShow(event.target.value)}>
          <option value="all">{t('show.all', { count: terms.length })}</option>
          <option value="ours">{t('show.ours', { count: ours })}</option>
          {languages.map((language) => (
            <option key={language} value={language}>
              {t('show.without', { language: languageName(language, locale) })}
            </option>
          ))}
        </Select>
      </Field>
      <MarkingSwitch />
    </div>
  );
}
