/** The code that is open for one side and role: shown, replaced or revoked, or made where there is none. */
import { Ban, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type InvitationId } from '@silta/shared/ids';
import { newId } from '@silta/shared/newId';
import type { Invitation } from '@silta/shared/members/records';
import type { Role } from '@silta/shared/roles';
import { Button } from '../ui/Button.tsx';
import { InviteCode } from './InviteCode.tsx';
import { type InvitationWish, NewInvitation } from './NewInvitation.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import { useAwaitedSend } from './useAwaitedSend.ts';
import type { People } from './usePeople.ts';
import type { ShownSide } from './useSides.ts';

type Props = {
  people: People;
  side: ShownSide;
  role: Role;
  shown: Invitation | null;
  onMade: (id: InvitationId) => void;
};

export function RoleCode({ people, side, role, shown, onMade }: Props) {
  const { t } = useTranslation('members');
  const [isNew, setNew] = useState(false);
  const { isWaiting, send } = useAwaitedSend(people.roomId);
  const isOwn = side.id === people.viewer.sideId;

  async function make(wish: InvitationWish) {
    const id = newId<InvitationId>();
    const outcome = await send('invitation.create', { id, sideId: side.id, role, ...wish });
    if (!outcome.ok) return;
    onMade(id);
    setNew(false);
  }

  if (shown && !isNew) {
    return (
      <>
        <InviteCode invitation={shown} side={side} partnershipName={people.partnershipName} />
        {isOwn && <MoreWithCode people={people} shown={shown} onNew={() => setNew(true)} />}
      </>
    );
  }
  if (!isOwn) return <p className="meta">{t('founding.ranOut')}</p>;
  return (
    <>
      <p className="meta">{shown ? t('invite.newHint', { code: shown.code }) : t('invite.noCode')}</p>
      <NewInvitation
        role={role}
        isBusy={isWaiting}
        onMake={(wish) => void make(wish)}
        onCancel={shown ? () => setNew(false) : undefined}
      />
    </>
  );
}

type MoreProps = { people: People; shown: Invitation; onNew: () => void };

function MoreWithCode({ people, shown, onNew }: MoreProps) {
  const { t } = useTranslation('members');
  const [isRevoking, setRevoking] = useState(false);
  return (
    <div className="actions invite-more">
      <Button kind="quiet" size="s" icon={RefreshCw} onClick={onNew}>
        {t('invite.makeNew')}
      </Button>
      <Button kind="quiet" size="s" icon={Ban} onClick={() => setRevoking(true)}>
        {t('invite.revoke')}
      </Button>
      {isRevoking && (
        <RevokeDialog roomId={people.roomId} invitation={shown} onClose={() => setRevoking(false)} />
      )}
    </div>
  );
}
