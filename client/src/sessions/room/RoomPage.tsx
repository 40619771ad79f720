/** The room of one session: opens before it starts, and everybody's screen follows its agenda. */
import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { idFrom } from '@silta/shared/newId';
import type { RoomId } from '@silta/shared/ids';
import { useParams, useSearchParams } from '../../ui/router.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useIsPhone } from '../../ui/useIsPhone.ts';
import { GoneSession } from '../GoneSession.tsx';
import { useShowingNews } from '../material/useShowingNews.ts';
import { useGroupNews } from '../together/useGroupNews.ts';
import { BackUpBanner } from './BackUpBanner.tsx';
import { DraftsProvider } from './drafts.tsx';
import { RoomContext } from './roomContext.ts';
import type { HeldSession } from './roomContext.ts';
import { useHeldSession } from './useHeldSession.ts';
import { useRoomNews } from './useRoomNews.ts';
import './room.css';
import './agenda.css';
import './stage.css';
import './talk.css';
import '../together/together.css';
import './sizes.css';

const WideRoom = lazy(() => import('./WideRoom.tsx').then((m) => ({ default: m.WideRoom })));
const PhoneRoom = lazy(() => import('./PhoneRoom.tsx').then((m) => ({ default: m.PhoneRoom })));
/** Nobody waits for it. */
const Cheers = lazy(() => import('./Cheers.tsx').then((m) => ({ default: m.Cheers })));
const Wall = lazy(() => import('./Wall.tsx').then((m) => ({ default: m.Wall })));

interface Props {
  /** The real board, as it is shown within another page. */
  board: (boardId: RoomId) => ReactNode;
}

export function RoomPage({ board }: Props) {
  const { partnershipId, sessionId } = useParams();
  const partnership = idFrom<RoomId>(partnershipId);
  const session = idFrom<RoomId>(sessionId);
  if (!partnership) return null;
  if (!session) return <GoneSession partnershipId={partnership} />;
  const ids = { partnershipId: partnership, sessionId: session };
  return <LiveRoom key={session} {...ids} board={board} />;
}

function LiveRoom({ partnershipId, sessionId, board }: Props & { partnershipId: RoomId; sessionId: RoomId }) {
  const { t } = useTranslation('sessions');
  const { held, state } = useHeldSession(partnershipId, sessionId);
  if (held)
    return (
      <RoomContext value={held}>
        <DraftsProvider>
          <OpenRoom held={held} board={board} />
        </DraftsProvider>
      </RoomContext>
    );
  if (state === 'gone') return <GoneSession partnershipId={partnershipId} />;
  return <Waiting>{state === 'slow' && <p role="status">{t('live.slow')}</p>}</Waiting>;
}

function OpenRoom({ held, board }: Props & { held: HeldSession }) {
  const [search] = useSearchParams();
  const isPhone = useIsPhone();
  useRoomNews(held);
  useGroupNews();
  useShowingNews();
  if (search.get('view') === 'projector')
    return (
      <Suspense fallback={<Waiting />}>
        <Wall board={board} />
        <Cheers />
      </Suspense>
    );
  return (
    <div className="room-page">
      <BackUpBanner />
      <Suspense fallback={<Waiting />}>
        {isPhone ? <PhoneRoom board={board} /> : <WideRoom board={board} />}
      </Suspense>
      <Suspense fallback={null}>
        <Cheers />
      </Suspense>
    </div>
  );
}

function Waiting({ children }: { children?: ReactNode }) {
  return (
    <main className="page" id="main" tabIndex={-1} aria-busy>
      <div aria-hidden>
        <Skeleton width="40%" height="2rem" gap="1.5rem" />
        {['80%', '72%', '76%'].map((width) => (
          <Skeleton key={width} width={width} height="3rem" gap="1rem" />
        ))}
      </div>
      {children}
    </main>
  );
}
