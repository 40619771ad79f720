/** What waits for one's side in the glossary, as a row of Today. */
import type { RoomId } from '@silta/shared/ids';
import { can } from '@silta/shared/access';
import { Link } from '../ui/router.tsx';
import { paths } from '../paths.ts';
import { Chip } from '../ui/Chip.tsx';
import { waitsFor } from './termFilter.ts';
import { termName } from './termNames.ts';
import { useGlossary } from './useGlossary.ts';

export function TodayTerms({ partnershipId }: { partnershipId: RoomId }) {
  const { glossary } = useGlossary(partnershipId);
  if (!glossary || !can(glossary.viewer, 'term.setWord')) return null;
  const { t, terms, viewer, sides, sideRecords } = glossary;
  const waiting = terms.filter((term) => waitsFor(term, { viewer, sides: sideRecords }));
  if (waiting.length === 0) return null;
  const names = waiting.slice(0, 3).map((term) => termName(term, sides));
  return (
    <section className="sec" aria-labelledby="today-terms">
      <div className="sec-h">
        <h2 id="today-terms">{t('title')}</h2>
      </div>
      <ul className="rows">
        <li>
          <span className="grow">
            <Link className="plain" to={`${paths.glossary(partnershipId)}?show=ours`}>
              {t('today.waiting')}
            </Link>
            <small className="break">{names.join(' · ')}</small>
          </span>
          <Chip kind="now">{t('today.terms', { count: waiting.length })}</Chip>
        </li>
      </ul>
    </section>
  );
}
