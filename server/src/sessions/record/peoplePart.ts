/** Of the people of a session: who had a turn, and for staff who was there and how it was for them. */
import type { MemberId } from '@silta/shared/ids';
import { fewestAnswers, minutesOf, understandings } from '@silta/shared/sessions/afterRecords';
import type { Attendance, Pulse } from '@silta/shared/sessions/afterRecords';
import { wasIn } from '@silta/shared/sessions/classrooms';
import type { Side } from '@silta/shared/partnerships/records';
import { heading } from '../../papers/paper.ts';
import type { Block, ListItem } from '../../papers/paper.ts';
import { filled } from '../../saying.ts';
import { authorOf, listOf, placeOf } from './said.ts';
import type { Said } from './said.ts';

/** Counted by side: there is no list of who had how many. */
export function turnBlocks({ words, record: { ownFirst, people, seats } }: Said): Block[] {
  const hadOne = new Set(seats.filter(({ turnAt }) => turnAt !== null).map(({ memberId }) => memberId));
  return listOf(
    ownFirst.map((side) => {
      const all = people.filter(({ sideId }) => sideId === side.id);
      const had = all.filter(({ id }) => hadOne.has(id)).length;
      return { text: lineOf(side, filled(words.turnsOf, { had, all: all.length })) };
    }),
  );
}

const lineOf = (side: Side, what: string) => `${side.country} ${placeOf(side)}: ${what}`;

export function pulseBlocks(of: Said, pulses: readonly Pulse[]): Block[] {
  const { words, record } = of;
  const said = pulses.filter(({ word }) => word !== '');
  return [
    ...listOf(record.ownFirst.map((side) => answersOf(of, side, pulses))),
    ...listOf(said.map((pulse) => ({ text: `“${pulse.word}”`, note: authorOf(of, pulse, words.somebody) }))),
  ];
}

function answersOf({ words, say }: Said, side: Side, pulses: readonly Pulse[]): ListItem {
  const theirs = pulses.filter(({ sideId }) => sideId === side.id);
  const text = lineOf(side, say.count(words.answers, theirs.length));
  if (theirs.length < fewestAnswers) return { text, note: say.count(words.few, fewestAnswers) };
  const counts = [
    ...understandings.map((each) =>
      say.count(words.understood[each], theirs.filter(({ understood }) => understood === each).length),
    ),
    say.count(words.talked, theirs.filter(({ talked }) => talked).length),
  ];
  return { text, note: counts.join(' · ') };
}

/** The last minute in which somebody was seen counts to its end. */
const minute = 60_000;

export function attendanceBlocks(of: Said, attendances: readonly Attendance[]): Block[] {
  const { words, say, record } = of;
  return record.ownFirst.flatMap((side): Block[] => {
    const people = record.people.filter(({ sideId }) => sideId === side.id);
    if (people.length === 0) return [];
    const known = new Map(attendances.map((each) => [each.memberId, each]));
    const minutes = people.map(({ id }) => known.get(id)).map((each) => (each ? minutesOf(each) : 0));
    const count = minutes.filter((each) => each > 0).length;
    return [
      heading(lineOf(side, say.count(words.there, count, { all: people.length })), 3),
      {
        kind: 'table',
        columns: [
          { heading: words.name, share: 5 },
          { heading: words.time, share: 3 },
          { heading: words.minutes, share: 4 },
        ],
        rows: people.map(({ id, name }, i) => [
          name,
          [stayOf(of, side, known.get(id)), minutes[i] ? classroomOf(of, id, known.get(id)) : '']
            .filter((text) => text !== '')
            .join('\n'),
          minutesText(of, minutes[i] ?? 0, known.get(id)),
        ]),
      },
    ];
  });
}

function stayOf({ say }: Said, { timeZone }: Side, known: Attendance | undefined): string {
  if (!known?.from || !known.until) return '';
  return `${say.clock(known.from, timeZone)}–${say.clock(Date.parse(known.until) + minute, timeZone)}`;
}

/** Before whose device they sat. */
function classroomOf(
  { words, record: { seats, classrooms } }: Said,
  id: MemberId,
  known: Attendance | undefined,
): string {
  const seat = seats.find(({ memberId }) => memberId === id);
  const classroom = classrooms.find((each) => each.id === wasIn(known, seat));
  return classroom ? filled(words.inClassroom, { name: classroom.name }) : '';
}

/** What was counted or corrected, and then by whom. */
function minutesText({ words, record }: Said, minutes: number, known: Attendance | undefined): string {
  const text = minutes > 0 ? String(minutes) : words.notThere;
  if (!known?.corrected) return text;
  const name = record.nameOf(known.corrected.by) ?? record.sideOf(known.sideId)?.name ?? '';
  return `${text} (${filled(words.correctedBy, { name })})`;
}
