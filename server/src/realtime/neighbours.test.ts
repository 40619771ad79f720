/** Servers that talk over a road in memory, which may lose what they say. */
import type { Server } from 'socket.io';
import { newId } from '@silta/shared/ids';
import type { AccountId, MemberId, RoomId, SideId } from '@silta/shared/ids';
import { betweenServers } from '../bounds.ts';
import { Audience } from './audience.ts';
import { Elsewhere } from './elsewhere.ts';
import type { Message, Move } from './neighbourMessages.ts';
import { Neighbours } from './neighbours.ts';
import type { Committed } from './work.ts';

const mostBytes = betweenServers.messageBytes.most;
const room = newId<RoomId>();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface TestServer {
  audience: Audience;
  elsewhere: Elsewhere;
  neighbours: Neighbours;
  /** What its people were told. */
  moves: Move[];
  heard: { committed: number; behind: number[]; cut: AccountId[] };
  hear: ((message: Message) => void)[];
  /** Somebody, or somebody new, comes to the room here. */
  enter: (memberId?: MemberId) => MemberId;
}

const servers: TestServer[] = [];
const said: Message[] = [];
let isLost = false;

beforeEach(() => {
  said.length = 0;
  isLost = false;
});
afterEach(() => {
  for (const { neighbours } of servers.splice(0)) neighbours.stop();
});

function aServer(): TestServer {
  const audience = new Audience();
  const elsewhere = new Elsewhere();
  const moves: Move[] = [];
  const heard: TestServer['heard'] = { committed: 0, behind: [], cut: [] };
  const neighbours = new Neighbours({
    road: { isOpen: true, onOpen: (listener) => listener() },
    audience,
    elsewhere,
    orders: {
      committed: (rooms) => (heard.committed += rooms.length),
      behind: (_, number) => heard.behind.push(number),
      cut: (accountId) => heard.cut.push(accountId),
      moved: (some) => moves.push(...some),
      writing: () => undefined,
      cheered: () => undefined,
      endDevice: () => undefined,
      look: () => undefined,
    },
    cutBy: ({ touched }) => touched.map(({ id }) => id as AccountId),
  });
  const hear: TestServer['hear'] = [];
  const enter = (memberId = newId<MemberId>()): MemberId => {
    if (audience.enter(room, { memberId, sideId: newId<SideId>(), role: 'learner' }))
      neighbours.came(room, memberId);
    return memberId;
  };
  const self: TestServer = { audience, elsewhere, moves, heard, neighbours, hear, enter };
  servers.push(self);
  neighbours.start({
    on: (_: string, listener: (message: Message) => void) => hear.push(listener),
    serverSideEmit: (_: string, message: Message) => {
      said.push(message);
      if (isLost) return;
      const copy = JSON.stringify(message);
      for (const other of servers) {
        if (other.neighbours !== neighbours) for (const each of other.hear) each(JSON.parse(copy) as Message);
      }
    },
  } as unknown as Server);
  return self;
}

const saidOf = (kind: string) => said.filter((message) => message.said.kind === kind);

describe('S4 people at several servers', () => {
  test('each coming is told alone, and the whole list only to a server that is new', async () => {
    const [one, other] = [aServer(), aServer()];
    await pause(200);
    said.length = 0;
    const people = Array.from({ length: 30 }, () => one.enter());
    await pause(60);
    expect(other.elsewhere.people(room).sort()).toEqual([...people].sort());
    expect(saidOf('people')).toEqual([]);
    expect(saidOf('moved').length).toBeLessThanOrEqual(2);
    const third = aServer();
    await pause(200);
    expect(third.elsewhere.people(room)).toHaveLength(30);
  });

  test('a long list comes in parts, and what stays the same is no news', async () => {
    const [one, other] = [aServer(), aServer()];
    for (let i = 0; i < 2_500; i += 1) one.enter();
    await pause(100);
    expect(other.elsewhere.people(room)).toHaveLength(2_500);
    const news = other.moves.length;
    aServer();
    await pause(300);
    expect(saidOf('people').length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...said.map((message) => JSON.stringify(message).length))).toBeLessThan(mostBytes);
    expect(other.moves.slice(news).flatMap(({ came, gone }) => [...came, ...gone])).toEqual([]);
  });

  test('what was lost on the way is noticed by the next sign of life', async () => {
    const [one, other] = [aServer(), aServer()];
    await pause(200);
    isLost = true;
    const memberId = one.enter();
    await pause(60);
    isLost = false;
    expect(other.elsewhere.has(room, memberId)).toBe(false);
    await pause(1_500);
    expect(other.elsewhere.has(room, memberId)).toBe(true);
  });

  test('who is at two servers has gone only when gone from both', async () => {
    const [one, two, watching] = [aServer(), aServer(), aServer()];
    const memberId = newId<MemberId>();
    one.enter(memberId);
    two.enter(memberId);
    await pause(300);
    one.neighbours.stop();
    expect(watching.elsewhere.has(room, memberId)).toBe(true);
    expect(watching.moves.flatMap(({ gone }) => gone)).toEqual([]);
    two.neighbours.stop();
    expect(watching.elsewhere.has(room, memberId)).toBe(false);
    expect(watching.moves.flatMap(({ came }) => came)).toEqual([memberId]);
    expect(watching.moves.flatMap(({ gone }) => gone)).toEqual([memberId]);
  });
});

describe('S7 what servers say to each other is bounded', () => {
  const commit = (letters: number): Committed => ({
    room: { id: newId<RoomId>(), kind: 'board', partnershipId: room },
    from: 6,
    to: 7,
    touched: [{ type: 'post', id: newId(), before: null, after: { id: 'x'.repeat(letters) } as never }],
    done: [],
  });

  test('many commits are several messages, and one that is too long is its number and whose rights it ended', () => {
    const [one, other] = [aServer(), aServer()];
    const commits = Array.from({ length: 20 }, () => commit(mostBytes / 8));
    one.neighbours.committed([...commits, commit(mostBytes)]);
    expect(other.heard.committed).toBe(20);
    expect(other.heard.behind).toEqual([7]);
    expect(other.heard.cut).toHaveLength(1);
    expect(saidOf('committed').length).toBeGreaterThan(2);
    for (const message of said) expect(JSON.stringify(message).length).toBeLessThan(mostBytes + 1_000);
  });

  test('what is no message of a neighbour is not listened to', () => {
    const [one, other] = [aServer(), aServer()];
    const odd: unknown[] = [null, 7, 'x', {}, { from: 'y' }, { from: 'y', said: { kind: 'moved' } }];
    for (const each of odd) for (const hear of other.hear) hear(each as Message);
    one.neighbours.committed([commit(5)]);
    expect(other.heard.committed).toBe(1);
  });
});
