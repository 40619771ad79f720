/** One's own part in the next session: what, when on one's own clock, and with whom. */
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import type { Part, Session } from '@silta/shared/sessions/records';
import { isLeading } from '@silta/shared/sessions/leading';
import { Avatar } from '../members/Avatar.tsx';
import { useLocale } from '../members/languageName.ts';
import { SideCode } from '../members/SideCode.tsx';
import { useSides } from '../members/useSides.ts';
import type { Sides } from '../members/useSides.ts';
import { timeZoneHere } from '../partnerships/countries.ts';
import { clockTime } from '../ui/time.ts';
import { useViewer } from '../realtime/hooks.ts';
import { partName } from './sessionNames.ts';
import { useTodayPlan } from './useTodayPlan.ts';

export function OwnPart({ partnershipId, session }: { partnershipId: RoomId; session: Session }) {
  const { t } = useTranslation('sessions');
  const locale = useLocale();
  const sides = useSides(partnershipId);
  const viewer = useViewer(partnershipId);
  const { isReady, items, parts, mine } = useTodayPlan(partnershipId, session);
  // The last one of several is in the strip below as well as the first.
  const part = mine.find(({ agendaItemId }) => agendaItemId !== null) ?? mine[0];
  if (!isReady) return null;
  if (!part) {
    return viewer?.role === 'learner' ? (
      <p className="role">
        <small>{t('today.role')}</small>
        {t('today.noRole')}
      </p>
    ) : null;
  }
  const step = items.find(({ item }) => item.id === part.agendaItemId);
  const zone = sides.own?.timeZone ?? timeZoneHere();
  const times = step && `${clockTime(step.from, locale, zone)}–${clockTime(step.until, locale, zone)}`;
  const partner = partnerOf(part, parts, sides);
  const partnerSide = partner && sides.of(partner.sideId);
  return (
    <div className="role">
      <small>{t('today.role')}</small>
      <span className="mark">{partName(t, part)}</span> {times ?? t('agenda.whole')}
      {partner && partnerSide && (
        <>
          {', '}
          {t('today.with')} <Avatar side={partnerSide} name={partner.name} size={24} /> <b>{partner.name}</b>{' '}
          <SideCode side={partnerSide} quiet />
        </>
      )}
    </div>
  );
}

/** Who else is in the same step: from the other side, and leading, where there is such a one. */
function partnerOf(part: Part, parts: readonly Part[], sides: Sides) {
  if (part.agendaItemId === null) return null;
  const others = parts.filter(
    ({ id, agendaItemId, memberId }) =>
      id !== part.id && agendaItemId === part.agendaItemId && memberId !== null && memberId !== part.memberId,
  );
  const weigh = (other: Part) => (other.sideId === part.sideId ? 2 : 0) + (isLeading(other) ? 0 : 1);
  const [best] = [...others].sort((a, b) => weigh(a) - weigh(b));
  return best ? sides.member(best.memberId) : null;
}
