/** Who sees the memorandum: staff and managers all of it, learners what both sides have agreed to, guests nothing. */
import { isStaff } from '../roles.ts';
import { nobodyInPerson } from '../visible.ts';
import type { Visibility } from '../visible.ts';
import type { Clause, Memorandum } from './records.ts';

export const clauseVisibility: Visibility<Clause> = {
  see: (clause, viewer) => (isStaff(viewer) || viewer.role === 'manager' ? clause : null),
  inPerson: nobodyInPerson,
};

export const memorandumVisibility: Visibility<Memorandum> = {
  see: (memorandum, viewer) => {
    if (isStaff(viewer) || viewer.role === 'manager') return memorandum;
    return viewer.role === 'learner' && memorandum.hash !== null ? memorandum : null;
  },
  inPerson: nobodyInPerson,
};
