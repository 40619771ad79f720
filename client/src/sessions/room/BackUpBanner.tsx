/** Everybody has moved: where to, also for those whose call is dead. */
import { LifeBuoy } from 'lucide-react';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useCallPlace } from '../useCallPlace.ts';
import { CallLink } from './CallLink.tsx';
import { useHeld } from './roomContext.ts';

export function BackUpBanner() {
  const held = useHeld();
  const { t, run, session, may, send } = held;
  const { call, telephone: number, word, agenda } = session.backUp;
  const place = useCallPlace(held, call, 'backUp');
  if (run.backUpAt === null) return null;
  const isAlone = !place && number === '';
  return (
    <div className="room-moved" role="region" aria-label={t('live.backUp.open')}>
      <Banner
        icon={LifeBuoy}
        actions={
          <>
            {place && <CallLink place={place}>{t('live.backUp.go')}</CallLink>}
            {may('run.moveBack') && (
              <Button size="s" onClick={() => send('run.moveBack', {})}>
                {t('live.backUp.back')}
              </Button>
            )}
          </>
        }
      >
        <b className="strong">{t('live.backUp.moved')}</b>{' '}
        {number !== '' && (
          <>
            {t('live.backUp.ring')} <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>{number}</a> ·{' '}
          </>
        )}
        {isAlone && t('live.backUp.alone')}{' '}
        <span className="break">{[word, agenda].filter(Boolean).join(' ')}</span>
      </Banner>
    </div>
  );
}
