/** The yellow word for whoever leads what comes within two minutes. */
import { useHeld } from './roomContext.ts';
import type { Progress } from './useProgress.ts';

export function UpNextLine({ progress: { own, now } }: { progress: Progress }) {
  const { t } = useHeld();
  if (!own) return null;
  const count = Math.max(0, Math.ceil((own.at - now) / 60_000));
  return (
    <p className="room-next ui">
      <span className="mark">{t('live.next')}</span>{' '}
      <span className="break">
        {count === 0
          ? t('live.nextNow', { title: own.item.title })
          : t('live.nextIn', { title: own.item.title, count })}
      </span>
    </p>
  );
}
