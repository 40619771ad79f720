/** Coming into a call: who is let in, under which name, into which room, and what is said where there is none. */
import { newId } from '@silta/shared/ids';
import type { GroupId, RoomId } from '@silta/shared/ids';
import { roles } from '@silta/shared/roles';
import type { CallAddress } from '@silta/shared/sessions/callRoutes';
import type { Call } from '@silta/shared/sessions/records';
import { aBigBlueButton } from '../testing/bigBlueButtonStandIn.ts';
import type { BigBlueButtonStandIn } from '../testing/bigBlueButtonStandIn.ts';
import { groupingOf } from '../testing/givenLive.ts';
import { sessionAbout } from '../testing/givenSessions.ts';
import type { Person } from '../testing/person.ts';
import { signIn } from '../testing/signIn.ts';
import { aWire } from '../testing/wire.ts';
import type { Wire } from '../testing/wire.ts';
import { foundIn } from '../testing/world.ts';
import type { Partnership } from '../testing/world.ts';
import type { Logger } from '../logger.ts';
import { CallRooms } from './callRooms.ts';

let bbb: BigBlueButtonStandIn;
let wire: Wire;
let world: Partnership;
let elsewhere: Partnership;

beforeAll(async () => {
  bbb = await aBigBlueButton();
  wire = await aWire({ calls: { jitsi: 'https://meet.example.org', bigbluebutton: bbb.settings } });
  [world, elsewhere] = (await Promise.all([
    foundIn(wire.server.house, roles),
    foundIn(wire.server.house, roles),
  ]).then((both) => both.map(({ partnership }) => partnership))) as [Partnership, Partnership];
});
afterAll(async () => {
  await wire.close();
  bbb.close();
});
beforeEach(() => {
  bbb.misbehave = null;
});

const jitsi: Call = { kind: 'jitsi', url: '' };
const meeting: Call = { kind: 'bigbluebutton', url: '' };
const none: Call = { kind: 'none', url: '' };
const link: Call = { kind: 'link', url: 'https://teams.example.org/plc' };

const teacher = () => world.as('teacher', 'FI');

async function planned(call: Call, backUp: Call = none, fields: Parameters<typeof sessionAbout>[1] = {}) {
  const session = sessionAbout('The PLC test line', fields);
  await teacher().send('session.plan', session).isDone();
  await teacher()
    .send('session.setCall', {
      sessionId: session.id,
      call,
      backUp: { call: backUp, telephone: '', word: '', agenda: '' },
    })
    .isDone();
  return session.id;
}

async function come(person: Person | null, sessionId: RoomId, of = 'main') {
  const browser = person ? await signIn(wire, person) : wire.browser();
  const { status, body } = await browser.get(`/api/sessions/${sessionId}/call?of=${of}`);
  return status === 200 ? (body as CallAddress).url : (body as { code: string }).code;
}

const roomOf = (url: string) => new URL(url).pathname;

describe('Jitsi', () => {
  test('all who take part come into one room, under their first names, and nobody could guess it', async () => {
    const sessionId = await planned(jitsi, jitsi);
    const first = await come(teacher(), sessionId);
    const second = await come(world.as('learner', 'DE'), sessionId);
    expect(roomOf(first)).toMatch(/^\/silta-[\da-f]{32}$/);
    expect(roomOf(second)).toBe(roomOf(first));
    expect(first).not.toContain(sessionId);
    const { hash, origin, search } = new URL(first);
    expect([origin, search]).toEqual(['https://meet.example.org', '']);
    const name: unknown = JSON.parse(decodeURIComponent(hash.replace('#userInfo.displayName=', '')));
    const { records } = await wire.server.house.feed.snapshot(teacher().accountId, world.partnershipId);
    const member = records.member?.find(({ id }) => id === teacher().memberId) as { name: string };
    expect(name).toBe(member.name.split(' ')[0]);
    const others = [await come(teacher(), sessionId, 'backUp'), await come(teacher(), await planned(jitsi))];
    expect(new Set([first, ...others].map(roomOf)).size).toBe(3);
  });

  test('the name of the room is in no record, whoever looks', async () => {
    const sessionId = await planned(jitsi, jitsi);
    const room = roomOf(await come(teacher(), sessionId)).slice(1);
    for (const id of [world.partnershipId, sessionId])
      expect(JSON.stringify(await wire.server.house.feed.snapshot(teacher().accountId, id))).not.toContain(
        room,
      );
  });
});

test('BigBlueButton lets staff moderate, and everybody else look and speak', async () => {
  const sessionId = await planned(meeting);
  for (const role of roles) {
    const said = await bbb.visit(await come(world.as(role, 'DE'), sessionId));
    const isStaff = ['coordinator', 'teacher', 'hostTutor'].includes(role);
    expect(said).toMatch(isStaff ? /is in as MODERATOR$/ : /is in as VIEWER$/);
  }
});

test('a link is the same for all', async () => {
  const sessionId = await planned(link, none);
  expect(await come(world.as('learner', 'FI'), sessionId)).toBe(link.url);
  expect(await come(world.as('learner', 'FI'), sessionId, 'backUp')).toBe('notFound');
});

test('whoever does not take part is told of no call, and staff always are', async () => {
  const participants = { who: 'sides' as const, sideIds: [world.sides.DE] };
  for (const call of [jitsi, meeting, link]) {
    const sessionId = await planned(call, call, { participants });
    for (const which of ['main', 'backUp']) {
      expect(await come(world.as('learner', 'FI'), sessionId, which)).toBe('notFound');
      expect(await come(world.as('manager', 'FI'), sessionId, which)).toBe('notFound');
      expect(await come(world.as('learner', 'DE'), sessionId, which)).toMatch(/^http/);
      expect(await come(teacher(), sessionId, which)).toMatch(/^http/);
    }
  }
});

test('strangers, members of others and those who were removed come into nothing', async () => {
  const removed = await world.welcome('learner', 'FI');
  await world.as('coordinator', 'FI').send('member.remove', { memberId: removed.memberId }).isDone();
  const before = bbb.created.length;
  for (const call of [jitsi, meeting]) {
    const sessionId = await planned(call);
    expect(await come(null, sessionId)).toBe('notSignedIn');
    expect(await come(removed, sessionId)).toBe('notFound');
    for (const role of roles) expect(await come(elsewhere.as(role, 'FI'), sessionId)).toBe('notFound');
  }
  expect(bbb.created).toHaveLength(before);
});

describe('small groups', () => {
  const grouped = async (call: Call, backUp: Call = none, callUrl = '') => {
    const sessionId = await planned(call, backUp);
    const groups = (['learner', 'manager'] as const).map((role) => ({
      id: newId<GroupId>(),
      memberIds: [world.as(role, 'FI').memberId],
      place: null,
      callUrl,
    }));
    const grouping = groupingOf([], { purpose: 'work', groups });
    await teacher().send('grouping.open', grouping, { room: sessionId }).isDone();
    const [one = '', two = ''] = groups.map(({ id }) => id);
    return { sessionId, one, two };
  };

  test('each has a room of its own, for itself and for staff', async () => {
    for (const call of [jitsi, meeting]) {
      const { sessionId, one, two } = await grouped(call);
      const all = await come(teacher(), sessionId);
      const own = await come(world.as('learner', 'FI'), sessionId, one);
      const other = await come(world.as('manager', 'FI'), sessionId, two);
      const roomsIn = [all, own, other].map((url) =>
        call === jitsi ? roomOf(url) : new URL(url).searchParams.get('meetingID'),
      );
      expect(new Set(roomsIn).size).toBe(3);
      expect(await come(teacher(), sessionId, one)).toMatch(/^http/);
      expect(await come(world.as('learner', 'FI'), sessionId, two)).toBe('notFound');
      expect(await come(world.as('learner', 'DE'), sessionId, one)).toBe('notFound');
      expect(await come(teacher(), await planned(call), one)).toBe('notFound');
    }
  });

  test('a link that somebody has brought comes before, and beside a link there is nothing', async () => {
    const url = 'https://meet.example.org/one';
    const brought = await grouped(jitsi, none, url);
    expect(await come(world.as('learner', 'FI'), brought.sessionId, brought.one)).toBe(url);
    const without = await grouped(link);
    expect(await come(world.as('learner', 'FI'), without.sessionId, without.one)).toBe('notFound');
  });

  test('they move along to the back-up plan', async () => {
    const { sessionId, one } = await grouped(link, jitsi);
    await teacher().send('run.backUp', {}, { room: sessionId }).isDone();
    expect(await come(world.as('learner', 'FI'), sessionId, one)).toContain('meet.example.org/silta-');
  });
});

describe('there is no room', () => {
  test('where the server is silent or refuses', async () => {
    const sessionId = await planned(meeting);
    bbb.misbehave = (response) => response.writeHead(502).end();
    expect(await come(teacher(), sessionId)).toBe('callSilent');
    bbb.misbehave = null;
    expect(await come(teacher(), sessionId)).toContain('/join?');
  });

  test('and the log says why, without an address, a name or a checksum', async () => {
    const lines: unknown[] = [];
    const logger = { warn: (line: unknown) => lines.push(line) } as unknown as Logger;
    const { dataSource } = wire.server.house;
    const secret = 'another-secret';
    const settings = { jitsi: null, bigbluebutton: { ...bbb.settings, secret } };
    const rooms = new CallRooms({ dataSource, settings, logger });
    const session = { id: await planned(meeting), topic: 'The PLC test line' };
    const coming = { session, kind: 'bigbluebutton', of: 'main', name: 'Aino', isModerator: false } as const;
    await expect(rooms.address(coming)).rejects.toMatchObject({ code: 'callSilent' });
    expect(lines).toEqual([{ reason: 'refused: checksumError' }]);
  });

  test('where the school has no such server any more, or the secret is another', async () => {
    const secret = 'another-secret';
    const other = await aWire({ calls: { jitsi: null, bigbluebutton: { ...bbb.settings, secret } } });
    const there = (await foundIn(other.server.house, roles)).partnership;
    const person = there.as('teacher', 'FI');
    for (const call of [jitsi, meeting]) {
      await person
        .send('session.setCall', {
          sessionId: there.sessionId,
          call,
          backUp: { call: none, telephone: '', word: '', agenda: '' },
        })
        .isDone();
      const { status, body } = await (
        await signIn(other, person)
      ).get(`/api/sessions/${there.sessionId}/call?of=main`);
      expect([status, body]).toMatchObject([424, { code: 'callSilent' }]);
    }
    expect((await (await signIn(other, person)).get('/api/calls')).body).toEqual({
      jitsi: null,
      bigbluebutton: new URL(bbb.settings.url).origin,
    });
    await other.close();
  });

  test('when the session is over', async () => {
    for (const call of [jitsi, meeting]) {
      const sessionId = await planned(call, none, { startsAt: '2126-10-13T10:00:00.000Z' });
      await teacher().send('session.cancel', { sessionId }).isDone();
      expect(await come(teacher(), sessionId)).toBe('sessionOver');
    }
  });

  test('for what is no call of a session', async () => {
    const sessionId = await planned(jitsi);
    for (const which of ['', 'other', '../x', 'main&of=backUp', `${newId()}x`])
      expect(await come(teacher(), sessionId, which)).toBe('invalid');
    expect(await come(teacher(), sessionId, newId())).toBe('notFound');
  });
});
