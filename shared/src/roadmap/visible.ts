/** Who sees the roadmap: every member, who all want to know where they are; guests only look on at boards and sessions. */
import { nobodyInPerson } from '../visible.ts';
import type { Visibility } from '../visible.ts';
import type { Phase } from './records.ts';

export const phaseVisibility: Visibility<Phase> = {
  see: (phase, viewer) => (viewer.role === 'guest' ? null : phase),
  inPerson: nobodyInPerson,
};
