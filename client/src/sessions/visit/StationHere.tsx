/** The station of the step that runs; before the visit, the way to its stations. Fetched when there is one. */
import { MapPin } from 'lucide-react';
import { Suspense, lazy } from 'react';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useHeld } from '../room/roomContext.ts';
import { useStopNow, useStops } from './useStops.ts';

const StationCard = lazy(() => import('./StationCard.tsx').then((m) => ({ default: m.StationCard })));

export function StationHere() {
  const { t, session, run, partnershipId } = useHeld();
  const stops = useStops();
  const stop = useStopNow();
  if (stop)
    return (
      <Suspense>
        <StationCard stop={stop} />
      </Suspense>
    );
  if (stops.length === 0 || run.state === 'running') return null;
  return (
    <p className="room-pad">
      <LinkButton size="s" icon={MapPin} to={paths.visit(partnershipId, session.id)}>
        {t('visit.open')}
      </LinkButton>
    </p>
  );
}
