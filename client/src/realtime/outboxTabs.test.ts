/** The outboxes of several tabs and accounts in one browser: who sends, and who must not. */
import { Refusal } from '@silta/shared/refusals';
import type { RefusalCode, RefusalDetails } from '@silta/shared/refusals';
import type { RefusedEntry } from './entry.ts';
import { memoryStorage } from './storage.ts';
import { ainosAccount, boardAt, boardId, draft, jonasAccount } from './testBoard.ts';
import { fakeBrowser, fakeRealm, settled } from './testing.ts';
import type { FakeConnection, FakeRealmParts } from './testing.ts';

const realmOf = (parts: FakeRealmParts = {}) => fakeRealm({ accountId: ainosAccount, ...parts });

const refuse =
  (code: RefusalCode, details: RefusalDetails = {}) =>
  () => {
    throw new Refusal(code, details);
  };

function heardRefusals(realm: ReturnType<typeof realmOf>): RefusedEntry[] {
  const heard: RefusedEntry[] = [];
  realm.outbox.onRefused((refused) => heard.push(refused));
  return heard;
}

const sentIds = (connection: FakeConnection) => connection.questions('command').map(({ id }) => id);

/** A server that executes each id once, as the real one does. */
function server(connection: FakeConnection): Set<string> {
  const executed = new Set<string>();
  connection.replies.command = ({ id }) => ({ seq: executed.add(id).size });
  return executed;
}

test('C9 what another account has left is neither shown nor sent nor emptied', async () => {
  const storage = memoryStorage();
  const jonas = realmOf({ accountId: jonasAccount, storage });
  jonas.connection.setState('offline');
  jonas.outbox.send(boardId, 'post.create', draft(1));
  await settled();
  jonas.close();
  const aino = realmOf({ storage });
  server(aino.connection);
  await settled();
  expect(aino.outbox.count()).toBe(0);
  await aino.signOut();
  expect(aino.connection.questions('command')).toEqual([]);
  expect(await storage.outbox.all(jonasAccount)).toHaveLength(1);
});

test('C9 a tab ends when somebody else signs in in this browser', async () => {
  const browser = fakeBrowser();
  const aino = realmOf({ tabs: browser.tab() });
  realmOf({ accountId: jonasAccount, tabs: browser.tab() });
  expect(aino.connection.status.state).toBe('signedOut');
});

test('C10 of two tabs one sends, and both see what waits and that it is done', async () => {
  const [storage, browser] = [memoryStorage(), fakeBrowser()];
  const one = realmOf({ storage, tabs: browser.tab(), snapshots: [boardAt(5, [])] });
  const two = realmOf({ storage, tabs: browser.tab(), snapshots: [boardAt(5, [])] });
  const room = one.rooms.room(boardId);
  room.hold();
  await settled();
  const id = two.outbox.send(boardId, 'post.create', draft(1));
  await settled();
  expect(one.outbox.count()).toBe(1);
  expect(room.store.list('post')).toHaveLength(1);
  expect([...sentIds(one.connection), ...sentIds(two.connection)]).toEqual([id]);
  server(one.connection);
  one.connection.setState('offline');
  await settled();
  one.connection.setState('online');
  await settled();
  expect([...sentIds(one.connection), ...sentIds(two.connection)]).toEqual([id, id]);
  expect(two.outbox.count()).toBe(0);
  expect(await storage.outbox.all(ainosAccount)).toEqual([]);
});

test('C10 the answer that one tab gets is known in the other', async () => {
  const [storage, browser] = [memoryStorage(), fakeBrowser()];
  const one = realmOf({ storage, tabs: browser.tab() });
  const two = realmOf({ storage, tabs: browser.tab() });
  server(one.connection);
  await settled();
  const outcome = two.outbox.outcome(two.outbox.send(boardId, 'post.create', draft(1)));
  expect(await outcome).toEqual({ ok: true, seq: 1 });
  expect(two.outbox.count()).toBe(0);
  one.connection.replies.command = refuse('forbidden');
  const heard = heardRefusals(two);
  two.outbox.send(boardId, 'post.create', draft(2, 'Mine'));
  await settled();
  expect(heard).toMatchObject([{ reason: 'forbidden', payload: { title: 'Mine' } }]);
});

test('C10 when the sending tab closes another takes over with the same ids', async () => {
  const [storage, browser] = [memoryStorage(), fakeBrowser()];
  const one = realmOf({ storage, tabs: browser.tab() });
  const two = realmOf({ storage, tabs: browser.tab() });
  await settled();
  const id = one.outbox.send(boardId, 'post.create', draft(1));
  await settled();
  const executed = server(two.connection);
  one.close();
  await settled();
  expect(sentIds(two.connection)).toEqual([id]);
  expect([...executed]).toEqual([id]);
});

test('C10 a tab on screen takes over from one that stands still', async () => {
  const [storage, browser] = [memoryStorage(), fakeBrowser()];
  realmOf({ storage, tabs: browser.tab() });
  const two = realmOf({ storage, tabs: browser.tab() });
  server(two.connection);
  await settled();
  two.outbox.send(boardId, 'post.create', draft(1));
  await two.clock.advance(4_000);
  expect(two.outbox.count()).toBe(1);
  await two.clock.advance(2_000);
  expect(two.outbox.count()).toBe(0);
});

test('C10 where tabs cannot agree each sends what was written in it', async () => {
  const [storage, browser] = [memoryStorage(), fakeBrowser({ isExclusive: false })];
  const one = realmOf({ storage, tabs: browser.tab() });
  const two = realmOf({ storage, tabs: browser.tab() });
  server(two.connection);
  await settled();
  two.outbox.send(boardId, 'post.create', draft(1));
  await settled();
  expect([one, two].map(({ connection }) => sentIds(connection).length)).toEqual([0, 1]);
  expect([one, two].map(({ outbox }) => outbox.count())).toEqual([0, 0]);
});

test('C11 sign-out empties the outbox here, on the device and in the other tabs', async () => {
  const [storage, browser] = [memoryStorage(), fakeBrowser()];
  const one = realmOf({ storage, tabs: browser.tab() });
  const two = realmOf({ storage, tabs: browser.tab() });
  one.connection.replies.command = refuse('locked');
  await settled();
  one.outbox.send(boardId, 'post.create', draft(1));
  await settled();
  one.connection.setState('offline');
  one.outbox.send(boardId, 'post.create', draft(2));
  await settled();
  await one.signOut();
  await settled();
  expect(await storage.outbox.all(ainosAccount)).toEqual([]);
  expect(await storage.refused.all(ainosAccount)).toEqual([]);
  expect(two.outbox.state).toMatchObject({ waiting: [], refused: [] });
  expect(two.connection.status.state).toBe('signedOut');
});
