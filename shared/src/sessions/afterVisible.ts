/** Who sees what remains of a session: attendance is for staff; what somebody says of it has a name only if they want. */
import { isStaff } from '../roles.ts';
import { nobodyInPerson, onceFor } from '../visible.ts';
import type { Visibility } from '../visible.ts';
import type { Attendance, Pulse } from './afterRecords.ts';

export const attendanceVisibility: Visibility<Attendance> = {
  see: (attendance, viewer) => (isStaff(viewer) ? attendance : null),
  inPerson: nobodyInPerson,
};

const nameless = onceFor<Pulse>((pulse) => ({ ...pulse, memberId: null }));

export const pulseVisibility: Visibility<Pulse> = {
  see: (pulse, viewer) => {
    if (viewer.memberId !== null && viewer.memberId === pulse.memberId) return pulse;
    if (!isStaff(viewer)) return null;
    return pulse.isNamed ? pulse : nameless(pulse);
  },
  inPerson: ({ memberId }) => (memberId === null ? [] : [memberId]),
};
