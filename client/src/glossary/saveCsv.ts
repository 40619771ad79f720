/** The whole glossary as a file for a spreadsheet. */
import { wordIn } from '@silta/shared/glossary/languages';
import { languageName } from '../members/languageName.ts';
import { csvFor } from '../ui/csvText.ts';
import { saveText } from '../ui/saveText.ts';
import type { Glossary } from './glossaryContext.ts';

type Parts = Pick<Glossary, 't' | 'languages' | 'locale' | 'terms'>;

export function saveCsv(glossary: Parts): void {
  saveText(`${glossary.t('csv.fileName')}.csv`, csvOf(glossary), 'text/csv');
}

export function csvOf({ t, languages, locale, terms }: Parts): string {
  const names = languages.map((language) => languageName(language, locale));
  const headings = [...names, ...names.map((language) => t('csv.example', { language }))];
  const rows = terms.map((term) => [
    ...languages.map((language) => wordIn(term, language)?.text ?? ''),
    ...languages.map((language) => wordIn(term, language)?.example ?? ''),
  ]);
  return csvFor(locale, [headings, ...rows]);
}
