/** A session that is held: its clock, who keeps it, what two do at once, and what everybody sees of everybody. */
import { newId } from '@silta/shared/ids';
import type { RoomId } from '@silta/shared/ids';
import { rankBetween } from '@silta/shared/rank';
import type { Session } from '@silta/shared/sessions/records';
import { limits } from '@silta/shared/texts';
import { messageOf, noteLineOf, questionOf } from '../testing/givenLive.ts';
import { itemOf, sessionAbout } from '../testing/givenSessions.ts';
import { castOf, sessionSeenBy } from '../testing/heldSession.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { closeForgotten, followSessions, followUp } from './liveFollowing.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const { teacher, learner, german, held, give, start, seenBy } = castOf(() => world);

describe('the clock', () => {
  test('starts with a step, goes on, back, stands, goes on, gets more time and ends', async () => {
    const session = await held();
    const { room, first, second } = session;
    await start(session).succeeds();
    expect((await seenBy(german(), session)).run).toMatchObject({
      state: 'running',
      step: 1,
      agendaItemId: first,
    });
    await teacher().send('run.go', { seen: 1, agendaItemId: second }, room).succeeds();
    await teacher().send('run.pause', { seen: 2 }, room).succeeds();
    await teacher().send('run.extend', { seen: 3, minutes: 5 }, room).succeeds();
    await teacher().send('run.resume', { seen: 4 }, room).succeeds();
    await teacher().send('run.go', { seen: 5, agendaItemId: first }, room).succeeds();
    const { run } = await seenBy(german(), session);
    expect(run).toMatchObject({ state: 'running', agendaItemId: first, extraMinutes: 0, pausedMs: 0 });
    expect(run?.spent.map(({ agendaItemId }) => agendaItemId)).toEqual([first, second]);
    await teacher().send('run.end', { seen: 6 }, room).succeeds();
    const { run: over } = await seenBy(german(), session);
    expect(over).toMatchObject({ state: 'ended', agendaItemId: null });
    expect(over?.spent).toHaveLength(2);
  });

  test('two press at once: one is through, the other is told, and nothing is skipped', async () => {
    const session = await held();
    const { room, second, third } = session;
    await start(session).succeeds();
    const answers = await Promise.all([
      teacher().send('run.go', { seen: 1, agendaItemId: second }, room).answer,
      world.as('teacher', 'DE').send('run.go', { seen: 1, agendaItemId: third }, room).answer,
    ]);
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(['conflict', 'ok']);
    await world.mirror.check();
    expect((await seenBy(learner(), session)).run?.step).toBe(2);
  });

  test('what does not fit its state is a conflict: a second start, a pause of what stands, an end before the start', async () => {
    const session = await held();
    const { room, second } = session;
    await teacher().send('run.end', { seen: 0 }, room).refuses('conflict');
    await teacher().send('run.go', { seen: 0, agendaItemId: second }, room).refuses('conflict');
    await start(session).succeeds();
    await teacher().send('run.start', { seen: 1, agendaItemId: second }, room).refuses('conflict');
    await teacher().send('run.resume', { seen: 1 }, room).refuses('conflict');
    await teacher().send('run.pause', { seen: 1 }, room).succeeds();
    await teacher().send('run.pause', { seen: 2 }, room).refuses('conflict');
  });

  test('a step of another session is not there; more time is bounded', async () => {
    const [session, other] = [await held(), await held()];
    const { room } = session;
    await teacher().send('run.start', { seen: 0, agendaItemId: other.first }, room).refuses('notFound');
    await teacher().send('run.start', { seen: 0, agendaItemId: newId() }, room).refuses('notFound');
    await start(session).succeeds();
    const tooMuch = { seen: 1, minutes: limits.extraMinutes + 1 };
    await teacher().send('run.extend', tooMuch, room).refuses('invalid', { field: 'minutes' });
    for (let seen = 1; seen <= limits.sessionMinutes / limits.extraMinutes; seen++)
      await teacher().send('run.extend', { seen, minutes: limits.extraMinutes }, room).isDone();
    const again = { seen: 1 + limits.sessionMinutes / limits.extraMinutes, minutes: 1 };
    await teacher().send('run.extend', again, room).refuses('full', { limit: limits.sessionMinutes });
  });

  test('an agenda of a hundred steps is walked through, and each is counted once', async () => {
    const session = sessionAbout('Long');
    await teacher().send('session.plan', session).isDone();
    const room = { room: session.id };
    const items = Array.from({ length: limits.agendaItems }, (_, i) =>
      itemOf({ title: `Step ${i}`, minutes: 1, rank: rankBetween(null, null) }),
    );
    await Promise.all(items.map((item) => teacher().send('agendaItem.add', item, room).isDone()));
    const ids = items.map(({ id }) => id);
    await teacher()
      .send('run.start', { seen: 0, agendaItemId: ids[0] ?? null }, room)
      .isDone();
    const rest = ids.slice(1).map((agendaItemId, i) =>
      teacher()
        .send('run.go', { seen: i + 1, agendaItemId }, room)
        .isDone(),
    );
    await Promise.all(rest);
    await teacher().send('run.end', { seen: limits.agendaItems }, room).succeeds();
    expect((await seenBy(learner(), session)).run?.spent).toHaveLength(limits.agendaItems);
  });
});

describe('rights that hang on a part', () => {
  const clock = ['facilitator', 'timekeeper'] as const;

  test.each(clock)(
    'a learner who is %s keeps the clock; without the part, in another session, or no more: not',
    async (role) => {
      const [session, other] = [await held(), await held()];
      await start(session, german()).refuses('forbidden');
      const partId = await give(session, role, german());
      await start(other, german()).refuses('forbidden');
      await start(session, learner()).refuses('forbidden');
      await start(session, german()).succeeds();
      await teacher().send('part.give', { partId, memberId: null }, session.room).succeeds();
      await german().send('run.pause', { seen: 1 }, session.room).refuses('forbidden');
    },
  );

  test('D19 a part taken away in the same moment counts no more', async () => {
    const session = await held();
    const partId = await give(session, 'facilitator', german());
    const answers = await Promise.all([
      teacher().send('part.remove', { partId }, session.room).answer,
      start(session, german()).answer,
    ]);
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code))).toEqual(['ok', 'forbidden']);
    await world.mirror.check();
  });

  test('when the facilitator is gone, another one takes over where it stands', async () => {
    const session = await held();
    await give(session, 'facilitator', learner());
    await give(session, 'facilitator', german());
    await start(session, learner()).succeeds();
    await german().send('run.go', { seen: 1, agendaItemId: session.second }, session.room).succeeds();
  });

  test('a guest looks on, whatever part they have', async () => {
    const session = await held();
    const guest = world.as('guest', 'DE');
    await give(session, 'facilitator', guest);
    await start(session, guest).refuses('forbidden');
    await guest.send('hand.raise', {}, session.room).refuses('forbidden');
  });

  test('technology moves everybody, the language helper writes along, who has the questions ticks them, who has the notes edits all', async () => {
    const session = await held();
    const { room } = session;
    const [question, note] = [questionOf(), noteLineOf()];
    await learner().send('question.ask', question, room).isDone();
    await learner().send('noteLine.add', note, room).isDone();
    const questionId = question.id;
    const line = { noteLineId: note.id, kind: 'note', text: 'Four seconds each.' } as const;
    await german().send('run.backUp', {}, room).refuses('forbidden');
    await german().send('caption.say', { text: 'Hei' }, room).refuses('forbidden');
    await german().send('question.answer', { questionId }, room).refuses('forbidden');
    await german().send('noteLine.edit', line, room).refuses('forbidden');
    for (const role of ['technology', 'languageHelper', 'questions', 'notes'] as const)
      await give(session, role, german());
    await german().send('run.backUp', {}, room).succeeds();
    await german().send('caption.say', { text: 'Hei' }, room).succeeds();
    await german().send('question.answer', { questionId }, room).succeeds();
    await german().send('noteLine.edit', line, room).succeeds();
    await german().send('run.go', { seen: 0, agendaItemId: session.first }, room).refuses('forbidden');
    expect((await seenBy(learner(), session)).run).toMatchObject({ caption: 'Hei', step: 0 });
  });
});

describe('for whom it is', () => {
  test('whoever is not among them looks on; staff help everywhere', async () => {
    const session = await held({ participants: { who: 'sides', sideIds: [world.sides.DE] } });
    await learner().send('hand.raise', {}, session.room).refuses('forbidden');
    await learner().send('message.send', messageOf(), session.room).refuses('forbidden');
    await teacher().send('message.send', messageOf(), session.room).succeeds();
    await german().send('hand.raise', {}, session.room).succeeds();
  });

  test('one that was called off takes nothing', async () => {
    const session = await held();
    await teacher().send('session.cancel', { sessionId: session.id }).succeeds();
    await start(session).refuses('sessionOver');
    await german().send('question.ask', questionOf(), session.room).refuses('sessionOver');
  });
});

describe('the partnership', () => {
  // Nothing before this follows by itself, so that no step is looked into while something is still on its way.
  beforeAll(() => followSessions(world.house));

  test('is told at once that a session is held and that it is over', async () => {
    const session = await held();
    await start(session).isDone();
    await settled(session.id, 'live');
    await teacher().send('run.end', { seen: 1 }, session.room).isDone();
    await settled(session.id, 'ended');
    await world.mirror.check();
  });

  test('is told later where the server died in between, and of what nobody has ended', async () => {
    const session = await held();
    await start(session).isDone();
    await settled(session.id, 'live');
    await world.house.dataSource.query(`update "session" set "state" = 'planned' where "id" = $1`, [
      session.id,
    ]);
    await followUp(world.house);
    await settled(session.id, 'live');
    await closeForgotten(world.house, new Date(Date.now() + 60_000));
    expect((await seenBy(learner(), session)).run?.state).toBe('running');
    await closeForgotten(world.house, new Date(Date.now() + 13 * 60 * 60_000));
    expect((await seenBy(learner(), session)).run?.state).toBe('ended');
    await settled(session.id, 'ended');
  });

  async function settled(id: RoomId, state: Session['state']): Promise<void> {
    for (let i = 0; i < 50; i++) {
      if ((await sessionSeenBy(world, learner(), id))?.state === state) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`not ${state}`);
  }
});
