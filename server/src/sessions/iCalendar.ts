/** Sessions as a calendar program reads them (RFC 5545): instants in UTC, every side's clock in the text. */
import type { Side } from '@silta/shared/partnerships/records';
import type { Session } from '@silta/shared/sessions/records';
import { endOf } from '@silta/shared/sessions/timing';

interface Calendar {
  name: string;
  sessions: readonly Session[];
  sides: readonly Side[];
  /** Of a session's page. */
  addressOf: (session: Session) => string;
}

/** What one side's calendar shows of the same event stays the same for ever. */
const uidOf = ({ id }: Session) => `${id}@silta`;

export function iCalendarOf({ name, sessions, sides, addressOf }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Silta//Sessions//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    `NAME:${escaped(name)}`,
    // Programs that ask by themselves need not do so more often (RFC 7986).
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...sessions.flatMap((session) => eventOf(session, sides, addressOf(session))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(session: Session, sides: readonly Side[], address: string): string[] {
  const { call, backUp, aims } = session;
  const text = [
    ...[...sides].sort((a, b) => a.position - b.position).map((side) => clockOf(session, side)),
    aims,
    call.url,
    [backUp.call.url, backUp.telephone].filter((part) => part !== '').join(' · '),
    address,
  ].filter((line) => line !== '');
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(session)}`,
    `SEQUENCE:${session.sequence}`,
    `DTSTAMP:${stamp(session.changedAt)}`,
    `LAST-MODIFIED:${stamp(session.changedAt)}`,
    `DTSTART:${stamp(session.startsAt)}`,
    `DTEND:${stamp(new Date(endOf(session)).toISOString())}`,
    `SUMMARY:${escaped(session.topic)}`,
    `DESCRIPTION:${escaped(text.join('\n'))}`,
    ...(call.url === '' ? [] : [`LOCATION:${escaped(call.url)}`]),
    `URL:${address}`,
    `STATUS:${statusOf(session)}`,
    'END:VEVENT',
  ];
}

function statusOf({ state }: Session): string {
  if (state === 'cancelled') return 'CANCELLED';
  return state === 'planned' ? 'TENTATIVE' : 'CONFIRMED';
}

/** "FI 2026-10-13 13:00–14:00, Savonlinna" */
function clockOf(session: Session, { country, place, timeZone }: Side): string {
  const wall = (at: number) =>
    // Sweden writes its dates the ISO way.
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
  const until = wall(endOf(session)).slice(-5);
  return `${country} ${wall(Date.parse(session.startsAt))}–${until}, ${place}`;
}

/** 20261013T100000Z (RFC 5545, 3.3.5, form 2). */
function stamp(instant: string): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll('\n', '\\n');
}

const longest = 75;

/** Lines of at most 75 bytes, never cut within a letter (RFC 5545, 3.1). */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of line) {
    if (Buffer.byteLength(piece + letter) > longest) {
      pieces.push(piece);
      piece = ' ';
    }
    piece += letter;
  }
  return [...pieces, piece].join('\r\n');
}
