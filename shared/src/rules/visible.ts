/** Who sees what the countries allow, and the plan: staff and managers; learners are told by them. */
import { isStaff } from '../roles.ts';
import { nobodyInPerson } from '../visible.ts';
import type { Visibility } from '../visible.ts';
import type { Viewer } from '../viewer.ts';
import type { Rule, StayPlan } from './records.ts';

const isPlanner = (viewer: Viewer) => isStaff(viewer) || viewer.role === 'manager';

export const ruleVisibility: Visibility<Rule> = {
  see: (rule, viewer) => (isPlanner(viewer) ? rule : null),
  inPerson: nobodyInPerson,
};

export const stayPlanVisibility: Visibility<StayPlan> = {
  see: (plan, viewer) => (isPlanner(viewer) ? plan : null),
  inPerson: nobodyInPerson,
};
