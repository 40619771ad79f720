/** While the network is waited for, the processor makes ready what costs time the first time: dates, units, letters. */
export function warmUp(language: string): void {
  const today = new Date();
  new Intl.DateTimeFormat(language, { timeZone: 'Europe/Helsinki', hour: '2-digit' }).format(today);
  new Intl.RelativeTimeFormat(language).format(-1, 'day');
  new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(1);
  new Intl.Segmenter(language).segment('Silta')[Symbol.iterator]().next();
}
