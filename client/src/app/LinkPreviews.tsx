/** Whether posts show what is at their link, and what that tells others. */
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import { Switch } from '../ui/Switch.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useSave } from './useSave.ts';

export function LinkPreviews({ partnershipId, isOn }: { partnershipId: RoomId; isOn: boolean }) {
  const { t } = useTranslation('app');
  const { save, isBusy } = useSave(partnershipId);
  const set = (linkPreviews: boolean) => {
    if (!isBusy) void save('partnership.setLinkPreviews', { linkPreviews });
  };
  return (
    <SettingsSection title={t('linkPreviews.title')} text={t('linkPreviews.text')}>
      <div className="stack">
        <Switch checked={isOn} onChange={set}>
          {t('linkPreviews.show')}
        </Switch>
        <p className="ui ink2">{t('linkPreviews.leaves')}</p>
        <p className="ui ink2">{t('linkPreviews.stays')}</p>
      </div>
    </SettingsSection>
  );
}
