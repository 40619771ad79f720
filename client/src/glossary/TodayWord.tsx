/** The word of the day, in the languages of both sides. */
import type { RoomId } from '@silta/shared/ids';
import { Link } from '../ui/router.tsx';
import { paths } from '../paths.ts';
import { useNow } from '../ui/useNow.ts';
import { languageRows } from './languageRows.ts';
import { TermWords } from './MarkedText.tsx';
import { useGlossary } from './useGlossary.ts';
import { dateAt, wordOfTheDay } from './wordOfTheDay.ts';
import './termMarks.css';

export function TodayWord({ partnershipId }: { partnershipId: RoomId }) {
  const { glossary } = useGlossary(partnershipId);
  const now = useNow(60_000);
  if (!glossary) return null;
  const { t, terms, languages, sides } = glossary;
  const term = wordOfTheDay(terms, dateAt(now));
  if (!term) return null;
  return (
    <section className="sec" aria-labelledby="today-word">
      <div className="sec-h">
        <h2 id="today-word" className="h-s">
          {t('today.word')}
        </h2>
        <Link to={paths.glossary(partnershipId)}>{t('title')}</Link>
      </div>
      <TermWords term={term} rows={languageRows(languages, sides)} />
    </section>
  );
}
