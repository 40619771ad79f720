/** A realm for screen tests: real store, outbox and rooms; only socket, clock, storage and tabs are made up. */
import type { AccountId, RoomId } from '@silta/shared/ids';
import type { Changes, Events, RequestName, Snapshot } from '@silta/shared/protocol';
import { Refusal } from '@silta/shared/refusals';
import type { Clock } from './clock.ts';
import type { Connection, ConnectionState, ConnectionStatus, Question, Replies } from './connection.ts';
import { Listeners } from './listeners.ts';
import { LateShapes } from './lateShapes.ts';
import { createRealm } from './realm.ts';
import type { Realm } from './realm.ts';
import * as shapes from './shapes.ts';
import { memoryStorage } from './storage.ts';
import type { DeviceStorage } from './storage.ts';
import type { TabMessage, Tabs } from './tabs.ts';

export type Replier<N extends RequestName> = (question: Question<N>) => Replies[N] | Promise<Replies[N]>;
type Repliers = { [N in RequestName]: Replier<N> };

export interface FakeConnection extends Connection {
  /** All that was asked, in order. */
  readonly asked: { [N in RequestName]: { name: N; question: Question<N> } }[RequestName][];
  /** How the server answers; replace one to make it refuse (throw a Refusal) or wait. */
  readonly replies: Repliers;
  /** What was asked under this name. */
  questions<N extends RequestName>(name: N): Question<N>[];
  setState(state: ConnectionState): void;
  /** Something from the server that nobody asked for. */
  deliver<E extends keyof Events>(event: E, ...message: Parameters<Events[E]>): void;
}

/** Online from the start. Commands wait for ever until `replies.command` says otherwise. */
export function fakeConnection(): FakeConnection {
  const changed = new Listeners();
  const handlers = new Map<string, Listeners<never[]>>();
  let status: ConnectionStatus = { state: 'online', lastContact: null };
  const handlersOf = (event: string) => {
    const known = handlers.get(event) ?? new Listeners<never[]>();
    handlers.set(event, known);
    return known;
  };
  const connection: FakeConnection = {
    asked: [],
    replies: {
      command: () => new Promise(() => undefined),
      enter: ({ room, from }) => ({
        sync: from === null ? { kind: 'snapshot' } : nothingNew(room, from),
        here: [],
      }),
      sync: ({ room, from }) => ({ sync: from === null ? { kind: 'snapshot' } : nothingNew(room, from) }),
      leave: () => ({}),
      writing: () => ({}),
      cheer: () => ({}),
      clock: () => ({ at: new Date().toISOString() }),
    },
    questions: <N extends RequestName>(name: N) =>
      connection.asked.filter((each) => each.name === name).map((each) => each.question as Question<N>),
    get status() {
      return status;
    },
    subscribe: changed.add,
    ask: async <N extends RequestName>(name: N, question: Question<N>) => {
      if (status.state !== 'online') throw new Refusal('unavailable');
      connection.asked.push({ name, question } as FakeConnection['asked'][number]);
      return Promise.race([connection.replies[name](question), lost(connection)]);
    },
    on: (event, listener) => handlersOf(event).add(listener),
    retry: () => undefined,
    close: (state) => connection.setState(state),
    setState: (state) => {
      status = { state, lastContact: status.lastContact };
      changed.call();
    },
    deliver: (event, ...message) => handlersOf(event).call(...(message as unknown as never[])),
  };
  return connection;
}

/** What was asked before a break is not answered after it. */
function lost(connection: FakeConnection): Promise<never> {
  return new Promise((_, refuse) => {
    const stop = connection.subscribe(() => {
      if (connection.status.state === 'online') return;
      stop();
      refuse(new Refusal('unavailable'));
    });
  });
}

function nothingNew(room: RoomId, seq: number) {
  const changes: Changes = { room, from: seq, to: seq, puts: [], removes: [], done: [] };
  return { kind: 'changes' as const, changes };
}

export interface FakeClock extends Clock {
  /** Lets time pass, doing what falls due. */
  advance(ms: number): Promise<void>;
}

export function fakeClock(start = '2026-03-02T08:00:00.000Z'): FakeClock {
  let now = Date.parse(start);
  const due = new Map<object, { at: number; work: () => void }>();
  const first = () => [...due].sort(([, a], [, b]) => a.at - b.at)[0];
  return {
    now: () => now,
    random: () => 0.5,
    after: (ms, work) => {
      const key = {};
      due.set(key, { at: now + ms, work });
      return () => due.delete(key);
    },
    advance: async (ms) => {
      await settled();
      const end = now + ms;
      for (let next = first(); next && next[1].at <= end; next = first()) {
        const [key, { at, work }] = next;
        due.delete(key);
        now = Math.max(now, at);
        work();
        await settled();
      }
      now = end;
      await settled();
    },
  };
}

/** Lets everything happen that does not wait for time or network. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setTimeout(resolve));
}

/** Several tabs of one browser: one leads, and all hear each other. */
export function fakeBrowser({ isExclusive = true } = {}) {
  const open: { heard: Listeners<[TabMessage]>; lead: ((isLeading: boolean) => void) | null }[] = [];
  const leaders = () => open.filter(({ lead }) => lead !== null);
  const tab = (): Tabs => {
    const me: (typeof open)[number] = { heard: new Listeners(), lead: null };
    open.push(me);
    return {
      isExclusive,
      isVisible: () => true,
      tell: (message) => {
        const copy = structuredClone(message);
        for (const each of open) if (each !== me) each.heard.call(copy);
      },
      listen: me.heard.add,
      lead: (changed) => {
        me.lead = changed;
        if (!isExclusive || leaders()[0] === me) changed(true);
      },
      takeOver: () => {
        leaders()[0]?.lead?.(false);
        open.sort((a, b) => Number(b === me) - Number(a === me));
        me.lead?.(true);
      },
      close: () => {
        const wasLeader = leaders()[0] === me;
        open.splice(open.indexOf(me), 1);
        if (wasLeader) leaders()[0]?.lead?.(true);
      },
    };
  };
  return { tab };
}

/** As they are once they have come. */
export function shapesThere(): LateShapes {
  const late = new LateShapes();
  late.bring(shapes);
  return late;
}

export interface FakeRealm extends Realm {
  readonly connection: FakeConnection;
  readonly clock: FakeClock;
  /** What the server's REST side would answer; without an entry the room is not found. */
  readonly snapshots: Map<RoomId, Snapshot>;
  /** What it would show first of a room; without an entry it is asked in vain. */
  readonly beginnings: Map<RoomId, Snapshot>;
}

export interface FakeRealmParts {
  accountId?: AccountId;
  snapshots?: readonly Snapshot[];
  connection?: FakeConnection;
  clock?: FakeClock;
  storage?: DeviceStorage;
  tabs?: Tabs;
  shapes?: LateShapes;
}

/** One person's realm over these rooms, online, as just opened. */
export function fakeRealm(parts: FakeRealmParts = {}): FakeRealm {
  const {
    accountId = '00000000-0000-4000-8000-00000000acc0' as AccountId,
    connection = fakeConnection(),
    clock = fakeClock(),
    storage = memoryStorage(),
    tabs = fakeBrowser().tab(),
    shapes: known = shapesThere(),
  } = parts;
  const snapshots = new Map((parts.snapshots ?? []).map((each) => [each.room, each]));
  const beginnings = new Map<RoomId, Snapshot>();
  const among = (known: ReadonlyMap<RoomId, Snapshot>) => (room: RoomId) => {
    const snapshot = known.get(room);
    return snapshot ? Promise.resolve(snapshot) : Promise.reject(new Refusal('notFound'));
  };
  const fetching = { fetchSnapshot: among(snapshots), fetchBeginning: among(beginnings) };
  const realm = createRealm({ accountId, connection, storage, tabs, clock, shapes: known, ...fetching });
  return { ...realm, connection, clock, snapshots, beginnings };
}
