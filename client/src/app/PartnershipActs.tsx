/** What staff did with people, sides, invitations and words: a button, and the record behind it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentType } from 'react';
import type { RoomId } from '@silta/shared/ids';
import { useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import { SettingsSection } from './SettingsSection.tsx';

type Dialog = ComponentType<{ partnershipId: RoomId; onClose: () => void }>;

export function PartnershipActs({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('app');
  const refusalText = useRefusalText();
  const [Shown, setShown] = useState<Dialog | null>(null);
  const open = () =>
    void import('./PartnershipActsDialog.tsx').then(
      ({ PartnershipActsDialog }) => setShown(() => PartnershipActsDialog),
      () => showToast({ id: 'dialogs', kind: 'error', text: refusalText('unavailable') }),
    );
  return (
    <SettingsSection title={t('acts.title')} text={t('acts.text')}>
      <Button className="start" onClick={open}>
        {t('acts.open')}
      </Button>
      {Shown && <Shown partnershipId={partnershipId} onClose={() => setShown(null)} />}
    </SettingsSection>
  );
}
