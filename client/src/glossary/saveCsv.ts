/** The whole glossary as a file for a spreadsheet: UTF-8 with the mark by which Excel knows it. */
import { wordIn } from '@silta/shared/glossary/languages';
import { languageName } from '../members/languageName.ts';
import { writeCsv } from './csvText.ts';
import type { Glossary } from './glossaryContext.ts';

const byteOrderMark = '\ufeff';

type Parts = Pick<Glossary, 't' | 'languages' | 'locale' | 'terms'>;

export function saveCsv(glossary: Parts): void {
  const link = document.createElement('a');
  const blob = new Blob([csvOf(glossary)], { type: 'text/csv;charset=utf-8' });
  link.href = URL.createObjectURL(blob);
  link.download = `${glossary.t('csv.fileName')}.csv`;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Divided as spreadsheets of the reader's language expect it. */
export function csvOf({ t, languages, locale, terms }: Parts): string {
  const names = languages.map((language) => languageName(language, locale));
  const headings = [...names, ...names.map((language) => t('csv.example', { language }))];
  const rows = terms.map((term) => [
    ...languages.map((language) => wordIn(term, language)?.text ?? ''),
    ...languages.map((language) => wordIn(term, language)?.example ?? ''),
  ]);
  return byteOrderMark + writeCsv([headings, ...rows], locale.startsWith('en') ? ',' : ';');
}
