/** The pages of one partnership, with everything live that they stand on. */
import { useEffect, useEffectEvent, useState } from 'react';
import { Navigate, Route, Routes, useParams } from '../ui/router.tsx';
import type { Me } from '@silta/shared/auth';
import { idFrom } from '@silta/shared/newId';
import type { RoomId } from '@silta/shared/ids';
import { useAccount } from '../auth/session.ts';
import { paths } from '../paths.ts';
import type { Realm } from '../realtime/realm.ts';
import { RealmProvider } from '../realtime/RealmProvider.tsx';
import { fetched } from '../ui/fetched.ts';
import { realmOf } from './liveRealm.ts';
import { Shell } from './Shell.tsx';
import { TermsMarked } from './TermsMarked.tsx';

const TodayPage = fetched('today', () => import('./TodayPage.tsx').then((m) => m.TodayPage));
const BoardsPage = fetched('boards', () => import('../boards/BoardsPage.tsx').then((m) => m.BoardsPage));
const BoardPage = fetched('board', () => import('../boards/BoardPage.tsx').then((m) => m.BoardPage));
const SessionsPage = fetched('sessions', () =>
  import('../sessions/SessionsPage.tsx').then((m) => m.SessionsPage),
);
const PlanPage = fetched('session', () => import('../sessions/PlanPage.tsx').then((m) => m.PlanPage));
const RoomPage = fetched('room', () => import('../sessions/room/RoomPage.tsx').then((m) => m.RoomPage));
const RecordPage = fetched('record', () =>
  import('../sessions/record/RecordPage.tsx').then((m) => m.RecordPage),
);
const VisitPage = fetched('visit', () => import('../sessions/visit/VisitPage.tsx').then((m) => m.VisitPage));
const BoardWithin = fetched('boardWithin', () =>
  import('../boards/BoardPage.tsx').then((m) => m.BoardWithin),
);
const CheckPage = fetched('check', () => import('../checks/CheckPage.tsx').then((m) => m.CheckPage));
const GlossaryPage = fetched('glossary', () =>
  import('../glossary/GlossaryPage.tsx').then((m) => m.GlossaryPage),
);
const TasksPage = fetched('tasks', () => import('../tasks/TasksPage.tsx').then((m) => m.TasksPage));
const RulesPage = fetched('rules', () => import('../rules/RulesPage.tsx').then((m) => m.RulesPage));
const MemorandumPage = fetched('memorandum', () =>
  import('../memorandum/MemorandumPage.tsx').then((m) => m.MemorandumPage),
);
const PathwaysPage = fetched('pathways', () =>
  import('../pathways/PathwaysPage.tsx').then((m) => m.PathwaysPage),
);
const ChecklistsPage = fetched('ready', () =>
  import('../checklists/ChecklistsPage.tsx').then((m) => m.ChecklistsPage),
);
const RoadmapSection = fetched('roadmap', () =>
  import('../roadmap/RoadmapSection.tsx').then((m) => m.RoadmapSection),
);
const PracticePage = fetched('practice', () =>
  import('../glossary/PracticePage.tsx').then((m) => m.PracticePage),
);
const PeoplePage = fetched('people', () => import('../members/PeoplePage.tsx').then((m) => m.PeoplePage));
const SettingsPage = fetched('settings', () => import('./SettingsPage.tsx').then((m) => m.SettingsPage));

const at = (place: string) => `/p/:partnershipId/${place}`;

export function PartnershipPages() {
  const me = useAccount();
  return me && <LivePages me={me} />;
}

function LivePages({ me }: { me: Me }) {
  const { partnershipId, '*': place = '' } = useParams();
  const id = idFrom<RoomId>(partnershipId);
  const realm = useRealmOf(me, [partnershipId, /^(?:boards|sessions)\/([^/]+)/.exec(place)?.[1]]);
  if (!id) return <Navigate to={paths.start} replace />;
  // Grey shapes for a moment would only cost time.
  if (!realm) return null;
  return (
    <RealmProvider realm={realm}>
      <Shell key={id} me={me} partnershipId={id}>
        <Routes>
          <Route path={at('')} element={<TodayPage partnershipId={id} />} />
          <Route path={at('boards')} element={<BoardsPage />} />
          <Route
            path={at('boards/:boardId')}
            element={
              <TermsMarked partnershipId={id}>
                <BoardPage />
              </TermsMarked>
            }
          />
          <Route path={at('sessions')} element={<SessionsPage />} />
          <Route path={at('sessions/check')} element={<CheckPage />} />
          <Route path={at('sessions/:sessionId')} element={<PlanPage />} />
          <Route
            path={at('sessions/:sessionId/room')}
            element={
              <RoomPage board={(boardId) => <BoardOfSession partnershipId={id} boardId={boardId} />} />
            }
          />
          <Route path={at('sessions/:sessionId/record')} element={<RecordPage />} />
          <Route path={at('sessions/:sessionId/visit')} element={<VisitPage />} />
          <Route path={at('tasks')} element={<TasksPage />} />
          <Route path={at('rules')} element={<RulesPage />} />
          <Route path={at('memorandum')} element={<MemorandumPage />} />
          <Route path={at('pathways')} element={<PathwaysPage />} />
          <Route path={at('pathways/:memberId')} element={<PathwaysPage />} />
          <Route
            path={at('ready')}
            element={<ChecklistsPage roadmap={<RoadmapSection partnershipId={id} />} />}
          />
          <Route path={at('glossary')} element={<GlossaryPage />} />
          <Route path={at('glossary/practice')} element={<PracticePage />} />
          <Route path={at('people')} element={<PeoplePage />} />
          <Route path={at('settings')} element={<SettingsPage partnershipId={id} />} />
          <Route path="*" element={<Navigate to={paths.today(id)} replace />} />
        </Routes>
      </Shell>
    </RealmProvider>
  );
}

/** The real board, in a session that works on it. */
function BoardOfSession({ partnershipId, boardId }: { partnershipId: RoomId; boardId: RoomId }) {
  return (
    <TermsMarked partnershipId={partnershipId}>
      <BoardWithin partnershipId={partnershipId} boardId={boardId} />
    </TermsMarked>
  );
}

/** A device that does not answer at once must not hold up the page. */
const recallMs = 300;

/**
 * null for the moment in which it is opened and recalls the rooms that the address names, so that they are shown with
 * the first drawing. Not by `use`: React shows what was suspended 300 ms later at the earliest.
 */
function useRealmOf(me: Me, addressed: readonly (string | undefined)[]): Realm | null {
  const [open, setOpen] = useState<{ of: string; realm: Realm } | null>(null);
  const recall = useEffectEvent(async ({ rooms }: Realm) => {
    const ids = addressed.flatMap((id) => idFrom<RoomId>(id) ?? []);
    const recalled = Promise.all(ids.map((id) => rooms.room(id).recall()));
    await Promise.race([recalled, new Promise((resolve) => setTimeout(resolve, recallMs))]);
  });
  const of = me.accountId;

  useEffect(() => {
    let isOver = false;
    void realmOf(me).then(async (realm) => {
      await recall(realm);
      if (!isOver) setOpen({ of, realm });
    });
    return () => {
      isOver = true;
    };
  }, [me, of]);
  return open?.of === of ? open.realm : null;
}
