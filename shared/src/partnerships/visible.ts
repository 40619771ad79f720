/** Partnership and sides are known to every member. */
import { seenByAll } from '../visible.ts';

export const partnershipVisibility = seenByAll;
export const sideVisibility = seenByAll;
