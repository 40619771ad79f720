/** The terms as cards; of very many, those further down come when they are asked for. */
import { useMemo, useState } from 'react';
import type { Term } from '@silta/shared/glossary/records';
import { Button } from '../ui/Button.tsx';
import { useOpenGlossary } from './glossaryContext.ts';
import { languageRows } from './languageRows.ts';
import { TermCard } from './TermCard.tsx';

/** As many as a class looks through; drawing 2 000 at once would hold up every letter of a search. */
const atOnce = 120;

export function TermList({ terms, isOurs }: { terms: readonly Term[]; isOurs: boolean }) {
  const { t, languages, sides } = useOpenGlossary();
  const [most, setMost] = useState(atOnce);
  const rows = useMemo(() => languageRows(languages, sides), [languages, sides]);
  if (terms.length === 0)
    return <p className="ink2 term-none">{t(isOurs ? 'show.nothingOurs' : 'search.none')}</p>;
  return (
    <>
      <ul className="terms">
        {terms.slice(0, most).map((term) => (
          <li key={term.id}>
            <TermCard term={term} rows={rows} />
          </li>
        ))}
      </ul>
      {terms.length > most && (
        <Button kind="quiet" className="more-rows" onClick={() => setMost(most + atOnce)}>
          {t('list.more', { count: terms.length - most })}
        </Button>
      )}
    </>
  );
}
