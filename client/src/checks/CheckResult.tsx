/** What was measured, in plain words, and what helps. */
import { useTranslation } from 'react-i18next';
import { shortOf, verdictOf } from '@silta/shared/checks/verdict';
import { useLocale } from '../members/languageName.ts';
import { rateText, timeText } from './figures.ts';
import type { Measured } from './measureNetwork.ts';
import type { CheckedDevices } from './openDevices.ts';
import { VerdictChip } from './VerdictChip.tsx';

type Props = { network: Measured; devices: CheckedDevices | null };

export function CheckResult({ network, devices }: Props) {
  const { t } = useTranslation('checks');
  const locale = useLocale();
  const verdict = verdictOf(network);
  const tips = tipsFor({ network, devices });
  return (
    <section className="sec" aria-labelledby="check-result">
      <div className="check-verdict">
        <h2 id="check-result" tabIndex={-1}>
          {t('result.title')}
        </h2>
        <VerdictChip verdict={verdict} />
      </div>
      <p>{t(`verdictText.${verdict}`)}</p>
      <dl className="check-figures">
        <div>
          <dt>{t('figure.down')}</dt>
          <dd>{rateText(network.downKbps, locale)}</dd>
        </div>
        <div>
          <dt>{t('figure.up')}</dt>
          <dd>{rateText(network.upKbps, locale)}</dd>
        </div>
        <div>
          <dt>{t('figure.roundTrip')}</dt>
          <dd>{timeText(network.roundTripMs, locale)}</dd>
        </div>
        <div>
          <dt>{t('figure.road')}</dt>
          <dd>{t(`road.${network.road}`)}</dd>
        </div>
      </dl>
      {tips.length > 0 && (
        <>
          <h3>{t('tips.title')}</h3>
          <ul className="check-tips">
            {tips.map((tip) => (
              <li key={tip}>{t(`tips.${tip}`)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type Tip = 'camera' | 'microphone' | 'wifi' | 'others' | 'roundTrip' | 'sound' | 'slow' | 'polling';

function tipsFor({ network, devices }: Props): Tip[] {
  const short = shortOf(network);
  const verdict = verdictOf(network);
  const isNarrow = short.includes('down') || short.includes('up');
  const tips: Record<Tip, boolean> = {
    camera: devices !== null && devices.camera !== 'works',
    microphone: devices !== null && devices.microphone !== 'works',
    wifi: isNarrow,
    others: isNarrow,
    roundTrip: short.includes('roundTrip'),
    sound: verdict === 'sound',
    slow: verdict === 'slow',
    polling: network.road === 'polling',
  };
  return (Object.keys(tips) as Tip[]).filter((tip) => tips[tip]);
}
