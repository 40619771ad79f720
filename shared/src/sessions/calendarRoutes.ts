/** The addresses of calendars: one's own, which a calendar program follows, and one session to take along. */
import * as z from 'zod/mini';
import { partnershipId, sessionId } from '../ids.ts';
import { defineRoute } from '../route.ts';
import { instant } from '../texts.ts';

/** As hard to guess as a signed-in device: 32 random bytes (RFC 4648, base64url). */
export const calendarKey = z.string().check(z.regex(/^[\w-]{43}$/));

/** Whether one has a calendar, and since when; never its address, which is shown once. */
export const calendarState = z.object({ since: z.nullable(instant) });
export type CalendarState = z.infer<typeof calendarState>;

/** The address under this server, to be kept like a password. */
export const openedCalendar = z.object({ path: z.string() });
export type OpenedCalendar = z.infer<typeof openedCalendar>;

const ofPartnership = z.strictObject({ id: partnershipId });

export const calendarRoutes = {
  calendarState: defineRoute({
    method: 'GET',
    path: '/api/partnerships/:id/calendar',
    who: 'member',
    summary: 'Whether one’s own calendar of a partnership is open.',
    params: ofPartnership,
    status: 200,
    answer: calendarState,
    refusals: [],
  }),
  openCalendar: defineRoute({
    method: 'POST',
    path: '/api/partnerships/:id/calendar',
    who: 'member',
    summary: 'Opens one’s own calendar under a new secret address; the one before ends.',
    params: ofPartnership,
    status: 201,
    answer: openedCalendar,
    refusals: [],
  }),
  closeCalendar: defineRoute({
    method: 'DELETE',
    path: '/api/partnerships/:id/calendar',
    who: 'member',
    summary: 'Ends the address of one’s own calendar.',
    params: ofPartnership,
    status: 200,
    refusals: [],
  }),
  /** For calendar programs, which cannot sign in. */
  calendar: defineRoute({
    method: 'GET',
    path: '/api/calendars/:id',
    who: 'anybody',
    gives: 'bytes',
    summary: 'The sessions of whoever has the secret address, as iCalendar (RFC 5545).',
    params: z.strictObject({ id: calendarKey }),
    status: 200,
    refusals: ['notFound'],
  }),
  sessionFile: defineRoute({
    method: 'GET',
    path: '/api/sessions/:id/calendar',
    who: 'member',
    gives: 'bytes',
    summary: 'One session as a file for a calendar (RFC 5545).',
    params: z.strictObject({ id: sessionId }),
    status: 200,
    refusals: [],
  }),
};
