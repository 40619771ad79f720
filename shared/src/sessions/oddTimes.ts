/** What speaks against a time on one side: night, weekend, a holiday. A warning, never a refusal. */
import { freeOn } from '../partnerships/freeDays.ts';
import type { Side } from '../partnerships/records.ts';
import { holidayOn } from './holidays.ts';
import type { Session } from './records.ts';
import { endOf } from './timing.ts';

/** On the side's own clock nobody is expected before this hour, or after the other one. */
export const dayHours = { from: 7, until: 20 } as const;

export type OddTime =
  | { why: 'early' | 'late' | 'weekend' }
  /** With the name that it has there. */
  | { why: 'holiday'; name: string };

export function oddTimes(
  session: Pick<Session, 'startsAt' | 'minutes'>,
  {
    timeZone,
    country,
    freeDays,
    workedHolidays,
  }: Pick<Side, 'timeZone' | 'country' | 'freeDays' | 'workedHolidays'>,
): OddTime[] {
  const start = onTheWall(Date.parse(session.startsAt), timeZone);
  const end = onTheWall(endOf(session), timeZone);
  const odd: OddTime[] = [];
  if (start.minute < dayHours.from * 60) odd.push({ why: 'early' });
  const isPastMidnight = end.day !== start.day;
  if (isPastMidnight || end.minute > dayHours.until * 60) odd.push({ why: 'late' });
  if (isWeekend(start.day)) odd.push({ why: 'weekend' });
  const holiday = holidayOn(country, start.day);
  const isFree = holiday !== null && !workedHolidays.includes(holiday);
  const name = isFree ? holiday : (freeOn(freeDays, start.day)?.name ?? null);
  if (name !== null) odd.push({ why: 'holiday', name });
  return odd;
}

/** The day, and the minute of it, that clock and calendar show there. */
function onTheWall(at: number, timeZone: string): { day: string; minute: number } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    day: `${of('year')}-${of('month')}-${of('day')}`,
    minute: Number(of('hour')) * 60 + Number(of('minute')),
  };
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
