/** Catching up, and what leaves the server for whom: packets, snapshots, sync and activity alike. */
import { newId } from '@silta/shared/ids';
import type { CommentId, PostId } from '@silta/shared/ids';
import type { Comment, Post } from '@silta/shared/boards/records';
import { isStaff, roles } from '@silta/shared/roles';
import { ActivityController } from '../boards/activity.controller.ts';
import { realtime } from '../bounds.ts';
import { Retention } from '../retention.ts';
import { createLogger } from '../logger.ts';
import { aComment, aPost, commentOn, postBy, setRules } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aPlace } from '../testing/place.ts';
import type { Place } from '../testing/place.ts';
import { aWorldIn, sideNames } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let place: Place;
let world: World;

beforeAll(async () => {
  place = await aPlace();
});
beforeEach(async () => {
  world = await aWorldIn(place);
});
afterEach(() => world.end());
afterAll(() => place.close());

const learner = () => world.as('learner', 'FI');
const teacher = () => world.as('teacher', 'FI');

async function snapshot(by: Person, room = world.boardId) {
  return world.house.feed.snapshot(by.accountId, room);
}

async function sync(by: Person, from: number | null, view: number | null = 0, room = world.boardId) {
  return world.house.feed.sync(by.accountId, room, from, view);
}

async function changesSince(by: Person, from: number) {
  const answer = await sync(by, from);
  if (answer.kind !== 'changes') throw new Error('a snapshot');
  return answer.changes;
}

describe('F1 who catches up gets each touched record once, as it is now', () => {
  test('however often it has changed', async () => {
    const { seq } = await snapshot(teacher());
    const postId = await aPost(world, learner());
    for (const title of ['a', 'b', 'c']) {
      await learner()
        .send('post.edit', { postId, title, text: '', language: 'en', paper: 'mint' })
        .succeeds();
    }
    const changes = await changesSince(teacher(), seq);
    expect(changes).toMatchObject({ from: seq, to: seq + 4, removes: [], done: [] });
    expect(changes.puts).toEqual([
      { type: 'post', record: expect.objectContaining({ id: postId, title: 'c' }) as unknown },
    ]);
  });

  test('and nothing where nothing has happened', async () => {
    const { seq } = await snapshot(learner());
    expect(await changesSince(learner(), seq)).toEqual({
      room: world.boardId,
      from: seq,
      to: seq,
      puts: [],
      removes: [],
      done: [],
    });
  });
});

describe('F2 a snapshot takes the place of changes', () => {
  test('for those who have nothing yet, or more than the server', async () => {
    const { seq } = await snapshot(learner());
    expect(await sync(learner(), null)).toEqual({ kind: 'snapshot' });
    expect(await sync(learner(), seq + 1)).toEqual({ kind: 'snapshot' });
    expect(await sync(learner(), seq, null)).toEqual({ kind: 'snapshot' });
    expect(await sync(learner(), seq, 1)).toEqual({ kind: 'snapshot' });
  });

  test('where the log does not reach back', async () => {
    const { seq: old } = await snapshot(learner());
    await aPost(world, learner());
    await aPost(world, learner());
    await world.mirror.check(true);
    const { seq } = await snapshot(learner());
    await world.dataSource.query(
      `update "change" set "at" = "at" - interval '8 days' where "roomId" = $1 and "seq" < $2`,
      [world.boardId, seq],
    );
    await new Retention(world.house, createLogger('silent')).run();
    expect(await sync(learner(), old)).toEqual({ kind: 'snapshot' });
    expect(await sync(learner(), seq - 2)).toEqual({ kind: 'snapshot' });
    expect((await changesSince(learner(), seq - 1)).puts).toHaveLength(1);
  });

  test('B7 where what was touched weighs more than a reader should have to take in one piece', async () => {
    const { seq } = await snapshot(learner());
    const text = 'ä'.repeat(10_000);
    const ids: PostId[] = [];
    for (let i = 0; i < 30; i += 1) ids.push(await aPost(world, learner(), { text }));
    expect(Buffer.byteLength(JSON.stringify(await changesSince(learner(), seq)))).toBeLessThan(
      realtime.catchUpBytes.most,
    );
    for (let i = 0; i < 5; i += 1) ids.push(await aPost(world, learner(), { text }));
    expect(await sync(learner(), seq)).toEqual({ kind: 'snapshot' });
    const short = { title: 'Shorter', text: '', language: 'en', paper: 'mint' } as const;
    for (const postId of ids)
      await learner()
        .send('post.edit', { postId, ...short })
        .isDone();
    expect((await changesSince(learner(), seq)).puts).toHaveLength(35);
  });

  test('where more was touched than a snapshot holds', async () => {
    const { seq } = await snapshot(learner());
    await world.dataSource.query(
      `insert into "change" ("roomId", "seq", "type", "recordId", "at")
       select $1, $2, 'post', gen_random_uuid(), now() from generate_series(1, 2001)`,
      [world.boardId, seq],
    );
    expect(await sync(learner(), seq - 1)).toEqual({ kind: 'snapshot' });
  });
});

test('F3 the log holds ids and no text', async () => {
  await aPost(world, learner(), { title: 'Nobody else may read this', text: 'secret' });
  const rows: object[] = await world.dataSource.query(`select * from "change"`);
  const columns = ['at', 'onlyFor', 'orFor', 'recordId', 'roomId', 'seq', 'staffToo', 'type'];
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(columns);
});

test('F4 receipts outlive every outbox, and are gone after 30 days', async () => {
  await aPost(world, learner());
  const retention = new Retention(world.house, createLogger('silent'));
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  const receipts = async () => (await world.dataSource.query<unknown[]>(`select 1 from "receipt"`)).length;
  const before = await receipts();
  await retention.run(inDays(29));
  expect(await receipts()).toBe(before);
  await retention.run(inDays(31));
  expect(await receipts()).toBe(0);
  await world.mirror.checkQuiet();
});

describe('P1 an anonymous author', () => {
  let postId: PostId;
  let commentId: CommentId;
  let from: number;

  beforeEach(async () => {
    await setRules(world, { anonymity: 'peers' });
    ({ seq: from } = await snapshot(teacher()));
    postId = await aPost(world, learner(), { anonymous: true });
    commentId = await aComment(learner(), postId, { anonymous: true });
  });

  const everybody = () =>
    sideNames.flatMap((side) => roles.flatMap((role) => [world.as(role, side), world.as(role, side, 2)]));
  const mayKnow = (by: Person) => by === learner() || (isStaff(by) && by.sideId === learner().sideId);

  async function roadsOut(by: Person): Promise<Record<string, readonly (Post | Comment | undefined)[]>> {
    const { records } = await snapshot(by);
    const { puts } = await changesSince(by, from);
    const activity = await new ActivityController(world.house).activity(
      { accountId: by.accountId, deviceId: newId() },
      { id: world.partnershipId },
    );
    return {
      snapshot: [records.post?.[0] as Post, records.comment?.[0] as Comment],
      sync: puts.map(({ record }) => record as Post | Comment),
      activity: [...activity.posts, ...activity.comments, ...activity.answeredPosts],
      packets: world.mirror.storeOf(by.accountId, world.boardId, (store) => [
        store.get('post', postId) ?? undefined,
        store.get('comment', commentId) ?? undefined,
      ]),
    };
  }

  test('is known to the author and the staff of the same side, by every road out', async () => {
    for (const by of everybody()) {
      for (const [road, records] of Object.entries(await roadsOut(by))) {
        const authors = new Set(records.map((record) => record?.authorId));
        expect({ who: by.role, road, authors: [...authors] }).toEqual({
          who: by.role,
          road,
          authors: [mayKnow(by) ? learner().memberId : null],
        });
      }
    }
  });

  test('stays hidden when staff edit, move, delete and restore around it', async () => {
    const german = world.as('teacher', 'DE');
    await german.send('post.move', { postId, sectionId: world.sections[1], rank: 'a1' }).succeeds();
    await german.send('comment.delete', { commentId }).succeeds();
    await german.send('comment.restore', { commentId }).succeeds();
    await german.send('post.delete', { postId }).succeeds();
    await german.send('post.restore', { postId }).succeeds();
    await world.mirror.check(true);
    const text = JSON.stringify([await snapshot(german), await changesSince(german, from)]);
    expect(text).not.toContain(learner().memberId);
  });
});

describe('P2 what somebody must not see', () => {
  test('is not in the activity of a partnership either', async () => {
    await setRules(world, { approval: 'learners' });
    const postId = await aPost(world, learner());
    await aComment(teacher(), postId);
    const shown = await aPost(world, teacher());
    const activityFor = (by: Person) =>
      new ActivityController(world.house).activity(
        { accountId: by.accountId, deviceId: newId() },
        { id: world.partnershipId },
      );
    const forOther = await activityFor(world.as('learner', 'DE'));
    expect(forOther.posts.map(({ id }) => id)).toEqual([shown]);
    expect([forOther.comments, forOther.answeredPosts]).toEqual([[], []]);
    expect(forOther.boards).toMatchObject([
      { boardId: world.boardId, waiting: 0, posts: { [teacher().sideId]: 1 } },
    ]);
    const forStaff = await activityFor(world.as('teacher', 'DE'));
    expect(forStaff.boards).toMatchObject([{ waiting: 1 }]);
    expect(forStaff.posts).toHaveLength(2);
    await expect(activityFor(world.elsewhere.as('coordinator', 'FI'))).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  test('others are not told of reactions, not even by their ids', async () => {
    const postId = await aPost(world, teacher());
    const { seq } = await snapshot(teacher());
    await learner().send('reaction.set', { postId, kind: 'useful', value: 'yes' }).succeeds();
    expect(await changesSince(teacher(), seq)).toMatchObject({ puts: [{ type: 'post' }], removes: [] });
    await learner().send('reaction.set', { postId, kind: 'useful', value: null }).succeeds();
    expect(await changesSince(teacher(), seq)).toMatchObject({ puts: [{ type: 'post' }], removes: [] });
    expect((await changesSince(learner(), seq)).removes).toMatchObject([{ type: 'reaction' }]);
  });
});

test('P3 whoever changes who sees a post changes its comments too', async () => {
  const postId = await aPost(world, learner());
  const comments = [await aComment(world.as('learner', 'DE'), postId), await aComment(teacher(), postId)];
  const other = world.as('guest', 'DE');
  const { seq } = await snapshot(other);
  await learner().send('post.delete', { postId }).succeeds();
  const gone = (await changesSince(other, seq)).removes.map(({ id }) => id);
  expect(gone.sort()).toEqual([postId, ...comments].sort());
  await learner().send('post.restore', { postId }).succeeds();
  expect((await changesSince(other, seq)).puts).toHaveLength(3);
});

describe('P4 what is committed shortly after one another', () => {
  test('leaves as one packet, and every store is as if each had come alone', async () => {
    const sent = Array.from(
      { length: 40 },
      (_, i) => (i % 2 ? learner() : teacher()).send('post.create', postBy(world)).answer,
    );
    await Promise.all(sent);
    await world.mirror.check(true);
    expect(world.mirror.packetsTo(learner().accountId)).toBeLessThan(6);
  });

  test('also when what it hides was hidden by the first of them', async () => {
    const postId = await aPost(world, learner());
    await setRules(world, { approval: 'learners' });
    await world.mirror.check();
    await aPost(world, teacher());
    const edit = { postId, title: 'Again', text: '', language: 'en', paper: 'rose' } as const;
    // One after the other, but all while the first packet is just out.
    await learner().send('post.edit', edit).isDone();
    await learner().send('post.edit', edit).isDone();
    await world.mirror.check(true);
  });

  test('also when what one made another one took away', async () => {
    const post = postBy(world);
    const comment = commentOn(post.id);
    await Promise.all([
      learner().send('post.create', post).answer,
      teacher().send('comment.create', comment).answer,
      learner().send('reaction.set', { postId: post.id, kind: 'useful', value: 'yes' }).answer,
      learner().send('reaction.set', { postId: post.id, kind: 'useful', value: null }).answer,
      teacher().send('post.delete', { postId: post.id }).answer,
    ]);
    await world.mirror.check(true);
  });
});

describe('P6 whoever sees the same gets the same packet, encoded once', () => {
  async function packetsFor(work: () => Promise<unknown>): Promise<number> {
    await world.mirror.check();
    const before = world.sockets.sent;
    await work();
    return world.sockets.sent - before;
  }

  test('one for everybody, one more for each who sees something else', async () => {
    await setRules(world, { anonymity: 'peers' });
    expect(await packetsFor(() => aPost(world, learner()))).toBe(1);
    // The staff of the author's side, the author, and all others.
    expect(await packetsFor(() => aPost(world, learner(), { anonymous: true }))).toBe(3);
    const postId = await aPost(world, teacher());
    const react = () => learner().send('reaction.set', { postId, kind: 'useful', value: 'yes' }).succeeds();
    expect(await packetsFor(react)).toBe(2);
  });
});
