/** Asks before a code stops letting people in. */
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import type { Invitation } from '@silta/shared/members/records';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { showToast } from '../ui/toasts.ts';
import { useAwaitedSend } from './useAwaitedSend.ts';

type Props = { roomId: RoomId; invitation: Invitation; onClose: () => void };

export function RevokeDialog({ roomId, invitation, onClose }: Props) {
  const { t } = useTranslation('members');
  const { isWaiting, send } = useAwaitedSend(roomId);
  const { id, code } = invitation;

  async function revoke() {
    const outcome = await send('invitation.revoke', { invitationId: id });
    onClose();
    if (outcome.ok) showToast({ kind: 'done', text: t('revoke.done', { code }) });
  }

  return (
    <ConfirmDialog
      open
      danger
      title={t('revoke.title', { code })}
      confirmLabel={t('revoke.confirm')}
      cancelLabel={t('dialog.cancel')}
      closeLabel={t('dialog.close')}
      busy={isWaiting}
      onConfirm={() => void revoke()}
      onClose={onClose}
    >
      <p>{t('revoke.text')}</p>
    </ConfirmDialog>
  );
}
