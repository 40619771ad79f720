/** How good the line to the server is, as bars and a word. */
import { classNames } from '../../ui/classNames.ts';
import { useConnection } from '../../realtime/hooks.ts';
import { useRoundTrip } from '../../realtime/useServerClock.ts';
import { useHeld } from './roomContext.ts';

export type Quality = 'good' | 'fair' | 'weak' | 'none';

/** There and back, in milliseconds: below the first nobody notices, above the second talk and answer drift apart. */
const goodMs = 250;
const fairMs = 700;
const barsOf: Record<Quality, number> = { good: 4, fair: 3, weak: 1, none: 0 };

export function useQuality(): Quality {
  const { state } = useConnection();
  const roundTrip = useRoundTrip();
  if (state === 'offline' || state === 'signedOut') return 'none';
  if (roundTrip === null) return 'fair';
  if (roundTrip <= goodMs) return 'good';
  return roundTrip <= fairMs ? 'fair' : 'weak';
}

export function Line() {
  const { t } = useHeld();
  const quality = useQuality();
  return (
    <span className="room-line ui" data-quality={quality}>
      <Bars quality={quality} />
      {t(`live.line.${quality}`)}
    </span>
  );
}

export function Bars({ quality }: { quality: Quality }) {
  return (
    <span className="room-bars" aria-hidden>
      {[1, 2, 3, 4].map((bar) => (
        <i key={bar} className={classNames(bar > barsOf[quality] && 'off')} />
      ))}
    </span>
  );
}
