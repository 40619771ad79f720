/** One station at a time: on and back by buttons, arrow keys and swiping; the address names the station. */
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useRef } from 'react';
import type { Stop } from '@silta/shared/sessions/visits';
import { classNames } from '../../ui/classNames.ts';
import { Button } from '../../ui/Button.tsx';
import { useSearchParams } from '../../ui/router.tsx';
import { useHeld } from '../room/roomContext.ts';
import { StopPage } from './StopPage.tsx';
import { useArrowKeys, useSwipe } from './useGoing.ts';

export function StopByStop({ stops }: { stops: readonly Stop[] }) {
  const { t } = useHeld();
  const { at, go } = usePlace(stops);
  const heading = useRef<HTMLHeadingElement>(null);
  const stop = stops[at];

  function goTo(next: number) {
    if (!stops[next]) return;
    go(next);
    heading.current?.focus();
  }

  useArrowKeys((by) => goTo(at + by));
  const swipe = useSwipe((by) => goTo(at + by));
  if (!stop) return null;
  return (
    <div className="visit-cols">
      <nav aria-label={t('visit.all')}>
        <ol className="visit-list">
          {stops.map(({ station, item }, i) => (
            <li key={station.id}>
              <button
                type="button"
                className={classNames('visit-stop', i === at && 'is-here')}
                aria-current={i === at ? 'step' : undefined}
                onClick={() => goTo(i)}
              >
                <span className="num">{i + 1}</span>
                <span className="break">{station.place === '' ? item.title : station.place}</span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <article className="visit-stop-page" aria-labelledby="visit-place" {...swipe}>
        <StopPage stop={stop} count={t('visit.of', { at: at + 1, count: stops.length })} heading={heading} />
        <div className="visit-go">
          <Button icon={ArrowLeft} aria-disabled={at === 0 || undefined} onClick={() => goTo(at - 1)}>
            {t('visit.back')}
          </Button>
          <Button
            kind="primary"
            iconEnd={ArrowRight}
            aria-disabled={at === stops.length - 1 || undefined}
            onClick={() => goTo(at + 1)}
          >
            {t('visit.next')}
          </Button>
        </div>
        <p className="meta visit-keys">{t('visit.keys')}</p>
      </article>
    </div>
  );
}

/** By the step, so that the link stays right when stations move. */
function usePlace(stops: readonly Stop[]) {
  const [params, setParams] = useSearchParams();
  const named = stops.findIndex(({ station }) => station.id === params.get('station'));
  const go = (next: number) => {
    const stop = stops[next];
    if (stop) setParams({ station: stop.station.id }, { replace: true });
  };
  return { at: Math.max(0, named), go };
}
