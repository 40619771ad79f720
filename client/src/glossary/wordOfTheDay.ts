/** The word of the day: everybody in the partnership gets the same one for the same date. */
import type { Term } from '@silta/shared/glossary/records';

/** The date by which it changes, as in 2026-10-13: by one clock, so that both sides have the same word also at night. */
export const dateAt = (now: number): string => new Date(now).toISOString().slice(0, 10);

/** Of those with words in two languages at least. What was added today waits until tomorrow, so that the word stays. */
export function wordOfTheDay(terms: readonly Term[], date: string): Term | null {
  const said = terms.filter(({ words }) => words.length > 1);
  const known = said.filter(({ createdAt }) => createdAt.slice(0, 10) < date);
  const drawn = (known.length > 0 ? known : said).map((term) => ({ term, lot: lotOf(`${date} ${term.id}`) }));
  drawn.sort((a, b) => a.lot - b.lot || a.term.id.localeCompare(b.term.id));
  return drawn[0]?.term ?? null;
}

/** FNV-1a, and mixed well (the end of MurmurHash3), because neighbouring dates differ in one letter. */
function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
