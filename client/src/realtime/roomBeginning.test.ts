/** What of a room is on screen before the connection is there, and how the whole of it takes its place. */
import type { Snapshot } from '@silta/shared/protocol';
import { memoryStorage } from './storage.ts';
import { boardAt, boardId, post, postId, step } from './testBoard.ts';
import { fakeRealm, settled } from './testing.ts';
import type { FakeRealm } from './testing.ts';

function hold(realm: FakeRealm) {
  const room = realm.rooms.room(boardId);
  room.hold();
  const titles = () => room.store.list('post').map(({ title }) => title);
  return { room, titles, connection: realm.connection };
}

async function onBoard(realm: FakeRealm) {
  const held = hold(realm);
  await settled();
  return held;
}

describe('C19 what the server shows first', () => {
  const beginningAt = (seq: number) => ({ ...boardAt(seq, [post(1)]), isBeginning: true as const });
  const wholeBoard = boardAt(5, [post(1), post(2), post(3)]);

  function offline(beginning: Snapshot = beginningAt(5)) {
    const kept: Snapshot[] = [];
    const storage = memoryStorage();
    storage.rooms = { ...storage.rooms, replace: async (_, snapshot) => void kept.push(snapshot) };
    const realm = fakeRealm({ snapshots: [wholeBoard], storage });
    realm.beginnings.set(boardId, beginning);
    realm.connection.setState('connecting');
    return { realm, kept };
  }

  test('of a big room is on screen before the connection, and the whole takes its place', async () => {
    const { realm, kept } = offline();
    const { room, titles, connection } = await onBoard(realm);
    expect(titles()).toEqual(['Post 1']);
    expect(room.state).toMatchObject({ status: 'ready', isCaughtUp: false, isWhole: false });
    expect(kept).toEqual([]);
    const first = room.store.get('post', postId(1));
    connection.setState('online');
    await settled();
    expect(connection.questions('enter')).toEqual([{ room: boardId, from: null, view: null }]);
    expect(titles()).toEqual(['Post 1', 'Post 2', 'Post 3']);
    expect(room.state).toMatchObject({ isCaughtUp: true, isWhole: true });
    expect(kept).toEqual([wholeBoard]);
    // What is on screen already rests.
    expect(room.store.get('post', postId(1))).toBe(first);
  });

  test('of a small room is all of it: nothing is fetched twice, and it is kept', async () => {
    const small = boardAt(5, [post(1)]);
    const { realm, kept } = offline(small);
    realm.snapshots.delete(boardId);
    const { room, connection } = await onBoard(realm);
    expect(kept).toEqual([small]);
    connection.setState('online');
    await settled();
    expect(connection.questions('enter')).toEqual([{ room: boardId, from: 5, view: 1 }]);
    expect(room.state).toMatchObject({ status: 'ready', isCaughtUp: true, isWhole: true });
  });

  test('is asked for only where the device knows nothing', async () => {
    const known = fakeRealm({
      storage: { ...memoryStorage(), rooms: { ...memoryStorage().rooms, load: async () => wholeBoard } },
    });
    known.beginnings.set(boardId, boardAt(9, [post(9)]));
    known.connection.setState('offline');
    const { titles } = await onBoard(known);
    expect(titles()).toEqual(['Post 1', 'Post 2', 'Post 3']);
  });

  test('comes too late for a room that was closed or left for good', async () => {
    const { realm, kept } = offline(boardAt(5, [post(1)]));
    const { room, titles } = hold(realm);
    await realm.signOut();
    await settled();
    expect(kept).toEqual([]);
    expect([titles(), room.state.status]).toEqual([[], 'loading']);
  });

  test('and what comes in meanwhile is on top of both', async () => {
    const { realm } = offline();
    const { connection, titles } = await onBoard(realm);
    connection.replies.enter = () => {
      queueMicrotask(() => connection.deliver('changes', step(5, 6, [post(4)])));
      return { sync: { kind: 'snapshot' }, here: [] };
    };
    connection.setState('online');
    await settled();
    expect(titles()).toEqual(['Post 1', 'Post 2', 'Post 3', 'Post 4']);
  });
});
