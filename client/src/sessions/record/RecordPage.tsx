/** What remains of a session: who was there, what was written down, what is open, and how it was. */
import { CalendarPlus, ChevronRight, Printer, Table } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams, useNavigate, Link } from '../../ui/router.tsx';
import { idFrom } from '@silta/shared/newId';
import type { RoomId } from '@silta/shared/ids';
import { isStaff } from '@silta/shared/roles';
import { endOf } from '@silta/shared/sessions/timing';
import { TwinTime } from '../../members/TwinTime.tsx';
import { paths } from '../../paths.ts';
import { useRecords, useSend } from '../../realtime/hooks.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { saveText } from '../../ui/saveText.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { GoneSession } from '../GoneSession.tsx';
import { GroupResults } from '../together/GroupResults.tsx';
import { RoomContext, useHeld } from '../room/roomContext.ts';
import { useHeldSession } from '../room/useHeldSession.ts';
import { SessionDay } from '../SessionDay.tsx';
import { kindName } from '../sessionNames.ts';
import { AttendancePart } from './AttendancePart.tsx';
import { BoardsPart } from './BoardsPart.tsx';
import { MinutesPart } from './MinutesPart.tsx';
import { nextOne } from './nextOne.ts';
import { PollsPart } from './PollsPart.tsx';
import { PulsePart } from './PulsePart.tsx';
import { QuestionsPart } from './QuestionsPart.tsx';
import { recordCsv } from './recordCsv.ts';
import { TurnsPart } from './TurnsPart.tsx';
import { useRemains } from './useRemains.ts';
import '../room/talk.css';
import '../together/together.css';
import '../sessions.css';
import './record.css';

export function RecordPage() {
  const { partnershipId, sessionId } = useParams();
  const partnership = idFrom<RoomId>(partnershipId);
  const session = idFrom<RoomId>(sessionId);
  if (!partnership) return null;
  if (!session) return <GoneSession partnershipId={partnership} />;
  return <LiveRecord key={session} partnershipId={partnership} sessionId={session} />;
}

function LiveRecord({ partnershipId, sessionId }: { partnershipId: RoomId; sessionId: RoomId }) {
  const { held, state } = useHeldSession(partnershipId, sessionId);
  if (held)
    return (
      <RoomContext value={held}>
        <main className="page record" id="main" tabIndex={-1}>
          <Head />
          {held.run.state === 'ended' ? <Parts /> : <NotYet />}
        </main>
      </RoomContext>
    );
  if (state === 'gone') return <GoneSession partnershipId={partnershipId} />;
  return (
    <main className="page" id="main" tabIndex={-1} aria-busy>
      <div aria-hidden>
        {['40%', '80%', '72%'].map((width) => (
          <Skeleton key={width} width={width} height="2rem" gap="1rem" />
        ))}
      </div>
    </main>
  );
}

function Head() {
  const { t, session, partnershipId, sides, locale, run } = useHeld();
  const { own, ownFirst } = sides;
  const at = run.startedAt ?? session.startsAt;
  return (
    <header className="pagehead">
      <div>
        <p className="crumb">
          <Link to={paths.session(partnershipId, session.id)}>{kindName(t, session)}</Link>
          <Icon of={ChevronRight} size="s" />
          <span>{t('record.title')}</span>
        </p>
        <h1 className="break">{session.topic}</h1>
        <p className="meta record-day">
          <SessionDay startsAt={at} side={own} />
        </p>
        <TwinTime
          sides={ownFirst}
          locale={locale}
          ownPosition={own?.position}
          at={at}
          until={run.endedAt ?? endOf(session)}
        />
      </div>
      {run.state === 'ended' && <Actions />}
    </header>
  );
}

function Actions() {
  const held = useHeld();
  const { t, locale, session, partnershipId, may, viewer } = held;
  const remains = useRemains();
  const boards = useRecords(partnershipId, 'board');
  const sendAbout = useSend(partnershipId);
  const navigate = useNavigate();

  function planNext() {
    const next = nextOne(held, remains, boards);
    sendAbout('session.plan', next);
    announce(t('record.planned'));
    navigate(paths.session(partnershipId, next.id));
  }

  return (
    <div className="actions no-print">
      <Button icon={Printer} onClick={() => print()}>
        {t('record.print')}
      </Button>
      {isStaff(viewer) && (
        <Button
          icon={Table}
          onClick={() => saveText(`${session.topic}.csv`, recordCsv(held, remains, locale), 'text/csv')}
        >
          {t('record.csv')}
        </Button>
      )}
      {may('session.plan') && (
        <Button icon={CalendarPlus} onClick={planNext}>
          {t('record.next')}
        </Button>
      )}
    </div>
  );
}

function NotYet() {
  const { t, session, partnershipId } = useHeld();
  return (
    <EmptyState
      title={t('record.notYet')}
      actions={
        <LinkButton kind="primary" to={paths.session(partnershipId, session.id)}>
          {t('record.toPlan')}
        </LinkButton>
      }
    >
      {t('record.notYetText')}
    </EmptyState>
  );
}

function Parts() {
  const { session, viewer } = useHeld();
  const { i18n } = useTranslation('sessions');
  const groupings = useRecords(session.id, 'grouping');
  const groups = useRecords(session.id, 'group');
  const worked = groups.filter(({ groupingId }) =>
    groupings.some(({ id, purpose }) => id === groupingId && purpose === 'work'),
  );
  return (
    <div className="cols record-cols" lang={i18n.language}>
      <div>
        <MinutesPart />
        {worked.length > 0 && <GroupResults groups={worked} />}
        <PollsPart />
        <QuestionsPart />
      </div>
      <aside className="aside">
        <PulsePart />
        <TurnsPart />
        {isStaff(viewer) && <AttendancePart />}
        <BoardsPart />
      </aside>
    </div>
  );
}
