/** All sessions of a partnership: those to come first, and a place to plan one. */
import { CalendarSync, MonitorCheck, Plus, Video } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from '../ui/router.tsx';
import { can } from '@silta/shared/access';
import { idFrom } from '@silta/shared/newId';
import type { RoomId } from '@silta/shared/ids';
import type { Session } from '@silta/shared/sessions/records';
import { useRecords, useRoom } from '../realtime/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { paths } from '../paths.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useNow } from '../ui/useNow.ts';
import { sessionList } from '@silta/shared/sessions/sessionList';
import { SessionTicket } from './SessionTicket.tsx';
import './sessions.css';

const CalendarDialog = lazy(() =>
  import('./CalendarDialog.tsx').then((m) => ({ default: m.CalendarDialog })),
);
const SessionDialog = lazy(() => import('./SessionDialog.tsx').then((m) => ({ default: m.SessionDialog })));

export function SessionsPage() {
  const partnership = idFrom<RoomId>(useParams().partnershipId);
  return partnership ? <Sessions partnershipId={partnership} /> : null;
}

function Sessions({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('sessions');
  const { viewer, status } = useRoom(partnershipId);
  const sessions = useRecords(partnershipId, 'session');
  const [open, setOpen] = useState<'plan' | 'calendar' | null>(null);
  const now = useNow(60_000);
  const mayPlan = viewer !== null && can(viewer, 'session.plan');
  const { ahead, past } = sessionList(sessions, now);
  const planButton = (
    <Button kind="primary" icon={Plus} onClick={() => setOpen('plan')}>
      {t('list.plan')}
    </Button>
  );

  return (
    <main className="page sessions" id="main" tabIndex={-1} aria-busy={status !== 'ready' || undefined}>
      <header className="pagehead">
        <div>
          <h1>{t('list.title')}</h1>
          <p>{t('list.about')}</p>
        </div>
        <div className="actions">
          <LinkButton icon={MonitorCheck} to={paths.check(partnershipId)}>
            {t('list.check')}
          </LinkButton>
          {sessions.length > 0 && (
            <>
              <Button icon={CalendarSync} onClick={() => setOpen('calendar')}>
                {t('calendar.open')}
              </Button>
              {mayPlan && planButton}
            </>
          )}
        </div>
      </header>
      {status !== 'ready' && sessions.length === 0 ? (
        <Skeleton width="100%" height="9rem" gap="1rem" />
      ) : (
        <Tickets title={t('list.ahead')} partnershipId={partnershipId} sessions={ahead} />
      )}
      {status === 'ready' && ahead.length === 0 && (
        <EmptyState
          title={t('list.empty')}
          picture={<Icon of={Video} size="l" />}
          actions={mayPlan ? planButton : null}
        >
          {mayPlan ? t('list.emptyText') : t('list.emptyReader')}
        </EmptyState>
      )}
      <Tickets title={t('list.past')} partnershipId={partnershipId} sessions={past} />
      <Suspense>
        {open === 'plan' && <SessionDialog partnershipId={partnershipId} onClose={() => setOpen(null)} />}
        {open === 'calendar' && (
          <CalendarDialog partnershipId={partnershipId} onClose={() => setOpen(null)} />
        )}
      </Suspense>
    </main>
  );
}

type TicketsProps = { title: string; partnershipId: RoomId; sessions: readonly Session[] };

function Tickets({ title, partnershipId, sessions }: TicketsProps) {
  if (sessions.length === 0) return null;
  return (
    <section className="sec">
      <div className="sec-h">
        <h2>{title}</h2>
      </div>
      <ul className="tickets">
        {sessions.map((session) => (
          <SessionTicket key={session.id} partnershipId={partnershipId} session={session} />
        ))}
      </ul>
    </section>
  );
}
