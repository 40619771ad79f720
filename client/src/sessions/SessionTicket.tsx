/** A session in the list: what, when on every side's clock, and how far it is. */
import { CircleCheck, CircleX } from 'lucide-react';
import { Link } from '../ui/router.tsx';
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import type { Session } from '@silta/shared/sessions/records';
import { useLocale } from '../members/languageName.ts';
import { TwinTime } from '../members/TwinTime.tsx';
import { useSides } from '../members/useSides.ts';
import { paths } from '../paths.ts';
import { Chip } from '../ui/Chip.tsx';
import { useNow } from '../ui/useNow.ts';
import { OddTimes } from './OddTimes.tsx';
import { SessionDay } from './SessionDay.tsx';
import { shownState } from '@silta/shared/sessions/sessionList';
import { kindName, stateChips } from './sessionNames.ts';

type Props = { partnershipId: RoomId; session: Session };

export function SessionTicket({ partnershipId, session }: Props) {
  const { t } = useTranslation('sessions');
  const locale = useLocale();
  const { ownFirst, own } = useSides(partnershipId);
  const state = shownState(session, useNow(60_000));
  const isAhead = state === 'planned' || state === 'announced';
  return (
    <li className="sheet session-ticket" data-state={session.state}>
      <div className="grow">
        <p className="meta">
          {kindName(t, session)} · <SessionDay startsAt={session.startsAt} side={own} />
        </p>
        <h3>
          <Link to={paths.session(partnershipId, session.id)}>{session.topic}</Link>
        </h3>
        <p className="ticket-facts">
          <StateChip session={session} />
          <span className="meta">{t('minutes', { count: session.minutes })}</span>
        </p>
        {isAhead && <OddTimes when={session} sides={ownFirst} />}
      </div>
      <TwinTime sides={ownFirst} locale={locale} ownPosition={own?.position} at={session.startsAt} />
    </li>
  );
}

export function StateChip({ session }: { session: Session }) {
  const { t } = useTranslation('sessions');
  const state = shownState(session, useNow(60_000));
  const icon = state === 'announced' ? CircleCheck : state === 'cancelled' ? CircleX : undefined;
  return (
    <Chip kind={stateChips[state]} icon={icon}>
      {t(`state.${state}`)}
    </Chip>
  );
}
