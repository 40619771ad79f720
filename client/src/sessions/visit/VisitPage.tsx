/** A virtual visit, station by station: before it to ask, afterwards to follow it at one’s own pace. */
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { HeldHead, HeldPage } from '../HeldPage.tsx';
import { DraftsProvider } from '../room/drafts.tsx';
import { useHeld } from '../room/roomContext.ts';
import { StopByStop } from './StopByStop.tsx';
import { useStops } from './useStops.ts';
import '../room/talk.css';
import '../sessions.css';
import './visit.css';

export function VisitPage() {
  return (
    <HeldPage>
      <DraftsProvider>
        <OpenVisit />
      </DraftsProvider>
    </HeldPage>
  );
}

function OpenVisit() {
  const { t, session, partnershipId } = useHeld();
  const stops = useStops();
  return (
    <main className="page visit" id="main" tabIndex={-1}>
      <HeldHead title={t('visit.title')} />
      {stops.length > 0 ? (
        <StopByStop stops={stops} />
      ) : (
        <EmptyState
          title={t('visit.noneReader')}
          actions={
            <LinkButton kind="primary" to={paths.session(partnershipId, session.id)}>
              {t('record.toPlan')}
            </LinkButton>
          }
        >
          {t('visit.noneText')}
        </EmptyState>
      )}
    </main>
  );
}
