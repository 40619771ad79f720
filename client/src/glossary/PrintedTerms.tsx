/** The glossary on paper: cards to cut out, eight on a page of A4, or a list. Asks to print as soon as it is drawn. */
import { useEffect, useEffectEvent, useRef } from 'react';
import { createPortal } from 'react-dom';
import { wordIn } from '@silta/shared/glossary/languages';
import type { Term } from '@silta/shared/glossary/records';
import { languageName } from '../members/languageName.ts';
import { SideCode } from '../members/SideCode.tsx';
import { useOpenGlossary } from './glossaryContext.ts';
import type { Paper } from './GlossaryHead.tsx';
import { languageRows, sharedOf } from './languageRows.ts';
import type { LanguageRows } from './languageRows.ts';
import { TermPicture } from './TermPicture.tsx';
import './printedTerms.css';

type Props = { paper: Paper; terms: readonly Term[]; onDone: () => void };

const onPage = 8;

export function PrintedTerms({ paper, terms, onDone }: Props) {
  const done = useEffectEvent(onDone);
  const paperElement = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const afterPrint = () => done();
    addEventListener('afterprint', afterPrint);
    let isOver = false;
    const pictures = [...(paperElement.current?.querySelectorAll('img') ?? [])];
    // A picture that does not come is no reason to print nothing.
    const all = Promise.allSettled(pictures.map((picture) => picture.decode()));
    if (pictures.length === 0) print();
    else void all.then(() => !isOver && print());
    return () => {
      isOver = true;
      removeEventListener('afterprint', afterPrint);
    };
  }, []);
  return createPortal(
    <div ref={paperElement} className="printed-terms">
      {paper === 'cards' ? <Cards terms={terms} /> : <List terms={terms} />}
    </div>,
    document.body,
  );
}

function Cards({ terms }: { terms: readonly Term[] }) {
  const { languages, sides } = useOpenGlossary();
  const rows = languageRows(languages, sides);
  const pages = Array.from({ length: Math.ceil(terms.length / onPage) }, (_, i) =>
    terms.slice(i * onPage, (i + 1) * onPage),
  );
  return pages.map((page, i) => (
    <div key={i} className="card-page">
      {page.map((term) => (
        <Card key={term.id} term={term} rows={rows} />
      ))}
    </div>
  ));
}

function Card({ term, rows }: { term: Term; rows: LanguageRows }) {
  const lines = [
    ...rows.banks.flatMap(({ side, languages }) =>
      languages.map((language) => ({ language, code: <SideCode side={side} /> })),
    ),
    ...sharedOf(term, rows).map((language) => ({
      language,
      code: <span className="code code-plain">{language}</span>,
    })),
  ];
  return (
    <div className="print-card">
      <TermPicture term={term} className="print-picture" sizes="10rem" isAtOnce />
      {lines.map(({ language, code }) => {
        const word = wordIn(term, language);
        return (
          <p key={language} lang={language}>
            {code} <b>{word ? word.text : '\u00a0'}</b>
            {word && word.example !== '' && <span className="word-x">{word.example}</span>}
          </p>
        );
      })}
    </div>
  );
}

function List({ terms }: { terms: readonly Term[] }) {
  const { t, languages, locale } = useOpenGlossary();
  return (
    <>
      <h1>{t('title')}</h1>
      <table>
        <thead>
          <tr>
            {languages.map((language) => (
              <th key={language} scope="col">
                {languageName(language, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <tr key={term.id}>
              {languages.map((language) => (
                <td key={language} lang={language}>
                  {wordIn(term, language)?.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
