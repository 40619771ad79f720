/** Quick polls: who asks and answers, that nothing is counted before the end, and what two do at once. */
import { newId } from '@silta/shared/ids';
import type { QuickPollId, RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { BallotPaper, QuickPoll } from '@silta/shared/sessions/quickPollRecords';
import { forget, whatIsKnownOf } from '../forget/forget.ts';
import { quickPollOf } from '../testing/givenLive.ts';
import { castOf } from '../testing/heldSession.ts';
import type { Person } from '../testing/person.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const { teacher, learner, german, held, start, give } = castOf(() => world);

async function seen(by: Person, { id }: { id: RoomId }) {
  const { records } = await world.house.feed.snapshot(by.accountId, id);
  return {
    polls: (records.quickPoll ?? []) as QuickPoll[],
    papers: (records.ballotPaper ?? []) as BallotPaper[],
  };
}

async function asked() {
  const session = await held();
  await start(session).succeeds();
  const poll = quickPollOf();
  await teacher().send('quickPoll.ask', poll, session.room).succeeds();
  const answer = (by: Person, ...choices: number[]) =>
    by.send('quickPoll.answer', { quickPollId: poll.id, choices }, session.room);
  return { session, room: session.room, poll, answer, about: { quickPollId: poll.id } };
}

test('everybody answers once, changes it and takes it back; it is counted by side when it is closed', async () => {
  const { session, room, answer, about } = await asked();
  await answer(learner(), 0).succeeds();
  await answer(learner(), 1).succeeds();
  await answer(german(), 1).succeeds();
  await answer(teacher(), 0).succeeds();
  await answer(teacher()).succeeds();
  for (const by of [learner(), teacher()]) {
    const [open] = (await seen(by, session)).polls;
    expect(open?.poll.choices.map(({ bySide }) => bySide)).toEqual([{}, {}]);
    expect(open?.poll.answered).toEqual({ [world.sides.FI]: 1, [world.sides.DE]: 1 });
  }
  await teacher().send('quickPoll.close', about, room).succeeds();
  const [closed] = (await seen(german(), session)).polls;
  expect(closed?.poll.choices[1]?.bySide).toEqual({ [world.sides.FI]: 1, [world.sides.DE]: 1 });
  await answer(learner(), 0).refuses('conflict');
});

test('nobody sees what another has answered, staff neither', async () => {
  const { session, answer } = await asked();
  await answer(learner(), 0).succeeds();
  expect((await seen(learner(), session)).papers).toMatchObject([{ choices: [0] }]);
  for (const by of [teacher(), german(), world.as('manager', 'FI')])
    expect((await seen(by, session)).papers).toEqual([]);
});

test('who leads asks and closes; a learner only where it is their part, and guests answer nothing', async () => {
  const session = await held();
  const { room } = session;
  await start(session).succeeds();
  await learner().send('quickPoll.ask', quickPollOf(), room).refuses('forbidden');
  await give(session, 'facilitator', learner());
  const poll = quickPollOf();
  await learner().send('quickPoll.ask', poll, room).succeeds();
  const about = { quickPollId: poll.id };
  await world
    .as('guest', 'FI')
    .send('quickPoll.answer', { ...about, choices: [0] }, room)
    .refuses('forbidden');
  await german().send('quickPoll.close', about, room).refuses('forbidden');
  await learner().send('quickPoll.close', about, room).succeeds();
});

test('the next one closes the one that is open, also when two ask at once', async () => {
  const { session, room } = await asked();
  const [one, other] = [quickPollOf(), quickPollOf()];
  await Promise.all([
    teacher().send('quickPoll.ask', one, room).answer,
    world.as('teacher', 'DE').send('quickPoll.ask', other, room).answer,
  ]);
  await world.mirror.check();
  const open = (await seen(learner(), session)).polls.filter(({ poll }) => poll.closedAt === null);
  expect(open).toHaveLength(1);
});

test('choices have to fit, and words have their bounds; what is not there is not found', async () => {
  const { room, answer } = await asked();
  await answer(learner(), 0, 1).refuses('invalid', { field: 'choices' });
  await answer(learner(), 5).refuses('invalid', { field: 'choices' });
  const ask = (fields: Parameters<typeof quickPollOf>[0]) =>
    teacher().send('quickPoll.ask', quickPollOf(fields), room);
  await ask({ choices: ['Only one'] }).refuses('invalid', { field: 'choices' });
  await ask({ choices: Array.from({ length: limits.quickPollChoices + 1 }, String) }).refuses('invalid', {
    field: 'choices',
  });
  await ask({ text: 'x'.repeat(limits.quickPollText + 1) }).refuses('tooLong');
  const unknown = { quickPollId: newId<QuickPollId>(), choices: [0] };
  await learner().send('quickPoll.answer', unknown, room).refuses('notFound');
});

test('ends with the session', async () => {
  const { session, room, answer } = await asked();
  await answer(learner(), 0).succeeds();
  await teacher().send('run.end', { seen: 1 }, room).succeeds();
  await answer(learner(), 1).refuses('sessionOver');
  const [poll] = (await seen(german(), session)).polls;
  expect(poll?.poll.closedAt).not.toBeNull();
});

test('what somebody answered goes with them, and the counts stay', async () => {
  const { session, room, about, answer } = await asked();
  const gone = await world.welcome('learner', 'FI');
  await answer(gone, 1).succeeds();
  await teacher().send('quickPoll.close', about, room).succeeds();
  await forget(world.house, needed(await whatIsKnownOf(world.house, gone.memberId)), { keepTexts: true });
  await world.mirror.check();
  expect((await seen(teacher(), session)).polls[0]?.poll.choices[1]?.bySide).toEqual({ [world.sides.FI]: 1 });
  const left: unknown[] = await world.house.dataSource.query(
    `select 1 from "ballotPaper" where "memberId" = $1`,
    [gone.memberId],
  );
  expect(left).toEqual([]);
});
