/** A quiz on screen: prepared, asked, answered by teams, closed; the wall, the record, and what is said of it. */
import { screen, within } from '@testing-library/react';
import type { GroupId, GroupingId, QuizQuestionId } from '@silta/shared/ids';
import type { Group, Grouping } from '@silta/shared/sessions/groupRecords';
import { quizAnswerIdOf, unasked } from '@silta/shared/sessions/quizCommands';
import type { QuizQuestion } from '@silta/shared/sessions/quizRecords';
import { people, savonlinna } from '../../members/testPeople.ts';
import type { Name } from '../../members/testPeople.ts';
import { sessionId, step } from '../testing/openPlan.tsx';
import { openRoom, run as runOf, running, speakEnglish } from '../room/testing.tsx';
// They come later; here they are there already, so that nothing suspends.
import './QuizDialog.tsx';

beforeAll(speakEnglish);

const line = step(1, 'PLC line, live', { minutes: 15 });
const run = running(line, 3);
const idOf = <Id extends string>(n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id;
const groupingId = idOf<GroupingId>(700);

const grouping: Grouping = {
  ...{ id: groupingId, roomId: sessionId, purpose: 'teams', agendaItemId: line.id, state: 'working' },
  ...{ step: 0, openedAt: '2026-10-13T10:07:00.000Z', endsAt: null, backAt: null },
};

const team = (number: number, ...names: Name[]): Group => ({
  ...{ id: idOf<GroupId>(710 + number), roomId: sessionId, groupingId, number, place: null, callUrl: '' },
  memberIds: names.map((name) => people[name].id),
});

function question(n: number, fields: Partial<QuizQuestion> = {}): QuizQuestion {
  return {
    ...unasked,
    id: idOf<QuizQuestionId>(720 + n),
    roomId: sessionId,
    text: `Question of Sari ${n}?`,
    choices: ['Red', 'Green and yellow', 'Blue'],
    solution: 1,
    authorId: people.Sari.id,
    sideId: savonlinna,
    writtenAt: `2026-10-13T09:0${n}:00.000Z`,
    ...fields,
  };
}

const asked = (n: number, fields: Partial<QuizQuestion> = {}) =>
  question(n, {
    ...{ state: 'open', agendaItemId: line.id, groupingId, openedAt: `2026-10-13T10:0${n + 7}:00.000Z` },
    ...fields,
  });

const closed = (n: number, rights: readonly boolean[]) =>
  asked(n, {
    ...{ state: 'closed', closedAt: '2026-10-13T10:09:30.000Z', answered: 2 },
    teams: rights.map((isRight, i) => ({ groupId: idOf<GroupId>(711 + i), number: i + 1, isRight })),
  });

interface Scene {
  questions?: readonly QuizQuestion[];
  teams?: readonly Group[];
  onWall?: boolean;
}

const teams = [team(1, 'Aino', 'Jonas'), team(2, 'Eetu')];

const open = (as: Name, { questions = [], teams: group = teams, onWall = false }: Scene) =>
  openRoom(as, {
    items: [line],
    run,
    onWall,
    records: { quizQuestion: questions, quizAnswer: [], grouping: group.length > 0 ? [grouping] : [], group },
  });

const card = () => within(screen.getByRole('region', { name: /Question of Sari/ }));

async function openDialog(user: Awaited<ReturnType<typeof open>>['user']) {
  await user.click(screen.getByRole('button', { name: 'Together' }));
  await user.click(screen.getByRole('menuitem', { name: 'Quiz for teams' }));
  return within(await screen.findByRole('dialog'));
}

test('a learner answers for the team with one press, and does not see what is right', async () => {
  const { user, sent } = await open('Aino', { questions: [asked(1, { solution: null })] });
  expect(card().getByText('Question 1 · you are in team 1')).toBeTruthy();
  await user.click(card().getByRole('radio', { name: 'Green and yellow' }));
  expect(sent()).toEqual([
    { name: 'quizQuestion.answer', payload: { quizQuestionId: asked(1).id, choice: 1 } },
  ]);
  expect(card().getByText('1 answer')).toBeTruthy();
  expect(card().queryByText('right')).toBeNull();
  expect(card().queryByRole('button')).toBeNull();
});

test('who prepares it reads along, closes it and asks the next', async () => {
  const { user, sent, deliver } = await open('Sari', { questions: [asked(1), question(2)] });
  expect(card().queryByRole('radio')).toBeNull();
  await user.click(card().getByRole('button', { name: 'Close and show' }));
  await deliver({ type: 'quizQuestion', record: closed(1, [true, false]) });
  await user.click(card().getByRole('button', { name: 'Next question' }));
  expect(sent()).toEqual([
    { name: 'quizQuestion.close', payload: { quizQuestionId: asked(1).id } },
    { name: 'quizQuestion.open', payload: { quizQuestionId: question(2).id } },
  ]);
});

test('closed, it shows what was right and the points of the teams, and says it; names stand nowhere', async () => {
  const first = asked(1, { solution: null });
  const { deliver } = await open('Aino', { questions: [first] });
  const answer = {
    id: quizAnswerIdOf(first.id, people.Aino.id),
    roomId: sessionId,
    quizQuestionId: first.id,
  };
  const { id: memberId, sideId } = people.Aino;
  await deliver(
    { type: 'quizAnswer', record: { ...answer, memberId, sideId, choice: 0 } },
    { type: 'quizQuestion', record: closed(1, [false, true]) },
  );
  const [red, green] = card().getAllByRole('listitem');
  expect([red?.textContent, green?.textContent]).toEqual(['ARedyour answer', 'BGreen and yellowright']);
  const points = within(card().getByRole('list', { name: 'Points of the teams' }));
  expect(points.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Team 2had it right1 point',
    'Team 1 (your team)did not have it right0 points',
  ]);
  for (const name of ['Aino', 'Jonas', 'Eetu']) expect(points.queryByText(new RegExp(name))).toBeNull();
  // Polite news may have to wait for those of the test before.
  const said = 'Right was: Green and yellow. No point for your team this time.';
  expect(await screen.findByText(said, {}, { timeout: 8_000 })).toBeTruthy();
}, 15_000);

test('who is in no team reads along', async () => {
  await open('Aino', {
    questions: [asked(1, { solution: null })],
    teams: [team(1, 'Jonas'), team(2, 'Aino')].slice(0, 1),
  });
  expect(card().queryByRole('radio')).toBeNull();
  expect(card().getAllByRole('listitem')).toHaveLength(3);
});

test('a question is written with its right answer marked; what is missing is said and nothing is lost', async () => {
  const { user, sent } = await open('Sari', {});
  const dialog = await openDialog(user);
  await user.click(dialog.getByRole('button', { name: 'Add a question' }));
  const form = within(screen.getByRole('dialog', { name: 'Add a question' }));
  await user.type(form.getByRole('textbox', { name: 'Answer A' }), 'Red');
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(form.getAllByText('Write the question.').length).toBeGreaterThan(0);
  expect(form.getAllByText('Give at least two answers.').length).toBeGreaterThan(0);
  await user.type(form.getByRole('textbox', { name: /^Question/ }), 'Which colour?');
  await user.type(form.getByRole('textbox', { name: 'Answer C' }), 'Blue');
  await user.click(form.getByRole('radio', { name: 'Answer B is right' }));
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(form.getAllByText('Mark which answer is right.').length).toBeGreaterThan(0);
  await user.click(form.getByRole('radio', { name: 'Answer C is right' }));
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(sent()).toMatchObject([
    {
      name: 'quizQuestion.add',
      payload: { text: 'Which colour?', choices: ['Red', 'Blue'], solution: 1 },
    },
  ]);
  expect(within(screen.getByRole('dialog')).getByText('Which colour?', { selector: 'p' })).toBeTruthy();
});

test('a prepared one is asked, changed and removed; without teams it cannot be asked', async () => {
  const { user, sent, deliver } = await open('Sari', { questions: [question(1)], teams: [] });
  const dialog = await openDialog(user);
  const ask = () => dialog.getByRole('button', { name: /^Ask/ });
  expect(ask().getAttribute('aria-disabled')).toBe('true');
  expect(ask().title).toBe('Make teams first.');
  await user.click(ask());
  expect(sent()).toEqual([]);
  await deliver({ type: 'grouping', record: grouping }, { type: 'group', record: team(1, 'Aino', 'Jonas') });
  await user.click(dialog.getByRole('button', { name: /^Change: Question of Sari 1/ }));
  expect(screen.getByRole('textbox', { name: 'Answer B' })).toHaveProperty('value', 'Green and yellow');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^Ask/ }));
  expect(sent()).toEqual([{ name: 'quizQuestion.open', payload: { quizQuestionId: question(1).id } }]);
});

test('teams are made of both sides with one press', async () => {
  const { user, sent, realm } = await open('Sari', { teams: [] });
  realm.connection.deliver('presence', {
    room: sessionId,
    came: (['Aino', 'Jonas'] as const).map((name) => ({ memberId: people[name].id, writing: false })),
    gone: [],
  });
  const dialog = await openDialog(user);
  await user.click(dialog.getByRole('button', { name: 'Mix teams of both sides' }));
  expect(sent()).toMatchObject([
    { name: 'grouping.open', payload: { purpose: 'teams', minutes: null, groups: [{ place: null }] } },
  ]);
});

test('the wall shows the question large, then what was right and the points; nobody answers there', async () => {
  const { deliver } = await open('Sari', { questions: [asked(1)], onWall: true });
  expect(screen.getByRole('heading', { name: 'Question of Sari 1?' })).toBeTruthy();
  expect(screen.queryByText('right')).toBeNull();
  await deliver({ type: 'quizQuestion', record: closed(1, [true, true]) });
  expect(screen.getByText('right')).toBeTruthy();
  expect(screen.getByRole('list', { name: 'Points of the teams' }).textContent).toMatch(/Team 1.*1 point/);
  expect(screen.queryByRole('radio')).toBeNull();
});

test('the record keeps what was asked and how far the teams came', async () => {
  const ended = { agendaItemId: null, startedAt: grouping.openedAt, endedAt: '2026-10-13T10:10:00.000Z' };
  await openRoom('Aino', {
    session: { state: 'ended' },
    run: runOf({ state: 'ended', ...ended }),
    items: [line],
    onRecord: true,
    records: { quizQuestion: [closed(1, [true, false]), closed(2, [true, true]), question(3)] },
  });
  const quiz = within(screen.getByRole('region', { name: 'Quiz for teams' }));
  expect(quiz.getByText('2 points')).toBeTruthy();
  expect(quiz.getAllByText('right')).toHaveLength(2);
  expect(quiz.queryByText(/Sari 3/)).toBeNull();
});
