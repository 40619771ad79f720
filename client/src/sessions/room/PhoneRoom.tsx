/** The room in one hand: what runs on top, one thing at a time below, and hand and slower under the thumb. */
import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import type { RoomId } from '@silta/shared/ids';
import { callNow } from '@silta/shared/sessions/calls';
import type { AgendaItem } from '@silta/shared/sessions/records';
import { useRecords } from '../../realtime/hooks.ts';
import { Count } from '../../ui/Count.tsx';
import { AgendaRail } from './AgendaRail.tsx';
import { CallLink } from './CallLink.tsx';
import { Chat } from './Chat.tsx';
import { Controls } from './Controls.tsx';
import { Bars, useQuality } from './Line.tsx';
import { Notes } from './Notes.tsx';
import { People } from './People.tsx';
import { Questions } from './Questions.tsx';
import { BackUpButton, Clocks } from './RoomHead.tsx';
import { useHeld } from './roomContext.ts';
import { RunControls } from './RunControls.tsx';
import { useCallPlace } from '../useCallPlace.ts';
import { QuickPollCard } from '../together/QuickPollCard.tsx';
import { QuizCard } from '../together/QuizCard.tsx';
import { StopwatchBar } from '../together/StopwatchBar.tsx';
import { hasMaterial } from '../material/hasMaterial.ts';
import { keyOf, useShown } from '../material/useShown.ts';
import { StationHere } from '../visit/StationHere.tsx';
import { useGroups } from '../together/useGroups.ts';
import { BoardStage } from './BoardStage.tsx';
import { Caption } from './Stage.tsx';
import { useStageBoard } from './useStageBoard.ts';
import { Bar, Left } from './StepTimer.tsx';
import { UpNextLine } from './UpNextLine.tsx';
import { useProgress } from './useProgress.ts';
import type { Progress } from './useProgress.ts';

const GroupsStage = lazy(() =>
  import('../together/GroupsStage.tsx').then((m) => ({ default: m.GroupsStage })),
);

const StageMaterial = lazy(() =>
  import('../material/StageMaterial.tsx').then((m) => ({ default: m.StageMaterial })),
);
const Showing = lazy(() => import('../material/Showing.tsx').then((m) => ({ default: m.Showing })));

const tabs = ['groups', 'material', 'questions', 'chat', 'board', 'people', 'agenda', 'notes'] as const;
type Tab = (typeof tabs)[number];

export function PhoneRoom({ board }: { board: (boardId: RoomId) => ReactNode }) {
  const held = useHeld();
  const { t, session, run } = held;
  const progress = useProgress();
  const boardId = useStageBoard(progress.current);
  const seenByAll = useShown();
  const { tab, shown, setTab } = useTabs(boardId !== null, progress.current);
  const { call, of } = callNow(session, run);
  const place = useCallPlace(held, call, of);
  return (
    <main className="room-phone" id="main" tabIndex={-1}>
      <header className="room-phone-h">
        <div>
          <h1 className="break">{session.topic}</h1>
          <Clocks />
        </div>
        <BackUpButton />
      </header>
      <WeakLine />
      {place && (
        <p className="room-phone-call">
          <CallLink place={place} size="m">
            {t('live.call.open')}
          </CallLink>
          <span className="meta">{place.host}</span>
        </p>
      )}
      <Now progress={progress} />
      {seenByAll && (
        <Suspense fallback={null}>
          <Showing key={keyOf(seenByAll)} shown={seenByAll} />
        </Suspense>
      )}
      <StopwatchBar />
      <QuizCard />
      <QuickPollCard />
      <Tabs shown={shown} tab={tab} setTab={setTab} />
      <div className="room-panel" role="tabpanel" id="room-panel" aria-labelledby={`room-tab-${tab}`}>
        {tab === 'groups' && (
          <Suspense fallback={null}>
            <GroupsStage board={board} />
          </Suspense>
        )}
        {tab === 'material' && (
          <Suspense fallback={null}>
            <StageMaterial step={progress.current} withoutFilm />
          </Suspense>
        )}
        {tab === 'questions' && (
          <>
            <StationHere />
            <Questions />
          </>
        )}
        {tab === 'chat' && <Chat />}
        {tab === 'board' && boardId && <BoardStage>{board(boardId)}</BoardStage>}
        {tab === 'people' && <People />}
        {tab === 'agenda' && <AgendaRail progress={progress} />}
        {tab === 'notes' && <Notes />}
      </div>
      <div className="room-phone-foot">
        <Caption />
        <Controls />
      </div>
    </main>
  );
}

/** When groups open or are back, or a step has something to show, everybody is taken there once; then they look at what they like. */
function useTabs(hasBoard: boolean, step: AgendaItem | null) {
  const { grouping } = useGroups();
  const hasFiles = hasMaterial(step);
  const round = `${grouping?.id} ${grouping?.state} ${hasFiles ? step?.id : ''}`;
  const [chosen, setChosen] = useState<{ round: string; tab: Tab } | null>(null);
  const shown = tabs.filter(
    (each) =>
      (each !== 'board' || hasBoard) &&
      (each !== 'groups' || grouping !== null) &&
      (each !== 'material' || hasFiles),
  );
  const first = grouping ? 'groups' : hasFiles ? 'material' : 'questions';
  const wanted = chosen?.round === round ? chosen.tab : first;
  const tab = shown.includes(wanted) ? wanted : 'questions';
  return { tab, shown, setTab: (next: Tab) => setChosen({ round, tab: next }) };
}

function Now({ progress }: { progress: Progress }) {
  const { t, run } = useHeld();
  const { current, share } = progress;
  return (
    <section className="room-now" aria-label={t('agenda.title')}>
      {current ? (
        <>
          <div className="row-between">
            <p className="strong break">{current.title}</p>
            <p className="num ui">
              <Left progress={progress} />
            </p>
          </div>
          <Bar share={share} />
        </>
      ) : (
        <p className="ui">{run.state === 'ended' ? t('live.say.ended') : t('live.notStarted')}</p>
      )}
      <UpNextLine progress={progress} />
      <RunControls />
    </section>
  );
}

type TabsProps = { shown: readonly Tab[]; tab: Tab; setTab: (tab: Tab) => void };

function Tabs({ shown, tab, setTab }: TabsProps) {
  const { t, session } = useHeld();
  const { length } = useRecords(session.id, 'message');
  const [read, setRead] = useState(length);
  const unread = tab === 'chat' ? 0 : Math.max(0, length - read);
  return (
    <div
      className="mtabs room-tabs"
      role="tablist"
      aria-label={t('live.tabs.label')}
      onKeyDown={({ key }) => {
        const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
        const next = shown[(shown.indexOf(tab) + by + shown.length) % shown.length];
        if (by === 0 || !next) return;
        setTab(next);
        document.getElementById(`room-tab-${next}`)?.focus();
      }}
    >
      {shown.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`room-tab-${each}`}
          aria-selected={each === tab}
          aria-controls="room-panel"
          tabIndex={each === tab ? 0 : -1}
          onClick={() => {
            // What was said until now has been seen, both on coming to the chat and on leaving it.
            if (each === 'chat' || tab === 'chat') setRead(length);
            setTab(each);
          }}
        >
          {t(`live.tabs.${each}`)}
          {each === 'chat' && <Count value={unread} label={t('live.tabs.new')} />}
        </button>
      ))}
    </div>
  );
}

function WeakLine() {
  const { t } = useHeld();
  const quality = useQuality();
  if (quality !== 'weak' && quality !== 'none') return null;
  return (
    <p className="room-weak ui" role="status">
      <Bars quality={quality} />
      <b className="strong">{t(`live.line.${quality}`)}</b>
    </p>
  );
}
