/** The scale of a timeline: periods that are readable at any span, from days to centuries. */
import type { PostDates } from '@silta/shared/boards/fields';

export const units = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century'] as const;
export type Unit = (typeof units)[number];

export interface Period {
  /** Days since 1970. */
  start: number;
  /** The first day that is not in it any more. */
  end: number;
}

export interface TimeScale {
  unit: Unit;
  periods: readonly Period[];
}

const dayMs = 86_400_000;
const monday = 4;
/** More of them would not be read. */
const mostPeriods = 14;

export const dayNumber = (day: string) => Date.parse(`${day}T00:00:00.000Z`) / dayMs;
const dateOf = (day: number) => new Date(day * dayMs);

/** The finest that still needs few periods. */
export function scaleOf(first: number, last: number): TimeScale {
  for (const unit of units) {
    const periods = periodsOf(unit, first, last);
    if (periods) return { unit, periods };
  }
  return { unit: 'century', periods: periodsOf('century', first, last, Infinity) ?? [] };
}

function periodsOf(unit: Unit, first: number, last: number, most = mostPeriods): Period[] | null {
  const periods: Period[] = [];
  for (let start = startOf(first, unit); start <= last;) {
    if (periods.length === most) return null;
    const end = endOf(start, unit);
    periods.push({ start, end });
    start = end;
  }
  return periods;
}

const months: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };

function startOf(day: number, unit: Unit): number {
  if (unit === 'day') return day;
  if (unit === 'week') return day - ((((day - monday) % 7) + 7) % 7);
  const date = dateOf(day);
  const all = date.getUTCFullYear() * 12 + date.getUTCMonth();
  return monthStart(all - (all % (months[unit] ?? 1)));
}

function endOf(start: number, unit: Unit): number {
  if (unit === 'day') return start + 1;
  if (unit === 'week') return start + 7;
  const date = dateOf(start);
  return monthStart(date.getUTCFullYear() * 12 + date.getUTCMonth() + (months[unit] ?? 1));
}

/** Counted in months since the year 0. */
function monthStart(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / dayMs;
}

const wordings: Record<Unit, Intl.DateTimeFormatOptions> = {
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  quarter: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
  decade: { year: 'numeric' },
  century: { year: 'numeric' },
};

/** "May 2026", "4 – 10 May", "2020 – 2029", as the language writes it. */
export function periodText({ start, end }: Period, unit: Unit, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { ...wordings[unit], timeZone: 'UTC' });
  return format.formatRange(dateOf(start), dateOf(end - 1));
}

/** "4 May 2026", "4 – 8 May 2026" */
export function datesText({ from, until }: PostDates, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.formatRange(dateOf(dayNumber(from)), dateOf(dayNumber(until ?? from)));
}

export function lastDay({ from, until }: PostDates): number {
  return dayNumber(until ?? from);
}
