/** The day or days that a post on a timeline is about. */
import * as z from 'zod/mini';

/** What a class writes about lies in between; a typing error like the year 20226 does not. */
const firstYear = 1000;
const lastYear = 2999;

/** A day of the calendar, without a clock and a time zone: the same day for everybody. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDay));

/** One day, or from one to another. */
export const postDates = z.object({ from: day, until: z.nullable(day) });
export type PostDates = z.infer<typeof postDates>;

/** The same as it is asked for: nothing ends before it has begun. */
export const wantedDates = z
  .strictObject(postDates.shape)
  .check(z.refine(({ from, until }) => until === null || until >= from, { path: ['until'] }));

export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00.000Z`);
  const year = at.getUTCFullYear();
  return (
    !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) && year >= firstYear && year <= lastYear
  );
}
