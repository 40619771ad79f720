/** A film that all see at once: who leads it, where it is, what two do at once, and that it ends with its step. */
import type { FileId } from '@silta/shared/ids';
import { newId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { aFile, wishFor } from '../testing/given.ts';
import { castOf } from '../testing/heldSession.ts';
import type { Held } from '../testing/heldSession.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const { teacher, learner, german, held, start, give, seenBy } = castOf(() => world);

const shownTo = async (by: Person, session: Held) => (await seenBy(by, session)).run?.showing;
const film: Parameters<typeof aFile>[1] = {
  kind: 'video',
  mediaType: 'video/mp4',
  sizes: [],
  seconds: 95.4,
};

/** One that runs, with a film, a photo and a file on its first step. */
async function showingIn(fields = film) {
  const session = await held();
  const fileId = await aFile(teacher(), fields, session.id);
  const photo = await aFile(teacher(), {}, session.id);
  const paper = await aFile(teacher(), { kind: 'pdf', mediaType: 'application/pdf', sizes: [] }, session.id);
  const wish = { seenIds: [], attachments: [fileId, photo, paper].map((id) => wishFor(id)), links: [] };
  await teacher()
    .send('agendaItem.attach', { ...wish, agendaItemId: session.first }, session.room)
    .isDone();
  await start(session).succeeds();
  return { session, room: session.room, fileId, photo, paper };
}

test('plays, stands, goes on, jumps and ends; all see the same place, guests as well', async () => {
  const { session, room, fileId } = await showingIn();
  await teacher().send('showing.start', { seen: 0, fileId }, room).succeeds();
  const playing = await shownTo(german(), session);
  expect(playing).toMatchObject({ fileId, step: 1, atMs: 0, since: expect.any(String) as string });
  expect(await shownTo(world.as('guest', 'FI'), session)).toEqual(playing);
  await teacher().send('showing.jump', { seen: 1, toMs: 40_000 }, room).succeeds();
  expect(await shownTo(learner(), session)).toMatchObject({
    atMs: 40_000,
    since: expect.any(String) as string,
  });
  await teacher().send('showing.pause', { seen: 2 }, room).succeeds();
  const standing = await shownTo(learner(), session);
  expect(standing).toMatchObject({ since: null });
  expect(standing?.atMs).toBeGreaterThanOrEqual(40_000);
  await teacher().send('showing.jump', { seen: 3, toMs: 20_000 }, room).succeeds();
  expect(await shownTo(learner(), session)).toMatchObject({ atMs: 20_000, since: null });
  await teacher().send('showing.resume', { seen: 4 }, room).succeeds();
  await teacher().send('showing.end', { seen: 5 }, room).succeeds();
  expect(await shownTo(learner(), session)).toEqual({ fileId: null, step: 6, since: null, atMs: 0 });
});

test('never goes beyond its end, and one that is through begins again', async () => {
  const { session, room, fileId } = await showingIn();
  await teacher().send('showing.start', { seen: 0, fileId }, room).succeeds();
  await teacher().send('showing.jump', { seen: 1, toMs: limits.showingMs }, room).succeeds();
  await teacher().send('showing.pause', { seen: 2 }, room).succeeds();
  expect(await shownTo(learner(), session)).toMatchObject({ atMs: 95_400 });
  await teacher().send('showing.resume', { seen: 3 }, room).succeeds();
  expect(await shownTo(learner(), session)).toMatchObject({ atMs: 0 });
  for (const toMs of [-1, 1.5, limits.showingMs + 1])
    await teacher().send('showing.jump', { seen: 4, toMs }, room).refuses('invalid', { field: 'toMs' });
});

test('is led by whoever may move the steps, in this session only', async () => {
  const { session, room, fileId } = await showingIn();
  const begin = { seen: 0, fileId };
  for (const by of [learner(), world.as('guest', 'FI'), world.as('manager', 'DE')])
    await by.send('showing.start', begin, room).refuses('forbidden');
  await give(session, 'timekeeper', learner());
  const other = await showingIn();
  await learner().send('showing.start', { seen: 0, fileId: other.fileId }, other.room).refuses('forbidden');
  await learner().send('showing.start', begin, room).succeeds();
});

test('is a film, sound or picture of the step that runs, and nothing else', async () => {
  const { session, room, fileId, paper } = await showingIn({
    ...film,
    kind: 'audio',
    mediaType: 'audio/mpeg',
  });
  const elsewhere = (await showingIn()).fileId;
  for (const id of [paper, elsewhere, newId<FileId>()])
    await teacher().send('showing.start', { seen: 0, fileId: id }, room).refuses('notFound');
  await teacher().send('run.go', { seen: 1, agendaItemId: session.second }, room).succeeds();
  await teacher().send('showing.start', { seen: 0, fileId }, room).refuses('notFound');
});

test('a picture has no place in it, and gives way to what is shown next', async () => {
  const { session, room, fileId, photo } = await showingIn();
  await teacher().send('showing.start', { seen: 0, fileId: photo }, room).succeeds();
  expect(await shownTo(german(), session)).toEqual({ fileId: photo, step: 1, since: null, atMs: 0 });
  for (const name of ['showing.pause', 'showing.resume'] as const)
    await teacher().send(name, { seen: 1 }, room).refuses('conflict');
  await teacher().send('showing.jump', { seen: 1, toMs: 5_000 }, room).refuses('conflict');
  await teacher().send('showing.start', { seen: 1, fileId }, room).succeeds();
  expect(await shownTo(learner(), session)).toMatchObject({ fileId, step: 2 });
  await teacher().send('showing.start', { seen: 2, fileId: photo }, room).succeeds();
  await teacher().send('showing.end', { seen: 3 }, room).succeeds();
});

test('two press at once: one is through and the other is told; what does not fit is a conflict', async () => {
  const { room, fileId } = await showingIn();
  for (const name of ['showing.pause', 'showing.resume', 'showing.end'] as const)
    await teacher().send(name, { seen: 0 }, room).refuses('conflict');
  await teacher().send('showing.start', { seen: 0, fileId }, room).succeeds();
  await teacher().send('showing.resume', { seen: 1 }, room).refuses('conflict');
  const answers = await Promise.all([
    teacher().send('showing.pause', { seen: 1 }, room).answer,
    world.as('teacher', 'DE').send('showing.jump', { seen: 1, toMs: 5_000 }, room).answer,
  ]);
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(['conflict', 'ok']);
  await world.mirror.check();
});

describe('ends', () => {
  const gone = { fileId: null, step: 2, since: null };

  test('with its step', async () => {
    const { session, room, fileId } = await showingIn();
    await teacher().send('showing.start', { seen: 0, fileId }, room).succeeds();
    await teacher().send('run.go', { seen: 1, agendaItemId: session.second }, room).succeeds();
    expect(await shownTo(learner(), session)).toMatchObject(gone);
  });

  test('with its session', async () => {
    const { session, room, fileId } = await showingIn();
    await teacher().send('showing.start', { seen: 0, fileId }, room).succeeds();
    await teacher().send('run.end', { seen: 1 }, room).succeeds();
    expect(await shownTo(learner(), session)).toMatchObject(gone);
    await teacher().send('showing.start', { seen: 2, fileId }, room).refuses('sessionOver');
  });

  test('when its file is taken off, and when its step is removed', async () => {
    const { session, room, fileId, photo } = await showingIn();
    const wish = { agendaItemId: session.first, seenIds: [fileId, photo], links: [] };
    await teacher().send('showing.start', { seen: 0, fileId }, room).succeeds();
    await teacher()
      .send('agendaItem.attach', { ...wish, attachments: [wishFor(photo)] }, room)
      .succeeds();
    expect(await shownTo(learner(), session)).toMatchObject(gone);
    const other = await showingIn();
    await teacher().send('showing.start', { seen: 0, fileId: other.fileId }, other.room).succeeds();
    await teacher().send('agendaItem.remove', { agendaItemId: other.session.first }, other.room).succeeds();
    expect(await shownTo(learner(), other.session)).toMatchObject(gone);
  });
});
