/** The shape of a rank, apart from how ranks are made: that needs no zod. */
import * as z from 'zod/mini';

/** The place among others, by plain order of bytes; not ending in 0. 200 characters are more than 750 drops into the same gap, one after the other. */
export const rank = z.string().check(
  z.regex(/^[0-9A-Za-z]{1,200}$/),
  z.refine((text) => !text.endsWith('0')),
);
