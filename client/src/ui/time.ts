/** Clock times, days and short distances in a person's language and a side's time zone. */
export type Moment = string | number | Date;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "13:05" in English, "13.05" in Finnish; always 24 hours. */
export function clockTime(at: Moment, locale: string, timeZone: string): string {
  return dateFormat(locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
}

/** "Tuesday 13 October" */
export function longDay(at: Moment, locale: string, timeZone: string): string {
  return dateFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(
    new Date(at),
  );
}

/** "Wed 14 Oct" */
export function weekDay(at: Moment, locale: string, timeZone: string): string {
  return dateFormat(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'short' }).format(
    new Date(at),
  );
}

/** "13 Oct" */
export function monthDay(at: Moment, locale: string, timeZone: string): string {
  return dateFormat(locale, { timeZone, day: 'numeric', month: 'short' }).format(new Date(at));
}

/** "13 Oct 2026, 13:05", for tooltips and exports. */
export function fullTime(at: Moment, locale: string, timeZone: string): string {
  return dateFormat(locale, {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(at));
}

/** "now", "12 min", "3 hr", "yesterday", "4 days", then the date. */
export function timeAgo(at: Moment, now: number, locale: string, timeZone: string): string {
  const past = Math.max(0, now - new Date(at).getTime());
  if (past < MINUTE) return relativeFormat(locale).format(0, 'second');
  if (past < HOUR) return amount(Math.floor(past / MINUTE), 'minute', locale);
  const days = daysBetween(at, now, timeZone);
  if (days === 0 || past < 6 * HOUR) return amount(Math.floor(past / HOUR), 'hour', locale);
  if (days === 1) return relativeFormat(locale).format(-1, 'day');
  if (days < 7) return amount(days, 'day', locale);
  return monthDay(at, locale, timeZone);
}

/** "today", "yesterday", then "13 Oct 2026". */
export function dayName(at: Moment, now: number, locale: string, timeZone: string): string {
  const days = daysBetween(at, now, timeZone);
  if (days === 0 || days === 1) return relativeFormat(locale).format(-days, 'day');
  return dateFormat(locale, { timeZone, dateStyle: 'medium' }).format(new Date(at));
}

/** "2 hr 18 min"; under an hour only minutes, from a day on only days. */
export function duration(ms: number, locale: string): string {
  const minutes = Math.max(0, Math.round(ms / MINUTE));
  if (minutes < 60) return amount(minutes, 'minute', locale);
  if (minutes >= 48 * 60) return amount(Math.round(minutes / 1440), 'day', locale);
  const hours = amount(Math.floor(minutes / 60), 'hour', locale);
  return minutes % 60 === 0 ? hours : `${hours} ${amount(minutes % 60, 'minute', locale)}`;
}

/** How many midnights lie between two moments, as seen in a time zone. */
export function daysBetween(from: Moment, to: Moment, timeZone: string): number {
  return Math.round((midnight(to, timeZone) - midnight(from, timeZone)) / DAY);
}

/** "2026-10-13" */
export function isoDay(at: Moment, timeZone: string): string {
  // Sweden writes its dates the ISO way.
  return dateFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(at));
}

const midnight = (at: Moment, timeZone: string) => Date.parse(`${isoDay(at, timeZone)}T00:00:00Z`);

function amount(value: number, unit: 'minute' | 'hour' | 'day', locale: string): string {
  return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}

// Making a formatter costs about a millisecond on an old laptop; a board needs hundreds.
const dateFormat = kept(
  (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
const numberFormat = kept(
  (locale: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
const relativeFormat = kept((locale: string) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

function kept<Inputs extends unknown[], Format>(make: (...inputs: Inputs) => Format) {
  const made = new Map<string, Format>();
  return (...inputs: Inputs): Format => {
    const key = JSON.stringify(inputs);
    const found = made.get(key);
    if (found !== undefined) return found;
    const format = make(...inputs);
    made.set(key, format);
    return format;
  };
}
