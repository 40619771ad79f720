/** Who sees checks: staff of all sides, who get the room ready. */
import { isStaff } from '../roles.ts';
import { nobodyInPerson } from '../visible.ts';
import type { Visibility } from '../visible.ts';
import type { Check } from './records.ts';

export const checkVisibility: Visibility<Check> = {
  see: (check, viewer) => (isStaff(viewer) ? check : null),
  inPerson: nobodyInPerson,
};
