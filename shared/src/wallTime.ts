/** What a clock on the wall of a time zone shows, as a date field writes it, and the instant that it means. */

const minute = 60_000;

/** "2026-10-13T13:05" */
export function wallTime(at: string, timeZone: string): string {
  // Sweden writes its dates the ISO way.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(at)).replace(' ', 'T');
}

/** null for half a date. In the hour that a spring night lacks, the time an hour later is meant. */
export function instantOf(wall: string, timeZone: string): string | null {
  const asIfUtc = Date.parse(`${wall}:00.000Z`);
  if (Number.isNaN(asIfUtc)) return null;
  let at = asIfUtc;
  // The distance to UTC is known only at the instant itself: the second look corrects the first.
  for (let look = 0; look < 2; look += 1) {
    const shown = Date.parse(`${wallTime(new Date(at).toISOString(), timeZone)}:00.000Z`);
    at += asIfUtc - shown;
  }
  return new Date(Math.round(at / minute) * minute).toISOString();
}
