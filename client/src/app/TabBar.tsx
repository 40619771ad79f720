/** The places at the foot of a phone. */
import { Menu as MenuIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Me } from '@silta/shared/auth';
import type { RoomId } from '@silta/shared/ids';
import { useMe } from '../members/useSides.ts';
import { Icon } from '../ui/Icon.tsx';
import { MeMenu } from './MeMenu.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { placesFor } from './places.ts';

export function TabBar({ me, partnershipId }: { me: Me; partnershipId: RoomId }) {
  const { t } = useTranslation('app');
  const places = placesFor(useMe(partnershipId)?.role ?? null);
  return (
    <nav className="tabbar" aria-label={t('mainNavigation')}>
      <ul>
        {places
          .filter(({ underMore }) => !underMore)
          .map((place) => (
            <li key={place.name}>
              <PlaceLink place={place} partnershipId={partnershipId}>
                {(name, count) => (
                  <>
                    <span className="ti">
                      <Icon of={place.icon} size="l" />
                      {count}
                    </span>
                    {name}
                  </>
                )}
              </PlaceLink>
            </li>
          ))}
        <li>
          <MeMenu
            me={me}
            partnershipId={partnershipId}
            places={places.filter(({ underMore }) => underMore)}
            button={(props) => (
              <button type="button" {...props}>
                <span className="ti">
                  <Icon of={MenuIcon} size="l" />
                </span>
                {t('more')}
              </button>
            )}
          />
        </li>
      </ul>
    </nav>
  );
}
