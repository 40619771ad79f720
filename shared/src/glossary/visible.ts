/** Who sees a term: everybody; one in the bin, staff and who added it. */
import { isStaff } from '../roles.ts';
import type { Visibility } from '../visible.ts';
import type { Term } from './records.ts';

export const termVisibility: Visibility<Term> = {
  see: (term, viewer) =>
    term.deletedAt === null || isStaff(viewer) || term.addedBy === viewer.memberId ? term : null,
  inPerson: (term) => (term.deletedAt === null ? [] : [term.addedBy]),
};
