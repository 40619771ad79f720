/** Sizes and lengths of files in the reader's way of writing. */

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** "1.2 MB"; nothing is smaller than one kilobyte. */
export function fileSize(bytes: number, locale: string): string {
  let value = Math.max(1, bytes / 1_000);
  let unit = 0;
  // What would be written as 1,000 kB is 1 MB.
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[unit] ?? 'gigabyte',
    maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0,
  }).format(value);
}

/** "1:12", "1:02:30". */
export function lengthOf(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
