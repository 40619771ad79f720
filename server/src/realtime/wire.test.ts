/** The socket as it is: a real server, real connections, and whatever may arrive. */
import { newId } from '@silta/shared/ids';
import type { CommandId } from '@silta/shared/ids';
import { maxMessageBytes, requests } from '@silta/shared/protocol';
import { WebSocket } from 'ws';
import { postBy } from '../testing/given.ts';
import { insist, onWire } from '../testing/wireWorld.ts';

const on = onWire();

const aPost = () => ({
  ...postBy({ sections: [on.world.sectionId, on.world.sectionId] } as never),
  sectionId: on.world.sectionId,
});

describe('D11 a connection from elsewhere is refused', () => {
  const withHeaders = (headers: Record<string, string>) => ({
    extraHeaders: { Cookie: String(on.world.founder.browser.cookie), ...headers },
  });
  const strangers: [string, Record<string, string>][] = [
    ['no Origin', {}],
    ['a foreign Origin', { Origin: 'https://evil.example' }],
    ['an Origin of null', { Origin: 'null' }],
    ['our host as a beginning', { Origin: 'http://127.0.0.1.evil.example' }],
    ['another site, says the browser', { 'Sec-Fetch-Site': 'cross-site' }],
  ];
  test.each(strangers)('%s, on polling and WebSocket alike', async (_, headers) => {
    for (const transports of [['polling'], ['websocket']]) {
      await expect(on.connect(on.world.founder, { transports, ...withHeaders(headers) })).rejects.toThrow(
        /error/,
      );
    }
  });

  test('our own is let in, by polling also where the browser leaves Origin out', async () => {
    const own = withHeaders({ 'Sec-Fetch-Site': 'same-origin' });
    expect((await on.connect(on.world.founder, { transports: ['polling'], ...own })).socket.connected).toBe(
      true,
    );
    expect((await on.connect(on.world.founder, { transports: ['polling'] })).socket.connected).toBe(true);
  });
});

describe('D12 a connection belongs to a signed-in device', () => {
  test('without a cookie, or with one that is none, nobody comes in', async () => {
    const stranger = on.wire.browser();
    await expect(stranger.connect()).rejects.toThrow('notSignedIn');
    stranger.cookie = `silta=${'a'.repeat(43)}`;
    await expect(stranger.connect()).rejects.toThrow('notSignedIn');
  });

  test('a tab that still shows somebody else is turned away', async () => {
    const { accountId } = on.world.founder.me;
    await expect(on.world.founder.browser.connect({ auth: { accountId: newId() } })).rejects.toThrow(
      'notSignedIn',
    );
    await on.connect(on.world.founder, { auth: { accountId } });
  });

  test('it ends at once when the device is signed out', async () => {
    const learner = await on.world.welcome('learner');
    const line = await on.connect(learner);
    await line.enter(on.world.boardId);
    const told = new Promise((resolve) => line.socket.once('closed', resolve));
    await learner.browser.post('/api/sign-out');
    expect(await told).toEqual({ room: null });
    await line.cut();
    await expect(learner.browser.connect()).rejects.toThrow('notSignedIn');
  });
});

describe('D13 every request is answered', () => {
  const odd: unknown[] = [null, 7, 'x', true, [], {}, { room: 'x' }, { room: 1 }, [[[[]]]], Buffer.from('x')];

  const withBody = Object.keys(requests).filter((name) => name !== 'clock');

  test.each(withBody)('%s with whatever body', async (name) => {
    const line = await on.connect();
    const refused = { ok: false, code: 'invalid' };
    for (const body of odd) expect(await line.ask(name, body)).toMatchObject(refused);
    expect(await line.ask(name)).toMatchObject(refused);
    expect(await line.ask(name, { room: on.world.boardId, more: 1 })).toMatchObject(refused);
  });

  test.each(['shout', 'changes', '__proto__', 'constructor', 'toString', ''])(
    'the unknown event %p',
    async (name) => {
      expect(await (await on.connect()).ask(name, {})).toMatchObject({ ok: false, code: 'invalid' });
    },
  );

  test('who does not ask for an answer harms nobody', async () => {
    const line = await on.connect();
    line.socket.emit('command', null);
    line.socket.emit('shout');
    expect(await line.enter(on.world.boardId)).toMatchObject({ ok: true });
  });

  test('a command is answered with its number or the reason', async () => {
    const line = await on.connect();
    const id = newId<CommandId>();
    const first = await line.send(on.world.boardId, 'post.create', aPost(), id);
    expect(first).toEqual({ ok: true, seq: expect.any(Number) as unknown });
    expect(await line.send(on.world.boardId, 'post.create', aPost(), id)).toEqual(first);
    expect(await line.send(on.world.boardId, 'post.create', { ...aPost(), title: 'x'.repeat(501) })).toEqual({
      ok: false,
      code: 'tooLong',
      details: { field: 'title', limit: 500 },
    });
    expect(await line.send(newId(), 'post.create', aPost())).toEqual({
      ok: false,
      code: 'notFound',
      details: {},
    });
  });

  test('who asks too much is told how long to wait', async () => {
    const learner = await on.world.welcome('learner');
    const line = await on.connect(learner);
    const asked: unknown[] = await Promise.all(
      Array.from({ length: 3_500 }, () => line.ask('leave', { room: on.world.boardId })),
    );
    expect(asked.at(-1)).toEqual({
      ok: false,
      code: 'tooFast',
      details: { retryInSeconds: expect.any(Number) as unknown },
    });
    expect(await (await on.connect()).ask('leave', { room: on.world.boardId })).toEqual({ ok: true });
  });
});

describe('D14 messages are bounded', () => {
  test('one that is too large ends the connection, and only that', async () => {
    const [line, other] = [await on.connect(), await on.connect()];
    line.socket.emit('command', 'x'.repeat(maxMessageBytes + 1_000));
    await line.cut();
    expect(await other.enter(on.world.boardId)).toMatchObject({ ok: true });
  });

  test('the largest post in the widest letters goes through', async () => {
    const post = { ...aPost(), text: '\u{1f6e0}"'.repeat(3_333), title: '漢'.repeat(500) };
    await insist((await on.connect()).send(on.world.boardId, 'post.create', post));
  });

  test('frames that are no packets harm nobody', async () => {
    const { Cookie, Origin } = on.world.founder.browser.headers;
    const raw = new WebSocket(`${on.wire.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      headers: { Cookie, Origin },
    });
    await new Promise((resolve) => raw.once('open', resolve));
    for (const frame of [
      '40',
      '42["command"',
      '42[1]',
      '459-["x",{"_placeholder":true,"num":9}]',
      '42["disconnect"]',
      '\u0000',
      '9',
      '42{}',
    ])
      raw.send(frame);
    await new Promise((resolve) => setTimeout(resolve, 100));
    raw.terminate();
    expect(await (await on.connect()).enter(on.world.boardId)).toMatchObject({ ok: true });
  });

  test('nobody is in more than eight rooms at once', async () => {
    const line = await on.connect();
    for (let i = 0; i < 8; i += 1) {
      const id = newId();
      const sections = [{ id: newId(), title: 'x', rank: 'a1' }];
      await insist(
        line.send(on.world.partnershipId, 'board.create', { id, title: 'x', layout: 'wall', sections }),
      );
      expect(await line.ask('enter', { room: id, from: null, view: null })).toMatchObject({ ok: true });
    }
    expect(await line.enter(on.world.boardId)).toMatchObject({ ok: false, code: 'full' });
    await line.ask('leave', { room: on.world.boardId });
  });
});

describe('F5 whoever has entered hears of every change in order', () => {
  test('numbers follow one another, and name the commands that were carried out', async () => {
    const learner = await on.world.welcome('learner');
    const [sender, reader] = [await on.connect(), await on.connect(learner)];
    const { seq, view } = await on.world.snapshot(learner, on.world.boardId);
    expect(await reader.enter(on.world.boardId, { seq, view })).toMatchObject({
      sync: { kind: 'changes', changes: { from: seq, to: seq, puts: [] } },
    });
    const ids = Array.from({ length: 30 }, () => newId<CommandId>());
    for (const id of ids) await insist(sender.send(on.world.boardId, 'post.create', aPost(), id));
    await reader.until(() => reader.packets.at(-1)?.to === seq + 30);
    reader.packets.reduce((last, { from, to }) => {
      expect(from).toBe(last);
      return to;
    }, seq);
    expect(reader.packets.flatMap(({ done }) => done)).toEqual(ids);
    expect(await reader.ask('sync', { room: on.world.boardId, from: seq, view })).toMatchObject({
      ok: true,
      sync: { kind: 'changes', changes: { from: seq, to: seq + 30 } },
    });
  });

  test('and who has left hears no more', async () => {
    const [sender, reader] = [await on.connect(), await on.connect()];
    await reader.enter(on.world.boardId);
    expect(await reader.ask('leave', { room: on.world.boardId })).toEqual({ ok: true });
    await insist(sender.send(on.world.boardId, 'post.create', aPost()));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(reader.packets).toEqual([]);
  });
});

describe('F6 presence says who is here and who is writing', () => {
  test('to those in the room, once for all tabs of a person', async () => {
    const learner = await on.world.welcome('learner');
    const { viewer } = await on.world.snapshot(learner);
    const watcher = await on.connect();
    expect(await watcher.enter(on.world.boardId)).toMatchObject({ here: [expect.anything()] });
    const [tab, second] = [await on.connect(learner), await on.connect(learner)];
    const { here } = (await tab.enter(on.world.boardId)) as { here: { memberId: string }[] };
    expect(here.map(({ memberId }) => memberId)).toContain(viewer.memberId);
    await second.enter(on.world.boardId);
    await watcher.until(() => watcher.presence.length === 1);
    expect(watcher.presence[0]).toEqual({
      room: on.world.boardId,
      came: [{ memberId: viewer.memberId, writing: false }],
      gone: [],
    });
    expect(await tab.ask('writing', { room: on.world.boardId, writing: true })).toEqual({ ok: true });
    await watcher.until(() => watcher.presence.length === 2);
    expect(watcher.presence[1]?.came).toEqual([{ memberId: viewer.memberId, writing: true }]);
    tab.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(watcher.presence).toHaveLength(2);
    second.close();
    await watcher.until(() => watcher.presence.length === 3);
    expect(watcher.presence[2]).toEqual({ room: on.world.boardId, came: [], gone: [viewer.memberId] });
  });

  test('writing in a room that one is not in is refused', async () => {
    expect(
      await (await on.connect()).ask('writing', { room: on.world.boardId, writing: true }),
    ).toMatchObject({
      ok: false,
      code: 'notFound',
    });
  });
});

describe('P5 whose rights have changed loses them on open connections at once', () => {
  test('a removed member is cut off and finds nothing any more', async () => {
    const learner = await on.world.welcome('learner');
    const { viewer } = await on.world.snapshot(learner);
    const line = await on.connect(learner);
    await line.enter(on.world.boardId);
    const before = Date.now();
    await insist(on.world.line.send(on.world.partnershipId, 'member.remove', { memberId: viewer.memberId }));
    await line.cut();
    expect(Date.now() - before).toBeLessThan(1_000);
    const again = await on.connect(learner);
    expect(await again.enter(on.world.boardId)).toMatchObject({ ok: false, code: 'notFound' });
    expect(await again.send(on.world.boardId, 'post.create', aPost())).toMatchObject({
      ok: false,
      code: 'notFound',
    });
    expect((await learner.browser.get(`/api/rooms/${on.world.boardId}`)).status).toBe(404);
  });

  test('a demoted one comes back with what the new role sees', async () => {
    const teacher = await on.world.welcome('teacher');
    const { viewer, seq, view } = await on.world.snapshot(teacher);
    const line = await on.connect(teacher);
    await line.enter(on.world.partnershipId);
    await insist(
      on.world.line.send(on.world.partnershipId, 'member.setRole', {
        memberId: viewer.memberId,
        role: 'manager',
      }),
    );
    await line.cut();
    const again = await on.connect(teacher);
    expect(await again.enter(on.world.partnershipId, { seq, view })).toMatchObject({
      sync: { kind: 'snapshot' },
    });
    expect((await on.world.snapshot(teacher)).records.invitation).toEqual([]);
    expect(await again.send(on.world.partnershipId, 'pair.mix', {})).toMatchObject({
      ok: false,
      code: 'forbidden',
    });
  });

  test('one who is just entering is cut off as well', async () => {
    const learner = await on.world.welcome('learner');
    const { viewer } = await on.world.snapshot(learner);
    const line = await on.connect(learner);
    const entering = line.enter(on.world.boardId).catch(() => null);
    await insist(on.world.line.send(on.world.partnershipId, 'member.remove', { memberId: viewer.memberId }));
    await entering;
    await line.until(() => !line.socket.connected);
  });
});

test('F10 whoever is signed in is told the server’s time, in no room, and nothing else is taken for the question', async () => {
  const line = await on.connect();
  const before = Date.now();
  const answer = (await line.ask('clock', {})) as { ok: boolean; at: string };
  expect(answer.ok).toBe(true);
  expect(Date.parse(answer.at)).toBeGreaterThanOrEqual(before);
  expect(Date.parse(answer.at)).toBeLessThanOrEqual(Date.now());
  for (const odd of [{ room: on.world.boardId }, null, 'now'])
    expect(await line.ask('clock', odd)).toMatchObject({ ok: false, code: 'invalid' });
});
