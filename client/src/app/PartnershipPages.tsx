/** The pages of one partnership, with everything live that they stand on. */
import { lazy, use } from 'react';
import { Navigate, Route, Routes, useParams } from 'react-router';
import type { Me } from '@silta/shared/auth';
import { roomId } from '@silta/shared/ids';
import { useAccount } from '../auth/session.ts';
import { paths } from '../paths.ts';
import { RealmProvider } from '../realtime/RealmProvider.tsx';
import { fetched } from '../ui/fetched.ts';
import { realmOf } from './liveRealm.ts';
import { Shell } from './Shell.tsx';

const pages = {
  today: fetched(() => import('./TodayPage.tsx').then((m) => ({ default: m.TodayPage }))),
  boards: fetched(() => import('../boards/BoardsPage.tsx').then((m) => ({ default: m.BoardsPage }))),
  board: fetched(() => import('../boards/BoardPage.tsx').then((m) => ({ default: m.BoardPage }))),
  people: fetched(() => import('../members/PeoplePage.tsx').then((m) => ({ default: m.PeoplePage }))),
  settings: fetched(() => import('./SettingsPage.tsx').then((m) => ({ default: m.SettingsPage }))),
};
const TodayPage = lazy(pages.today);
const BoardsPage = lazy(pages.boards);
const BoardPage = lazy(pages.board);
const PeoplePage = lazy(pages.people);
const SettingsPage = lazy(pages.settings);

export function PartnershipPages() {
  const me = useAccount();
  return me && <LivePages me={me} />;
}

function LivePages({ me }: { me: Me }) {
  const realm = use(realmOf(me));
  const id = roomId.safeParse(useParams().partnershipId);
  if (!id.success) return <Navigate to={paths.start} replace />;
  return (
    <RealmProvider realm={realm}>
      <Shell key={id.data} me={me} partnershipId={id.data}>
        <Routes>
          <Route index element={<TodayPage partnershipId={id.data} />} />
          <Route path="boards" element={<BoardsPage />} />
          <Route path="boards/:boardId" element={<BoardPage />} />
          <Route path="people" element={<PeoplePage />} />
          <Route path="settings" element={<SettingsPage partnershipId={id.data} />} />
          <Route path="*" element={<Navigate to={paths.today(id.data)} replace />} />
        </Routes>
      </Shell>
    </RealmProvider>
  );
}
