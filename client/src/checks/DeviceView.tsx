/** What the camera sees and how loud it is, while both are switched on; and kind words where they are not. */
import { CameraOff, Mic, MicOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import type { CheckedDevices } from './openDevices.ts';
import { useSoundLevel } from './useSoundLevel.ts';

export function DeviceView({ devices }: { devices: CheckedDevices | null }) {
  const { t } = useTranslation('checks');
  if (devices === null) return <div className="check-view">{<p role="status">{t('devices.asking')}</p>}</div>;
  const { camera, microphone, stream } = devices;
  const isOff = stream === null;
  const sees = camera === 'works' && !isOff;
  return (
    <div>
      <div className="check-view">
        {sees ? (
          <Picture stream={stream} />
        ) : (
          <p>
            <Icon of={CameraOff} />
            {t(camera === 'works' ? 'devices.off' : `camera.${camera}`)}
          </p>
        )}
      </div>
      {microphone === 'works' && !isOff ? (
        <Level stream={stream} />
      ) : (
        <p className="check-level">
          <Icon of={MicOff} />
          {t(microphone === 'works' ? 'devices.off' : `microphone.${microphone}`)}
        </p>
      )}
    </div>
  );
}

function Picture({ stream }: { stream: MediaStream }) {
  const { t } = useTranslation('checks');
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (!video.current) return;
    video.current.srcObject = stream;
    video.current.play().catch(() => undefined);
  }, [stream]);
  return <video ref={video} muted playsInline aria-label={t('devices.picture')} />;
}

function Level({ stream }: { stream: MediaStream }) {
  const { t } = useTranslation('checks');
  const { level, hasHeard } = useSoundLevel(stream);
  return (
    <div className="check-level">
      <Icon of={Mic} />
      <span className="check-bar" aria-hidden>
        <i style={{ inlineSize: `${Math.round(100 * level)}%` }} />
      </span>
      <span role="status">{t(hasHeard ? 'devices.heard' : 'devices.speak')}</span>
    </div>
  );
}
