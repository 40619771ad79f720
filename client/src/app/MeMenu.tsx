/** What concerns oneself: settings, and signing out. */
import { LogOut, Settings } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '@silta/shared/auth';
import type { RoomId } from '@silta/shared/ids';
import { paths } from '../paths.ts';
import { Menu, type MenuButtonProps } from '../ui/Menu.tsx';
import type { Place } from './places.ts';
import { SignOutDialog } from './SignOutDialog.tsx';

type Props = {
  me: Me;
  partnershipId: RoomId;
  /** Those that have no room elsewhere. */
  places?: readonly Place[];
  button: (props: MenuButtonProps) => ReactNode;
};

export function MeMenu({ me, partnershipId, places = [], button }: Props) {
  const { t } = useTranslation('app');
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Menu
        label={me.name}
        button={button}
        entries={[
          ...places.map(({ name, icon, to }) => ({
            id: name,
            label: t(`places.${name}`),
            icon,
            to: to(partnershipId),
          })),
          ...(places.length > 0 ? [{ id: 'places', kind: 'line' as const }] : []),
          { id: 'who', kind: 'heading', label: me.email ?? me.name },
          { id: 'settings', label: t('me.settings'), icon: Settings, to: paths.settings(partnershipId) },
          { id: 'line', kind: 'line' },
          {
            id: 'signOut',
            label: t('me.signOut'),
            icon: LogOut,
            onSelect: () => setAsking(true),
          },
        ]}
      />
      {isAsking && <SignOutDialog me={me} onClose={() => setAsking(false)} />}
    </>
  );
}
