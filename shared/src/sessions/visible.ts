/** Who sees what of a session: the call is for those who take part, notes are for staff and those who lead. */
import { isStaff } from '../roles.ts';
import { nobodyInPerson, onceFor, seenByAll } from '../visible.ts';
import type { Visibility } from '../visible.ts';
import { namedIn, takesPart } from './participants.ts';
import type { AgendaItem, Session, SessionTemplate, Wish } from './records.ts';

const noCall = { kind: 'none', url: '' } as const;
const withoutCall = onceFor<Session>((session) => ({
  ...session,
  call: noCall,
  backUp: { ...session.backUp, call: noCall, telephone: '' },
}));

export const sessionVisibility: Visibility<Session> = {
  see: (session, viewer) =>
    isStaff(viewer) || takesPart(session.participants, viewer) ? session : withoutCall(session),
  inPerson: ({ participants }) => namedIn(participants),
};

const withoutNotes = onceFor<AgendaItem>((item) => ({ ...item, notes: '' }));

export const agendaItemVisibility: Visibility<AgendaItem> = {
  see: (item, viewer) =>
    item.notes === '' || isStaff(viewer) || item.leaderIds.some((id) => id === viewer.memberId)
      ? item
      : withoutNotes(item),
  inPerson: (item) => (item.notes === '' ? [] : item.leaderIds),
};

export const partVisibility = seenByAll;

/** Its notes were for those who led; who plans reads them. */
export const sessionTemplateVisibility: Visibility<SessionTemplate> = {
  see: (template, viewer) => (isStaff(viewer) ? template : null),
  inPerson: nobodyInPerson,
};

/** Whoever would rather not be on camera tells that to staff, and to nobody else. */
export const wishVisibility: Visibility<Wish> = {
  see: (wish, viewer) => (isStaff(viewer) || viewer.memberId === wish.memberId ? wish : null),
  inPerson: ({ memberId }) => [memberId],
  onlyFor: ({ memberId }) => memberId,
  staffToo: true,
};
