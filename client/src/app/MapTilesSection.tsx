/** Whether maps of boards show streets and towns, and what that tells others; only where this server has a source. */
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import { useMapSource } from '../partnerships/mapSource.ts';
import { Switch } from '../ui/Switch.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useSave } from './useSave.ts';

export function MapTilesSection({ partnershipId, isOn }: { partnershipId: RoomId; isOn: boolean }) {
  const { t } = useTranslation('app');
  const { source } = useMapSource();
  const { save, isBusy } = useSave(partnershipId);
  const set = (mapTiles: boolean) => {
    if (!isBusy) void save('partnership.setMapTiles', { mapTiles });
  };
  if (!source) return null;
  return (
    <SettingsSection title={t('mapTiles.title')} text={t('mapTiles.text')}>
      <div className="stack">
        <Switch checked={isOn} onChange={set}>
          {t('mapTiles.show')}
        </Switch>
        <p className="ui ink2">{t('mapTiles.leaves', { host: source.host })}</p>
      </div>
    </SettingsSection>
  );
}
