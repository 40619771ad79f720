/** The day of a session as one side's calendar has it, with the year where it is another one. */
import { useLocale } from '../members/languageName.ts';
import type { ShownSide } from '../members/useSides.ts';
import { timeZoneHere } from '../partnerships/countries.ts';
import { isoDay, longDay } from '../ui/time.ts';
import { useNow } from '../ui/useNow.ts';

type Props = { startsAt: string; side: ShownSide | null };

export function SessionDay({ startsAt, side }: Props) {
  const locale = useLocale();
  const now = useNow(3_600_000);
  const zone = side?.timeZone ?? timeZoneHere();
  const year = isoDay(startsAt, zone).slice(0, 4);
  const isThisYear = year === isoDay(now, zone).slice(0, 4);
  return (
    <time dateTime={startsAt}>{`${longDay(startsAt, locale, zone)}${isThisYear ? '' : ` ${year}`}`}</time>
  );
}
