/** Who sees stations and the checklist for filming: whoever sees the session. */
import { seenByAll } from '../visible.ts';

export const stationVisibility = seenByAll;
export const filmingItemVisibility = seenByAll;
