/** Partnership and sides are known to every member; the words that staff look at first, to staff. */
import { isStaff } from '../roles.ts';
import { nobodyInPerson, onceFor, seenByAll } from '../visible.ts';
import type { Visibility } from '../visible.ts';
import type { Partnership } from './records.ts';

const withoutList = onceFor<Partnership>((partnership) => ({ ...partnership, listedWords: [] }));

export const partnershipVisibility: Visibility<Partnership> = {
  see: (partnership, viewer) =>
    isStaff(viewer) || partnership.listedWords.length === 0 ? partnership : withoutList(partnership),
  inPerson: nobodyInPerson,
};
export const sideVisibility = seenByAll;
