/** How long ago, with the exact time on hover. */
import { fullTime, timeAgo } from '../ui/time.ts';
import { useBoardNow, useScene } from './boardContext.ts';

export function TimeAgo({ at }: { at: string }) {
  const { locale, timeZone } = useScene();
  const now = useBoardNow();
  return (
    <time dateTime={at} title={fullTime(at, locale, timeZone)}>
      {timeAgo(at, now, locale, timeZone)}
    </time>
  );
}
