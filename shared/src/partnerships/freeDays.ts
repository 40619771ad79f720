/** Days on which nobody of a side is there, beside the national holidays: school holidays, feasts of a region, a closed plant. */
import * as z from 'zod/mini';
import { day } from '../boards/fields.ts';
import { limits, line } from '../texts.ts';

export const freeDays = z.object({ from: day, until: day, name: z.string() });
export type FreeDays = z.infer<typeof freeDays>;

/** The same as it is asked for: nothing ends before it has begun. */
export const wantedFreeDays = z
  .strictObject({ from: day, until: day, name: line(limits.freeDaysName) })
  .check(z.refine(({ from, until }) => until >= from, { path: ['until'] }));

/** `of`: "2026-10-12", as the calendar there says. */
export function freeOn(all: readonly FreeDays[], of: string): FreeDays | null {
  return all.find(({ from, until }) => from <= of && of <= until) ?? null;
}

/** The side once its free days, or those holidays on which it works, are others. */
export function withFreeDays<S extends { freeDays: FreeDays[]; workedHolidays: string[] }>(
  side: S,
  { days, workedHolidays }: { days?: FreeDays[] | undefined; workedHolidays?: string[] | undefined },
): S {
  return {
    ...side,
    freeDays: days ?? side.freeDays,
    workedHolidays: workedHolidays ? [...new Set(workedHolidays)] : side.workedHolidays,
  };
}
