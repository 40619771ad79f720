/** A side where nobody is yet: the code for its coordinator, to be passed on. */
import { RefreshCw } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isOpen, type Invitation } from '@silta/shared/members/records';
import { useSend } from '../realtime/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useNow } from '../ui/useNow.ts';
import { InviteCode } from './InviteCode.tsx';
import { SideCode } from './SideCode.tsx';
import type { ShownSide } from './useSides.ts';

type Props = { side: ShownSide; invitation: Invitation; partnershipName: string };

export function FoundingCard({ side, invitation, partnershipName }: Props) {
  const { t } = useTranslation('members');
  const titleId = useId();
  const send = useSend(invitation.roomId);
  const now = new Date(useNow(60_000)).toISOString();
  return (
    <section className="sheet inv founding" aria-labelledby={titleId}>
      <div>
        <h2 className="h-s" id={titleId}>
          <SideCode side={side} /> {t('founding.title', { place: side.place })}
        </h2>
        <p className="ink2">{isOpen(invitation, now) ? t('founding.text') : t('founding.ranOut')}</p>
      </div>
      {isOpen(invitation, now) ? (
        <InviteCode invitation={invitation} side={side} partnershipName={partnershipName} />
      ) : (
        <Button icon={RefreshCw} onClick={() => send('invitation.renew', { invitationId: invitation.id })}>
          {t('founding.renew')}
        </Button>
      )}
    </section>
  );
}
