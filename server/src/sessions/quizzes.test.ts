/** A quiz: who prepares, leads and answers, what is on the wire before a question is closed, and how teams are counted. */
import { newId } from '@silta/shared/ids';
import type { GroupId, GroupingId, QuizQuestionId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { QuizAnswer, QuizQuestion } from '@silta/shared/sessions/quizRecords';
import { forget, whatIsKnownOf } from '../forget/forget.ts';
import { quizQuestionOf } from '../testing/givenLive.ts';
import { castOf } from '../testing/heldSession.ts';
import type { Held } from '../testing/heldSession.ts';
import type { Person } from '../testing/person.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const { teacher, learner, german, held, start, give } = castOf(() => world);
const second = () => world.as('learner', 'FI', 2);

async function seen(by: Person, { id }: Held) {
  const { records } = await world.house.feed.snapshot(by.accountId, id);
  return {
    questions: (records.quizQuestion ?? []) as QuizQuestion[],
    answers: (records.quizAnswer ?? []) as QuizAnswer[],
  };
}

/** Two teams of both sides. */
async function teamsIn({ room }: Held, ...people: Person[][]) {
  const groups = people.map((team) => ({
    ...{ id: newId<GroupId>(), place: null, callUrl: '' },
    memberIds: team.map(({ memberId }) => memberId),
  }));
  const about = { purpose: 'teams', agendaItemId: null, minutes: null } as const;
  await teacher()
    .send('grouping.open', { id: newId<GroupingId>(), ...about, groups }, room)
    .isDone();
}

async function prepared(fields: Parameters<typeof quizQuestionOf>[0] = {}) {
  const session = await held();
  await start(session).isDone();
  const question = quizQuestionOf(fields);
  await teacher().send('quizQuestion.add', question, session.room).succeeds();
  const about = { quizQuestionId: question.id };
  const answer = (by: Person, choice: number) =>
    by.send('quizQuestion.answer', { ...about, choice }, session.room);
  return { session, room: session.room, question, about, answer };
}

async function opened() {
  const quiz = await prepared();
  await teamsIn(quiz.session, [learner(), german()], [second()]);
  await teacher().send('quizQuestion.open', quiz.about, quiz.room).succeeds();
  return quiz;
}

test('what it asks is on nobody’s wire before it is open, and what is right before it is closed, but for staff', async () => {
  const { session, room, about, question } = await prepared();
  const others = [learner(), german(), world.as('guest', 'FI'), world.as('manager', 'DE')];
  for (const by of others)
    expect((await seen(by, session)).questions).toMatchObject([{ text: '', choices: [], solution: null }]);
  expect((await seen(world.as('teacher', 'DE'), session)).questions).toMatchObject([
    { text: question.text, solution: 1 },
  ]);
  await teamsIn(session, [learner(), german()]);
  await teacher().send('quizQuestion.open', about, room).succeeds();
  for (const by of others)
    expect((await seen(by, session)).questions).toMatchObject([
      { text: question.text, choices: question.choices, solution: null, teams: [] },
    ]);
  await teacher().send('quizQuestion.close', about, room).succeeds();
  for (const by of others) expect((await seen(by, session)).questions).toMatchObject([{ solution: 1 }]);
});

test('what most of a team say counts for the team; nobody ever sees what another has chosen', async () => {
  const { session, room, about, answer } = await opened();
  await answer(learner(), 0).succeeds();
  await answer(learner(), 1).succeeds();
  await answer(german(), 1).succeeds();
  await answer(second(), 2).succeeds();
  expect((await seen(german(), session)).questions[0]?.answered).toBe(3);
  expect((await seen(learner(), session)).answers).toMatchObject([{ choice: 1 }]);
  for (const by of [teacher(), world.as('manager', 'FI'), world.as('guest', 'FI')])
    expect((await seen(by, session)).answers).toEqual([]);
  await teacher().send('quizQuestion.close', about, room).succeeds();
  const [closed] = (await seen(learner(), session)).questions;
  expect(closed?.teams.map(({ number, isRight }) => [number, isRight])).toEqual([
    [1, true],
    [2, false],
  ]);
  expect(JSON.stringify(closed)).not.toContain(learner().memberId);
  await answer(second(), 1).refuses('conflict');
  await teacher().send('quizQuestion.close', about, room).succeeds();
  expect((await seen(learner(), session)).questions[0]).toEqual(closed);
});

test('who knows the answer, is in no team or is a guest does not answer', async () => {
  const { session, room, about, answer } = await prepared();
  await teamsIn(session, [learner(), teacher(), world.as('guest', 'FI')]);
  await teacher().send('quizQuestion.open', about, room).succeeds();
  for (const by of [teacher(), world.as('guest', 'FI'), german(), world.as('manager', 'FI')])
    await answer(by, 1).refuses('forbidden');
  await answer(learner(), 1).succeeds();
});

test('a learner prepares and leads only as facilitator, opens also what staff have prepared, and changes only their own', async () => {
  const { session, room, about, question } = await prepared();
  const { text, choices, solution } = question;
  await learner().send('quizQuestion.add', quizQuestionOf(), room).refuses('forbidden');
  await learner().send('quizQuestion.open', about, room).refuses('forbidden');
  await give(session, 'facilitator', learner());
  const own = quizQuestionOf({ text: 'Mine' });
  await learner().send('quizQuestion.add', own, room).succeeds();
  const mine = { quizQuestionId: own.id };
  expect((await seen(learner(), session)).questions.map((each) => each.solution).sort()).toEqual([1, null]);
  await learner()
    .send('quizQuestion.edit', { ...mine, text: 'Mine, better', choices, solution }, room)
    .succeeds();
  await learner()
    .send('quizQuestion.edit', { ...about, text, choices, solution: 0 }, room)
    .refuses('forbidden');
  await learner().send('quizQuestion.remove', about, room).refuses('forbidden');
  await german().send('quizQuestion.close', about, room).refuses('forbidden');
  await teamsIn(session, [learner(), german()]);
  await learner().send('quizQuestion.open', about, room).succeeds();
  await learner()
    .send('quizQuestion.answer', { ...about, choice: 1 }, room)
    .succeeds();
  await learner().send('quizQuestion.close', about, room).succeeds();
  await learner().send('quizQuestion.open', mine, room).succeeds();
  await learner()
    .send('quizQuestion.answer', { ...mine, choice: 1 }, room)
    .refuses('forbidden');
});

test('one at a time, for teams that there are, and each once', async () => {
  const { session, room, about } = await prepared();
  const next = quizQuestionOf();
  await teacher().send('quizQuestion.add', next, room).isDone();
  await teacher().send('quizQuestion.open', about, room).refuses('conflict');
  await teamsIn(session, [learner(), german()]);
  const answers = await Promise.all([
    teacher().send('quizQuestion.open', about, room).answer,
    world.as('teacher', 'DE').send('quizQuestion.open', { quizQuestionId: next.id }, room).answer,
  ]);
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(['conflict', 'ok']);
  await world.mirror.check();
  const { questions } = await seen(teacher(), session);
  const open = needed(questions.find(({ state }) => state === 'open'));
  const ofOpen = { quizQuestionId: open.id };
  await teacher().send('quizQuestion.close', ofOpen, room).succeeds();
  await teacher().send('quizQuestion.open', ofOpen, room).refuses('conflict');
});

test('once it was asked, it is neither changed nor removed', async () => {
  const { room, about, question } = await opened();
  const { text, choices, solution } = question;
  await teacher()
    .send('quizQuestion.edit', { ...about, text, choices, solution }, room)
    .refuses('conflict');
  await teacher().send('quizQuestion.remove', about, room).refuses('conflict');
});

test('a prepared one is changed by staff of both sides, and removed', async () => {
  const { session, room, about } = await prepared();
  const words = { text: 'Which fuse?', choices: ['6 A', '16 A'], solution: 0 };
  await world
    .as('teacher', 'DE')
    .send('quizQuestion.edit', { ...about, ...words }, room)
    .succeeds();
  expect((await seen(teacher(), session)).questions).toMatchObject([words]);
  await world.as('hostTutor', 'DE').send('quizQuestion.remove', about, room).succeeds();
  expect((await seen(teacher(), session)).questions).toEqual([]);
});

test('words and choices have their bounds, and the right one has to be among them', async () => {
  const { room, answer, about, session } = await prepared();
  const add = (fields: Parameters<typeof quizQuestionOf>[0]) =>
    teacher().send('quizQuestion.add', quizQuestionOf(fields), room);
  await add({ choices: ['Only one'], solution: 0 }).refuses('invalid', { field: 'choices' });
  const many = Array.from({ length: limits.quizChoices + 1 }, String);
  await add({ choices: many }).refuses('invalid', { field: 'choices' });
  for (const solution of [-1, 0.5, limits.quizChoices])
    await add({ solution }).refuses('invalid', { field: 'solution' });
  await add({ choices: ['Yes', 'No'], solution: 2 }).refuses('invalid', { field: 'solution' });
  await add({ text: 'x'.repeat(limits.quizText + 1) }).refuses('tooLong');
  await add({ text: ' ' }).refuses('invalid', { field: 'text' });
  await teamsIn(session, [learner()]);
  await teacher().send('quizQuestion.open', about, room).isDone();
  await answer(learner(), 3).refuses('invalid', { field: 'choice' });
  const unknown = { quizQuestionId: newId<QuizQuestionId>(), choice: 0 };
  await learner().send('quizQuestion.answer', unknown, room).refuses('notFound');
});

test('ends with the session: what is open is counted, and nothing more is asked', async () => {
  const { session, room, answer } = await opened();
  await answer(second(), 1).succeeds();
  await teacher().send('run.end', { seen: 1 }, room).succeeds();
  const [question] = (await seen(german(), session)).questions;
  expect(question).toMatchObject({ state: 'closed', solution: 1 });
  expect(question?.teams.map(({ isRight }) => isRight)).toEqual([false, true]);
  await answer(second(), 0).refuses('sessionOver');
  await teacher().send('quizQuestion.add', quizQuestionOf(), room).refuses('sessionOver');
});

test('what somebody answered goes with them, and the score of the team stays', async () => {
  const { session, room, about, answer } = await prepared();
  const gone = await world.welcome('learner', 'FI');
  await teamsIn(session, [gone, german()]);
  await teacher().send('quizQuestion.open', about, room).isDone();
  await answer(gone, 1).succeeds();
  await teacher().send('quizQuestion.close', about, room).succeeds();
  await forget(world.house, needed(await whatIsKnownOf(world.house, gone.memberId)), { keepTexts: true });
  await world.mirror.check();
  expect((await seen(teacher(), session)).questions[0]?.teams).toMatchObject([{ isRight: true }]);
  const left: unknown[] = await world.house.dataSource.query(
    `select 1 from "quizAnswer" where "memberId" = $1`,
    [gone.memberId],
  );
  expect(left).toEqual([]);
});
