/** The pages of one partnership, with everything live that they stand on. */
import { useEffect, useState } from 'react';
import { Navigate, Route, Routes, useParams } from 'react-router';
import type { Me } from '@silta/shared/auth';
import { roomId } from '@silta/shared/ids';
import { useAccount } from '../auth/session.ts';
import { paths } from '../paths.ts';
import type { Realm } from '../realtime/realm.ts';
import { RealmProvider } from '../realtime/RealmProvider.tsx';
import { fetched } from '../ui/fetched.ts';
import { realmOf } from './liveRealm.ts';
import { Loading } from './Loading.tsx';
import { Shell } from './Shell.tsx';

const TodayPage = fetched('today', () => import('./TodayPage.tsx').then((m) => m.TodayPage));
const BoardsPage = fetched('boards', () => import('../boards/BoardsPage.tsx').then((m) => m.BoardsPage));
const BoardPage = fetched('board', () => import('../boards/BoardPage.tsx').then((m) => m.BoardPage));
const PeoplePage = fetched('people', () => import('../members/PeoplePage.tsx').then((m) => m.PeoplePage));
const SettingsPage = fetched('settings', () => import('./SettingsPage.tsx').then((m) => m.SettingsPage));

export function PartnershipPages() {
  const me = useAccount();
  return me && <LivePages me={me} />;
}

function LivePages({ me }: { me: Me }) {
  const realm = useRealmOf(me);
  const id = roomId.safeParse(useParams().partnershipId);
  if (!id.success) return <Navigate to={paths.start} replace />;
  if (!realm) return <Loading />;
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

/** null for the moment in which it is opened. Not by `use`: React shows what was suspended 300 ms later at the earliest. */
function useRealmOf(me: Me): Realm | null {
  const [open, setOpen] = useState<{ of: Me; realm: Realm } | null>(null);
  useEffect(() => {
    let isOver = false;
    void realmOf(me).then((realm) => {
      if (!isOver) setOpen({ of: me, realm });
    });
    return () => {
      isOver = true;
    };
  }, [me]);
  return open?.of.accountId === me.accountId ? open.realm : null;
}
