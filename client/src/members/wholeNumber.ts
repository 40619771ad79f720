/** A number as typed: whole, from 1 up to a bound; anything else is null. */
export function wholeNumber(typed: string, most: number): number | null {
  const number = /^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : 0;
  return number >= 1 && number <= most ? number : null;
}
