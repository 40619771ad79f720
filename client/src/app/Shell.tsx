/** The house around every page of a partnership: where one is, where one can go, and whether the line holds. */
import { Suspense, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from '../ui/router.tsx';
import type { Me } from '@silta/shared/auth';
import type { RoomId } from '@silta/shared/ids';
import { useRoom } from '../realtime/hooks.ts';
import { classNames } from '../ui/classNames.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { NotFetched } from '../ui/fetched.ts';
import { SkipLink } from '../ui/SkipLink.tsx';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { ActivityProvider } from './activity.tsx';
import { Broken } from './Broken.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { EndedBanner } from './EndedBanner.tsx';
import { EntranceFrame } from './EntranceFrame.tsx';
import { Gone } from './Gone.tsx';
import { keepLastPartnership } from './lastPartnership.ts';
import { Loading } from './Loading.tsx';
import { Rail } from './Rail.tsx';
import { RefusedBanner } from './RefusedBanner.tsx';
import { reloadWhenReached } from './reloadWhenReached.ts';
import './shell.css';
import { TabBar } from './TabBar.tsx';
import { TopBar } from './TopBar.tsx';
import { Unreachable } from './Unreachable.tsx';
import { useArrival } from './useArrival.ts';
import { usePageTitle } from './usePageTitle.ts';

type Props = { me: Me; partnershipId: RoomId; children: ReactNode };

export function Shell({ me, partnershipId, children }: Props) {
  const { t } = useTranslation('app');
  const { status } = useRoom(partnershipId);
  const frame = { me, partnershipId };
  const look = useFrame();
  usePageTitle();
  useArrival();
  useEffect(() => {
    if (status === 'ready') keepLastPartnership(partnershipId);
  }, [status, partnershipId]);

  if (status === 'gone') {
    return (
      <EntranceFrame>
        <Gone />
      </EntranceFrame>
    );
  }
  return (
    <ActivityProvider partnershipId={partnershipId}>
      <SkipLink to="main">{t('skip')}</SkipLink>
      <div className={look}>
        <Rail {...frame} />
        <TopBar {...frame} />
        <div className="app-page">
          <ConnectionBanner />
          <RefusedBanner partnershipId={partnershipId} />
          <EndedBanner partnershipId={partnershipId} />
          <PageOrWait isReady={status === 'ready'} isSlow={status === 'slow'}>
            {children}
          </PageOrWait>
        </div>
        <TabBar {...frame} />
      </div>
      <ToastRegion label={t('messages')} closeLabel={t('close')} />
    </ActivityProvider>
  );
}

/** A session that is held takes the screen: one leaves it on purpose. On the wall there is nothing else. */
function useFrame(): string {
  const { pathname, search } = useLocation();
  const isHeld = /\/sessions\/[^/]+\/room$/.test(pathname);
  const isOnWall = isHeld && new URLSearchParams(search).get('view') === 'projector';
  return classNames('app', isHeld && 'app-slim app-room', isOnWall && 'app-wall');
}

type PageProps = { isReady: boolean; isSlow: boolean; children: ReactNode };

/** A bug on one page, or a page that did not come, leaves the way to the others open. */
function PageOrWait({ isReady, isSlow, children }: PageProps) {
  const { pathname } = useLocation();
  if (!isReady) return <Loading isSlow={isSlow} />;
  return (
    <ErrorBoundary
      key={pathname}
      fallback={(retry, error) =>
        error instanceof NotFetched ? <Unreachable ask={reloadWhenReached} /> : <Broken retry={retry} />
      }
    >
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
