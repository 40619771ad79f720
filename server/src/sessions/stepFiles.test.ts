/** Files on the steps of a session: who puts them there, what two do at once, and who is given the bytes over real HTTP. */
import type { FileRecord } from '@silta/shared/files/records';
import { newId } from '@silta/shared/ids';
import type { AgendaItemId, FileId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { roles } from '@silta/shared/roles';
import type { AgendaItem } from '@silta/shared/sessions/records';
import { forget, whatIsKnownOf } from '../forget/forget.ts';
import { aPhoto, bring, givenTo, textFile, upload } from '../testing/files.ts';
import { aFile, wishFor } from '../testing/given.ts';
import { anAgendaItem, sessionAbout } from '../testing/givenSessions.ts';
import type { Person } from '../testing/person.ts';
import { signIn } from '../testing/signIn.ts';
import { aWire } from '../testing/wire.ts';
import type { Browser, Wire } from '../testing/wire.ts';
import { foundIn, needed } from '../testing/world.ts';
import type { Partnership } from '../testing/world.ts';

let wire: Wire;
let here: Partnership;
let people: Record<'teacher' | 'colleague' | 'learner' | 'manager' | 'guest' | 'stranger', Browser>;

beforeAll(async () => {
  wire = await aWire();
  here = (await foundIn(wire.server.house, roles)).partnership;
  const there = (await foundIn(wire.server.house, ['teacher'])).partnership;
  people = {
    teacher: await signIn(wire, teacher()),
    colleague: await signIn(wire, colleague()),
    learner: await signIn(wire, here.as('learner', 'FI')),
    manager: await signIn(wire, here.as('manager', 'DE')),
    guest: await signIn(wire, here.as('guest', 'FI')),
    stranger: await signIn(wire, there.as('teacher', 'FI')),
  };
});
afterAll(() => wire.close());

const teacher = () => here.as('teacher', 'FI');
const colleague = () => here.as('teacher', 'DE');
const room = () => here.sessionId;
const everybody = ['teacher', 'colleague', 'learner', 'manager', 'guest'];

/** To whom it is given; to all others it is not there, also to those who are not signed in. */
async function given({ id }: Pick<FileRecord, 'id'>): Promise<string[]> {
  expect((await wire.browser().get(`/api/files/${id}`)).status).toBe(401);
  return givenTo(people, `/api/files/${id}`);
}

const attach = (by: Person, agendaItemId: AgendaItemId, ids: FileId[], seenIds: FileId[] = []) =>
  by.send('agendaItem.attach', {
    agendaItemId,
    seenIds,
    attachments: ids.map((id) => wishFor(id)),
    links: [],
  });

async function filesOf(id: AgendaItemId): Promise<FileId[]> {
  const { records } = await wire.server.house.feed.snapshot(teacher().accountId, room());
  const step = (records.agendaItem as AgendaItem[]).find((each) => each.id === id);
  return needed(step).attachments.map(({ fileId }) => fileId);
}

describe('the bytes of a file on a step', () => {
  test('are given to whoever has brought it before, then to all who see the session, and to nobody else', async () => {
    const step = await anAgendaItem(teacher());
    const photo = await bring(people.teacher, room(), await aPhoto(600, 400));
    expect(await given(photo)).toEqual(['teacher']);
    await attach(teacher(), step, [photo.id]).succeeds();
    expect(await given(photo)).toEqual(everybody);
    await attach(colleague(), step, [], [photo.id]).succeeds();
    expect(await given(photo)).toEqual(['teacher']);
  });

  test('go with the step', async () => {
    const step = await anAgendaItem(teacher());
    const photo = await bring(people.teacher, room(), await aPhoto(300, 200));
    await attach(teacher(), step, [photo.id]).succeeds();
    await colleague().send('agendaItem.remove', { agendaItemId: step }).succeeds();
    expect(await given(photo)).toEqual([]);
  });

  test('stay with the step when whoever has brought them is forgotten; what lies about goes', async () => {
    const gone = await here.welcome('teacher', 'FI');
    const browser = await signIn(wire, gone);
    const step = await anAgendaItem(teacher());
    const kept = await bring(browser, room(), await aPhoto(300, 200));
    const left = await bring(browser, room(), await aPhoto(310, 200));
    await attach(gone, step, [kept.id]).succeeds();
    const { house } = wire.server;
    await forget(house, needed(await whatIsKnownOf(house, gone.memberId)), { keepTexts: false });
    expect(await given(kept)).toEqual(everybody);
    expect(await given(left)).toEqual([]);
  });
});

test('files are brought to a session by staff only', async () => {
  expect(await upload(people.learner, room(), textFile)).toMatchObject({ status: 403 });
  expect(await upload(people.manager, room(), textFile)).toMatchObject({ status: 403 });
  expect(await upload(people.guest, room(), textFile)).toMatchObject({ status: 403 });
  expect(await upload(people.stranger, room(), textFile)).toMatchObject({ status: 404 });
  expect(await upload(people.colleague, room(), textFile)).toMatchObject({ status: 200 });
});

test('two who bring files at once both have theirs on it, and what one took off is off', async () => {
  const step = await anAgendaItem(teacher());
  const [first, mine, yours] = [
    await aFile(teacher(), {}, room()),
    await aFile(teacher(), {}, room()),
    await aFile(colleague(), {}, room()),
  ];
  await attach(teacher(), step, [first]).succeeds();
  await attach(teacher(), step, [first, mine], [first]).succeeds();
  await attach(colleague(), step, [yours], [first]).succeeds();
  expect(await filesOf(step)).toEqual([yours, mine]);
  // Whoever still had the first on screen does not bring it back.
  await attach(teacher(), step, [first, mine], [first, mine]).succeeds();
  expect(await filesOf(step)).toEqual([mine, yours]);
});

test('a step carries what its editor has brought to this session, and no more than fits', async () => {
  const step = await anAgendaItem(teacher());
  const strange = [await aFile(colleague(), {}, room()), await aFile(teacher(), {}, here.boardId), newId()];
  for (const id of strange) await attach(teacher(), step, [id as FileId]).refuses('notFound');
  const many = await Promise.all(
    Array.from({ length: limits.agendaFiles }, () => aFile(teacher(), {}, room())),
  );
  await attach(teacher(), step, many).succeeds();
  await attach(colleague(), step, [await aFile(colleague(), {}, room())]).refuses('full', {
    limit: limits.agendaFiles,
  });
  const captions = await aFile(teacher(), { kind: 'captions', mediaType: 'text/vtt', sizes: [] }, room());
  await attach(teacher(), await anAgendaItem(teacher()), [captions]).refuses('invalid', {
    field: 'attachments',
  });
});

test('links are behind https, and a session that is over keeps what it has', async () => {
  const step = await anAgendaItem(teacher());
  const links = [{ name: 'The line', url: 'https://example.org/line' }];
  const wish = { agendaItemId: step, seenIds: [], attachments: [], links };
  await teacher().send('agendaItem.attach', wish).succeeds();
  for (const url of ['javascript:alert(1)', 'http://example.org', 'https://a:b@example.org'])
    await teacher()
      .send('agendaItem.attach', { ...wish, links: [{ name: '', url }] })
      .refuses('invalid');
  const over = sessionAbout('Called off');
  await teacher().send('session.plan', over).isDone();
  const place = { room: over.id };
  const item = newId<AgendaItemId>();
  await teacher()
    .send(
      'agendaItem.add',
      { id: item, rank: 'V', minutes: 5, kind: 'talk', title: 'Hello', boardId: null, notes: '' },
      place,
    )
    .succeeds();
  await teacher().send('session.cancel', { sessionId: over.id }).succeeds();
  await teacher()
    .send('agendaItem.attach', { ...wish, agendaItemId: item }, place)
    .refuses('sessionOver');
});
