/** Who sees checklists: staff of all sides, and managers, who want to know whether everything is ready. */
import { isStaff } from '../roles.ts';
import { nobodyInPerson } from '../visible.ts';
import type { Visibility } from '../visible.ts';
import type { ChecklistItem } from './records.ts';

export const checklistItemVisibility: Visibility<ChecklistItem> = {
  see: (item, viewer) => (isStaff(viewer) || viewer.role === 'manager' ? item : null),
  inPerson: nobodyInPerson,
};
