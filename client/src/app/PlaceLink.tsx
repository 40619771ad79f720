/** A place of the partnership as a link, marked while one is there, with a counter for what waits for oneself. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
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
  const name = t(`places.${place.name}`);
  const count = place.name === 'boards' && <Count value={waiting} label={t('waitingForYou')} />;
  return (
    <NavLink to={place.to(partnershipId)} end={place.name === 'today'} title={title}>
      {children(name, count)}
    </NavLink>
  );
}
