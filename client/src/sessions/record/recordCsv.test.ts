/** The table of a session's record: what was answered by each side, and what a quiz came to, for teams only. */
import type { GroupId, QuickPollId, QuizQuestionId } from '@silta/shared/ids';
import type { QuizQuestion } from '@silta/shared/sessions/quizRecords';
import { paderborn, people, savonlinna } from '../../members/testPeople.ts';
import { sessionId } from '../testing/openPlan.tsx';
import type { HeldSession } from '../room/roomContext.ts';
import { recordCsv } from './recordCsv.ts';
import type { Remains } from './useRemains.ts';

const said = (key: string, values: Record<string, string | number> = {}) =>
  [key, ...Object.values(values)].join(' ');
const sides = [
  { id: savonlinna, code: 'FI' },
  { id: paderborn, code: 'DE' },
];
const held = {
  t: said,
  session: { topic: 'Line', startsAt: '2026-10-13T10:00:00.000Z' },
  run: { startedAt: null },
  sides: { all: sides, own: { timeZone: 'Europe/Helsinki' }, of: () => undefined, member: () => undefined },
  people: [],
} as unknown as HeldSession;
const nothing: Remains = {
  ...{ notes: [], questions: [], seats: [], attendances: [], pulses: [], polls: [], quiz: [] },
};
const askedAt = '2026-10-13T10:05:00.000Z';
const asked = { roomId: sessionId, agendaItemId: null, sideId: savonlinna };

const rowsOf = (remains: Partial<Remains>, kind: string) =>
  recordCsv(held, { ...nothing, ...remains }, 'en')
    .split('\r\n')
    .filter((row) => row.includes(kind));

test('a poll is a line for each answer and side', () => {
  const choices = [
    { text: 'Faster', bySide: { [savonlinna]: 3, [paderborn]: 1 } },
    { text: '=1+1', bySide: { [paderborn]: 2 } },
  ];
  const poll = { choices, several: false, results: 'afterClosing', answered: {}, closedAt: askedAt } as const;
  const about = { id: 'poll' as QuickPollId, text: 'And now?', askedBy: people.Sari.id, askedAt };
  const rows = rowsOf({ polls: [{ ...asked, ...about, poll }] }, 'record.polls');
  expect(rows).toHaveLength(4);
  expect(rows[0]).toContain('FI');
  expect(rows.map((row) => /And now\? (.*?)"?$/.exec(row)?.[1])).toEqual([
    'Faster: 3',
    'Faster: 1',
    '=1+1: 0',
    '=1+1: 2',
  ]);
});

test('a quiz says what was right, and how far each team came', () => {
  const question = (n: number, teams: readonly boolean[]) =>
    ({
      ...asked,
      ...{
        id: `quiz ${n}` as QuizQuestionId,
        state: 'closed',
        text: `Question ${n}`,
        choices: ['No', 'Yes'],
      },
      ...{ solution: 1, groupingId: null, openedAt: askedAt, closedAt: askedAt, answered: 4 },
      teams: teams.map((isRight, i) => ({ groupId: `group ${i}` as GroupId, number: i + 1, isRight })),
    }) as unknown as QuizQuestion;
  const rows = rowsOf({ quiz: [question(1, [true, false]), question(2, [true, true])] }, 'quiz.title');
  expect(rows).toHaveLength(4);
  expect(rows[0]).toContain('Question 1 Yes');
  expect(rows[2]).toContain('quiz.team 1');
  expect(rows[2]).toContain('quiz.points 2');
  expect(rows[3]).toContain('quiz.points 1');
});
