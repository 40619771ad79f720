/** Rates and times as they are read out and written. */

/** "20 Mb/s", "450 kb/s" */
export function rateText(kbps: number, locale: string): string {
  const isLarge = kbps >= 1_000;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isLarge ? 'megabit-per-second' : 'kilobit-per-second',
    maximumFractionDigits: isLarge && kbps < 10_000 ? 1 : 0,
  }).format(isLarge ? kbps / 1_000 : kbps);
}

/** "40 ms" */
export function timeText(ms: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'millisecond' }).format(ms);
}
