/** Invitation codes: short enough to type from a projector, too many to guess. */
import { randomInt } from 'node:crypto';

/** Without 0, O, 1, I and L, which look alike when written by hand. 31 letters, six of them: 887 million codes a country. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Such as FI-7KM-42P. */
export function newCode(country: string): string {
  const three = () => Array.from({ length: 3 }, () => letters.charAt(randomInt(letters.length))).join('');
  return `${country}-${three()}-${three()}`;
}

/** The first coordinator of a side has this long to come. */
export const foundingDays = 30;

/** The time of an invitation, from an instant on. */
export function openFor(days: number, now: string): { createdAt: string; expiresAt: string } {
  return { createdAt: now, expiresAt: new Date(Date.parse(now) + days * 86_400_000).toISOString() };
}
