/** The agenda of a session at a glance, each step as long as it takes; one's own carries the marker. */
import { useTranslation } from 'react-i18next';
import type { CSSProperties } from 'react';
import type { RoomId } from '@silta/shared/ids';
import type { Session } from '@silta/shared/sessions/records';
import { useLocale } from '../members/languageName.ts';
import { useSides } from '../members/useSides.ts';
import { timeZoneHere } from '../partnerships/countries.ts';
import { classNames } from '../ui/classNames.ts';
import { clockTime } from '../ui/time.ts';
import { useTodayPlan } from './useTodayPlan.ts';

export function AgendaStrip({ partnershipId, session }: { partnershipId: RoomId; session: Session }) {
  const { t } = useTranslation('sessions');
  const locale = useLocale();
  const { own } = useSides(partnershipId);
  const { items, mine } = useTodayPlan(partnershipId, session);
  if (items.length === 0) return null;
  const zone = own?.timeZone ?? timeZoneHere();
  return (
    <ol className="strip" aria-label={t('agenda.title')}>
      {items.map(({ item, from }) => {
        const isMine = mine.some(({ agendaItemId }) => agendaItemId === item.id);
        return (
          <li
            key={item.id}
            className={classNames(isMine && 'mine')}
            style={{ '--m': item.minutes } as CSSProperties}
          >
            <span className="t">{clockTime(from, locale, zone)}</span>
            <span className="bar" title={item.title}>
              {item.title}
              {isMine && ` · ${t('today.you')}`}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
