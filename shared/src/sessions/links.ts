/** Addresses with a name, as a station and a step carry them. */
import * as z from 'zod/mini';
import { limits, line, optionalLine } from '../texts.ts';
import { isSafeAddress } from './calls.ts';

export const links = z
  .array(
    z.strictObject({
      name: optionalLine(limits.stationLinkName),
      url: line(limits.stationLink).check(z.refine(isSafeAddress)),
    }),
  )
  .check(z.maxLength(limits.stationLinks));
