/** One moment by the calendar and the clock of each side. */
import { SideCode } from '../members/SideCode.tsx';
import { fullTime } from '../ui/time.ts';
import { useScene } from './boardContext.ts';

export function SideTimes({ at }: { at: string }) {
  const { sides, locale } = useScene();
  return (
    <span className="side-times">
      {sides.ownFirst.map((side) => (
        <span key={side.id}>
          <SideCode side={side} quiet />{' '}
          <time dateTime={at}>{fullTime(at, locale, side.record.timeZone)}</time>
        </span>
      ))}
    </span>
  );
}
