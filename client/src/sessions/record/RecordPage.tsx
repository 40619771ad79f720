/** What remains of a session: who was there, what was written down, what is open, and how it was. */
import { CalendarPlus, MapPin, Printer, Table } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '../../ui/router.tsx';
import { isStaff } from '@silta/shared/roles';
import { paths } from '../../paths.ts';
import { useRecords, useSend } from '../../realtime/hooks.ts';
import { SavePdfButton } from '../../transfer/SavePdfButton.tsx';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { saveText } from '../../ui/saveText.ts';
import { HeldHead, HeldPage } from '../HeldPage.tsx';
import { GroupResults } from '../together/GroupResults.tsx';
import { useHeld } from '../room/roomContext.ts';
import { useStops } from '../visit/useStops.ts';
import { AttendancePart } from './AttendancePart.tsx';
import { BoardsPart } from './BoardsPart.tsx';
import { MaterialPart } from './MaterialPart.tsx';
import { MinutesPart } from './MinutesPart.tsx';
import { nextOne } from './nextOne.ts';
import { PollsPart } from './PollsPart.tsx';
import { QuizPart } from './QuizPart.tsx';
import { PulseGiving, PulseSaid } from './PulsePart.tsx';
import { QuestionsPart } from './QuestionsPart.tsx';
import { recordCsv } from './recordCsv.ts';
import { TurnsPart } from './TurnsPart.tsx';
import { useRemains } from './useRemains.ts';
import '../room/talk.css';
import '../together/together.css';
import '../sessions.css';
import './record.css';

export function RecordPage() {
  return (
    <HeldPage>
      <Record />
    </HeldPage>
  );
}

function Record() {
  const { t, run } = useHeld();
  const isOver = run.state === 'ended';
  return (
    <main className="page record" id="main" tabIndex={-1}>
      <HeldHead title={t('record.title')}>{isOver && <Actions />}</HeldHead>
      {isOver ? <Parts /> : <NotYet />}
    </main>
  );
}

function Actions() {
  const held = useHeld();
  const { t, locale, session, partnershipId, may, viewer } = held;
  const remains = useRemains();
  const stops = useStops();
  const boards = useRecords(partnershipId, 'board');
  const groups = useRecords(partnershipId, 'workingGroup');
  const sendAbout = useSend(partnershipId);
  const navigate = useNavigate();

  function planNext() {
    const next = nextOne(held, remains, { boards, groups });
    sendAbout('session.plan', next);
    announce(t('record.planned'));
    navigate(paths.session(partnershipId, next.id));
  }

  return (
    <div className="actions no-print">
      {stops.length > 0 && (
        <LinkButton icon={MapPin} to={paths.visit(partnershipId, session.id)}>
          {t('visit.follow')}
        </LinkButton>
      )}
      <Button icon={Printer} onClick={() => print()}>
        {t('record.print')}
      </Button>
      <SavePdfButton path={`/api/sessions/${session.id}/record`} label={t('record.pdf')} />
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
        <PulseGiving />
        <MinutesPart />
        {worked.length > 0 && <GroupResults groups={worked} />}
        <PollsPart />
        <QuizPart />
        <QuestionsPart />
        <MaterialPart />
      </div>
      <aside className="aside">
        {isStaff(viewer) && <PulseSaid />}
        <TurnsPart />
        {isStaff(viewer) && <AttendancePart />}
        <BoardsPart />
      </aside>
    </div>
  );
}
