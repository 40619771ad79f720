/** Planning sessions: who plans, announces and calls off, what is refused once it is over, and who sees the call. */
import { newId } from '@silta/shared/ids';
import type { RoomId, SideId } from '@silta/shared/ids';
import type { Session } from '@silta/shared/sessions/records';
import { roles } from '@silta/shared/roles';
import { limits } from '@silta/shared/texts';
import { aPart, sessionAbout, templateNamed } from '../testing/givenSessions.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const teacher = () => world.as('teacher', 'FI');
const learner = () => world.as('learner', 'FI');

async function planned(fields: Parameters<typeof sessionAbout>[1] = {}): Promise<RoomId> {
  const session = sessionAbout('The PLC test line', fields);
  await teacher().send('session.plan', session).succeeds();
  return session.id;
}

async function seen(by: Person, id: RoomId): Promise<Session | undefined> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.partnershipId);
  return (records.session as Session[]).find((session) => session.id === id);
}

const aCall = {
  call: { kind: 'link', url: 'https://meet.example.org/plc' },
  backUp: {
    call: { kind: 'link', url: 'https://other.example.org/plc' },
    telephone: '+49 5251 000',
    word: 'Markus rings Sari.',
    agenda: 'Sound only.',
  },
} as const;

describe('planning', () => {
  test('staff of either side plan, all see it, and its own room is there with the steps of the template', async () => {
    const agenda = [
      {
        id: newId<never>(),
        rank: 'V1',
        minutes: 15,
        kind: 'liveWalk' as const,
        title: 'PLC line, live',
        notes: 'Goggles on.',
        parts: [{ id: newId<never>(), role: 'guide' as const, ownRole: '' }],
      },
    ];
    const session = sessionAbout('Visit', { agenda });
    await world.as('hostTutor', 'DE').send('session.plan', session).succeeds();
    for (const role of roles)
      expect(await seen(world.as(role, 'FI'), session.id)).toMatchObject({
        topic: 'Visit',
        state: 'planned',
      });
    const { records } = await world.house.feed.snapshot(learner().accountId, session.id);
    expect(records).toMatchObject({
      agendaItem: [{ title: 'PLC line, live', notes: '' }],
      part: [{ role: 'guide', memberId: null, agendaItemId: agenda[0]?.id }],
    });
  });

  test('a topic says something, minutes are bounded, an id is taken once', async () => {
    await teacher().send('session.plan', sessionAbout(' ')).refuses('invalid', { field: 'topic' });
    const long = sessionAbout('Too long', { minutes: limits.sessionMinutes + 1 });
    await teacher().send('session.plan', long).refuses('invalid', { field: 'minutes' });
    const session = sessionAbout('Once');
    await teacher().send('session.plan', session).succeeds();
    await teacher().send('session.plan', session).refuses('conflict');
  });

  test('who takes part, and boards, must be there', async () => {
    const withSide = sessionAbout('A', { participants: { who: 'sides', sideIds: [newId<SideId>()] } });
    await teacher().send('session.plan', withSide).refuses('notFound');
    const stranger = world.elsewhere.as('learner', 'FI').memberId;
    const withStranger = sessionAbout('B', { participants: { who: 'chosen', memberIds: [stranger] } });
    await teacher().send('session.plan', withStranger).refuses('notFound');
    await teacher()
      .send('session.plan', sessionAbout('C', { boardIds: [world.elsewhere.boardId] }))
      .refuses('notFound');
    await teacher()
      .send('session.plan', sessionAbout('D', { boardIds: [world.boardId] }))
      .succeeds();
  });

  test('two people who change two things both keep theirs, and a calendar can tell that something is new', async () => {
    const sessionId = await planned();
    const answers = await Promise.all([
      teacher().send('session.edit', { sessionId, topic: 'PLC' }).answer,
      world.as('teacher', 'DE').send('session.edit', { sessionId, aims: 'Everybody asks once.' }).answer,
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    await world.mirror.check();
    expect(await seen(learner(), sessionId)).toMatchObject({
      topic: 'PLC',
      aims: 'Everybody asks once.',
      sequence: 2,
    });
  });
});

describe('the call', () => {
  test('is any https address, and nothing else', async () => {
    const sessionId = await planned();
    const refused = [
      'http://meet.example.org/a',
      'javascript:alert(1)',
      'https://name:secret@meet.example.org/',
      'https://localhost/',
      '',
    ];
    for (const url of refused)
      await teacher()
        .send('session.setCall', { sessionId, ...aCall, call: { kind: 'link', url } })
        .refuses('invalid', { field: 'call.url' });
    await teacher()
      .send('session.setCall', { sessionId, ...aCall, call: { kind: 'none', url: 'https://a.example.org' } })
      .refuses('invalid', { field: 'call.url' });
    await teacher()
      .send('session.setCall', { sessionId, ...aCall })
      .succeeds();
  });

  test('P2 is told to staff and to those who take part, and so is the telephone number', async () => {
    const sessionId = await planned({
      participants: { who: 'chosen', memberIds: [learner().memberId] },
    });
    await teacher()
      .send('session.setCall', { sessionId, ...aCall })
      .succeeds();
    for (const person of [learner(), world.as('hostTutor', 'DE')])
      expect(await seen(person, sessionId)).toMatchObject(aCall);
    for (const person of [world.as('learner', 'DE'), world.as('manager', 'FI'), world.as('guest', 'FI')])
      expect(await seen(person, sessionId)).toMatchObject({
        call: { kind: 'none', url: '' },
        backUp: { call: { kind: 'none', url: '' }, telephone: '', word: 'Markus rings Sari.' },
      });
    const participants = { who: 'sides', sideIds: [world.sides.DE] } as const;
    await teacher()
      .send('session.edit', { sessionId, participants: { ...participants, sideIds: [world.sides.DE] } })
      .succeeds();
    expect(await seen(learner(), sessionId)).toMatchObject({ call: { kind: 'none' } });
    expect(await seen(world.as('learner', 'DE'), sessionId)).toMatchObject(aCall);
  });
});

describe('announcing', () => {
  test('waits until every learner who takes part has a part, or somebody says why not', async () => {
    const [one, other] = [learner(), world.as('learner', 'DE')];
    const sessionId = await planned({
      participants: { who: 'chosen', memberIds: [one.memberId, other.memberId, teacher().memberId] },
    });
    const inRoom = { room: sessionId };
    const ready = { sessionId, reason: '' };
    await teacher().send('session.announce', ready).refuses('withoutPart');
    await teacher().send('part.add', aGuide(one), inRoom).isDone();
    await teacher().send('session.announce', ready).refuses('withoutPart');
    await teacher()
      .send('session.announce', { ...ready, reason: 'Tarik comes later.' })
      .succeeds();
    expect(await seen(other, sessionId)).toMatchObject({
      state: 'announced',
      announcedReason: 'Tarik comes later.',
    });
    await teacher().send('part.add', aGuide(other), inRoom).isDone();
    await teacher().send('session.announce', ready).succeeds();
    expect(await seen(other, sessionId)).toMatchObject({ state: 'announced', announcedReason: '' });
  });

  test('who has left needs no part', async () => {
    const leaving = await world.welcome('learner', 'FI');
    const sessionId = await planned({
      participants: { who: 'chosen', memberIds: [leaving.memberId, teacher().memberId] },
    });
    await teacher().send('part.add', aGuide(teacher()), { room: sessionId }).isDone();
    await teacher().send('session.announce', { sessionId, reason: '' }).refuses('withoutPart');
    await world.as('coordinator', 'FI').send('member.remove', { memberId: leaving.memberId }).succeeds();
    await teacher().send('session.announce', { sessionId, reason: '' }).succeeds();
  });
});

describe('calling off', () => {
  test('what was called off takes nothing, until it takes place after all', async () => {
    const sessionId = await planned();
    await teacher().send('session.reinstate', { sessionId }).refuses('conflict');
    await teacher().send('session.cancel', { sessionId }).succeeds();
    await teacher().send('session.edit', { sessionId, topic: 'Again' }).refuses('sessionOver');
    await teacher().send('session.announce', { sessionId, reason: 'So' }).refuses('sessionOver');
    await teacher().send('part.add', aGuide(learner()), { room: sessionId }).refuses('sessionOver');
    await learner()
      .send('wish.set', { role: null, offCamera: true, word: '' }, { room: sessionId })
      .refuses('sessionOver');
    await teacher().send('session.reinstate', { sessionId }).succeeds();
    await teacher().send('session.edit', { sessionId, topic: 'Again' }).succeeds();
  });

  test('a session of another partnership is not there', async () => {
    const { sessionId } = world.elsewhere;
    await teacher().send('session.cancel', { sessionId }).refuses('notFound');
    await teacher().send('session.announce', { sessionId, reason: '' }).refuses('notFound');
    await teacher().send('part.add', aGuide(teacher()), { room: sessionId }).refuses('notFound');
  });
});

function aGuide({ memberId }: Person) {
  return { id: newId<never>(), role: 'guide', ownRole: '', agendaItemId: null, memberId } as const;
}

describe('templates of one’s own', () => {
  test('are saved and removed by staff of either side, and seen by staff alone', async () => {
    const template = templateNamed('Our visits');
    await world.as('hostTutor', 'DE').send('sessionTemplate.save', template).succeeds();
    await teacher().send('sessionTemplate.save', template).refuses('conflict');
    const seenBy = async (by: Person) => {
      const { records } = await world.house.feed.snapshot(by.accountId, world.partnershipId);
      return records.sessionTemplate?.map(({ id }) => id);
    };
    expect(await seenBy(teacher())).toEqual([template.id]);
    expect(await seenBy(learner())).toEqual([]);
    await learner().send('sessionTemplate.remove', { templateId: template.id }).refuses('notFound');
    await teacher().send('sessionTemplate.remove', { templateId: template.id }).succeeds();
    expect(await seenBy(teacher())).toEqual([]);
  });

  test('have a step at least', () =>
    teacher()
      .send('sessionTemplate.save', { ...templateNamed('Empty'), steps: [] })
      .refuses('invalid', { field: 'steps' }));
});

test('a person who is forgotten leaves an open part behind', async () => {
  const partId = await aPart(teacher(), { memberId: learner().memberId });
  const { sessionId } = world;
  await world.house.door.send({
    id: newId(),
    room: sessionId,
    name: 'part.forget',
    payload: { memberId: learner().memberId },
    accountId: null,
    road: 'rest',
  });
  await world.mirror.check();
  const { records } = await world.house.feed.snapshot(teacher().accountId, sessionId);
  expect(records.part?.find(({ id }) => id === partId)).toMatchObject({ memberId: null, sideId: null });
});
