/** What is kept on the device, in a real IndexedDB (fake-indexeddb follows the specification). */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { newId } from '@silta/shared/newId';
import type { CommandId, RoomId } from '@silta/shared/ids';
import type { Post } from '@silta/shared/boards/records';
import type { Entry } from './entry.ts';
import { openStorage } from './indexedStorage.ts';
import { onDevice } from '@silta/shared/limits';
import { ainosAccount, boardAt, boardId, draft, jonasAccount, post, step } from './testBoard.ts';
import { fakeConnection, fakeRealm, settled, shapesThere } from './testing.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const entry = (n: number): Entry => ({
  id: newId<CommandId>(),
  accountId: ainosAccount,
  room: boardId,
  name: 'post.create',
  payload: draft(n),
  at: '2026-03-02T08:00:00.000Z',
});

/** Turns of the event loop, enough for a few transactions of the fake however busy the machine is. */
async function written(): Promise<void> {
  for (let turn = 0; turn < 80; turn++) await new Promise((resolve) => setTimeout(resolve));
}

test("C5 entries come back in the order in which they were written, one account's only", async () => {
  const { outbox } = await openStorage(shapesThere());
  const entries = [3, 1, 2].map(entry);
  for (const each of entries) await outbox.put(each);
  await outbox.put({ ...entry(9), accountId: jonasAccount });
  expect(await (await openStorage(shapesThere())).outbox.all(ainosAccount)).toEqual(entries);
});

test('C5 an entry written twice is there once, and removed is removed', async () => {
  const { outbox } = await openStorage(shapesThere());
  const [one, two] = [entry(1), entry(2)];
  for (const each of [one, two, one]) await outbox.put(each);
  await outbox.remove(one.id);
  expect(await outbox.all(ainosAccount)).toEqual([two]);
  await outbox.clear(ainosAccount);
  expect(await outbox.all(ainosAccount)).toEqual([]);
});

test('C16 a reload without network shows the board as last seen, and what waits', async () => {
  const storage = await openStorage(shapesThere());
  const before = fakeRealm({ storage, snapshots: [boardAt(5, [post(1)])] });
  before.rooms.room(boardId).hold();
  await written();
  before.connection.deliver('changes', step(5, 6, [post(2)]));
  before.connection.setState('offline');
  before.outbox.send(boardId, 'post.create', draft(3));
  await written();
  before.close();

  const connection = fakeConnection();
  connection.setState('connecting');
  const after = fakeRealm({ storage: await openStorage(shapesThere()), connection });
  const room = after.rooms.room(boardId);
  room.hold();
  await written();
  expect(room.state).toMatchObject({ status: 'ready', isCaughtUp: false, viewer: { role: 'learner' } });
  expect(room.store.list('post').map(({ title }) => title)).toEqual(['Post 1', 'Post 2', 'Post 3']);
  connection.setState('online');
  await settled();
  expect(connection.questions('enter')).toEqual([{ room: boardId, from: 6, view: 1 }]);
});

test('C16 what does not follow, or was seen with other rights, is not mixed in', async () => {
  const { rooms } = await openStorage(shapesThere());
  await rooms.replace(ainosAccount, boardAt(5, [post(1)]));
  await rooms.apply(ainosAccount, 1, step(6, 7, [post(2)]));
  await rooms.apply(ainosAccount, 2, step(5, 6, [post(3)]));
  await rooms.apply(ainosAccount, 1, step(4, 5, [post(1, { title: 'long ago' })]));
  expect(await rooms.load(ainosAccount, boardId)).toEqual(boardAt(5, [post(1)]));
  await rooms.apply(ainosAccount, 1, step(5, 6, [post(4)], { removes: [{ type: 'post', id: post(1).id }] }));
  expect(await rooms.load(ainosAccount, boardId)).toEqual(boardAt(6, [post(4)]));
});

test('C16 what an older version has stored in another shape is not shown', async () => {
  const { rooms } = await openStorage(shapesThere());
  const { paper: _, ...old } = post(1);
  await rooms.replace(ainosAccount, boardAt(5, [old as Post]));
  expect(await rooms.load(ainosAccount, boardId)).toBeNull();
});

test('C16 the last rooms are kept, not all', async () => {
  const { rooms } = await openStorage(shapesThere());
  const ids = Array.from({ length: onDevice.rooms + 1 }, () => newId<RoomId>());
  for (const room of ids) {
    await rooms.replace(ainosAccount, { ...boardAt(1, [post(1)]), room });
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const known = await Promise.all(ids.map((room) => rooms.load(ainosAccount, room)));
  expect(known.map((snapshot) => snapshot !== null)).toEqual([false, ...ids.slice(1).map(() => true)]);
});

test('C11 sign-out forgets what was seen and written, of this account only', async () => {
  const storage = await openStorage(shapesThere());
  await storage.rooms.replace(jonasAccount, boardAt(5, [post(1)]));
  const realm = fakeRealm({ accountId: ainosAccount, storage, snapshots: [boardAt(5, [post(1)])] });
  realm.rooms.room(boardId).hold();
  realm.outbox.send(boardId, 'post.create', draft(2));
  await written();
  expect(await storage.rooms.load(ainosAccount, boardId)).not.toBeNull();
  await realm.signOut();
  expect(await storage.rooms.load(ainosAccount, boardId)).toBeNull();
  expect(await storage.outbox.all(ainosAccount)).toEqual([]);
  expect(await storage.rooms.load(jonasAccount, boardId)).not.toBeNull();
});

test('C15 a room that is gone is forgotten on the device', async () => {
  const storage = await openStorage(shapesThere());
  const realm = fakeRealm({ accountId: ainosAccount, storage, snapshots: [boardAt(5, [post(1)])] });
  realm.rooms.room(boardId).hold();
  await written();
  realm.connection.deliver('closed', { room: boardId });
  await written();
  expect(await storage.rooms.load(ainosAccount, boardId)).toBeNull();
});

test('C17 without IndexedDB everything works in memory', async () => {
  Object.assign(globalThis, { indexedDB: undefined });
  const storage = await openStorage(shapesThere());
  expect(storage.isLasting).toBe(false);
  await storage.outbox.put(entry(1));
  expect(await storage.outbox.all(ainosAccount)).toHaveLength(1);
});
