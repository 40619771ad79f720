/** The record as a table for a spreadsheet: a line for each thing, with what kind of thing it is. */
import type { SideId } from '@silta/shared/ids';
import type { NoteLine } from '@silta/shared/sessions/liveRecords';
import { minutesOf } from '@silta/shared/sessions/afterRecords';
import { standingsOf } from '@silta/shared/sessions/quiz';
import { csvFor } from '../../ui/csvText.ts';
import { clockTime, isoDay } from '../../ui/time.ts';
import type { HeldSession } from '../room/roomContext.ts';
import type { Remains } from './useRemains.ts';

export function recordCsv(held: HeldSession, remains: Remains, locale: string): string {
  const { t, session, run, sides } = held;
  const zone = sides.own?.timeZone ?? 'UTC';
  const columns = ['kind', 'side', 'name', 'minutes', 'from', 'until', 'text'] as const;
  return csvFor(locale, [
    [session.topic, isoDay(run.startedAt ?? session.startsAt, zone)],
    columns.map((column) => t(`record.column.${column}`)),
    ...attendanceRows(held, remains, locale),
    ...turnRows(held, remains),
    ...writtenRows(held, remains, locale),
    ...pollRows(held, remains, locale),
    ...quizRows(held, remains, locale),
  ]);
}

function clockOf({ sides }: HeldSession, locale: string) {
  const zone = sides.own?.timeZone ?? 'UTC';
  return (at: string | null | undefined) => (at ? clockTime(at, locale, zone) : '');
}

function attendanceRows(held: HeldSession, { attendances }: Remains, locale: string): string[][] {
  const { t, sides, people } = held;
  const clock = clockOf(held, locale);
  return people.map(({ id, sideId, name }) => {
    const known = attendances.find(({ memberId }) => memberId === id);
    const minutes = String(known ? minutesOf(known) : 0);
    const corrector = known?.corrected ? (sides.member(known.corrected.by)?.name ?? '') : null;
    const word = corrector === null ? '' : t('record.correctedBy', { name: corrector });
    const when = [clock(known?.from), clock(known?.until)];
    return [t('record.attendance'), sides.of(sideId)?.code ?? '', name, minutes, ...when, word];
  });
}

function turnRows({ t, sides, people }: HeldSession, { seats }: Remains): string[][] {
  return sides.all.map(({ id, code }) => {
    const turns = t('record.turnsOf', turnsOf({ people, seats }, id));
    return [t('record.turns'), code, '', '', '', '', turns];
  });
}

function writtenRows(held: HeldSession, { notes, questions }: Remains, locale: string): string[][] {
  const { t, sides } = held;
  const clock = clockOf(held, locale);
  const by = ({ sideId, authorId }: Pick<NoteLine, 'sideId' | 'authorId'>) => [
    sides.of(sideId)?.code ?? '',
    sides.member(authorId)?.name ?? '',
    '',
  ];
  return [
    ...notes.map((line) => [
      t(`live.notes.kinds.${line.kind}`),
      ...by(line),
      clock(line.writtenAt),
      '',
      line.text,
    ]),
    ...questions
      .filter(({ hiddenAt }) => hiddenAt === null)
      .map((question) => [
        t(question.answeredAt === null ? 'record.openQuestion' : 'record.answered'),
        ...by(question),
        clock(question.askedAt),
        clock(question.answeredAt),
        question.text,
      ]),
  ];
}

/** A line for each answer and side, which a spreadsheet can add up. */
function pollRows(held: HeldSession, { polls }: Remains, locale: string): string[][] {
  const { t, sides } = held;
  const clock = clockOf(held, locale);
  return polls.flatMap(({ text, poll, askedAt }) =>
    poll.choices.flatMap((choice) =>
      sides.all.map(({ id, code }) => [
        ...[t('record.polls'), code, '', '', clock(askedAt), clock(poll.closedAt)],
        `${text} ${choice.text}: ${choice.bySide[id] ?? 0}`,
      ]),
    ),
  );
}

/** What was asked and what was right, and then how far each team came: there is no figure for one person. */
function quizRows(held: HeldSession, { quiz }: Remains, locale: string): string[][] {
  const { t } = held;
  const clock = clockOf(held, locale);
  const kind = t('quiz.title');
  const rounds = [...new Set(quiz.map(({ groupingId }) => groupingId))];
  return [
    ...quiz.map(({ text, choices, solution, openedAt, closedAt }) => [
      ...[kind, '', '', '', clock(openedAt), clock(closedAt)],
      `${text} ${solution === null ? '' : (choices[solution] ?? '')}`.trim(),
    ]),
    ...rounds
      .flatMap((groupingId) => standingsOf(quiz, groupingId))
      .map(({ number, points }) => [
        ...[kind, '', t('quiz.team', { number }), '', '', ''],
        t('quiz.points', { count: points }),
      ]),
  ];
}

type Turns = Pick<HeldSession, 'people'> & Pick<Remains, 'seats'>;

/** Of a side: how many were to be there, and how many of them have led or done something. */
export function turnsOf({ people, seats }: Turns, sideId: SideId): { had: number; all: number } {
  const ofSide = people.filter((member) => member.sideId === sideId);
  const had = new Set(seats.filter(({ turnAt }) => turnAt !== null).map(({ memberId }) => memberId));
  return { had: ofSide.filter(({ id }) => had.has(id)).length, all: ofSide.length };
}
