/** Where one is signed in, and how to end it on a device that was lost or left open. */
import { Laptop, Smartphone } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceInfo } from '@silta/shared/auth';
import type { DeviceId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { api } from '../http.ts';
import { currentLanguage } from '../i18n.ts';
import { localeOf } from '../members/languageName.ts';
import { timeZoneHere } from '../partnerships/countries.ts';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { timeAgo } from '../ui/time.ts';
import { showToast } from '../ui/toasts.ts';
import { useNow } from '../ui/useNow.ts';
import { SettingsSection } from './SettingsSection.tsx';

type Devices = readonly DeviceInfo[] | 'loading' | 'notLoaded';

export function DeviceList() {
  const { t } = useTranslation('app');
  const textOf = useRefusalText();
  const [devices, setDevices] = useState<Devices>('loading');
  const load = () => void loadDevices().then(setDevices);
  useEffect(load, []);

  async function end(id: DeviceId) {
    try {
      await api.delete(`/api/devices/${id}`);
      showToast({ kind: 'done', text: t('settings.devices.ended') });
    } catch (error) {
      const { code, details } = refusalIn(error);
      showToast({ kind: 'error', text: textOf(code, details) });
    }
    load();
  }

  return (
    <SettingsSection title={t('settings.devices.title')} text={t('settings.devices.text')}>
      {devices === 'loading' && <Skeleton height="2.5rem" />}
      {devices === 'notLoaded' && (
        <div className="actions">
          <p className="ink2">{t('settings.devices.notLoaded')}</p>
          <Button size="s" onClick={load}>
            {t('unreachable.retry')}
          </Button>
        </div>
      )}
      {typeof devices !== 'string' && (
        <ul className="rows">
          {devices.map((device) => (
            <Device key={device.id} device={device} onEnd={() => void end(device.id)} />
          ))}
        </ul>
      )}
    </SettingsSection>
  );
}

function Device({ device, onEnd }: { device: DeviceInfo; onEnd: () => void }) {
  const { t } = useTranslation('app');
  const now = useNow(60_000);
  const name = device.label.length > 0 ? device.label : t('settings.devices.unknown');
  const ago = timeAgo(device.seenAt, now, localeOf(currentLanguage()), timeZoneHere());
  return (
    <li>
      <Icon of={/Android|iPhone|iPad/.test(device.label) ? Smartphone : Laptop} />
      <span className="grow">
        {name}
        <small>{t('settings.devices.seen', { ago })}</small>
      </span>
      {device.isThis ? (
        <Chip>{t('settings.devices.this')}</Chip>
      ) : (
        <Button size="s" aria-label={t('settings.devices.endNamed', { device: name })} onClick={onEnd}>
          {t('settings.devices.end')}
        </Button>
      )}
    </li>
  );
}

async function loadDevices(): Promise<Devices> {
  try {
    return await api.get<DeviceInfo[]>('/api/devices');
  } catch (error) {
    if (error instanceof Refusal) return 'notLoaded';
    throw error;
  }
}
