/**
 * What is none of one's business gets the answer of what never was, at the same cost: ids of elsewhere, people who were
 * removed, codes that have ended. Equal times are shown by equal numbers of statements; the times themselves are printed.
 */
import { jest } from '@jest/globals';
import pg from 'pg';
import { commandNames, commandOf } from '@silta/shared/commands';
import type { CommandName } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { CommandId, RoomId } from '@silta/shared/ids';
import { boardNamed, commentOn, postBy } from '../testing/given.ts';
import { roomFor } from '../testing/person.ts';
import { leavesOf, payloadFor, valueAt, withValue } from '../testing/payloads.ts';
import type { Known } from '../testing/payloads.ts';
import { aWire } from '../testing/wire.ts';
import type { Browser, Line, Wire } from '../testing/wire.ts';
import { aWireWorld, insist } from '../testing/wireWorld.ts';
import type { Someone, WireWorld } from '../testing/wireWorld.ts';
import { needed } from '../testing/world.ts';

let wire: Wire;
let world: WireWorld;
/** Another partnership, and another board of this one. */
let elsewhere: WireWorld;
let here: Known;
let ofOthers: Known;
let ofOtherBoard: Known;
const lines: Line[] = [];

beforeAll(async () => {
  wire = await aWire();
  [world, elsewhere] = await Promise.all([aWireWorld(wire), aWireWorld(wire)]);
  here = await filled(world, world.boardId, world.sectionId);
  ofOthers = await filled(elsewhere, elsewhere.boardId, elsewhere.sectionId);
  const other = boardNamed('Another board');
  await insist(world.line.send(world.partnershipId, 'board.create', other));
  ofOtherBoard = await filled(world, other.id, needed(other.sections[0]).id);
});
afterEach(() => {
  for (const line of lines.splice(0)) line.close();
});
afterAll(async () => {
  world.line.close();
  elsewhere.line.close();
  await wire.close();
});

async function filled(of: WireWorld, boardId: RoomId, sectionId: string): Promise<Known> {
  const post = postBy({ sections: [sectionId, sectionId] } as never, { sectionId: sectionId as never });
  const comment = commentOn(post.id);
  await insist(of.line.send(boardId, 'post.create', post));
  await insist(of.line.send(boardId, 'comment.create', comment));
  const { sideId, memberId } = (await of.snapshot(of.founder)).viewer;
  const invitationId = (await of.invite('learner')).id;
  const named = { sideId, memberId, joiningIds: memberId, invitationId };
  return { boardId, sectionId, postId: post.id, commentId: comment.id, ...named };
}

async function connect(by: Someone): Promise<Line> {
  const line = await by.browser.connect();
  lines.push(line);
  return line;
}

interface Cost<T> {
  answer: T;
  statements: number;
}

/** What came back, and how many statements the database was asked meanwhile; the least of two, as the house has work of its own. */
async function cost<T>(ask: () => Promise<T>): Promise<Cost<T>> {
  const [first, second] = [await costOnce(ask), await costOnce(ask)];
  return first.statements < second.statements ? first : second;
}

/** Of two, measured again where they differ: what differs every time is no work of the house's own. */
async function costs<T>(one: () => Promise<T>, other: () => Promise<T>): Promise<[Cost<T>, Cost<T>]> {
  let [a, b] = [await cost(one), await cost(other)];
  for (let again = 0; again < 3 && a.statements !== b.statements; again += 1) {
    const [nextA, nextB] = [await cost(one), await cost(other)];
    if (nextA.statements < a.statements) a = nextA;
    if (nextB.statements < b.statements) b = nextB;
  }
  return [a, b];
}

/** What is asked of somebody else's is answered as what is not there at all, and costs as much. */
async function expectSame<T>(ask: (room: RoomId) => Promise<T>, room: RoomId): Promise<void> {
  const [theirs, unknown] = await costs(
    () => ask(room),
    () => ask(newId()),
  );
  expect(theirs).toEqual(unknown);
}

async function costOnce<T>(ask: () => Promise<T>): Promise<Cost<T>> {
  const spy = jest.spyOn(pg.Client.prototype, 'query');
  try {
    const answer = await ask();
    return { answer, statements: spy.mock.calls.length };
  } finally {
    spy.mockRestore();
  }
}

const roomOf = (name: CommandName) => roomFor(name, world);

/** Where a command names something that is there already. */
const naming = commandNames.flatMap((name) => {
  if (commandOf(name).road === 'rest') return [];
  const payload = payloadFor(name, commandOf(name).payload, {});
  const ids = leavesOf(payload).filter((path) =>
    /Ids?$/.test(String(path.findLast((key) => typeof key === 'string'))),
  );
  return ids.map((path) => ({ name, path, field: path.join('.') }));
});

describe('D8 an id of elsewhere is an id of nothing', () => {
  test.each(naming)('$name with the $field of others', async ({ name, path }) => {
    const kind = String(path.findLast((key) => typeof key === 'string'));
    const payload = payloadFor(name, commandOf(name).payload, { ...here, memberIds: here.memberId ?? '' });
    const send = (id: string) => () => world.line.send(roomOf(name), name, withValue(payload, path, id));
    const none = await send(newId())();
    for (const others of [ofOthers, ofOtherBoard]) {
      const id = others[kind] ?? others[kind.replace(/s$/, '')];
      // Of another board of the same partnership only what lies on the board is elsewhere.
      const isElsewhere = others === ofOthers || /^(section|post|comment)Id$/.test(kind);
      if (id === undefined || !isElsewhere) continue;
      const [theirs, unknown] = await costs(send(id), send(newId()));
      expect([kind, theirs]).toEqual([kind, unknown]);
    }
    expect(none).toMatchObject({ ok: false, code: 'notFound' });
    expect(valueAt(payload, path)).not.toBeUndefined();
  });

  test('rooms of others, by every request of the socket', async () => {
    for (const others of [elsewhere.boardId, elsewhere.partnershipId]) {
      for (const ask of [
        (room: RoomId) =>
          world.line.send(room, 'post.create', postBy({ sections: [world.sectionId] } as never)),
        (room: RoomId) => world.line.send(room, 'section.remove', { sectionId: elsewhere.sectionId }),
        (room: RoomId) => world.line.send(room, 'partnership.rename', { name: 'Mine now' }),
        (room: RoomId) => world.line.enter(room),
        (room: RoomId) => world.line.ask('sync', { room, from: 1, view: 0 }),
        (room: RoomId) => world.line.ask('writing', { room, writing: true }),
        (room: RoomId) => world.line.ask('cheer', { room, kind: 'bravo' }),
        (room: RoomId) => world.line.ask('leave', { room }),
      ])
        await expectSame<unknown>(ask, others);
    }
  });

  test('rooms, members and devices of others, by REST', async () => {
    const { browser } = world.founder;
    const theirs = (await elsewhere.founder.browser.get('/api/devices')).body as { id: string }[];
    const asks: [string, (id: string) => Promise<{ status: number; text: string }>][] = [
      [elsewhere.boardId, (id) => browser.get(`/api/rooms/${id}`)],
      [elsewhere.partnershipId, (id) => browser.get(`/api/rooms/${id}`)],
      [elsewhere.partnershipId, (id) => browser.get(`/api/partnerships/${id}/activity`)],
      [String(ofOthers.memberId), (id) => browser.post(`/api/members/${id}/return-key`)],
      [needed(theirs[0]).id, (id) => browser.delete(`/api/devices/${id}`)],
    ];
    for (const [id, ask] of asks) {
      const plain = (of: string) => async () => {
        const { status, text } = await ask(of);
        return { status, text };
      };
      const [theirs, unknown] = await costs(plain(id), plain(newId()));
      expect(theirs).toEqual(unknown);
    }
  });
});

describe('P5 somebody who was removed', () => {
  test('finds what a stranger finds, at the same cost', async () => {
    const gone = await world.welcome('teacher');
    const line = await connect(gone);
    const { memberId } = (await world.snapshot(gone)).viewer;
    await insist(world.line.send(world.partnershipId, 'member.remove', { memberId }));
    await line.cut();
    const again = await connect(gone);
    const post = () => postBy({ sections: [world.sectionId] } as never);
    const asks: ((room: RoomId) => Promise<unknown>)[] = [
      (room) => again.enter(room),
      (room) => again.send(room, 'post.create', post()),
      async (room) => (await gone.browser.get(`/api/rooms/${room}`)).text,
      async (room) => (await gone.browser.get(`/api/partnerships/${room}/activity`)).text,
    ];
    for (const ask of asks)
      for (const room of [world.boardId, world.partnershipId]) await expectSame(ask, room);
    const { body } = await gone.browser.get('/api/me');
    expect(body).toMatchObject({ memberships: [] });
    const renewed = await world.founder.browser.post(`/api/members/${memberId}/return-key`);
    const unknown = await world.founder.browser.post(`/api/members/${newId()}/return-key`);
    expect([renewed.status, renewed.text]).toEqual([unknown.status, unknown.text]);
  });
});

describe('an invitation that has ended', () => {
  test('by time, by use or by hand is a code that never was', async () => {
    const [used, revoked, old] = await Promise.all([
      world.invite('learner', { useLimit: 1 }),
      world.invite('learner'),
      world.invite('learner'),
    ]);
    const pupil = (code: string) => ({ code, name: 'Elli', language: 'fi', languages: ['fi'] });
    await wire.browser().post('/api/join', pupil(used.code));
    await insist(world.line.send(world.partnershipId, 'invitation.revoke', { invitationId: revoked.id }));
    await wire.server.house.dataSource.query(
      `update "invitation" set "expiresAt" = now() - interval '1 minute' where "id" = $1`,
      [old.id],
    );
    const look = (code: string) => wire.browser('10.7.7.7').post('/api/invitations/look', { code });
    const join = (code: string) => wire.browser('10.7.7.7').post('/api/join', pupil(code));
    for (const ask of [look, join]) {
      const plain = async (code: string) => {
        const { answer, statements } = await cost(() => ask(code));
        return { status: answer.status, text: answer.text, statements };
      };
      const none = await plain('FI-222-222');
      expect(none).toMatchObject({ status: 404, text: '{"code":"wrongCode","details":{}}' });
      for (const { code } of [used, revoked, old]) expect(await plain(code)).toEqual(none);
    }
  });
});

describe('D3 a command that is sent again', () => {
  test('after the right to it is gone gets its old answer, and a new one none', async () => {
    const teacher = await world.welcome('teacher');
    const { memberId } = (await world.snapshot(teacher)).viewer;
    const id = newId<CommandId>();
    const rename = (line: Line, of = id) =>
      line.send(world.partnershipId, 'board.rename', { boardId: world.boardId, title: 'Renamed' }, of);
    const first = await rename(await connect(teacher));
    expect(first).toMatchObject({ ok: true });
    await insist(world.line.send(world.partnershipId, 'member.setRole', { memberId, role: 'manager' }));
    const demoted = await connect(teacher);
    expect(await rename(demoted)).toEqual(first);
    expect(await rename(demoted, newId())).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await rename(world.line)).toMatchObject({ ok: false, code: 'conflict' });
  });

  test('by somebody who was removed meanwhile says no more than it said then', async () => {
    const learner = await world.welcome('learner');
    const { memberId } = (await world.snapshot(learner)).viewer;
    const id = newId<CommandId>();
    const post = { ...postBy({ sections: [world.sectionId] } as never), sectionId: world.sectionId };
    const first = await (await connect(learner)).send(world.boardId, 'post.create', post, id);
    await insist(world.line.send(world.partnershipId, 'member.remove', { memberId }));
    await insist(world.line.send(world.boardId, 'post.delete', { postId: post.id }));
    const again = await connect(learner);
    // The removal may have cut the connection before the answer came: they learn that it was done, and nothing since.
    expect(await again.send(world.boardId, 'post.create', post, id)).toEqual(first);
    expect(Object.keys(first).sort()).toEqual(['ok', 'seq']);
    const stranger: Browser = wire.browser();
    const me = await stranger.register('Stranger');
    const by = await connect({ browser: stranger, me, returnKey: null });
    expect(await by.send(world.boardId, 'post.create', post, id)).toMatchObject({
      ok: false,
      code: 'conflict',
    });
  });

  test('was refused, and is allowed by now: it is done now', async () => {
    const manager = await world.welcome('manager');
    const { memberId } = (await world.snapshot(manager)).viewer;
    const id = newId<CommandId>();
    const send = (line: Line) =>
      line.send(world.partnershipId, 'board.rename', { boardId: world.boardId, title: 'B' }, id);
    expect(await send(await connect(manager))).toMatchObject({ ok: false, code: 'forbidden' });
    await insist(world.line.send(world.partnershipId, 'member.setRole', { memberId, role: 'teacher' }));
    expect(await send(await connect(manager))).toMatchObject({ ok: true });
  });
});

test('the times of the two answers, for whoever wants to compare them', async () => {
  const times: Record<string, number[]> = { elsewhere: [], nowhere: [] };
  for (let i = 0; i < 60; i += 1) {
    for (const [name, room] of [
      ['elsewhere', elsewhere.boardId],
      ['nowhere', newId<RoomId>()],
    ] as const) {
      const began = process.hrtime.bigint();
      await world.line.enter(room);
      times[name]?.push(Number(process.hrtime.bigint() - began) / 1e6);
    }
  }
  const median = (all: number[]) => needed([...all].sort((a, b) => a - b)[all.length >> 1]).toFixed(2);
  process.stdout.write(
    `a room elsewhere ${median(times.elsewhere ?? [])} ms, nowhere ${median(times.nowhere ?? [])} ms (medians of 60)\n`,
  );
  expect(times.elsewhere).toHaveLength(60);
});
