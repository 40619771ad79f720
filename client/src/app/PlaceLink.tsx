/** A place of the partnership as a link, marked while one is there, with a counter for what waits for oneself. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from '../ui/router.tsx';
import type { RoomId } from '@silta/shared/ids';
import { Count } from '../ui/Count.tsx';
import { useActivity } from './activity.tsx';
import type { Place } from './places.ts';

type Props = {
  place: Place;
  partnershipId: RoomId;
  title?: string;
  children: (name: string, count: ReactNode) => ReactNode;
};

export function PlaceLink({ place, partnershipId, title, children }: Props) {
  const { t } = useTranslation('app');
  const { waiting } = useActivity();
  const { pathname } = useLocation();
  const to = place.to(partnershipId);
  const isHere = pathname === to || (place.name !== 'today' && pathname.startsWith(`${to}/`));
  const name = t(`places.${place.name}`);
  const count = place.name === 'boards' && <Count value={waiting} label={t('waitingForYou')} />;
  return (
    <Link to={to} title={title} aria-current={isHere ? 'page' : undefined}>
      {children(name, count)}
    </Link>
  );
}
