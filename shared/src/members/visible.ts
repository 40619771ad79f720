/** Who sees which people and invitations. */
import { isStaff } from '../roles.ts';
import { nobodyInPerson, seenByAll } from '../visible.ts';
import type { Visibility } from '../visible.ts';
import type { Invitation } from './records.ts';

export const memberVisibility = seenByAll;
export const pairVisibility = seenByAll;
export const workingGroupVisibility = seenByAll;

/** The staff of its side; the one that founds a side also the coordinators and teachers of the others. */
export const invitationVisibility: Visibility<Invitation> = {
  see: (invitation, viewer) => {
    if (!isStaff(viewer)) return null;
    const isOurs = viewer.sideId === invitation.sideId;
    const isForUsToSend = invitation.founding && invitation.uses === 0 && viewer.role !== 'hostTutor';
    return isOurs || isForUsToSend ? invitation : null;
  },
  inPerson: nobodyInPerson,
};
