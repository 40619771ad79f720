/** How a room follows the server: order, gaps, guesses, presence, and coming and going. */
import { onDevice } from '@silta/shared/limits';
import { Refusal } from '@silta/shared/refusals';
import type { News } from './room.ts';
import { aino, boardAt, boardId, draft, jonas, otherBoardId, post, postId, step } from './testBoard.ts';
import { fakeRealm, settled } from './testing.ts';
import type { FakeRealm } from './testing.ts';

/** A board with one post at number 5, on screen. */
async function onBoard(realm: FakeRealm = fakeRealm({ snapshots: [boardAt(5, [post(1)])] })) {
  const room = realm.rooms.room(boardId);
  const release = room.hold();
  await settled();
  const titles = () => room.store.list('post').map(({ title }) => title);
  return { realm, room, release, titles, connection: realm.connection, clock: realm.clock };
}

async function reconnect({ connection }: FakeRealm): Promise<void> {
  connection.setState('connecting');
  connection.setState('online');
  await settled();
}

describe('taking in', () => {
  test('C1 changes that follow are applied', async () => {
    const { connection, titles, room } = await onBoard();
    connection.deliver('changes', step(5, 6, [post(2)]));
    expect(titles()).toEqual(['Post 1', 'Post 2']);
    expect(room.store.seq).toBe(6);
  });

  test('C1 old changes are ignored', async () => {
    const { connection, titles } = await onBoard();
    connection.deliver('changes', step(4, 5, [post(1, { title: 'long ago' })]));
    expect(titles()).toEqual(['Post 1']);
    expect(connection.questions('sync')).toEqual([]);
  });

  test('C1 after a gap it asks for sync, one at a time', async () => {
    const { connection, titles, room } = await onBoard();
    connection.replies.sync = () => ({ sync: { kind: 'changes', changes: step(5, 8, [post(2), post(3)]) } });
    connection.deliver('changes', step(6, 7, [post(2)]));
    connection.deliver('changes', step(7, 8, [post(3)]));
    expect(titles()).toEqual(['Post 1']);
    await settled();
    expect(connection.questions('sync')).toEqual([{ room: boardId, from: 5, view: 1 }]);
    expect(titles()).toEqual(['Post 1', 'Post 2', 'Post 3']);
    expect(room.store.seq).toBe(8);
  });

  test('C1 a sync that is not answered is asked again after a pause', async () => {
    const { connection, clock, titles } = await onBoard();
    connection.replies.sync = () => {
      throw new Refusal('unavailable');
    };
    connection.deliver('changes', step(6, 7, [post(3)]));
    await settled();
    connection.replies.sync = () => ({ sync: { kind: 'changes', changes: step(5, 7, [post(3)]) } });
    await clock.advance(2_000);
    expect(connection.questions('sync')).toHaveLength(2);
    expect(titles()).toEqual(['Post 1', 'Post 3']);
  });

  test('C2 what comes in while a snapshot is fetched is laid on top of it', async () => {
    const realm = fakeRealm({ snapshots: [boardAt(5, [post(1)])] });
    realm.connection.replies.enter = () => {
      queueMicrotask(() => realm.connection.deliver('changes', step(5, 6, [post(2)])));
      return { sync: { kind: 'snapshot' }, here: [] };
    };
    const { titles, room } = await onBoard(realm);
    expect(titles()).toEqual(['Post 1', 'Post 2']);
    expect(room.store.seq).toBe(6);
  });

  test('C2 a snapshot that is older than what came in meanwhile loses nothing', async () => {
    const { realm, connection, titles, room } = await onBoard();
    connection.setState('connecting');
    let give: (value: { sync: { kind: 'snapshot' }; here: [] }) => void = () => undefined;
    connection.replies.enter = () => new Promise((resolve) => (give = resolve));
    connection.setState('online');
    await settled();
    connection.deliver('changes', step(5, 6, [post(2)]));
    realm.snapshots.set(boardId, boardAt(5, [post(1)], 2));
    give({ sync: { kind: 'snapshot' }, here: [] });
    await settled();
    expect(titles()).toEqual(['Post 1', 'Post 2']);
    expect(room.store.seq).toBe(6);
  });

  test('B8 beyond what is held while it catches up, it asks anew for what is missing', async () => {
    const { realm, connection, room, clock } = await onBoard();
    const count = onDevice.held + 3;
    connection.setState('connecting');
    let give: (value: { sync: { kind: 'snapshot' }; here: [] }) => void = () => undefined;
    connection.replies.enter = () => new Promise((resolve) => (give = resolve));
    connection.setState('online');
    await settled();
    for (let n = 1; n <= count; n++) connection.deliver('changes', step(1_000 + n, 1_001 + n, [post(2)]));
    realm.snapshots.set(boardId, boardAt(1_003, [post(1)], 2));
    give({ sync: { kind: 'snapshot' }, here: [] });
    await settled();
    expect(room.state.isCaughtUp).toBe(false);
    const [from, to] = [room.store.seq ?? 0, 1_001 + count];
    connection.replies.sync = () => ({
      sync: { kind: 'changes', changes: step(from, to, [post(2), post(3)]) },
    });
    await clock.advance(2_000);
    expect(room.store.seq).toBe(to);
    expect(room.state).toMatchObject({ status: 'ready', isCaughtUp: true });
  });

  test('C3 after a reconnect it enters with its own number and takes what it missed', async () => {
    const { realm, connection, titles, room } = await onBoard();
    connection.replies.enter = () => ({
      sync: { kind: 'changes', changes: step(5, 9, [post(2)]) },
      here: [],
    });
    await reconnect(realm);
    expect(connection.questions('enter').at(-1)).toEqual({ room: boardId, from: 5, view: 1 });
    expect(titles()).toEqual(['Post 1', 'Post 2']);
    expect(room.state).toMatchObject({ status: 'ready', isCaughtUp: true });
  });

  test('C3 where the view has changed a snapshot replaces everything', async () => {
    const { realm, connection, titles, room } = await onBoard();
    const viewer = { memberId: aino, sideId: boardAt(5, []).viewer.sideId, role: 'teacher' as const };
    realm.snapshots.set(boardId, { ...boardAt(6, [post(7)], 2), viewer });
    connection.replies.enter = () => ({ sync: { kind: 'snapshot' }, here: [] });
    await reconnect(realm);
    expect(titles()).toEqual(['Post 7']);
    expect(room.store.view).toBe(2);
    expect(room.state.viewer?.role).toBe('teacher');
  });
});

describe('guesses', () => {
  test('C4 a command shows at once and is dropped when `done` names it', async () => {
    const { realm, connection, room } = await onBoard();
    const id = realm.outbox.send(boardId, 'post.create', draft(2, 'mine'));
    expect(room.store.get('post', postId(2))?.title).toBe('mine');
    expect(room.store.isGuess('post', postId(2))).toBe(true);
    await settled();
    connection.deliver('changes', step(5, 6, [post(2, { title: 'as the server has it' })], { done: [id] }));
    expect(room.store.get('post', postId(2))?.title).toBe('as the server has it');
    expect(room.store.pending).toEqual([]);
    expect(realm.outbox.count()).toBe(0);
  });

  test('C4 acknowledged before its changes: the guess stays until they are in', async () => {
    const { realm, connection, room } = await onBoard();
    connection.replies.command = () => ({ seq: 6 });
    realm.outbox.send(boardId, 'post.create', draft(2, 'mine'));
    await settled();
    expect(realm.outbox.count()).toBe(0);
    expect(room.store.get('post', postId(2))?.title).toBe('mine');
    connection.deliver('changes', step(5, 6, [post(2, { title: 'confirmed' })]));
    expect(room.store.get('post', postId(2))?.title).toBe('confirmed');
    expect(room.store.pending).toEqual([]);
  });

  test('C4 changes before the acknowledgement: it is not sent again and the late answer does no harm', async () => {
    const { realm, connection, room, titles } = await onBoard();
    let answer: (reply: { seq: number }) => void = () => undefined;
    connection.replies.command = () => new Promise((resolve) => (answer = resolve));
    const id = realm.outbox.send(boardId, 'post.create', draft(2));
    await settled();
    connection.deliver('changes', step(5, 6, [post(2)], { done: [id] }));
    answer({ seq: 6 });
    await settled();
    expect(titles()).toEqual(['Post 1', 'Post 2']);
    expect(room.store.pending).toEqual([]);
    expect(connection.questions('command')).toHaveLength(1);
  });

  test('C4 an acknowledged guess goes with a snapshot that is new enough', async () => {
    const { realm, connection, room } = await onBoard();
    connection.replies.command = () => ({ seq: 6 });
    realm.outbox.send(boardId, 'post.create', draft(2));
    await settled();
    realm.snapshots.set(boardId, boardAt(7, [post(1)], 2));
    connection.replies.enter = () => ({ sync: { kind: 'snapshot' }, here: [] });
    await reconnect(realm);
    expect(room.store.get('post', postId(2))).toBeNull();
  });

  test("C4 the others do not hear of one's own guess, and it is no news", async () => {
    const { realm, connection, room } = await onBoard();
    const heard: News[] = [];
    room.onNews((news) => heard.push(news));
    const id = realm.outbox.send(boardId, 'post.create', draft(2));
    connection.deliver(
      'changes',
      step(5, 6, [post(2), post(3), post(1, { title: 'edited' })], { done: [id] }),
    );
    expect(heard).toHaveLength(1);
    expect(heard[0]?.added.map(({ record }) => record.id)).toEqual([postId(3)]);
    expect(heard[0]?.changed.map(({ record }) => record.id)).toEqual([postId(2), postId(1)]);
  });
});

describe('coming and going', () => {
  test('C14 it is entered while somebody holds it, and a step to another page does not leave it', async () => {
    const { realm, room, release, connection, clock } = await onBoard();
    release();
    await clock.advance(3_000);
    const again = room.hold();
    await clock.advance(10_000);
    expect(connection.questions('leave')).toEqual([]);
    expect(connection.questions('enter')).toHaveLength(1);
    again();
    await clock.advance(6_000);
    expect(connection.questions('leave')).toEqual([{ room: boardId }]);
    expect(realm.rooms.room(boardId)).toBe(room);
  });

  test('C14 who comes back finds the room as it was left and takes only what was missed', async () => {
    const { room, release, connection, clock, titles } = await onBoard();
    release();
    await clock.advance(6_000);
    connection.deliver('changes', step(5, 6, [post(2)]));
    expect(titles()).toEqual(['Post 1']);
    room.hold();
    await settled();
    expect(connection.questions('enter').at(-1)).toMatchObject({ from: 5 });
  });

  test('C14 who is here comes with entering, changes, and nobody is known without a connection', async () => {
    const realm = fakeRealm({ snapshots: [boardAt(5, [])] });
    const here = [{ memberId: jonas, writing: false }];
    realm.connection.replies.enter = () => ({ sync: { kind: 'snapshot' }, here });
    const { room, connection } = await onBoard(realm);
    expect(room.state.here).toEqual(here);
    connection.deliver('presence', {
      room: boardId,
      came: [{ memberId: aino, writing: false }],
      gone: [jonas],
    });
    expect(room.state.here).toEqual([{ memberId: aino, writing: false }]);
    connection.setState('offline');
    expect(room.state).toMatchObject({ here: [], isCaughtUp: false, status: 'ready' });
  });

  test('C14 a sign of writing fades after eight seconds', async () => {
    const { room, connection, clock } = await onBoard();
    connection.deliver('presence', { room: boardId, came: [{ memberId: jonas, writing: true }], gone: [] });
    await clock.advance(7_900);
    expect(room.state.here).toEqual([{ memberId: jonas, writing: true }]);
    await clock.advance(200);
    expect(room.state.here).toEqual([{ memberId: jonas, writing: false }]);
  });

  test("C14 one's own writing is told now and then, not with every key", async () => {
    const { room, connection, clock } = await onBoard();
    for (let key = 0; key < 10; key++) room.setWriting(true);
    await clock.advance(4_500);
    room.setWriting(true);
    room.setWriting(false);
    expect(connection.questions('writing').map(({ writing }) => writing)).toEqual([true, true, false]);
  });

  test('C15 a room that is not there for this viewer is gone', async () => {
    const realm = fakeRealm();
    realm.connection.replies.enter = () => {
      throw new Refusal('notFound');
    };
    const room = realm.rooms.room(otherBoardId);
    room.hold();
    await settled();
    expect(room.state.status).toBe('gone');
    await realm.clock.advance(60_000);
    expect(realm.connection.questions('enter')).toHaveLength(1);
  });

  test('C15 a room that a waiting command makes is waited for', async () => {
    const realm = fakeRealm();
    let exists = false;
    realm.connection.replies.enter = () => {
      if (!exists) throw new Refusal('notFound');
      return { sync: { kind: 'snapshot' }, here: [] };
    };
    const sections = [{ id: draft(1).sectionId, title: 'Ideas', rank: draft(1).rank }];
    realm.outbox.send(boardId, 'board.create', { id: otherBoardId, title: 'New', layout: 'wall', sections });
    const room = realm.rooms.room(otherBoardId);
    room.hold();
    await settled();
    expect(room.state.status).toBe('loading');
    exists = true;
    realm.snapshots.set(otherBoardId, { ...boardAt(1, []), room: otherBoardId });
    await realm.clock.advance(2_000);
    expect(room.state.status).toBe('ready');
  });

  test('C15 the server closes a room', async () => {
    const { room, connection } = await onBoard();
    connection.deliver('closed', { room: boardId });
    expect(room.state.status).toBe('gone');
  });

  test('C16 loading is called slow after ten seconds, and is ready when it comes', async () => {
    const realm = fakeRealm({ snapshots: [boardAt(5, [])] });
    realm.connection.setState('connecting');
    const { room, clock, connection } = await onBoard(realm);
    expect(room.state.status).toBe('loading');
    await clock.advance(10_000);
    expect(room.state.status).toBe('slow');
    connection.setState('online');
    await settled();
    expect(room.state.status).toBe('ready');
  });
});
