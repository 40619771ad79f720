/** When something was done: the day, and the clock of each side that has one of its own. */
import { SideCode } from '../../members/SideCode.tsx';
import { clockTime, dayName } from '../../ui/time.ts';
import { useBoardNow, useScene } from '../boardContext.ts';

export function ActTime({ at }: { at: string }) {
  const { locale, timeZone, sides } = useScene();
  const now = useBoardNow();
  return (
    <time dateTime={at} className="act-time">
      {dayName(at, now, locale, timeZone)}{' '}
      {sides.ownFirst.map((side, i) => (
        <span key={side.id}>
          {i > 0 && ' / '}
          {clockTime(at, locale, side.record.timeZone)} <SideCode side={side} quiet />
        </span>
      ))}
    </time>
  );
}
