/** The line on top of a phone: which partnership, and who one is. */
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from '../ui/router.tsx';
import type { Me } from '@silta/shared/auth';
import type { RoomId } from '@silta/shared/ids';
import { Avatar } from '../members/Avatar.tsx';
import { Logo } from '../members/Logo.tsx';
import { Splice } from '../members/Splice.tsx';
import { useMe, useSides } from '../members/useSides.ts';
import { paths } from '../paths.ts';
import { Icon } from '../ui/Icon.tsx';
import { MeMenu } from './MeMenu.tsx';
import { PartnershipSwitcher } from './PartnershipSwitcher.tsx';

type Props = { me: Me; partnershipId: RoomId };

export function TopBar({ me, partnershipId }: Props) {
  const { t } = useTranslation('app');
  const { all, own } = useSides(partnershipId);
  const name = useMe(partnershipId)?.name ?? me.name;
  return (
    <header className="topbar">
      <Link className="brand" to={paths.today(partnershipId)} aria-label={t('home')}>
        <Logo left={all[0]?.hue} right={all[1]?.hue} />
      </Link>
      <PartnershipSwitcher
        me={me}
        partnershipId={partnershipId}
        button={(partnership, props) => (
          <button className="swt-m" type="button" {...props}>
            <b>{partnership}</b>
            <Splice sides={all} />
            <Icon of={ChevronDown} size="s" />
          </button>
        )}
      />
      <MeMenu
        me={me}
        partnershipId={partnershipId}
        button={(props) => (
          <button className="me-m" type="button" aria-label={name} {...props}>
            {own && <Avatar side={own} name={name} size={36} />}
          </button>
        )}
      />
    </header>
  );
}
