/** The table of routes against the running server: nothing else is there, and everybody is let in or turned away as it says. */
import { access } from '@silta/shared/access';
import type { CommandName } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import { needsAccount, roles } from '@silta/shared/roles';
import type { Role } from '@silta/shared/roles';
import { routeNames, routeOf } from '@silta/shared/routes';
import type { RouteName } from '@silta/shared/routes';
import { reaches } from '../testing/accessCases.ts';
import { kept } from '../testing/contract.ts';
import { aMailServer } from '../testing/mail.ts';
import type { Person } from '../testing/person.ts';
import { attempts, prepare } from '../testing/routeAttempts.ts';
import type { Attempt, Prepared } from '../testing/routeAttempts.ts';
import { signIn } from '../testing/signIn.ts';
import { aTileServer } from '../testing/tileServer.ts';
import type { TileServer } from '../testing/tileServer.ts';
import { aWire } from '../testing/wire.ts';
import type { Browser, Wire } from '../testing/wire.ts';
import { foundIn } from '../testing/world.ts';
import type { Partnership } from '../testing/world.ts';

let wire: Wire;
let tiles: TileServer;
let here: Partnership;
let there: Partnership;
let askers: Asker[];
let prepared: Prepared;

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
  prepared = await prepare(wire, here);
  const strangers = [...roles.map((role) => there.as(role, 'FI')), ...removed];
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
  if (who === 'reader') return prepared.papers.isFor(name, person) ? 'done' : 'notFound';
  if (who === 'own') return hasRight(person.role, 'file.add', true) ? 'done' : 'notFound';
  return who === 'member' || hasRight(person.role, who, isOurs) ? 'done' : 'forbidden';
}

const hasRight = (role: Role, command: CommandName, isOurs: boolean) =>
  reaches(access[command][role], isOurs ? 'side' : 'other');

async function compare(cells: readonly (Asker & { name: RouteName; attempt?: Attempt; isOurs?: boolean })[]) {
  const rows = await Promise.all(
    cells.map(async ({ name, attempt, isOurs, ...asker }) => {
      const by = asker.person ? await signIn(wire, asker.person) : wire.browser();
      const seen = await tried(name, by, attempt ?? (await attempts[name](prepared, by)));
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
  const attempt = await attempts[name](prepared, by);
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
  const { status } = await fetch(`${wire.url}/weekly-mail/${prepared.mailKey}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(status).toBe(200);
});

const taking = routeNames.filter((name) => routeOf(name).body ?? routeOf(name).params);
test.each(taking)('T1 %s reads what it takes by its row, and takes nothing else', async (name) => {
  const by = await signIn(wire, here.as('coordinator', 'FI'));
  const attempt = await attempts[name](prepared, by);
  const wrong = routeOf(name).params
    ? { ...attempt, params: { ...attempt.params, id: 'not-an-id' } }
    : { ...attempt, body: { ...(attempt.body as object), more: 1 } };
  expect(await tried(name, by, wrong)).toBe('invalid');
});

test('T2 every route has been answered in the shape that it declares', () => {
  expect(routeNames.filter((name) => !kept.has(name))).toEqual([]);
});
