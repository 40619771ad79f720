/** Cheers: a sign from somebody in a room that floats by on every screen, without a name, and is never stored. */
import * as z from 'zod/mini';

export const cheerKinds = ['bravo', 'thanks', 'laugh', 'aha', 'agree'] as const;
export const cheerKind = z.enum(cheerKinds);
export type CheerKind = z.infer<typeof cheerKind>;

/** How many of each have come within a moment; a kind that nobody pressed is not in it. */
export const cheerCounts = z.partialRecord(cheerKind, z.int().check(z.gte(1)));
export type CheerCounts = z.infer<typeof cheerCounts>;
