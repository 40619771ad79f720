/** A partnership on a real server, founded and joined as people do it: by REST, with codes and return keys. */
import { newId } from '@silta/shared/ids';
import type { InvitationId, RoomId, SectionId } from '@silta/shared/ids';
import type { Joined, Me } from '@silta/shared/auth';
import type { Invitation } from '@silta/shared/members/records';
import type { Snapshot } from '@silta/shared/protocol';
import type { Role } from '@silta/shared/roles';
import { boardNamed } from './given.ts';
import { sessionAbout } from './givenSessions.ts';
import { aWire } from './wire.ts';
import type { Browser, Line, Wire } from './wire.ts';
import { needed } from './world.ts';

export interface Someone {
  browser: Browser;
  me: Me;
  returnKey: string | null;
}

export interface WireWorld {
  partnershipId: RoomId;
  boardId: RoomId;
  sectionId: SectionId;
  sessionId: RoomId;
  /** The coordinator who founded it, and their socket. */
  founder: Someone;
  line: Line;
  snapshot: (by: Someone, room?: RoomId) => Promise<Snapshot>;
  /** A new invitation of the founder's side. */
  invite: (role: Role, more?: { useLimit?: number; days?: number }) => Promise<Invitation>;
  /** Somebody new of the founder's side. */
  welcome: (role: Role, address?: string) => Promise<Someone>;
}

export const sideDrafts = [
  {
    kind: 'school',
    name: 'Savonlinna',
    place: 'Savonlinna',
    country: 'FI',
    timeZone: 'Europe/Helsinki',
    languages: ['fi'],
  },
  {
    kind: 'company',
    name: 'Paderborn',
    place: 'Paderborn',
    country: 'DE',
    timeZone: 'Europe/Berlin',
    languages: ['de'],
  },
];

export async function aWireWorld(wire: Pick<Wire, 'browser'>): Promise<WireWorld> {
  const browser = wire.browser();
  const me = await browser.register('Aino');
  const draft = {
    name: 'Electronics',
    sides: sideDrafts.map((side) => ({ id: newId(), ...side })),
    role: 'coordinator',
  };
  const founded = await browser.post('/api/partnerships', {
    ...draft,
    memberName: 'Aino',
    memberLanguages: ['fi'],
  });
  const { id: partnershipId }: { id: RoomId } = founded.body;
  const founder: Someone = { browser, me, returnKey: null };
  const line = await browser.connect();
  const snapshot = async (by: Someone, room = partnershipId): Promise<Snapshot> =>
    (await by.browser.get(`/api/rooms/${room}`)).body;
  const { viewer } = await snapshot(founder);
  const board = boardNamed('How we solder');
  await insist(line.send(partnershipId, 'board.create', board));
  const session = sessionAbout('The PLC line');
  await insist(line.send(partnershipId, 'session.plan', session));
  const invite: WireWorld['invite'] = async (role, more = {}) => {
    const id = newId<InvitationId>();
    await insist(
      line.send(partnershipId, 'invitation.create', {
        id,
        sideId: viewer.sideId,
        role,
        useLimit: 50,
        days: 3,
        ...more,
      }),
    );
    const { records } = await snapshot(founder);
    return needed((records.invitation as Invitation[]).find((invitation) => invitation.id === id));
  };
  const welcome: WireWorld['welcome'] = async (role, address) => {
    const { code } = await invite(role);
    const newcomer = wire.browser(address);
    if (role !== 'learner' && role !== 'guest') await newcomer.register('Teacher');
    const joined = await newcomer.post('/api/join', {
      code,
      name: 'Newcomer',
      language: 'en',
      languages: ['en'],
    });
    if (joined.status !== 201) throw new Error(joined.text);
    const { returnKey } = joined.body as Joined;
    return { browser: newcomer, me: (await newcomer.get('/api/me')).body, returnKey };
  };
  return {
    partnershipId,
    boardId: board.id,
    sectionId: needed(board.sections[0]).id,
    sessionId: session.id,
    founder,
    line,
    snapshot,
    invite,
    welcome,
  };
}

/** For one test file: a server with such a world on it, and connections that end with their test. */
export interface OnWire {
  readonly wire: Wire;
  readonly world: WireWorld;
  /** As the founder, unless somebody else is named. */
  connect: (by?: Pick<Someone, 'browser'>, options?: object) => Promise<Line>;
}

/** Begins before the first test of the file and ends after its last. */
export function onWire(): OnWire {
  const given: { wire?: Wire; world?: WireWorld } = {};
  const lines: Line[] = [];
  beforeAll(async () => {
    given.wire = await aWire();
    given.world = await aWireWorld(given.wire);
  });
  afterEach(() => {
    for (const line of lines.splice(0)) line.close();
  });
  afterAll(async () => {
    given.world?.line.close();
    await given.wire?.close();
  });
  const on: OnWire = {
    get wire() {
      return needed(given.wire);
    },
    get world() {
      return needed(given.world);
    },
    connect: async (by = on.world.founder, options) => {
      const line = await by.browser.connect(options);
      lines.push(line);
      return line;
    },
  };
  return on;
}

export async function insist(answer: Promise<{ ok: boolean }>): Promise<void> {
  expect(await answer).toMatchObject({ ok: true });
}

type Answer = { ok: true } | { ok: false; code: string };

/** As every client does: whoever finds the server busy for a moment asks again. Any other refusal is an answer. */
export async function askedPatiently(ask: () => Promise<Answer>): Promise<Answer> {
  let answer = await ask();
  for (let more = 0; more < 5 && !answer.ok && answer.code === 'unavailable'; more += 1) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    answer = await ask();
  }
  return answer;
}
