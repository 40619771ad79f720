/** Sessions and due dates as a calendar program reads them (RFC 5545): instants in UTC, every side's clock in the text. */
import type { Side } from '@silta/shared/partnerships/records';
import type { Session } from '@silta/shared/sessions/records';
import { endOf } from '@silta/shared/sessions/timing';
import type { Task } from '@silta/shared/tasks/records';

interface Calendar {
  name: string;
  sessions: readonly Session[];
  /** Those that have a due date. */
  tasks: readonly DueTask[];
  sides: readonly Side[];
  /** Of the page of a session or a task. */
  addressOf: (of: { session: Session } | { task: Task }) => string;
}

export interface DueTask {
  task: Task;
  dueAt: string;
  isDone: boolean;
}

/** What one side's calendar shows of the same event stays the same for ever. */
const uidOf = ({ id }: Session | Task) => `${id}@silta`;

export function iCalendarOf({ name, sessions, tasks, sides, addressOf }: Calendar): string {
  const inOrder = [...sides].sort((a, b) => a.position - b.position);
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
    ...sessions.flatMap((session) => eventOf(session, inOrder, addressOf({ session }))),
    ...tasks.flatMap((due) => dueDateOf(due, inOrder, addressOf({ task: due.task }))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(session: Session, sides: readonly Side[], address: string): string[] {
  const { call, backUp, aims } = session;
  const text = [
    ...sides.map((side) => clockOf(session, side)),
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

/** A moment that takes no time of the day, since few programs show tasks (VTODO) that they subscribe to. */
function dueDateOf({ task, dueAt, isDone }: DueTask, sides: readonly Side[], address: string): string[] {
  const clocks = sides.map(({ country, place, timeZone }) => `${country} ${wall(dueAt, timeZone)}, ${place}`);
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(task)}`,
    `SEQUENCE:${task.version}`,
    `DTSTAMP:${stamp(task.createdAt)}`,
    `DTSTART:${stamp(dueAt)}`,
    `DTEND:${stamp(dueAt)}`,
    `SUMMARY:${isDone ? '☑' : '☐'} ${escaped(task.title)}`,
    `DESCRIPTION:${escaped([...clocks, task.why, address].filter((line) => line !== '').join('\n'))}`,
    `URL:${address}`,
    'TRANSP:TRANSPARENT',
    `STATUS:${task.withdrawnAt === null ? 'CONFIRMED' : 'CANCELLED'}`,
    'END:VEVENT',
  ];
}

function statusOf({ state }: Session): string {
  if (state === 'cancelled') return 'CANCELLED';
  return state === 'planned' ? 'TENTATIVE' : 'CONFIRMED';
}

/** "FI 2026-10-13 13:00–14:00, Savonlinna" */
function clockOf(session: Session, { country, place, timeZone }: Side): string {
  const until = wall(new Date(endOf(session)).toISOString(), timeZone).slice(-5);
  return `${country} ${wall(session.startsAt, timeZone)}–${until}, ${place}`;
}

/** Sweden writes its dates the ISO way. */
function wall(instant: string, timeZone: string): string {
  const look = { timeZone, dateStyle: 'short', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat('sv-SE', look).format(new Date(instant));
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
