/** The record of a session as a paper, in the order of its page. */
import type { MemberId, SideId } from '@silta/shared/ids';
import { standingsOf } from '@silta/shared/sessions/quiz';
import { heading, quietly, section } from '../../papers/paper.ts';
import type { Block, ListItem, Paper } from '../../papers/paper.ts';
import { filled, sayingIn } from '../../saying.ts';
import { attendanceBlocks, pulseBlocks, turnBlocks } from './peoplePart.ts';
import type { SessionRecord } from './readRecord.ts';
import { authorOf, listOf, placeOf } from './said.ts';
import type { Said } from './said.ts';
import { wordsIn } from './words/wordsIn.ts';

export function recordPaper(
  record: SessionRecord,
  { language, now }: Pick<Paper, 'language' | 'now'>,
): Paper {
  const of: Said = { record, words: wordsIn[language], say: sayingIn(language) };
  const { session, sides, forStaff } = record;
  const { words } = of;
  return {
    ...{ title: `${words.title}: ${session.topic}`, language, now, sides },
    blocks: [
      ...headBlocks(of),
      ...section(words.decided, listOf(linesOf(of, 'decision'))),
      ...section(words.toDo, listOf(linesOf(of, 'followUp'))),
      ...section(words.notes, noteBlocks(of)),
      ...section(words.groups, groupBlocks(of)),
      ...section(words.polls, pollBlocks(of)),
      ...section(words.quiz, quizBlocks(of)),
      ...section(words.questions, questionBlocks(of)),
      ...section(words.material, materialBlocks(of)),
      ...section(words.boards, listOf(record.boards.map(({ title }) => ({ text: title })))),
      ...section(words.turns, turnBlocks(of)),
      ...(forStaff ? section(words.said, pulseBlocks(of, forStaff.pulses)) : []),
      ...(forStaff ? section(words.attendance, attendanceBlocks(of, forStaff.attendances)) : []),
    ],
  };
}

/** What it was, and when by the clock of each side. */
function headBlocks({ record: { session, run, ownFirst, zone }, words, say }: Said): Block[] {
  const from = run.startedAt ?? session.startsAt;
  const until = run.endedAt ?? from;
  const kind =
    session.kind === 'own' && session.kindName !== '' ? session.kindName : words.kinds[session.kind];
  const day = say.longDay(from, zone);
  const clocks = ownFirst.map(
    (side) =>
      `${side.country} ${say.clock(from, side.timeZone)}–${say.clock(until, side.timeZone)} ${placeOf(side)}`,
  );
  return [quietly(`${kind} · ${day}`), quietly(clocks.join(' · '))];
}

type Written = { text: string; authorId: MemberId; sideId: SideId };

const written = (of: Said, { text, authorId, sideId }: Written): ListItem => ({
  text,
  note: authorOf(of, { memberId: authorId, sideId }),
});

function linesOf(of: Said, kind: SessionRecord['notes'][number]['kind']): ListItem[] {
  return of.record.notes.filter((note) => note.kind === kind).map((note) => written(of, note));
}

function noteBlocks(of: Said): Block[] {
  const { notes, items, session } = of.record;
  if (notes.length === 0) return [quietly(of.words.noNotes)];
  const plain = notes.filter(({ kind }) => kind === 'note');
  const known = new Set<string | null>(items.map(({ id }) => id));
  const under = (title: string, lines: typeof plain, lang?: string): Block[] =>
    lines.length === 0
      ? []
      : [{ ...heading(title, 3), ...(lang && { lang }) }, ...listOf(lines.map((each) => written(of, each)))];
  return [
    ...items.flatMap(({ id, title }) =>
      under(
        title,
        plain.filter((note) => note.agendaItemId === id),
        session.language,
      ),
    ),
    ...under(
      of.words.otherNotes,
      plain.filter((note) => !known.has(note.agendaItemId)),
    ),
  ];
}

function groupBlocks(of: Said): Block[] {
  const { words, record } = of;
  return record.groups.flatMap((group) => {
    const found = record.findings.filter(({ groupId }) => groupId === group.id);
    const names = group.memberIds.flatMap((id) => record.nameOf(id) ?? []).join(', ');
    return [
      heading(filled(words.group, { number: group.number }), 3),
      ...(names === '' ? [] : [quietly(names)]),
      ...(found.length === 0 ? [quietly(words.noFinding)] : listOf(found.map(({ text }) => ({ text })))),
    ];
  });
}

function pollBlocks({ words, record: { polls, ownFirst } }: Said): Block[] {
  return polls.flatMap(({ text, poll }): Block[] => [
    heading(text, 3),
    poll.closedAt === null
      ? { kind: 'list', items: poll.choices.map((choice) => ({ text: choice.text })) }
      : {
          kind: 'table',
          columns: [
            { heading: words.answer, share: 6 },
            ...ownFirst.map(({ country }) => ({ heading: country, share: 1 })),
          ],
          rows: poll.choices.map((choice) => [
            choice.text,
            ...ownFirst.map(({ id }) => String(choice.bySide[id] ?? 0)),
          ]),
        },
  ]);
}

/** Teams only: there is no figure for one person. */
function quizBlocks({ words, say, record: { quiz } }: Said): Block[] {
  const rounds = [...new Set(quiz.map(({ groupingId }) => groupingId))];
  const standings = rounds.flatMap((groupingId) => standingsOf(quiz, groupingId));
  return [
    ...listOf(
      standings.map(({ number, points }) => ({
        text: `${filled(words.team, { number })}: ${say.count(words.points, points)}`,
      })),
    ),
    ...quiz.flatMap(({ text, choices, solution }): Block[] => [
      heading(text, 3),
      {
        kind: 'list',
        isNumbered: true,
        items: choices.map((choice, place) =>
          place === solution ? { text: choice, note: words.right } : { text: choice },
        ),
      },
    ]),
  ];
}

/** What is still open first. */
function questionBlocks(of: Said): Block[] {
  const { words, say, record } = of;
  const open = record.questions.filter(({ answeredAt }) => answeredAt === null);
  const answered = record.questions.filter(({ answeredAt }) => answeredAt !== null);
  if (record.questions.length === 0) return [];
  return [
    quietly(say.count(words.stillOpen, open.length)),
    ...listOf([
      ...open.map((each) => written(of, each)),
      ...answered.map((each) => {
        const { text, note } = written(of, each);
        return { text, note: `${note ?? ''} · ${words.answered}` };
      }),
    ]),
  ];
}

function materialBlocks({ record: { items, session } }: Said): Block[] {
  return items.flatMap(({ title, attachments, links }): Block[] => {
    if (attachments.length + links.length === 0) return [];
    const shown = [
      ...attachments.map(({ name, caption }) => ({ text: name, note: caption })),
      ...links.map(({ name, url }) => (name === '' ? { text: url } : { text: name, note: url })),
    ];
    return [{ ...heading(title, 3), lang: session.language }, ...listOf(shown)];
  });
}
