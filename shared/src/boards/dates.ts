/** The day or days that a post on a timeline is about. */

/** What a class writes about lies in between; a typing error like the year 20226 does not. */
const firstYear = 1000;
const lastYear = 2999;

/** Nothing ends before it has begun. */
export function areInOrder({ from, until }: { from: string; until: string | null }): boolean {
  return until === null || until >= from;
}

export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00.000Z`);
  const year = at.getUTCFullYear();
  return (
    !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) && year >= firstYear && year <= lastYear
  );
}
