/** Leaving; whoever holds a side hands it over first. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '../ui/router.tsx';
import type { RoomId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import { refreshSession } from '../auth/session.ts';
import { useSides } from '../members/useSides.ts';
import { paths } from '../paths.ts';
import { useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { forgetLastPartnership } from './lastPartnership.ts';
import { SettingsSection } from './SettingsSection.tsx';
import { useSave } from './useSave.ts';

export function LeavePartnership({ partnershipId, me }: { partnershipId: RoomId; me: Member }) {
  const { t } = useTranslation('app');
  const textOf = useRefusalText();
  const navigate = useNavigate();
  const { save, isBusy } = useSave(partnershipId);
  const { own } = useSides(partnershipId);
  const [isAsking, setAsking] = useState(false);
  const isOwner = own?.record.ownerId === me.id;

  async function leave() {
    const isGone = await save('member.remove', { memberId: me.id });
    setAsking(false);
    if (!isGone) return;
    forgetLastPartnership();
    await refreshSession();
    navigate(paths.partnerships, { replace: true });
  }

  return (
    <SettingsSection title={t('settings.leave.title')} text={t('settings.leave.text')}>
      <div className="actions">
        <Button blockedBecause={isOwner ? textOf('ownerStays') : undefined} onClick={() => setAsking(true)}>
          {t('settings.leave.submit')}
        </Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        danger
        busy={isBusy}
        title={t('settings.leave.ask')}
        confirmLabel={t('settings.leave.submit')}
        cancelLabel={t('cancel')}
        closeLabel={t('close')}
        onClose={() => setAsking(false)}
        onConfirm={() => void leave()}
      >
        {t('settings.leave.askText')}
      </ConfirmDialog>
    </SettingsSection>
  );
}
