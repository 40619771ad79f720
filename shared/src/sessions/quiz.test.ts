/** How a quiz counts: what most of a team say is what it says, and points are the team's alone. */
import { newId } from '../ids.ts';
import type { GroupId, GroupingId, MemberId, QuizQuestionId } from '../ids.ts';
import { inQuizOrder, isRight, outcomesOf, standingsOf } from './quiz.ts';

test.each([
  ['most are right', [1, 1, 0], true],
  ['most are wrong', [0, 0, 1], false],
  ['a draw says nothing', [0, 1], false],
  ['right before several others', [1, 1, 0, 2], true],
  ['one alone', [1], true],
  ['nobody has answered', [], false],
])('%s', (_, choices, is) => expect(isRight(choices, 1)).toBe(is));

const [one, other] = [newId<GroupId>(), newId<GroupId>()];
const [aino, jonas, mia] = [newId<MemberId>(), newId<MemberId>(), newId<MemberId>()];
const teams = [
  { id: one, number: 1, memberIds: [aino, jonas] },
  { id: other, number: 2, memberIds: [mia] },
];

test('each team is counted for itself, and whoever is in none for none', () => {
  const answers = [
    { memberId: aino, choice: 1 },
    { memberId: jonas, choice: 1 },
    { memberId: mia, choice: 0 },
    { memberId: newId<MemberId>(), choice: 1 },
  ];
  expect(outcomesOf(teams, answers, 1)).toEqual([
    { groupId: one, number: 1, isRight: true },
    { groupId: other, number: 2, isRight: false },
  ]);
});

const grouping = newId<GroupingId>();
const asked = (first: boolean, second: boolean, groupingId = grouping) => ({
  groupingId,
  teams: [
    { groupId: one, number: 1, isRight: first },
    { groupId: other, number: 2, isRight: second },
  ],
});

test('a point for each right one; teams with the same share a place', () => {
  const ahead = standingsOf([asked(false, true), asked(true, true)], grouping);
  expect(ahead.map(({ number, points, place }) => [number, points, place])).toEqual([
    [2, 2, 1],
    [1, 1, 2],
  ]);
  expect(standingsOf([asked(true, true)], grouping).map(({ place }) => place)).toEqual([1, 1]);
});

test('teams that were made anew begin anew', () => {
  expect(standingsOf([asked(true, true, newId<GroupingId>())], grouping)).toEqual([]);
  expect(standingsOf([], null)).toEqual([]);
});

test('questions stand as they were written, also two of the same moment', () => {
  const at = (writtenAt: string, id = newId<QuizQuestionId>()) => ({ id, writtenAt });
  const [late, early] = [at('2026-10-13T10:00:01.000Z'), at('2026-10-13T10:00:00.000Z')];
  expect(inQuizOrder([late, early])).toEqual([early, late]);
  const twins = [at('2026-10-13T10:00:00.000Z'), at('2026-10-13T10:00:00.000Z')];
  expect(inQuizOrder(twins)).toEqual(inQuizOrder([...twins].reverse()));
});
