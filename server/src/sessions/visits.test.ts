/** A virtual visit: stations, what is asked at them before and meanwhile, and what is made sure of before filming. */
import { newId } from '@silta/shared/ids';
import type { AgendaItemId, FilmingItemId, RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { Question } from '@silta/shared/sessions/liveRecords';
import type { FilmingItem, Station } from '@silta/shared/sessions/visitRecords';
import { filmingNames } from '@silta/shared/sessions/visitRecords';
import { forget, whatIsKnownOf } from '../forget/forget.ts';
import { questionOf } from '../testing/givenLive.ts';
import { filmingItemOf, preparedOf, stationAt } from '../testing/givenVisit.ts';
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
const host = () => world.as('teacher', 'DE');
const whatFails = preparedOf('What happens to boards that fail?');
const whoWrites = preparedOf('Who writes the program?');

async function seen(by: Person, { id }: { id: RoomId }) {
  const { records } = await world.house.feed.snapshot(by.accountId, id);
  return {
    stations: (records.station ?? []) as Station[],
    filming: (records.filmingItem ?? []) as FilmingItem[],
    questions: (records.question ?? []) as Question[],
  };
}

async function visit() {
  const session = await held();
  const { second: agendaItemId, room } = session;
  const station = stationAt(agendaItemId, { prepared: [whatFails, whoWrites] });
  await host().send('station.set', station, room).succeeds();
  return { session, agendaItemId, room };
}

/** The first item of the checklist of the German side. */
async function filmed(session: Held) {
  const item = filmingItemOf();
  await host().send('filmingItem.add', item, session.room).succeeds();
  return { filmingItemId: item.id };
}

test('both sides work on a station at once, and only what is named changes', async () => {
  const { session, agendaItemId, room } = await visit();
  const links = [{ name: 'The line', url: 'https://video.example.org/line' }];
  await Promise.all([
    teacher().send('station.set', { agendaItemId, links }, room).succeeds(),
    host().send('station.set', { agendaItemId, about: 'Four seconds each.' }, room).succeeds(),
  ]);
  const { boardId } = world;
  await teacher().send('station.set', { agendaItemId, boardId }, room).succeeds();
  for (const by of [learner(), german(), world.as('guest', 'FI')])
    expect((await seen(by, session)).stations).toEqual([
      {
        id: agendaItemId,
        roomId: session.id,
        place: 'PLC test line, hall 3',
        about: 'Four seconds each.',
        prepared: [whatFails, whoWrites].map((question) => ({ ...question, askedAt: null })),
        links,
        boardId,
      },
    ]);
});

test('whoever leads marks what was asked; a question that stays keeps its mark', async () => {
  const { session, agendaItemId, room } = await visit();
  const about = { agendaItemId, preparedId: whatFails.id };
  await learner().send('station.ask', about, room).refuses('forbidden');
  await give(session, 'camera', learner());
  await learner().send('station.ask', about, room).refuses('forbidden');
  await give(session, 'guide', german());
  await german().send('station.ask', about, room).succeeds();
  const prepared = [preparedOf('Which press?'), whatFails];
  await teacher().send('station.set', { agendaItemId, prepared }, room).succeeds();
  const [station] = (await seen(learner(), session)).stations;
  expect(station?.prepared.map(({ text, askedAt }) => [text, askedAt !== null])).toEqual([
    ['Which press?', false],
    [whatFails.text, true],
  ]);
  await teacher().send('station.ask', { agendaItemId, preparedId: whoWrites.id }, room).refuses('conflict');
  await german().send('station.unask', about, room).succeeds();
  expect((await seen(learner(), session)).stations[0]?.prepared[1]?.askedAt).toBeNull();
});

test('visitors collect questions for a station before it begins; a guide says that one was asked', async () => {
  const { session, agendaItemId, room } = await visit();
  const question = { ...questionOf(), agendaItemId };
  await learner().send('question.ask', question, room).succeeds();
  await german().send('question.vote', { questionId: question.id }, room).succeeds();
  await world
    .as('guest', 'FI')
    .send('question.ask', { ...questionOf(), agendaItemId }, room)
    .refuses('forbidden');
  expect((await seen(german(), session)).questions).toMatchObject([{ agendaItemId, answeredAt: null }]);
  await start(session).succeeds();
  await german().send('question.answer', { questionId: question.id }, room).refuses('forbidden');
  await give(session, 'guide', german());
  await german().send('question.answer', { questionId: question.id }, room).succeeds();
  expect((await seen(learner(), session)).questions[0]?.answeredAt).not.toBeNull();
  const plainStep = { ...questionOf(), agendaItemId: session.first };
  await learner().send('question.ask', plainStep, room).refuses('notFound');
});

test('with its step a station goes, and what was asked stays', async () => {
  const { session, agendaItemId, room } = await visit();
  const question = { ...questionOf(), agendaItemId };
  await learner().send('question.ask', question, room).succeeds();
  await teacher().send('agendaItem.remove', { agendaItemId }, room).succeeds();
  expect(await seen(german(), session)).toMatchObject({
    stations: [],
    questions: [{ id: question.id, agendaItemId: null }],
  });
});

test('a step goes on without being a station, and what visitors asked stays with it', async () => {
  const { session, agendaItemId, room } = await visit();
  await learner()
    .send('question.ask', { ...questionOf(), agendaItemId }, room)
    .succeeds();
  await learner().send('station.remove', { agendaItemId }, room).refuses('forbidden');
  await host().send('station.remove', { agendaItemId }, room).succeeds();
  expect(await seen(learner(), session)).toMatchObject({ stations: [], questions: [{ agendaItemId }] });
  await host().send('station.remove', { agendaItemId }, room).refuses('notFound');
});

test('only a visit has stations, and only steps and boards that are there', async () => {
  const lesson = await held({ kind: 'class' });
  await teacher().send('station.set', stationAt(lesson.first), lesson.room).refuses('conflict');
  await teacher().send('filmingItem.add', filmingItemOf(), lesson.room).refuses('conflict');
  const { agendaItemId, room } = await visit();
  await teacher().send('station.set', stationAt(lesson.first), room).refuses('notFound');
  await teacher().send('station.set', stationAt(newId<AgendaItemId>()), room).refuses('notFound');
  const { boardId } = world.elsewhere;
  await teacher().send('station.set', { agendaItemId, boardId }, room).refuses('notFound');
});

test('links are https without a password, and everything has its bounds', async () => {
  const { agendaItemId, room } = await visit();
  const set = (fields: Partial<ReturnType<typeof stationAt>>) =>
    teacher().send('station.set', { agendaItemId, ...fields }, room);
  for (const url of [
    'http://example.org/a',
    'javascript:alert(1)',
    'https://me:pw@example.org/a',
    'https://x',
  ])
    await set({ links: [{ name: '', url }] }).refuses('invalid');
  const link = { name: '', url: 'https://example.org/a' };
  await set({ links: Array.from({ length: limits.stationLinks + 1 }, () => link) }).refuses('invalid');
  await set({ prepared: ['a?', 'b?', 'c?', 'd?'].map(preparedOf) }).refuses('invalid');
  await set({ place: 'x'.repeat(limits.stationPlace + 1) }).refuses('tooLong');
  await set({ about: 'x'.repeat(limits.stationAbout + 1) }).refuses('tooLong');
});

test('the checklist is begun once by each side that films; others of the side tick it, with who and when', async () => {
  const session = await held();
  const { room } = session;
  const four = () => filmingNames.map((name) => ({ id: newId<FilmingItemId>(), name }));
  await Promise.all([
    host().send('filmingItem.begin', { items: four() }, room).answer,
    world.as('hostTutor', 'DE').send('filmingItem.begin', { items: four() }, room).answer,
  ]);
  await world.mirror.check();
  await german().send('filmingItem.begin', { items: four() }, room).refuses('forbidden');
  const { filming } = await seen(learner(), session);
  expect(filming.map(({ name }) => name).sort()).toEqual([...filmingNames].sort());
  const { id: filmingItemId } = needed(filming[0]);
  await world.as('hostTutor', 'DE').send('filmingItem.tick', { filmingItemId }, room).succeeds();
  await host().send('filmingItem.tick', { filmingItemId }, room).succeeds();
  const done = (await seen(learner(), session)).filming.find(({ id }) => id === filmingItemId)?.done;
  expect(done?.by).toBe(world.as('hostTutor', 'DE').memberId);
});

test('staff of the side that is visited tick, and whoever has the camera; nobody else', async () => {
  const session = await held();
  const about = await filmed(session);
  const { room } = session;
  for (const by of [teacher(), learner(), german(), world.as('manager', 'DE')])
    await by.send('filmingItem.tick', about, room).refuses('forbidden');
  await give(session, 'camera', german(), session.second);
  await german().send('filmingItem.tick', about, room).succeeds();
  await german().send('filmingItem.untick', about, room).succeeds();
  await german().send('filmingItem.remove', about, room).refuses('forbidden');
  await teacher().send('filmingItem.remove', about, room).refuses('forbidden');
  await host().send('filmingItem.remove', about, room).succeeds();
  await host().send('filmingItem.tick', about, room).refuses('notFound');
});

test('what is shown at a station may be finished after the visit; a visit that is called off takes nothing', async () => {
  const { session, agendaItemId, room } = await visit();
  const about = await filmed(session);
  await start(session).succeeds();
  await teacher().send('run.end', { seen: 1 }, room).succeeds();
  await host().send('station.set', { agendaItemId, about: 'As it was.' }, room).succeeds();
  const late = { ...questionOf(), agendaItemId };
  await learner().send('question.ask', late, room).refuses('sessionOver');
  const { session: off, agendaItemId: of, room: offRoom } = await visit();
  await teacher().send('session.cancel', { sessionId: off.id }).succeeds();
  await host().send('station.set', stationAt(of), offRoom).refuses('sessionOver');
  await host()
    .send('station.ask', { agendaItemId: of, preparedId: whatFails.id }, offRoom)
    .refuses('sessionOver');
  await host().send('filmingItem.add', filmingItemOf(), offRoom).refuses('sessionOver');
  await host().send('filmingItem.tick', about, room).succeeds();
});

test('a question goes with whoever is forgotten; the stations stay', async () => {
  const { session, agendaItemId, room } = await visit();
  const gone = await world.welcome('learner', 'FI');
  await gone.send('question.ask', { ...questionOf(), agendaItemId }, room).succeeds();
  await forget(world.house, needed(await whatIsKnownOf(world.house, gone.memberId)), { keepTexts: false });
  await world.mirror.check();
  const { stations, questions } = await seen(teacher(), session);
  expect([stations.length, questions.length]).toEqual([1, 0]);
});
