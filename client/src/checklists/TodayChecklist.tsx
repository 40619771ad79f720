/** Today's readiness, for those who see it: the arch, and what waits for oneself. */
import { BellRing } from 'lucide-react';
import type { RoomId } from '@silta/shared/ids';
import { paths } from '../paths.ts';
import { Icon } from '../ui/Icon.tsx';
import { Link } from '../ui/router.tsx';
import { useNow } from '../ui/useNow.ts';
import { dueText } from './itemDay.ts';
import { ReadyArch } from './Ready.tsx';
import { openAnswers, titleOf, useChecklists } from './useChecklists.ts';
import type { Checklists, OpenAnswer } from './useChecklists.ts';
import '../members/arch.css';
import './checklists.css';

export function TodayChecklist({ partnershipId }: { partnershipId: RoomId }) {
  const of = useChecklists(partnershipId);
  if (!of || of.begun.length === 0) return null;
  const { t, begun, sides, viewer } = of;
  const ids = sides.all.map(({ id }) => id);
  const mine = begun
    .flatMap(({ items }) => openAnswers(items, ids))
    .filter(({ answer }) => viewer.memberId !== null && answer?.ownerId === viewer.memberId);
  // The first that is not yet closed; where all are, the last one shows it.
  const shown = begun.find(({ items }) => openAnswers(items, ids).length > 0) ?? begun.at(-1);
  return (
    <section className="sec" aria-labelledby="today-ready">
      <div className="sec-h">
        <h2 className="h-s" id="today-ready">
          {t('title')}
        </h2>
        <Link to={paths.checklists(partnershipId)}>{t('today.all')}</Link>
      </div>
      {shown && <ReadyArch of={of} items={shown.items} />}
      {mine.length > 0 && (
        <ul className="rows checklist-mine">
          {mine.map((each) => (
            <Mine key={each.item.id} of={of} open={each} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Mine({ of, open: { item, answer } }: { of: Checklists; open: OpenAnswer }) {
  const { t, locale, sides, partnershipId } = of;
  const now = useNow(60_000);
  const timeZone = sides.own?.timeZone ?? 'UTC';
  const isAsked = (answer?.remindedAt ?? null) !== null;
  return (
    <li>
      <span className="grow break">
        <Link to={paths.checklist(partnershipId, item.checklist)}>{titleOf(item, t)}</Link>
        <small>
          {answer?.dueOn ? dueText(answer.dueOn, { t, locale, timeZone, now }) : t('today.yours')}
          {isAsked && (
            <>
              {' '}
              <Icon of={BellRing} size="s" /> {t('today.asked')}
            </>
          )}
        </small>
      </span>
    </li>
  );
}
