/** Who sees what a side trains, and a learner's pathway: staff of both sides who lead it, and the learner themselves. */
import { isStaff } from '../roles.ts';
import { nobodyInPerson } from '../visible.ts';
import type { Visibility } from '../visible.ts';
import type { Pathway, Skill } from './records.ts';

export const skillVisibility: Visibility<Skill> = {
  see: (skill, { role }) => (role === 'guest' ? null : skill),
  inPerson: nobodyInPerson,
};

export const pathwayVisibility: Visibility<Pathway> = {
  see: (pathway, viewer) => {
    const isMine = viewer.memberId !== null && viewer.memberId === pathway.memberId;
    return isMine || isStaff(viewer) ? pathway : null;
  },
  inPerson: ({ memberId }) => [memberId],
  onlyFor: ({ memberId }) => memberId,
  staffToo: true,
};
