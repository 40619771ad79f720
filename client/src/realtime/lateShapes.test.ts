/** Before the shapes of commands and records are there: what is written waits, and nothing of it is lost. */
import { LateShapes } from './lateShapes.ts';
import * as shapes from './shapes.ts';
import { memoryStorage } from './storage.ts';
import { ainosAccount, boardAt, boardId, draft, post, postId } from './testBoard.ts';
import { fakeRealm, settled } from './testing.ts';

test('C21 a command that was sent before is guessed as soon as they are there', async () => {
  const late = new LateShapes();
  const realm = fakeRealm({ snapshots: [boardAt(5, [post(1)])], shapes: late });
  const room = realm.rooms.room(boardId);
  room.hold();
  await settled();
  realm.outbox.send(boardId, 'post.create', draft(2, 'mine'));
  expect(room.store.get('post', postId(2))).toBeNull();
  late.bring(shapes);
  expect(room.store.get('post', postId(2))?.title).toBe('mine');
});

test('C21 what lies on the device waits for them, then goes in its order', async () => {
  const storage = memoryStorage();
  const before = fakeRealm({ accountId: ainosAccount, storage });
  before.connection.setState('offline');
  const ids = [1, 2].map((n) => before.outbox.send(boardId, 'post.create', draft(n)));
  await settled();
  before.close();
  const late = new LateShapes();
  const after = fakeRealm({ accountId: ainosAccount, storage, shapes: late });
  after.connection.replies.command = () => ({ seq: 1 });
  await settled();
  expect(after.connection.questions('command')).toEqual([]);
  expect(await storage.outbox.all(ainosAccount)).toHaveLength(2);
  late.bring(shapes);
  await settled();
  expect(after.connection.questions('command').map(({ id }) => id)).toEqual(ids);
});

test('C21 something written meanwhile is not taken for a leftover that nobody can read', async () => {
  const late = new LateShapes();
  const realm = fakeRealm({ accountId: ainosAccount, shapes: late });
  realm.connection.replies.command = () => ({ seq: 1 });
  realm.outbox.send(boardId, 'post.create', draft(1));
  await settled();
  late.bring(shapes);
  await settled();
  expect(realm.outbox.state.refused).toEqual([]);
  expect(realm.connection.questions('command')).toHaveLength(1);
});
