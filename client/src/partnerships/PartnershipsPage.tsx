/** All partnerships of a person, and the two ways to another one. */
import { ChevronRight, KeyRound, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from '../ui/router.tsx';
import type { Me, Membership } from '@silta/shared/auth';
import { hueOf } from '@silta/shared/partnerships/hues';
import { Splice } from '../members/Splice.tsx';
import { paths } from '../paths.ts';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import './found.css';

export function PartnershipsPage({ me }: { me: Me }) {
  const { t } = useTranslation('partnerships');
  const { memberships } = me;
  return (
    <main className="door door-wide" id="main" tabIndex={-1}>
      <div>
        <h1>{t('choose.title')}</h1>
        <p className="ink2 under-h1">
          {memberships.length === 0
            ? t('choose.none', { name: me.name })
            : t('choose.text', { name: me.name })}
        </p>
      </div>
      {memberships.length > 0 && (
        <ul className="rows choices">
          {memberships.map((membership) => (
            <Choice key={membership.partnershipId} membership={membership} />
          ))}
        </ul>
      )}
      <div className="actions">
        <LinkButton to={paths.join} icon={KeyRound}>
          {t('choose.join')}
        </LinkButton>
        {me.email !== null && (
          <LinkButton to={paths.found} icon={Plus}>
            {t('choose.found')}
          </LinkButton>
        )}
      </div>
    </main>
  );
}

function Choice({ membership }: { membership: Membership }) {
  const { partnershipId, partnershipName, sides } = membership;
  return (
    <li>
      <Link className="plain grow row choice" to={paths.today(partnershipId)}>
        <span className="strong break">{partnershipName}</span>
        <Splice sides={sides.map((side) => ({ code: side.country, hue: hueOf(side) }))} />
        <span className="push" />
        <Icon of={ChevronRight} />
      </Link>
    </li>
  );
}
