/** Today's next session: when on every clock, one's own part in it, and the agenda at a glance. */
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import type { Session } from '@silta/shared/sessions/records';
import { TwinTime } from '../members/TwinTime.tsx';
import { useSides } from '../members/useSides.ts';
import { useLocale } from '../members/languageName.ts';
import { useRecords, useViewer } from '../realtime/hooks.ts';
import { paths } from '../paths.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { duration } from '../ui/time.ts';
import { useNow } from '../ui/useNow.ts';
import { AgendaStrip } from './AgendaStrip.tsx';
import { OwnPart } from './OwnPart.tsx';
import { TodayGaps } from './TodayGaps.tsx';
import { SessionDay } from './SessionDay.tsx';
import { nextSession } from '@silta/shared/sessions/sessionList';
import './nextSession.css';

export function NextSession({ partnershipId }: { partnershipId: RoomId }) {
  const viewer = useViewer(partnershipId);
  const sessions = useRecords(partnershipId, 'session');
  const now = useNow(60_000);
  const session = viewer && nextSession(sessions, viewer, now);
  return session && <Ticket key={session.id} partnershipId={partnershipId} session={session} now={now} />;
}

/** From then on people come in, to try sound and camera. */
const soonMs = 30 * 60_000;

type Props = { partnershipId: RoomId; session: Session; now: number };

function Ticket({ partnershipId, session, now }: Props) {
  const { t } = useTranslation('sessions');
  const locale = useLocale();
  const { ownFirst, own } = useSides(partnershipId);
  const left = Date.parse(session.startsAt) - now;
  const isSoon = session.state === 'live' || left < soonMs;
  return (
    <section className="sheet ticket" aria-labelledby="next-session">
      <div className="ticket-top">
        <div>
          <p className="meta">
            {t('today.next')} ·{' '}
            <b>{left > 0 ? t('today.in', { time: duration(left, locale) }) : t('today.now')}</b>
          </p>
          <h2 id="next-session" className="break">
            {session.topic}
          </h2>
        </div>
        <div className="ticket-go">
          {isSoon && (
            <LinkButton kind="primary" to={paths.sessionRoom(partnershipId, session.id)}>
              {t('live.enter')}
            </LinkButton>
          )}
          <LinkButton kind={isSoon ? 'secondary' : 'primary'} to={paths.session(partnershipId, session.id)}>
            {t('today.plan')}
          </LinkButton>
          <span className="meta">
            <SessionDay startsAt={session.startsAt} side={own} />
          </span>
        </div>
      </div>
      <div className="ticket-mid">
        <TwinTime sides={ownFirst} locale={locale} ownPosition={own?.position} at={session.startsAt} />
        <OwnPart partnershipId={partnershipId} session={session} />
      </div>
      <TodayGaps partnershipId={partnershipId} session={session} />
      <AgendaStrip partnershipId={partnershipId} session={session} />
    </section>
  );
}
