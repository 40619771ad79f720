/** A session that is held: hands and turns, what is asked, said and written down, and what goes with somebody who is forgotten. */
import { newId } from '@silta/shared/ids';

import { roles } from '@silta/shared/roles';
import { seatIdOf } from '@silta/shared/sessions/liveSeatCommands';

import { aMessage, messageOf, noteLineOf, questionOf } from '../testing/givenLive.ts';
import { castOf } from '../testing/heldSession.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const { teacher, learner, german, held, give, start, seenBy } = castOf(() => world);

describe('hands and turns', () => {
  test('hands stand in the order in which they went up, and who raises it again keeps the place', async () => {
    const session = await held();
    const { room } = session;
    await learner().send('hand.raise', {}, room).succeeds();
    await german().send('hand.raise', {}, room).succeeds();
    const before = (await seenBy(teacher(), session)).seats.map(({ handAt }) => handAt);
    await learner().send('hand.raise', {}, room).succeeds();
    const { seats } = await seenBy(teacher(), session);
    expect(seats.map(({ handAt }) => handAt)).toEqual(before);
    await learner().send('hand.lower', {}, room).succeeds();
    await teacher().send('turn.mark', { memberId: german().memberId }, room).succeeds();
    const after = (await seenBy(teacher(), session)).seats;
    expect(after.map(({ handAt }) => handAt)).toEqual([null, null]);
    expect(after.find(({ id }) => id === seatIdOf(session.id, german().memberId))?.turnAt).not.toBeNull();
    await teacher().send('turn.unmark', { memberId: german().memberId }, room).succeeds();
    await learner().send('turn.mark', { memberId: learner().memberId }, room).refuses('forbidden');
    await teacher()
      .send('turn.mark', { memberId: world.elsewhere.as('learner', 'FI').memberId }, room)
      .refuses('notFound');
  });

  test('who has led a step has had a turn when it is over', async () => {
    const session = await held();
    await give(session, 'guide', german(), session.first);
    await give(session, 'notes', learner(), session.first);
    await start(session).succeeds();
    expect((await seenBy(learner(), session)).seats).toEqual([]);
    await teacher().send('run.go', { seen: 1, agendaItemId: session.second }, session.room).succeeds();
    const { seats } = await seenBy(learner(), session);
    expect(seats.map(({ memberId }) => memberId)).toEqual([german().memberId]);
  });

  test('P2 everybody sees how many ask to go slower, and nobody who', async () => {
    const session = await held();
    const { room } = session;
    await learner().send('slower.ask', {}, room).succeeds();
    await learner().send('slower.ask', {}, room).succeeds();
    await german().send('slower.ask', {}, room).succeeds();
    for (const role of roles) {
      const person = world.as(role, 'FI');
      const { run } = await seenBy(person, session);
      expect(run).toMatchObject({ slower: 2, slowerBy: role === 'learner' ? [person.memberId] : [] });
    }
    await learner().send('slower.unask', {}, room).succeeds();
    expect((await seenBy(learner(), session)).run).toMatchObject({ slower: 1, slowerBy: [] });
    await teacher().send('slower.clear', {}, room).succeeds();
    expect((await seenBy(german(), session)).run).toMatchObject({ slower: 0, slowerBy: [] });
  });
});

describe('questions, chat and notes', () => {
  test('a question is voted for once by each, answered, hidden and taken away with its votes', async () => {
    const session = await held();
    const { room } = session;
    const question = questionOf();
    await german().send('question.ask', question, room).succeeds();
    const of = { questionId: question.id };
    await learner().send('question.vote', of, room).succeeds();
    await learner().send('question.vote', of, room).succeeds();
    expect((await seenBy(teacher(), session)).upvotes).toHaveLength(1);
    await teacher().send('question.answer', of, room).succeeds();
    await teacher().send('question.hide', of, room).succeeds();
    const textFor = async (by: Person) => (await seenBy(by, session)).questions[0]?.text;
    expect(await Promise.all([learner(), german(), teacher()].map(textFor))).toEqual([
      '',
      question.text,
      question.text,
    ]);
    await learner().send('question.remove', of, room).refuses('forbidden');
    await german().send('question.remove', of, room).succeeds();
    expect(await seenBy(teacher(), session)).toMatchObject({ questions: [], upvotes: [] });
  });

  test('the chat is for everyone, for staff or for nobody', async () => {
    const session = await held();
    const { room } = session;
    await learner().send('message.send', messageOf(), room).succeeds();
    await teacher().send('run.setChat', { chat: 'staff' }, room).succeeds();
    await learner().send('message.send', messageOf(), room).refuses('chatClosed');
    await teacher().send('message.send', messageOf(), room).succeeds();
    await teacher().send('run.setChat', { chat: 'off' }, room).succeeds();
    await teacher().send('message.send', messageOf(), room).refuses('chatClosed');
    await learner()
      .send('message.send', { ...messageOf(), text: '\u200b \n' }, room)
      .refuses('invalid', { field: 'text' });
  });

  test('what has a listed word in it is refused, and staff write what they like', async () => {
    const { room } = await held();
    await teacher()
      .send('partnership.listWords', { words: ['zonk'] })
      .succeeds();
    const text = 'Such a zonk!';
    await learner()
      .send('message.send', { ...messageOf(), text }, room)
      .refuses('listedWord');
    await learner()
      .send('question.ask', { ...questionOf(), text }, room)
      .refuses('listedWord');
    await learner().send('noteLine.add', noteLineOf({ text }), room).refuses('listedWord');
    await teacher()
      .send('message.send', { ...messageOf(), text }, room)
      .succeeds();
  });

  test('P2 a report is for staff and whoever made it, never for whoever wrote the message; hiding answers it', async () => {
    const session = await held();
    const { room } = session;
    const message = messageOf();
    await german().send('message.send', message, room).succeeds();
    const of = { messageId: message.id };
    await learner()
      .send('message.report', { ...of, reason: 'hurts' }, room)
      .succeeds();
    await learner()
      .send('message.report', { ...of, reason: 'hurts' }, room)
      .refuses('conflict');
    await german()
      .send('message.report', { ...of, reason: 'hurts' }, room)
      .refuses('conflict');
    const reports = async (by: Person) => (await seenBy(by, session)).messages[0]?.reports.length;
    expect(
      await Promise.all([learner(), german(), teacher(), world.as('manager', 'FI')].map(reports)),
    ).toEqual([1, 0, 1, 0]);
    await teacher().send('message.hide', of, room).succeeds();
    const seen = async (by: Person) => (await seenBy(by, session)).messages[0];
    expect(await seen(learner())).toMatchObject({ text: '', reports: [] });
    expect(await seen(german())).toMatchObject({ text: message.text });
    await teacher().send('message.show', of, room).succeeds();
    expect(await seen(learner())).toMatchObject({ text: message.text, hiddenAt: null });
  });

  test('staff do not judge what they wrote themselves', async () => {
    const session = await held();
    const message = messageOf();
    await teacher().send('message.send', message, session.room).succeeds();
    await learner()
      .send('message.report', { messageId: message.id, reason: 'other' }, session.room)
      .succeeds();
    await teacher().send('message.leave', { messageId: message.id }, session.room).refuses('forbidden');
    await world.as('teacher', 'DE').send('message.leave', { messageId: message.id }, session.room).succeeds();
  });

  test('a note knows the step in which it was written; it can still be written when all is over', async () => {
    const session = await held();
    const { room } = session;
    await start(session).succeeds();
    await learner()
      .send('noteLine.add', noteLineOf({ kind: 'decision' }), room)
      .succeeds();
    await teacher().send('run.end', { seen: 1 }, room).succeeds();
    await learner().send('noteLine.add', noteLineOf(), room).succeeds();
    await learner().send('message.send', messageOf(), room).refuses('sessionOver');
    await learner().send('hand.raise', {}, room).refuses('sessionOver');
    const { notes } = await seenBy(german(), session);
    expect(notes.map(({ agendaItemId }) => agendaItemId).sort()).toEqual([session.first, null].sort());
  });
});

test('who is forgotten leaves no seat, no vote and no word', async () => {
  const leaving = await world.welcome('learner', 'DE');
  const question = questionOf();
  await leaving.send('question.ask', question).isDone();
  await learner().send('question.vote', { questionId: question.id }).isDone();
  await leaving.send('hand.raise', {}).isDone();
  await leaving.send('slower.ask', {}).isDone();
  const { messageId } = await aMessage(learner());
  await leaving.send('message.report', { messageId, reason: 'other' }).isDone();
  await aMessage(leaving);
  const order = {
    id: newId<never>(),
    room: world.sessionId,
    name: 'live.forget',
    accountId: null,
    road: 'rest',
  } as const;
  await world.house.door.send({ ...order, payload: { memberId: leaving.memberId, texts: true } });
  await world.mirror.check();
  const all = JSON.stringify(await seenBy(teacher(), { id: world.sessionId }));
  expect(all).not.toContain(leaving.memberId);
  expect(all).not.toContain(question.id);
});
