/** Posts, comments and reactions: what a board's rules, the bin and the limits allow. */
import { newId } from '@silta/shared/ids';
import type { Post } from '@silta/shared/boards/records';
import type { CommentId, PostId, RoomId, SectionId } from '@silta/shared/ids';
import { limits } from '@silta/shared/texts';
import { aComment, aPost, commentOn, plainRules, postBy, setRules } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
beforeEach(() => setRules(world, {}));
afterAll(() => world.end());

const learner = () => world.as('learner', 'FI');
const classmate = () => world.as('learner', 'FI', 2);
const teacher = () => world.as('teacher', 'FI');
const edit = { title: 'Edited', text: '', language: 'en', paper: 'plain' } as const;

/** What this person sees of it; null for nothing. */
async function seen(by: Person, type: 'post' | 'comment', id: string) {
  const { records } = await world.house.feed.snapshot(by.accountId, world.boardId);
  return (records[type]?.find((record) => record.id === id) ?? null) as Post | null;
}

async function setTally(room: RoomId, type: string, count: number): Promise<void> {
  await world.dataSource.query(
    `update "room" set "tally" = jsonb_set("tally", array[$2], to_jsonb($3::int)) where "id" = $1`,
    [room, type, count],
  );
}

describe('a locked board', () => {
  test('takes nothing from learners, everything from staff', async () => {
    const postId = await aPost(world, learner());
    const commentId = await aComment(learner(), postId);
    await setRules(world, { locked: true });
    await learner().send('post.create', postBy(world)).refuses('locked');
    await learner()
      .send('post.edit', { postId, ...edit })
      .refuses('locked');
    await learner().send('post.move', { postId, sectionId: world.sections[1], rank: 'a1' }).refuses('locked');
    await learner().send('post.delete', { postId }).refuses('locked');
    await learner().send('comment.create', commentOn(postId)).refuses('locked');
    await learner().send('comment.edit', { commentId, text: 'x' }).refuses('locked');
    await learner().send('comment.delete', { commentId }).refuses('locked');
    await learner().send('reaction.set', { postId, kind: 'useful', value: 'yes' }).refuses('locked');
    await world.as('manager', 'DE').send('post.create', postBy(world)).refuses('locked');
    await teacher().send('post.create', postBy(world)).succeeds();
    await world.as('hostTutor', 'DE').send('post.delete', { postId }).succeeds();
    await learner().send('post.restore', { postId }).refuses('locked');
  });
});

describe('an archived board', () => {
  test('takes nothing from anybody', async () => {
    const { boardId } = world;
    const postId = await aPost(world, teacher());
    const commentId = await aComment(teacher(), postId);
    await teacher().send('board.archive', { boardId }).succeeds();
    await teacher().send('post.create', postBy(world)).refuses('archived');
    await teacher()
      .send('post.edit', { postId, ...edit })
      .refuses('archived');
    await teacher()
      .send('post.move', { postId, sectionId: world.sections[1], rank: 'a1' })
      .refuses('archived');
    await teacher().send('post.approve', { postId }).refuses('archived');
    await teacher().send('post.delete', { postId }).refuses('archived');
    await teacher().send('post.restore', { postId }).refuses('archived');
    await teacher().send('comment.create', commentOn(postId)).refuses('archived');
    await teacher().send('comment.edit', { commentId, text: 'x' }).refuses('archived');
    await teacher().send('comment.delete', { commentId }).refuses('archived');
    await teacher().send('comment.restore', { commentId }).refuses('archived');
    await teacher().send('reaction.set', { postId, kind: 'useful', value: 'yes' }).refuses('archived');
    await teacher()
      .send('section.create', { id: newId<SectionId>(), title: 'x', rank: 'a1' })
      .refuses('archived');
    await teacher().send('section.rename', { sectionId: world.sections[0], title: 'x' }).refuses('archived');
    await teacher().send('section.move', { sectionId: world.sections[0], rank: 'a1' }).refuses('archived');
    await teacher().send('section.remove', { sectionId: world.sections[0] }).refuses('archived');
    await teacher().send('board.unarchive', { boardId }).succeeds();
    await teacher().send('post.create', postBy(world)).succeeds();
  });
});

test('where only staff write, others still react and take back what is theirs', async () => {
  const postId = await aPost(world, learner());
  await setRules(world, { posting: 'staff' });
  await learner().send('post.create', postBy(world)).refuses('forbidden');
  await learner()
    .send('post.edit', { postId, ...edit })
    .refuses('forbidden');
  await learner().send('comment.create', commentOn(postId)).refuses('forbidden');
  await learner().send('reaction.set', { postId, kind: 'useful', value: 'yes' }).succeeds();
  await learner().send('post.delete', { postId }).succeeds();
  await teacher().send('post.create', postBy(world)).succeeds();
});

describe('approve first', () => {
  test("a learner's post waits, seen by its author and by staff; its comments wait with it", async () => {
    await setRules(world, { approval: 'learners' });
    const postId = await aPost(world, learner());
    expect(await seen(learner(), 'post', postId)).toMatchObject({ state: 'waiting' });
    expect(await seen(world.as('hostTutor', 'DE'), 'post', postId)).toMatchObject({ state: 'waiting' });
    expect(await seen(classmate(), 'post', postId)).toBeNull();
    expect(await seen(world.as('guest', 'DE'), 'post', postId)).toBeNull();
    await classmate().send('comment.create', commentOn(postId)).refuses('notFound');
    const commentId = await aComment(world.as('teacher', 'DE'), postId);
    const own = await aComment(learner(), postId);
    expect(await seen(classmate(), 'comment', commentId)).toBeNull();
    expect(await seen(learner(), 'comment', own)).not.toBeNull();
    await learner().send('post.approve', { postId }).refuses('forbidden');
    await world.as('teacher', 'DE').send('post.approve', { postId }).succeeds();
    expect(await seen(classmate(), 'post', postId)).toMatchObject({ state: 'shown' });
    expect(await seen(classmate(), 'comment', commentId)).not.toBeNull();
  });

  test('an edit by a learner waits again, one by staff does not', async () => {
    const postId = await aPost(world, learner());
    const commentId = await aComment(classmate(), postId);
    const ofTeacher = await aPost(world, teacher());
    await setRules(world, { approval: 'learners' });
    await learner()
      .send('post.edit', { postId, ...edit })
      .succeeds();
    expect(await seen(classmate(), 'post', postId)).toBeNull();
    expect(await seen(classmate(), 'comment', commentId)).not.toBeNull();
    expect(await seen(world.as('learner', 'DE'), 'comment', commentId)).toBeNull();
    await teacher()
      .send('post.edit', { postId: ofTeacher, ...edit })
      .succeeds();
    expect(await seen(classmate(), 'post', ofTeacher)).toMatchObject({ title: 'Edited', state: 'shown' });
    await setRules(world, { approval: 'off' });
    await learner()
      .send('post.edit', { postId, ...edit })
      .succeeds();
    expect(await seen(classmate(), 'post', postId)).toBeNull();
  });

  test('deleting and restoring is no way around it', async () => {
    await setRules(world, { approval: 'learners' });
    const postId = await aPost(world, learner());
    await learner().send('post.delete', { postId }).succeeds();
    await learner().send('post.restore', { postId }).succeeds();
    expect(await seen(classmate(), 'post', postId)).toBeNull();
  });
});

describe('the bin', () => {
  test('a deleted post is seen by its author and staff, its comments by staff and their authors', async () => {
    const postId = await aPost(world, learner());
    const commentId = await aComment(classmate(), postId);
    await learner().send('post.delete', { postId }).succeeds();
    expect(await seen(learner(), 'post', postId)).toMatchObject({ takenAway: false });
    expect(await seen(teacher(), 'post', postId)).not.toBeNull();
    expect(await seen(classmate(), 'post', postId)).toBeNull();
    expect(await seen(learner(), 'comment', commentId)).toBeNull();
    for (const by of [learner(), teacher()]) {
      await by.send('post.edit', { postId, ...edit }).refuses(by === learner() ? 'notFound' : 'forbidden');
      await by.send('post.delete', { postId }).refuses('notFound');
      await by.send('comment.create', commentOn(postId)).refuses('notFound');
    }
    await classmate().send('post.restore', { postId }).refuses('notFound');
    await learner().send('post.restore', { postId }).succeeds();
    expect(await seen(world.as('learner', 'DE'), 'comment', commentId)).not.toBeNull();
  });

  test('what staff took away only staff bring back', async () => {
    const postId = await aPost(world, learner());
    const commentId = await aComment(learner(), postId);
    await world.as('hostTutor', 'DE').send('comment.delete', { commentId }).succeeds();
    await learner().send('comment.restore', { commentId }).refuses('forbidden');
    await teacher().send('comment.restore', { commentId }).succeeds();
    await teacher().send('post.delete', { postId }).succeeds();
    expect(await seen(learner(), 'post', postId)).toMatchObject({ takenAway: true });
    await learner().send('post.restore', { postId }).refuses('forbidden');
    await world.as('coordinator', 'DE').send('post.restore', { postId }).succeeds();
    expect(await seen(classmate(), 'post', postId)).toMatchObject({ takenAway: false });
    await learner().send('post.delete', { postId }).succeeds();
    await learner().send('post.restore', { postId }).succeeds();
  });

  test('after 30 days it is emptied, with what hangs on it', async () => {
    const gone = await aPost(world, learner());
    await aComment(classmate(), gone);
    await classmate().send('reaction.set', { postId: gone, kind: 'useful', value: 'yes' }).succeeds();
    const kept = await aPost(world, learner());
    const comment = await aComment(classmate(), kept);
    await learner().send('post.delete', { postId: gone }).succeeds();
    await classmate().send('comment.delete', { commentId: comment }).succeeds();
    await emptyBin([gone, kept], [comment]);
    expect(await seen(teacher(), 'post', gone)).not.toBeNull();
    world.clock.aheadDays = 31;
    await learner().send('post.delete', { postId: kept }).succeeds();
    await emptyBin([gone, kept], [comment]);
    world.clock.aheadDays = 0;
    expect(await seen(teacher(), 'post', gone)).toBeNull();
    expect(await seen(teacher(), 'comment', comment)).toBeNull();
    expect(await seen(teacher(), 'post', kept)).not.toBeNull();
    await teacher().send('post.restore', { postId: gone }).refuses('notFound');
    await world.mirror.check(true);
  });

  test('only the server itself empties it', async () => {
    await teacher().send('bin.empty', { postIds: [], commentIds: [] }, { road: 'rest' }).refuses('forbidden');
  });
});

async function emptyBin(postIds: PostId[], commentIds: CommentId[]): Promise<void> {
  const order = {
    id: newId<never>(),
    room: world.boardId,
    name: 'bin.empty',
    payload: { postIds, commentIds },
    accountId: null,
    road: 'rest',
  } as const;
  expect(await world.house.door.send(order)).toMatchObject({ ok: true });
  await world.mirror.check();
}

test('one reaction per person, counted by side, seen by nobody else', async () => {
  const postId = await aPost(world, teacher());
  const { FI, DE } = world.sides;
  await learner().send('reaction.set', { postId, kind: 'useful', value: 'yes' }).succeeds();
  await learner().send('reaction.set', { postId, kind: 'useful', value: 'yes' }).succeeds();
  await classmate().send('reaction.set', { postId, kind: 'useful', value: 'yes' }).succeeds();
  await world.as('learner', 'DE').send('reaction.set', { postId, kind: 'useful', value: 'yes' }).succeeds();
  expect(await seen(learner(), 'post', postId)).toMatchObject({
    tallies: { useful: { yes: { [FI]: 2, [DE]: 1 } } },
  });
  await world.as('learner', 'DE').send('reaction.set', { postId, kind: 'useful', value: null }).succeeds();
  await world.as('learner', 'DE').send('reaction.set', { postId, kind: 'useful', value: null }).succeeds();
  expect(await seen(learner(), 'post', postId)).toMatchObject({ tallies: { useful: { yes: { [FI]: 2 } } } });
  const { records } = await world.house.feed.snapshot(teacher().accountId, world.boardId);
  expect(records.reaction).toEqual([]);
});

describe('limits', () => {
  test.each([
    ['title', limits.postTitle],
    ['text', limits.postText],
  ])('a %s of %i characters and not one more', async (field, limit) => {
    await learner()
      .send('post.create', postBy(world, { [field]: 'ä'.repeat(limit) }))
      .succeeds();
    await learner()
      .send('post.create', postBy(world, { [field]: 'ä'.repeat(limit + 1) }))
      .refuses('tooLong', { field, limit });
  });

  test('a comment of 2 000 characters and not one more', async () => {
    const postId = await aPost(world, learner());
    await learner()
      .send('comment.create', commentOn(postId, { text: 'x'.repeat(2_000) }))
      .succeeds();
    await learner()
      .send('comment.create', commentOn(postId, { text: 'x'.repeat(2_001) }))
      .refuses('tooLong', { limit: 2_000 });
  });

  test('5 000 posts on a board, and room again when some are gone', async () => {
    await setTally(world.boardId, 'post', limits.posts - 1);
    await learner().send('post.create', postBy(world)).succeeds();
    await learner().send('post.create', postBy(world)).refuses('full', { limit: limits.posts });
    await setTally(world.boardId, 'post', 100);
  });

  test('500 comments on a post', async () => {
    const postId = await aPost(world, learner());
    await world.dataSource.query(
      `insert into "comment" ("id", "roomId", "postId", "authorId", "sideId", "text", "language", "anonymous", "postShown", "createdAt")
       select gen_random_uuid(), $1, $2, $3, $4, 'x', 'en', false, true, now() from generate_series(1, 499)`,
      [world.boardId, postId, learner().memberId, learner().sideId],
    );
    const answers = await Promise.all(
      [commentOn(postId), commentOn(postId)].map(
        (comment) => learner().send('comment.create', comment).answer,
      ),
    );
    expect(answers.map((answer) => answer.ok)).toEqual([true, false]);
    expect(answers[1]).toMatchObject({ code: 'full', details: { limit: 500 } });
    await world.dataSource.query(`delete from "comment" where "postId" = $1 and "text" = 'x'`, [postId]);
    await world.mirror.check();
  });
});

test('texts are cleaned: no marks that reorder, no control characters, one form of every letter', async () => {
  const post = postBy(world, { title: ' A\u202eB\u0000  C ', text: 'e\u0301\r\nf\ud800' });
  await learner().send('post.create', post).succeeds();
  expect(await seen(learner(), 'post', post.id)).toMatchObject({ title: 'AB C', text: 'é\nf\ufffd' });
});

test('comments are edited by their authors only, and not in the bin', async () => {
  const postId: PostId = await aPost(world, learner());
  const commentId: CommentId = await aComment(learner(), postId);
  await teacher().send('comment.edit', { commentId, text: 'No.' }).refuses('forbidden');
  await learner().send('comment.edit', { commentId, text: 'Yes.' }).succeeds();
  expect(await seen(classmate(), 'comment', commentId)).toMatchObject({ text: 'Yes.' });
  await learner().send('comment.delete', { commentId }).succeeds();
  await learner().send('comment.edit', { commentId, text: 'Yes!' }).refuses('notFound');
});

test('without leave nobody is anonymous', async () => {
  await setRules(world, { ...plainRules, anonymity: 'named' });
  await learner()
    .send('post.create', postBy(world, { anonymous: true }))
    .refuses('anonymousOff');
  const postId = await aPost(world, learner());
  await learner()
    .send('comment.create', commentOn(postId, { anonymous: true }))
    .refuses('anonymousOff');
  expect(needed(await seen(classmate(), 'post', postId)).authorId).toBe(learner().memberId);
});
