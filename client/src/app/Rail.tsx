/** The rail on the left; slim on tablets, not there on phones. */
import { ChevronsUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from '../ui/router.tsx';
import type { Me } from '@silta/shared/auth';
import type { RoomId } from '@silta/shared/ids';
import { currentLanguage } from '../i18n.ts';
import { Avatar } from '../members/Avatar.tsx';
import { localeOf } from '../members/languageName.ts';
import { Logo } from '../members/Logo.tsx';
import { useRoleName } from '../members/roleName.ts';
import { SideCode } from '../members/SideCode.tsx';
import { Splice } from '../members/Splice.tsx';
import { TwinTime } from '../members/TwinTime.tsx';
import { useMe, useSides } from '../members/useSides.ts';
import { paths } from '../paths.ts';
import { Icon } from '../ui/Icon.tsx';
import type { MenuButtonProps } from '../ui/Menu.tsx';
import { MeMenu } from './MeMenu.tsx';
import { PartnershipSwitcher } from './PartnershipSwitcher.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { placesFor } from './places.ts';

type Props = { me: Me; partnershipId: RoomId };

export function Rail({ me, partnershipId }: Props) {
  const { t } = useTranslation('app');
  const { all, ownFirst, own } = useSides(partnershipId);
  const role = useMe(partnershipId)?.role ?? null;
  return (
    <nav className="rail" aria-label={t('mainNavigation')}>
      <Link className="brand" to={paths.today(partnershipId)} aria-label={t('home')}>
        <Logo left={all[0]?.hue} right={all[1]?.hue} />
        <span>Silta</span>
      </Link>
      <PartnershipSwitcher
        me={me}
        partnershipId={partnershipId}
        button={(name, props) => (
          <button className="swt" type="button" {...props}>
            <b>{name}</b>
            <Icon of={ChevronsUpDown} size="s" />
            <span>
              <Splice sides={all} />
            </span>
          </button>
        )}
      />
      <ul>
        {placesFor(role).map((place) => (
          <li key={place.name}>
            <PlaceLink place={place} partnershipId={partnershipId} title={t(`places.${place.name}`)}>
              {(name, count) => (
                <>
                  <Icon of={place.icon} />
                  <span className="txt">{name}</span>
                  <span className="sr only-slim">{name}</span>
                  {count}
                </>
              )}
            </PlaceLink>
          </li>
        ))}
      </ul>
      <div className="rail-foot">
        <TwinTime sides={ownFirst} locale={localeOf(currentLanguage())} ownPosition={own?.position} />
        <MeMenu
          me={me}
          partnershipId={partnershipId}
          button={(props) => <RailMe {...{ me, partnershipId, props }} />}
        />
      </div>
    </nav>
  );
}

function RailMe({ me, partnershipId, props }: Props & { props: MenuButtonProps }) {
  const { own } = useSides(partnershipId);
  const member = useMe(partnershipId);
  const roleName = useRoleName();
  const name = member?.name ?? me.name;
  return (
    <button className="me" type="button" {...props}>
      {own && <Avatar side={own} name={name} size={32} />}
      <span className="txt grow">
        <span className="me-name">{name}</span> {own && <SideCode side={own} quiet />}
        {member && own && <small>{roleName(member.role, own.record.kind)}</small>}
      </span>
      <span className="sr only-slim">{name}</span>
    </button>
  );
}
