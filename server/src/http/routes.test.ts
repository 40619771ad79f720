/** The table of routes against the running server: nothing else is there, and everybody is let in or turned away as it says. */
import { access } from '@silta/shared/access';
import type { CommandName } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { DeviceInfo, Me } from '@silta/shared/auth';
import type { FileId, PostId } from '@silta/shared/ids';
import { needsAccount, roles } from '@silta/shared/roles';
import type { Role } from '@silta/shared/roles';
import type { OpenedCalendar } from '@silta/shared/sessions/calendarRoutes';
import { routeNames, routeOf } from '@silta/shared/routes';
import type { RouteName } from '@silta/shared/routes';
import { Accounts } from '../auth/accounts.ts';
import { reaches } from '../testing/accessCases.ts';
import { kept } from '../testing/contract.ts';
import { aMailServer, aLetterTo } from '../testing/mail.ts';
import { aPhoto, bring, pieceHeaders, textFile, wishOf } from '../testing/files.ts';
import { aPost, wishFor } from '../testing/given.ts';
import { papersIn } from '../testing/papersIn.ts';
import type { Papers } from '../testing/papersIn.ts';
import type { Person } from '../testing/person.ts';
import { signIn } from '../testing/signIn.ts';
import { aTileServer } from '../testing/tileServer.ts';
import type { TileServer } from '../testing/tileServer.ts';
import { aWire } from '../testing/wire.ts';
import type { Browser, Wire } from '../testing/wire.ts';
import { aWireWorld, sideDrafts } from '../testing/wireWorld.ts';
import type { WireWorld } from '../testing/wireWorld.ts';
import { foundIn } from '../testing/world.ts';
import type { Partnership } from '../testing/world.ts';

let wire: Wire;
let tiles: TileServer;
let here: Partnership;
let there: Partnership;
/** Brings codes and a return key that are known. */
let keys: { world: WireWorld; code: string; returnKey: string };
let askers: Asker[];
/** On a post that everybody sees. */
let photoId: FileId;
let postId: PostId;
/** Of somebody who opens no other one. */
let calendarKey: string;
let papers: Papers;
/** In an e-mail to one of staff. */
let mailKey: string;

/** Somebody who tries; null: not signed in at all. */
interface Asker {
  who: string;
  person: Person | null;
  isMember: boolean;
}

beforeAll(async () => {
  tiles = await aTileServer();
  wire = await aWire({
    maps: tiles.settings,
    mail: aMailServer,
    calls: { jitsi: 'https://meet.example.org', bigbluebutton: null },
  });
  const { house } = wire.server;
  [here, there] = (await Promise.all([foundIn(house, roles), foundIn(house, roles)])).map(
    ({ partnership }) => partnership,
  ) as [Partnership, Partnership];
  const removed = await Promise.all(roles.map((role) => here.welcome(role, 'FI')));
  for (const { memberId } of removed)
    await here.as('coordinator', 'FI').send('member.remove', { memberId }).isDone();
  const world = await aWireWorld(wire);
  const learner = await world.welcome('learner');
  const { code } = await world.invite('learner', { useLimit: 100 });
  keys = { world, code, returnKey: String(learner.returnKey) };
  const strangers = [...roles.map((role) => there.as(role, 'FI')), ...removed];
  const author = here.as('learner', 'FI');
  photoId = (await bring(await signIn(wire, author), here.boardId, await aPhoto())).id;
  postId = await aPost(here, author, { attachments: [wishFor(photoId)] });
  const owner = await signIn(wire, here.as('learner', 'FI', 2));
  const { path } = (await owner.post(`/api/partnerships/${here.partnershipId}/calendar`))
    .body as OpenedCalendar;
  calendarKey = path.slice(path.lastIndexOf('/') + 1);
  await signIn(wire, here.as('teacher', 'DE', 2));
  mailKey = await aLetterTo(house.dataSource, here.as('teacher', 'DE', 2).accountId);
  papers = await papersIn(here);
  const jitsi = { kind: 'jitsi', url: '' } as const;
  const backUp = { call: jitsi, telephone: '', word: '', agenda: '' };
  await here
    .as('teacher', 'FI')
    .send('session.setCall', { sessionId: here.sessionId, call: jitsi, backUp })
    .isDone();
  await here.as('coordinator', 'FI').send('partnership.setMapTiles', { mapTiles: true }).isDone();
  askers = [
    { who: 'nobody', person: null, isMember: false },
    ...(['FI', 'DE'] as const).flatMap((side) =>
      roles.map((role) => ({ who: `${role} of ${side}`, person: here.as(role, side), isMember: true })),
    ),
    ...strangers.map((person, i) => ({
      who: `${i < roles.length ? 'elsewhere a' : 'removed'} ${person.role}`,
      person,
      isMember: false,
    })),
  ];
});
afterAll(() => wire.close().finally(tiles.close));

interface Attempt {
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  headers?: Record<string, string>;
}
const asFile = { 'Content-Type': 'application/octet-stream' };
const aTable = 'Subject,Body\nFlux,We use it';
const password = 'nine red bicycles';
const registration = () => ({ name: 'Sanna', email: `${newId()}@example.org`, password, language: 'fi' });

/** A request that is right in itself, for each route; the asker's browser may be needed to prepare it. */
const attempts: Record<RouteName, (by: Browser) => Attempt | Promise<Attempt>> = {
  register: () => ({ body: registration() }),
  signIn: async () => {
    const { email, ...rest } = registration();
    await wire.browser().post('/api/accounts', { email, ...rest });
    return { body: { email, password } };
  },
  signInByKey: () => ({ body: { key: keys.returnKey } }),
  signOut: () => ({}),
  me: () => ({}),
  chooseLanguage: () => ({ body: { language: 'pl' } }),
  chooseWeeklyMail: () => ({ body: { weeklyMail: false } }),
  endWeeklyMail: () => ({ params: { id: mailKey } }),
  changePassword: async (by) => {
    const { email } = (await by.get('/api/me')).body as Partial<Me>;
    const reset = email ? await new Accounts(wire.server.house.dataSource).resetPassword(email) : null;
    return { body: { password: reset?.password ?? password, newPassword: 'ten green bicycles' } };
  },
  devices: () => ({}),
  endDevice: async (by) => {
    const { status, body } = await by.get('/api/devices');
    const own = status === 200 ? (body as DeviceInfo[]).find(({ isThis }) => isThis) : undefined;
    return { params: { id: own?.id ?? newId() } };
  },
  lookAtInvitation: () => ({ body: { code: keys.code } }),
  join: () => ({ body: { code: keys.code, name: 'Elli', language: 'fi', languages: ['fi'] } }),
  renewReturnKey: () => ({ params: { id: here.as('learner', 'FI', 2).memberId } }),
  found: () => ({
    body: {
      name: 'Bridge',
      sides: sideDrafts.map((side) => ({ id: newId(), ...side })),
      role: 'teacher',
      memberName: 'Sanna',
      memberLanguages: ['fi'],
    },
  }),
  snapshot: () => ({ params: { id: here.boardId } }),
  beginning: () => ({ params: { id: here.boardId } }),
  activity: () => ({ params: { id: here.partnershipId } }),
  exportBoard: () => ({
    params: { id: here.boardId },
    query: 'format=csv&names=with&language=en',
  }),
  recordPaper: () => papers.attempts.recordPaper,
  pathwayPaper: () => papers.attempts.pathwayPaper,
  memorandumPaper: () => papers.attempts.memorandumPaper,
  checklistPaper: () => papers.attempts.checklistPaper,
  bringArchive: () => ({ params: { id: here.partnershipId }, body: wishOf(textFile) }),
  lookAtImport: () => ({ params: { id: here.partnershipId }, body: aTable, headers: asFile }),
  importBoard: () => ({
    params: { id: here.partnershipId },
    query: `commandId=${newId()}&board=${newId()}&title=From%20a%20table&language=fi`,
    body: aTable,
    headers: asFile,
  }),
  growBoard: () => ({
    params: { id: here.boardId },
    body: { commandId: newId(), id: newId(), title: 'It grows', section: 'Ideas', postId },
  }),
  copyBoard: () => ({
    params: { id: here.boardId },
    body: { commandId: newId(), id: newId(), title: 'Once more', withPosts: true, withComments: true },
  }),
  createUpload: () => ({ params: { id: here.boardId }, body: wishOf(textFile) }),
  upload: async (by) => ({ params: { id: await begun(by) } }),
  continueUpload: async (by) => ({
    params: { id: await begun(by) },
    body: textFile.bytes,
    headers: pieceHeaders(0),
  }),
  cancelUpload: async (by) => ({ params: { id: await begun(by) } }),
  file: () => ({ params: { id: photoId } }),
  photo: () => ({ params: { id: photoId, size: 'small' } }),
  search: () => ({ params: { id: here.partnershipId }, body: { words: 'flux' } }),
  versions: () => ({ params: { id: here.boardId, postId } }),
  partnershipActs: () => ({ params: { id: here.partnershipId } }),
  acts: () => ({ params: { id: here.boardId } }),
  calendarState: () => ({ params: { id: here.partnershipId } }),
  openCalendar: () => ({ params: { id: here.partnershipId } }),
  closeCalendar: () => ({ params: { id: here.partnershipId } }),
  calendar: () => ({ params: { id: calendarKey } }),
  sessionFile: () => ({ params: { id: here.sessionId } }),
  mapSource: () => ({}),
  mapTile: () => ({ params: { id: here.partnershipId, zoom: '4', x: '8', y: '4' } }),
  callServers: () => ({}),
  call: () => ({ params: { id: here.sessionId }, query: 'of=main' }),
  measureDown: () => ({ query: 'bytes=1000' }),
  measureUp: () => ({ body: textFile.bytes, headers: asFile }),
  live: () => ({}),
  ready: () => ({}),
};

/** An upload of theirs, where they may have one. */
async function begun(by: Browser): Promise<FileId> {
  const wish = wishOf(textFile);
  await by.post(`/api/rooms/${here.boardId}/uploads`, wish);
  return wish.id;
}

function pathOf(name: RouteName, { params = {}, query }: Attempt): string {
  const path = routeOf(name).path.replaceAll(/:(\w+)/g, (_, key: string) => params[key] ?? '');
  return query === undefined ? path : `${path}?${query}`;
}

async function tried(name: RouteName, by: Browser, attempt: Attempt): Promise<string> {
  const { status, body } = await by.ask(
    routeOf(name).method,
    pathOf(name, attempt),
    attempt.body,
    attempt.headers,
  );
  return status < 300 ? 'done' : (body as { code: string }).code;
}

/** What the route's row promises, read without the help of `can`. `isOurs`: the thing belongs to the asker's side. */
function promisedTo({ person, isMember }: Asker, name: RouteName, isOurs: boolean): string {
  const { who } = routeOf(name);
  if (who === 'anybody') return 'done';
  if (person === null) return 'notSignedIn';
  if (who === 'signedIn') return 'done';
  if (who === 'withEmail') return needsAccount(person.role) ? 'done' : 'forbidden';
  if (!isMember) return 'notFound';
  if (who === 'reader') return papers.isFor(name, person) ? 'done' : 'notFound';
  if (who === 'own') return hasRight(person.role, 'file.add', true) ? 'done' : 'notFound';
  return who === 'member' || hasRight(person.role, who, isOurs) ? 'done' : 'forbidden';
}

const hasRight = (role: Role, command: CommandName, isOurs: boolean) =>
  reaches(access[command][role], isOurs ? 'side' : 'other');

async function compare(cells: readonly (Asker & { name: RouteName; attempt?: Attempt; isOurs?: boolean })[]) {
  const rows = await Promise.all(
    cells.map(async ({ name, attempt, isOurs, ...asker }) => {
      const by = asker.person ? await signIn(wire, asker.person) : wire.browser();
      const seen = await tried(name, by, attempt ?? (await attempts[name](by)));
      const ours = isOurs ?? asker.person?.sideId === here.sides.FI;
      return [`${asker.who}: ${seen}`, `${asker.who}: ${promisedTo(asker, name, ours)}`] as const;
    }),
  );
  expect(rows.map(([seen]) => seen)).toEqual(rows.map(([, promised]) => promised));
}

test('T1 what the server has registered is the table of routes, no more and no less', () => {
  const declared = routeNames.map((name) => `${routeOf(name).method} ${routeOf(name).path}`);
  expect([...wire.server.routes].sort()).toEqual(declared.sort());
});

test.each(routeNames)('T1 %s lets in whom its row names', async (name) => {
  await compare(askers.map((asker) => ({ ...asker, name })));
});

test('T1 a new return key is given to one’s own side, and to nobody of another', async () => {
  const targets = { own: here.as('learner', 'DE', 2), elsewhere: there.as('learner', 'DE', 2) };
  const members = askers.filter(({ isMember }) => isMember);
  const name = 'renewReturnKey';
  const params = { id: targets.own.memberId };
  await compare(
    members.map((asker) => ({
      ...asker,
      name,
      attempt: { params },
      isOurs: asker.person?.sideId === here.sides.DE,
    })),
  );
  const attempt = { params: { id: targets.elsewhere.memberId } };
  await compare(members.map((asker) => ({ ...asker, name, attempt, isMember: false })));
});

test('T1 the rooms of others are not there, by whichever id', async () => {
  const members = askers.filter(({ isMember }) => isMember);
  for (const id of [there.partnershipId, there.boardId, newId()]) {
    const attempt = { params: { id } };
    for (const name of ['snapshot', 'beginning', 'activity'] as const)
      await compare(members.map((asker) => ({ ...asker, name, attempt, isMember: false })));
  }
});

test('T1 a call is there for members of its partnership, by whichever id', async () => {
  const members = askers.filter(({ isMember }) => isMember);
  for (const id of [there.sessionId, here.boardId, newId()])
    for (const which of ['main', 'backUp', newId()]) {
      const attempt = { params: { id }, query: `of=${which}` };
      await compare(members.map((asker) => ({ ...asker, name: 'call', attempt, isMember: false })));
    }
});

const changing = routeNames.filter((name) => routeOf(name).method !== 'GET' && !routeOf(name).fromAnywhere);
test.each(changing)('T1 %s is refused to pages of others', async (name) => {
  const by = await signIn(wire, here.as('coordinator', 'FI'));
  const attempt = await attempts[name](by);
  for (const origin of ['', 'null', 'https://evil.example']) {
    const reply = await by.ask(routeOf(name).method, pathOf(name, attempt), attempt.body, {
      ...attempt.headers,
      Origin: origin,
    });
    expect(reply).toMatchObject({ status: 403, body: { code: 'wrongOrigin' } });
  }
});

test('T1 what goes by the secret in its path is taken from programs, which have no Origin', async () => {
  expect(routeNames.filter((name) => routeOf(name).fromAnywhere)).toEqual(['endWeeklyMail']);
  const { status } = await fetch(`${wire.url}/weekly-mail/${mailKey}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(status).toBe(200);
});

const taking = routeNames.filter((name) => routeOf(name).body ?? routeOf(name).params);
test.each(taking)('T1 %s reads what it takes by its row, and takes nothing else', async (name) => {
  const by = await signIn(wire, here.as('coordinator', 'FI'));
  const attempt = await attempts[name](by);
  const wrong = routeOf(name).params
    ? { ...attempt, params: { ...attempt.params, id: 'not-an-id' } }
    : { ...attempt, body: { ...(attempt.body as object), more: 1 } };
  expect(await tried(name, by, wrong)).toBe('invalid');
});

test('T2 every route has been answered in the shape that it declares', () => {
  expect(routeNames.filter((name) => !kept.has(name))).toEqual([]);
});
