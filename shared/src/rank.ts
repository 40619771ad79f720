/**
 * Ranks: texts whose plain byte order is the order on the screen, with room between any two.
 * A rank ends in eight random digits, so that two people who drop a post on the same gap at the
 * same moment get two different ranks (one chance in 2·10¹⁴ that they do not).
 */

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const tail = 8;

/** See rankShape.ts. */
export type Rank = string;

/** At an open end ranks go on in even steps, so that they do not grow however many posts come on top. */
const head = 8;
const step = digits.length ** 4;

/** A rank after `before` and before `after`; null is the open end. */
export function rankBetween(
  before: Rank | null,
  after: Rank | null,
  random: () => number = Math.random,
): Rank {
  const upper = after !== null && before !== null && after <= before ? null : after;
  return between(before, upper) + randomTail(random);
}

/** The order of two ranked things, total even if their ranks were equal. */
export function byRank(a: { rank: Rank; id: string }, b: { rank: Rank; id: string }): number {
  return compare(a.rank, b.rank) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function between(before: Rank | null, after: Rank | null): string {
  if (before === null && after === null) return write(digits.length ** head / 2);
  if (before === null && after !== null && read(after) > step) return write(read(after) - step);
  if (before !== null && after === null && read(before) + step < digits.length ** head)
    return write(read(before) + step);
  return middle(before ?? '', after ?? '');
}

function read(text: Rank): number {
  let value = 0;
  for (let i = 0; i < head; i += 1)
    value = value * digits.length + Math.max(0, digits.indexOf(text.charAt(i) || '0'));
  return value;
}

function write(value: number): string {
  let text = '';
  for (let rest = value; text.length < head; rest = Math.floor(rest / digits.length)) {
    text = digits.charAt(rest % digits.length) + text;
  }
  return text;
}

/**
 * The shortest prefix `m` with `a < m…` and `m… < b` whatever follows it: `m` lies strictly between as a
 * fraction and is no beginning of `b`. An empty `b` is the open end; no rank ends in the digit 0, so it stops.
 */
function middle(a: string, b: string): string {
  let prefix = '';
  let upper = b;
  for (let i = 0; ; i += 1) {
    const low = i < a.length ? digits.indexOf(a.charAt(i)) : -1;
    const high = upper === '' ? digits.length : digits.indexOf(upper.charAt(i));
    if (high - low > 1) return prefix + digits.charAt(Math.floor((low + high) / 2));
    prefix += digits.charAt(Math.max(low, 0));
    const isBelow = low >= 0 && low < high;
    if (isBelow) upper = '';
  }
}

function randomTail(random: () => number): string {
  let text = '';
  for (let i = 1; i < tail; i += 1) text += digits.charAt(Math.floor(random() * digits.length));
  return text + digits.charAt(1 + Math.floor(random() * (digits.length - 1)));
}
