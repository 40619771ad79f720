/** Approval as a dial, hiding, and returning with a word: who sees what meanwhile, and what can be done then. */
import type { Comment, Post } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/ids';
import type { Role } from '@silta/shared/roles';
import { limits } from '@silta/shared/texts';
import { aComment, aPost, commentOn, setRules } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
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
const acrossTheBridge = () => world.as('hostTutor', 'DE');
const edit = { title: 'Mended', text: '', language: 'en', paper: 'plain' } as const;
const word = 'One change, please: no names of customers.';

async function seen<T = Post>(by: Person, type: 'post' | 'comment', id: string): Promise<T | null> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.boardId);
  return (records[type]?.find((record) => record.id === id) ?? null) as T | null;
}

describe('approval', () => {
  test.each<[Role, string]>([
    ['learner', 'waiting'],
    ['manager', 'shown'],
    ['teacher', 'shown'],
  ])('of learners: the post of a %s is %s', async (role, state) => {
    await setRules(world, { approval: 'learners' });
    const author = world.as(role, 'DE');
    expect(await seen(author, 'post', await aPost(world, author))).toMatchObject({ state });
  });

  test.each<Role>(['learner', 'manager', 'hostTutor', 'teacher', 'coordinator'])(
    'of everyone: the post of a %s waits for somebody else of the staff',
    async (role) => {
      await setRules(world, { approval: 'everyone' });
      const author = world.as(role, 'FI');
      const postId = await aPost(world, author);
      expect(await seen(author, 'post', postId)).toMatchObject({ state: 'waiting' });
      await author.send('post.approve', { postId }).refuses('forbidden');
      expect(await seen(classmate(), 'post', postId)).toBeNull();
      await acrossTheBridge().send('post.approve', { postId }).succeeds();
      expect(await seen(classmate(), 'post', postId)).toMatchObject({ state: 'shown' });
    },
  );

  test('who waits when it is no longer asked for is approved by whoever may, themselves too', async () => {
    await setRules(world, { approval: 'everyone' });
    const postId = await aPost(world, teacher());
    await setRules(world, { approval: 'off' });
    await teacher().send('post.approve', { postId }).succeeds();
    expect(await seen(classmate(), 'post', postId)).toMatchObject({ state: 'shown' });
  });
});

describe('hiding', () => {
  test('a hidden post is left to staff and its author, its comments to staff and theirs', async () => {
    const postId = await aPost(world, learner());
    const commentId = await aComment(classmate(), postId);
    await acrossTheBridge().send('post.hide', { postId }).succeeds();
    expect(await seen(learner(), 'post', postId)).toMatchObject({ state: 'hidden' });
    expect(await seen(teacher(), 'post', postId)).toMatchObject({ state: 'hidden' });
    for (const by of [classmate(), world.as('manager', 'FI'), world.as('guest', 'DE')])
      expect(await seen(by, 'post', postId)).toBeNull();
    expect(await seen(learner(), 'comment', commentId)).toBeNull();
    expect(await seen(teacher(), 'comment', commentId)).not.toBeNull();
    await classmate().send('comment.create', commentOn(postId)).refuses('notFound');
    await teacher().send('post.show', { postId }).succeeds();
    expect(await seen(classmate(), 'post', postId)).toMatchObject({ state: 'shown' });
    expect(await seen(learner(), 'comment', commentId)).not.toBeNull();
  });

  test('an edit, the bin and the end of approval bring nothing out of hiding', async () => {
    const postId = await aPost(world, learner());
    await teacher().send('post.hide', { postId }).succeeds();
    await learner()
      .send('post.edit', { postId, ...edit })
      .succeeds();
    await learner().send('post.delete', { postId }).succeeds();
    await learner().send('post.restore', { postId }).succeeds();
    expect(await seen(teacher(), 'post', postId)).toMatchObject({ state: 'hidden', title: 'Mended' });
    expect(await seen(classmate(), 'post', postId)).toBeNull();
    await learner().send('post.show', { postId }).refuses('forbidden');
  });

  test('what waits is approved or returned, not hidden', async () => {
    await setRules(world, { approval: 'learners' });
    const postId = await aPost(world, learner());
    await teacher().send('post.hide', { postId }).refuses('conflict');
    await teacher().send('post.show', { postId }).refuses('conflict');
  });

  test('a hidden comment is left to staff and its author', async () => {
    const postId = await aPost(world, learner());
    const commentId = await aComment(classmate(), postId);
    await acrossTheBridge().send('comment.hide', { commentId }).succeeds();
    expect(await seen<Comment>(classmate(), 'comment', commentId)).toMatchObject({ hidden: true });
    expect(await seen(teacher(), 'comment', commentId)).not.toBeNull();
    expect(await seen(learner(), 'comment', commentId)).toBeNull();
    await classmate().send('comment.show', { commentId }).refuses('forbidden');
    await teacher().send('comment.show', { commentId }).succeeds();
    expect(await seen<Comment>(learner(), 'comment', commentId)).toMatchObject({ hidden: false });
    await classmate().send('comment.delete', { commentId }).succeeds();
    await teacher().send('comment.hide', { commentId }).refuses('notFound');
  });
});

describe('returning', () => {
  test('the author sees the word, mends it, and sends it again', async () => {
    const postId = await aPost(world, learner());
    await acrossTheBridge().send('post.return', { postId, word }).succeeds();
    const { memberId } = acrossTheBridge();
    expect(await seen(learner(), 'post', postId)).toMatchObject({
      state: 'returned',
      returned: { word, memberId },
    });
    expect(await seen(classmate(), 'post', postId)).toBeNull();
    await learner()
      .send('post.edit', { postId, ...edit })
      .succeeds();
    expect(await seen(teacher(), 'post', postId)).toMatchObject({ state: 'waiting', returned: { word } });
    expect(await seen(classmate(), 'post', postId)).toBeNull();
    await teacher().send('post.approve', { postId }).succeeds();
    expect(await seen(classmate(), 'post', postId)).toMatchObject({ state: 'shown', returned: null });
  });

  test('staff may show after all what was returned, and the word goes', async () => {
    const postId = await aPost(world, learner());
    await teacher().send('post.return', { postId, word }).succeeds();
    await teacher().send('post.hide', { postId }).refuses('conflict');
    await teacher().send('post.approve', { postId }).succeeds();
    expect(await seen(classmate(), 'post', postId)).toMatchObject({ state: 'shown', returned: null });
  });

  test('a word says something, in no more than 500 characters', async () => {
    const postId = await aPost(world, learner());
    await teacher().send('post.return', { postId, word: ' \u200b' }).refuses('invalid', { field: 'word' });
    await teacher()
      .send('post.return', { postId, word: 'x'.repeat(limits.returnWord + 1) })
      .refuses('tooLong', { field: 'word', limit: limits.returnWord });
  });

  test('whoever is forgotten leaves no word', async () => {
    const postId = await aPost(world, learner());
    await teacher().send('post.return', { postId, word }).succeeds();
    const payload = { memberId: teacher().memberId };
    const order = { id: newId<never>(), room: world.boardId, name: 'author.forget', payload } as const;
    expect(await world.house.door.send({ ...order, accountId: null, road: 'rest' })).toMatchObject({
      ok: true,
    });
    await world.mirror.check();
    expect(await seen(learner(), 'post', postId)).toMatchObject({ state: 'returned', returned: null });
  });
});

test('locked, staff still judge; archived, nobody does', async () => {
  const { boardId } = world;
  const postId = await aPost(world, learner());
  const commentId = await aComment(learner(), postId);
  await setRules(world, { locked: true });
  await teacher().send('post.hide', { postId }).succeeds();
  await teacher().send('comment.hide', { commentId }).succeeds();
  await teacher().send('board.archive', { boardId }).succeeds();
  await teacher().send('post.show', { postId }).refuses('archived');
  await teacher().send('post.return', { postId, word }).refuses('archived');
  await teacher().send('comment.show', { commentId }).refuses('archived');
  await teacher().send('board.unarchive', { boardId }).succeeds();
});
