/** Coming in with a code, coming back with a key, and new keys from staff, over real HTTP. */
import { can } from '@silta/shared/access';
import type { InvitationLook, Joined, Me } from '@silta/shared/auth';
import { newId } from '@silta/shared/ids';
import type { Invitation } from '@silta/shared/members/records';
import { needsAccount, roles } from '@silta/shared/roles';
import { aWire } from '../testing/wire.ts';
import type { Reply, Wire } from '../testing/wire.ts';
import { aWireWorld, insist } from '../testing/wireWorld.ts';
import type { WireWorld } from '../testing/wireWorld.ts';
import { needed } from '../testing/world.ts';

let wire: Wire;
let world: WireWorld;

beforeAll(async () => {
  wire = await aWire();
  world = await aWireWorld(wire);
});
afterAll(async () => {
  world.line.close();
  await wire.close();
});

const pupil = (code: string) => ({ code, name: 'Elli', language: 'fi', languages: ['fi', 'en'] });
const wrongCode = () =>
  `FI-${Math.random().toString(36).slice(2, 5)}-${Math.random().toString(36).slice(2, 5)}`;

async function accounts(): Promise<number> {
  const rows: unknown[] = await wire.server.house.dataSource.query(`select 1 from "account"`);
  return rows.length;
}

test('a learner looks, joins in one step, and comes back with the key on another device', async () => {
  const { code } = await world.invite('learner');
  const phone = wire.browser();
  const look: InvitationLook = (
    await phone.post('/api/invitations/look', { code: code.toLowerCase().replaceAll('-', ' ') })
  ).body;
  expect(look).toMatchObject({
    partnershipName: 'Electronics',
    role: 'learner',
    sides: [{ country: 'FI' }, { country: 'DE' }],
  });
  expect(JSON.stringify(look)).not.toContain('Aino');
  const joined = await phone.post('/api/join', pupil(code));
  const { returnKey, partnershipId }: Joined = joined.body;
  expect(partnershipId).toBe(world.partnershipId);
  expect(returnKey).toMatch(/^([a-z]+ ){5}[a-z]+$/);
  const me: Me = (await phone.get('/api/me')).body;
  expect(me).toMatchObject({
    name: 'Elli',
    email: null,
    memberships: [{ role: 'learner', partnershipName: 'Electronics' }],
  });
  const laptop = wire.browser();
  const back = await laptop.post('/api/sign-in/key', {
    key: String(returnKey).toUpperCase().replaceAll(' ', '-'),
  });
  expect((back.body as Me).accountId).toBe(me.accountId);
  expect((await phone.get('/api/me')).status).toBe(200);
  expect(
    (await wire.browser().post('/api/sign-in/key', { key: 'one two three four five six' })).body,
  ).toMatchObject({ code: 'wrongSignIn' });
});

test('staff sign in before they join, and learners cannot join as staff', async () => {
  const { code } = await world.invite('teacher');
  const before = await accounts();
  expect(await wire.browser().post('/api/join', pupil(code))).toMatchObject({
    status: 401,
    body: { code: 'notSignedIn' },
  });
  expect(await accounts()).toBe(before);
  const learner = await world.welcome('learner');
  expect((await learner.browser.post('/api/join', pupil(code))).status).toBe(401);
  const teacher = wire.browser();
  await teacher.register('Mikko');
  expect((await teacher.post('/api/join', pupil(code))).body).toEqual({
    partnershipId: world.partnershipId,
    returnKey: null,
  });
  expect(await teacher.post('/api/join', pupil(code))).toMatchObject({
    status: 409,
    body: { code: 'conflict' },
  });
});

test('nobody belongs to more than a hundred partnerships', async () => {
  const { code } = await world.invite('teacher');
  const teacher = wire.browser();
  const { accountId } = await teacher.register('Mikko');
  await wire.server.house.dataSource.query(
    `insert into "member" ("id", "roomId", "accountId", "sideId", "role", "name", "languages", "joinedAt")
     select gen_random_uuid(), gen_random_uuid(), $1, gen_random_uuid(), 'teacher', 'Mikko', '{fi}', now()
       from generate_series(1, 100)`,
    [accountId],
  );
  expect((await teacher.post('/api/join', pupil(code))).body).toEqual({
    code: 'full',
    details: { limit: 100 },
  });
});

test('a code that is used up, revoked or unknown opens nothing and leaves no account behind', async () => {
  const once = await world.invite('learner', { useLimit: 1 });
  await wire.browser().post('/api/join', pupil(once.code));
  const before = await accounts();
  expect(await wire.browser().post('/api/join', pupil(once.code))).toMatchObject({
    status: 404,
    body: { code: 'wrongCode' },
  });
  const revoked = await world.invite('guest');
  await insist(world.line.send(world.partnershipId, 'invitation.revoke', { invitationId: revoked.id }));
  expect(await wire.browser().post('/api/invitations/look', { code: revoked.code })).toMatchObject({
    body: { code: 'wrongCode' },
  });
  expect(await wire.browser().post('/api/join', pupil('FI-222-222'))).toMatchObject({
    status: 404,
    body: { code: 'wrongCode' },
  });
  expect(await accounts()).toBe(before);
});

test('more come at once than the code allows: nobody beyond it, and no accounts left over', async () => {
  const { code } = await world.invite('learner', { useLimit: 4 });
  const before = await accounts();
  const replies = await Promise.all(
    Array.from({ length: 10 }, () => wire.browser().post('/api/join', pupil(code))),
  );
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(4);
  expect(await accounts()).toBe(before + 4);
});

describe('a class behind one address', () => {
  test('of 35 types one code at once and is in, though many mistype', async () => {
    const { code } = await world.invite('learner');
    const oneOf = async (i: number): Promise<Reply> => {
      const browser = wire.browser('10.35.0.1');
      if (i % 2) await browser.post('/api/invitations/look', { code: wrongCode() });
      await browser.post('/api/invitations/look', { code });
      return browser.post('/api/join', pupil(code));
    };
    const replies = await Promise.all(Array.from({ length: 35 }, (_, i) => oneOf(i)));
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 201));
  });

  test('B5 is not held up by somebody who guesses elsewhere', async () => {
    const { code } = await world.invite('learner');
    const guesses = await Promise.all(
      Array.from({ length: 140 }, () =>
        wire.browser('10.66.0.6').post('/api/invitations/look', { code: wrongCode() }),
      ),
    );
    const slowed = guesses.filter(({ status }) => status === 429);
    expect(slowed.length).toBeGreaterThan(10);
    expect(slowed[0]?.body).toMatchObject({
      code: 'tooFast',
      details: { retryInSeconds: expect.any(Number) as unknown },
    });
    expect(Number(slowed[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    const late = wire.browser('10.66.0.6');
    expect((await late.post('/api/join', pupil(code))).status).toBe(429);
    expect((await wire.browser('10.66.0.7').post('/api/join', pupil(code))).status).toBe(201);
  });
});

describe('member.renewKey', () => {
  test.each(roles)('by a %s: of their own side what the table of rights says', async (role) => {
    const sender = await world.welcome(role);
    const { viewer } = await world.snapshot(sender);
    const learner = await world.welcome('learner');
    const target = (await world.snapshot(learner)).viewer;
    const reply = await sender.browser.post(`/api/members/${target.memberId}/return-key`);
    const isAllowed = can({ ...viewer, memberId: null }, 'member.renewKey', {
      sideId: target.sideId,
      ownerId: null,
    });
    expect(isAllowed).toBe(['coordinator', 'teacher', 'hostTutor'].includes(role));
    expect(reply.status).toBe(isAllowed ? 201 : 403);
    const { returnKey: fresh } = reply.body as { returnKey?: string };
    const old = await wire.browser().post('/api/sign-in/key', { key: learner.returnKey });
    expect(old.status).toBe(isAllowed ? 401 : 201);
    if (fresh) expect((await wire.browser().post('/api/sign-in/key', { key: fresh })).status).toBe(201);
  });

  test('not for staff, not for the other side, not for those who are gone or never were', async () => {
    const askFor = async (id: string, by = world.founder) =>
      (await by.browser.post(`/api/members/${id}/return-key`)).status;
    const teacher = await world.welcome('teacher');
    expect(needsAccount('teacher')).toBe(true);
    expect(await askFor((await world.snapshot(teacher)).viewer.memberId)).toBe(403);
    const learner = await world.welcome('learner');
    const { memberId } = (await world.snapshot(learner)).viewer;
    const german = await theOtherSide();
    expect(await askFor(memberId, german)).toBe(403);
    expect(await askFor(newId())).toBe(404);
    const stranger = wire.browser();
    const me = await stranger.register('Stranger');
    expect(await askFor(memberId, { browser: stranger, me, returnKey: null })).toBe(404);
    await insist(world.line.send(world.partnershipId, 'member.remove', { memberId }));
    expect(await askFor(memberId)).toBe(404);
  });
});

describe('B5 somebody among the class who guesses', () => {
  const guess = (address: string, count: number) =>
    Promise.all(
      Array.from({ length: count }, () =>
        wire.browser(address).post('/api/invitations/look', { code: wrongCode() }),
      ),
    );

  test('does not keep the others out, once one of them has typed the code', async () => {
    const [{ code }, other] = [await world.invite('learner'), await world.invite('learner')];
    await wire.browser('10.67.0.1').post('/api/invitations/look', { code });
    await guess('10.67.0.1', 140);
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => wire.browser('10.67.0.1').post('/api/join', pupil(code))),
    );
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    const unproven = await wire.browser('10.67.0.1').post('/api/join', pupil(other.code));
    expect(unproven).toMatchObject({ status: 429, body: { code: 'tooFast' } });
    expect(unproven.body).toMatchObject({ details: { retryInSeconds: expect.any(Number) as unknown } });
  });
});

/** The coordinator of the other side, who comes by the founding code. */
async function theOtherSide() {
  const { records } = await world.snapshot(world.founder);
  const founding = needed((records.invitation as Invitation[]).find((each) => each.founding));
  const browser = wire.browser();
  const me = await browser.register('Jonas');
  expect((await browser.post('/api/join', pupil(founding.code))).status).toBe(201);
  return { browser, me, returnKey: null };
}
