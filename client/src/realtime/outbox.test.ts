/** The outbox: nothing that a person wrote is lost, and nothing is carried out twice. */
import { Refusal } from '@silta/shared/refusals';
import type { RefusalCode, RefusalDetails } from '@silta/shared/refusals';
import type { RefusedEntry } from './entry.ts';
import { onDevice } from '@silta/shared/limits';
import { memoryStorage } from './storage.ts';
import { ainosAccount, boardId, draft, otherBoardId } from './testBoard.ts';
import { fakeClock, fakeRealm, settled } from './testing.ts';
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

test('C5 it is kept on the device before it is sent', async () => {
  const storage = memoryStorage();
  const order: string[] = [];
  const realm = realmOf({
    storage: { ...storage, outbox: { ...storage.outbox, put: async () => void order.push('kept') } },
  });
  realm.connection.replies.command = () => ({ seq: order.push('sent') });
  await settled();
  realm.outbox.send(boardId, 'post.create', draft(1));
  await settled();
  expect(order).toEqual(['kept', 'sent']);
});

test('C5 the outbox survives a reload, in order and with the same ids', async () => {
  const storage = memoryStorage();
  const before = realmOf({ storage });
  before.connection.setState('offline');
  const ids = [1, 2, 3].map((n) => before.outbox.send(boardId, 'post.create', draft(n)));
  await settled();
  before.close();
  const after = realmOf({ storage });
  server(after.connection);
  await settled();
  expect(sentIds(after.connection)).toEqual(ids);
  expect(await storage.outbox.all(ainosAccount)).toEqual([]);
});

test('C5 what an older version has left and this one cannot send comes back as refused', async () => {
  const storage = memoryStorage();
  const id = realmOf().outbox.send(boardId, 'post.create', draft(1));
  const kept = { id, accountId: ainosAccount, room: boardId, at: '2026-03-02T07:00:00.000Z' };
  await storage.outbox.put({ ...kept, name: 'post.shout', payload: { text: 'Moi!' } });
  const realm = realmOf({ storage });
  const heard = heardRefusals(realm);
  await settled();
  expect(heard).toMatchObject([{ id, reason: 'invalid', payload: { text: 'Moi!' } }]);
  expect(realm.connection.questions('command')).toEqual([]);
});

test('C6 one command of a room is on its way, the next one after its answer', async () => {
  const realm = realmOf();
  const answers: (() => void)[] = [];
  realm.connection.replies.command = () => new Promise((resolve) => answers.push(() => resolve({ seq: 1 })));
  await settled();
  const ids = [1, 2].map((n) => realm.outbox.send(boardId, 'post.create', draft(n)));
  const other = realm.outbox.send(otherBoardId, 'post.create', draft(3));
  await settled();
  expect(sentIds(realm.connection)).toEqual([ids[0], other]);
  answers[0]?.();
  await settled();
  expect(sentIds(realm.connection)).toEqual([ids[0], other, ids[1]]);
});

test('C6 after a reconnect the same id is sent again at once', async () => {
  const realm = realmOf();
  const { connection } = realm;
  await settled();
  connection.replies.command = refuse('unavailable');
  const id = realm.outbox.send(boardId, 'post.create', draft(1));
  await settled();
  connection.setState('offline');
  const executed = server(connection);
  connection.setState('online');
  await settled();
  expect(sentIds(connection)).toEqual([id, id]);
  expect([...executed]).toEqual([id]);
  expect(realm.outbox.count()).toBe(0);
});

test('C6 without an answer it is sent again with growing pauses', async () => {
  const realm = realmOf();
  const times: number[] = [];
  realm.connection.replies.command = () => {
    times.push(realm.clock.now());
    throw new Refusal('unavailable');
  };
  await settled();
  realm.outbox.send(boardId, 'post.create', draft(1));
  await settled();
  await realm.clock.advance(120_000);
  const pauses = times.slice(1).map((at, i) => at - (times[i] ?? 0));
  expect(pauses.slice(0, 6)).toEqual([750, 1_500, 3_000, 6_000, 7_500, 7_500]);
});

test('C6 told to go slower it waits as long as the server says', async () => {
  const realm = realmOf();
  realm.connection.replies.command = refuse('tooFast', { retryInSeconds: 20 });
  await settled();
  realm.outbox.send(boardId, 'post.create', draft(1));
  await settled();
  realm.connection.setState('connecting');
  realm.connection.setState('online');
  await realm.clock.advance(19_000);
  expect(realm.connection.questions('command')).toHaveLength(1);
  await realm.clock.advance(1_500);
  expect(realm.connection.questions('command')).toHaveLength(2);
});

test('C7 a refusal gives the text back with the reason, and the next one goes on', async () => {
  const realm = realmOf();
  const heard = heardRefusals(realm);
  await settled();
  let isFirst = true;
  realm.connection.replies.command = () => {
    if (!isFirst) return { seq: 1 };
    isFirst = false;
    throw new Refusal('locked');
  };
  const id = realm.outbox.send(boardId, 'post.create', draft(1, 'My long text'));
  const outcome = realm.outbox.outcome(id);
  realm.outbox.send(boardId, 'post.create', draft(2));
  await settled();
  expect(heard).toMatchObject([
    { id, name: 'post.create', reason: 'locked', payload: { title: 'My long text' } },
  ]);
  expect(await outcome).toEqual({ ok: false, reason: 'locked', details: {} });
  expect(realm.outbox.count()).toBe(0);
  expect(sentIds(realm.connection)).toHaveLength(2);
});

test('C7 what was refused survives a reload until it is dismissed', async () => {
  const storage = memoryStorage();
  const before = realmOf({ storage });
  before.connection.replies.command = refuse('archived');
  await settled();
  const id = before.outbox.send(boardId, 'post.create', draft(1, 'Keep me'));
  await settled();
  before.close();
  const after = realmOf({ storage });
  await settled();
  expect(after.outbox.state.refused).toMatchObject([
    { id, reason: 'archived', payload: { title: 'Keep me' } },
  ]);
  expect(after.connection.questions('command')).toEqual([]);
  after.outbox.dismiss(id);
  await settled();
  expect(await storage.refused.all(ainosAccount)).toEqual([]);
});

test('C7 a bug of the server counts as a refusal the third time', async () => {
  const realm = realmOf();
  const heard = heardRefusals(realm);
  realm.connection.replies.command = refuse('internal');
  await settled();
  realm.outbox.send(boardId, 'post.create', draft(1));
  await realm.clock.advance(60_000);
  expect(realm.connection.questions('command')).toHaveLength(3);
  expect(heard).toMatchObject([{ reason: 'internal' }]);
});

test('C8 after 24 hours it gives up, aloud and with the text', async () => {
  const realm = realmOf();
  const heard = heardRefusals(realm);
  realm.connection.setState('offline');
  await settled();
  realm.outbox.send(boardId, 'post.create', draft(1, 'Written on the bus'));
  await realm.clock.advance(24 * 3_600_000 - 5_000);
  expect(heard).toEqual([]);
  await realm.clock.advance(6_000);
  expect(heard).toMatchObject([{ reason: 'expired', payload: { title: 'Written on the bus' } }]);
  realm.connection.setState('online');
  await settled();
  expect(realm.connection.questions('command')).toEqual([]);
});

test('C8 what is too old at the next visit is given up as well', async () => {
  const storage = memoryStorage();
  const before = realmOf({ storage });
  before.connection.setState('offline');
  before.outbox.send(boardId, 'post.create', draft(1));
  await settled();
  before.close();
  const after = realmOf({ storage, clock: fakeClock('2026-03-04T08:00:00.000Z') });
  await settled();
  expect(after.outbox.state).toMatchObject({ waiting: [], refused: [{ reason: 'expired' }] });
  expect(after.connection.questions('command')).toEqual([]);
});

test('C17 one that was not sent can be taken back, one that was cannot', async () => {
  const realm = realmOf();
  await settled();
  const sent = realm.outbox.send(boardId, 'post.create', draft(1));
  await settled();
  realm.connection.setState('offline');
  const unsent = realm.outbox.send(boardId, 'post.create', draft(2));
  expect(realm.outbox.remove(sent)).toBe(false);
  expect(realm.outbox.remove(unsent)).toBe(true);
  await settled();
  expect(realm.outbox.pendingIn(boardId).map(({ id }) => id)).toEqual([sent]);
});

test('C17 a full outbox refuses and gives the text back', async () => {
  const realm = realmOf();
  const heard = heardRefusals(realm);
  realm.connection.setState('offline');
  for (let n = 0; n < onDevice.waiting; n++) realm.outbox.send(boardId, 'post.create', draft(n));
  realm.outbox.send(boardId, 'post.create', draft(999, 'One too many'));
  await settled();
  expect(realm.outbox.count()).toBe(onDevice.waiting);
  expect(heard).toMatchObject([
    { reason: 'full', details: { limit: onDevice.waiting }, payload: { title: 'One too many' } },
  ]);
});

test('C17 a device that keeps nothing does not stop anybody', async () => {
  const fails = () => Promise.reject(new Error('QuotaExceededError'));
  const shelf = { all: fails, put: fails, remove: fails, clear: fails };
  const storage = { ...memoryStorage(), outbox: shelf, refused: shelf, isLasting: true };
  const realm = realmOf({ storage });
  server(realm.connection);
  await settled();
  const outcome = realm.outbox.outcome(realm.outbox.send(boardId, 'post.create', draft(1)));
  expect(await outcome).toEqual({ ok: true, seq: 1 });
  expect(realm.outbox.state.isLasting).toBe(false);
});
