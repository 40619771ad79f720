/** One moment on two or more clocks, your own side first; live unless a moment is given. */
import { classNames } from '../ui/classNames.ts';
import { clockTime, type Moment } from '../ui/time.ts';
import { useNow } from '../ui/useNow.ts';
import { SideCode } from './SideCode.tsx';
import type { SideLook } from './sideLook.ts';

type Props = {
  sides: readonly SideLook[];
  locale: string;
  /** The position of the reader's own side. */
  ownPosition?: number;
  at?: Moment;
  /** Where it is a stretch of time. */
  until?: Moment;
  small?: boolean;
};

export function TwinTime({ sides, locale, ownPosition, at, until, small }: Props) {
  const now = useNow(60_000);
  const moment = new Date(at ?? now);
  const own = (side: SideLook) => (side.position === ownPosition ? 0 : 1);
  const inOrder = [...sides].sort((a, b) => own(a) - own(b) || a.position - b.position);
  return (
    <span className={classNames('twin', small && 'twin-s')}>
      {inOrder.map((side) => (
        <span key={side.position} data-hue={side.hue}>
          <SideCode side={side} />
          <b>
            <time dateTime={moment.toISOString()}>{clockTime(moment, locale, side.timeZone)}</time>
            {until !== undefined && `–${clockTime(until, locale, side.timeZone)}`}
          </b>
          {!small && <small>{side.place}</small>}
        </span>
      ))}
    </span>
  );
}
