/** Anonymity as a dial: who knows who wrote something, and how staff may learn it where that needs a reason. */
import type { Comment, Post } from '@silta/shared/boards/records';
import { limits } from '@silta/shared/limits';
import type { CommentId, PostId } from '@silta/shared/ids';
import { forget, whatIsKnownOf } from '../forget/forget.ts';
import { aComment, aPost, commentOn, postBy, setRules } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeEach(async () => {
  world = await aWorld();
  await setRules(world, { anonymity: 'reason' });
});
afterEach(() => world.end());

const learner = () => world.as('learner', 'FI');
const classmate = () => world.as('learner', 'FI', 2);
const teacher = () => world.as('teacher', 'FI');
const ownStaff = () => [teacher(), world.as('coordinator', 'FI'), world.as('hostTutor', 'FI')];
const others = () => [
  classmate(),
  world.as('manager', 'FI'),
  world.as('guest', 'FI'),
  world.as('learner', 'DE'),
  world.as('teacher', 'DE'),
  world.as('coordinator', 'DE'),
];
const reason = 'Somebody may be in danger.';
const hidden = { anonymous: true } as const;

async function seen<T extends Post | Comment = Post>(by: Person, id: PostId | CommentId): Promise<T> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.boardId);
  const all = [...(records.post ?? []), ...(records.comment ?? [])] as T[];
  return needed(all.find((record) => record.id === id));
}

test.each(['named', 'firstName'] as const)(
  'on a board with names (%s) nobody leaves theirs out',
  async (anonymity) => {
    await setRules(world, { anonymity });
    const postId = await aPost(world, classmate());
    await learner().send('post.create', postBy(world, hidden)).refuses('anonymousOff');
    await learner().send('comment.create', commentOn(postId, hidden)).refuses('anonymousOff');
  },
);

test('P1 who wrote is known to the author alone until staff of their side give a reason', async () => {
  const postId = await aPost(world, learner(), hidden);
  const commentId = await aComment(learner(), postId, hidden);
  for (const id of [postId, commentId]) {
    expect(await seen(learner(), id)).toMatchObject({ authorId: learner().memberId, sealed: true });
    for (const by of [...ownStaff(), ...others()])
      expect(await seen(by, id)).toMatchObject({ authorId: null, sealed: true, revealed: null });
  }
});

test('a reason shows it to staff of the author’s side and to nobody else, and the author reads who and why', async () => {
  const postId = await aPost(world, learner(), hidden);
  const commentId = await aComment(learner(), postId, hidden);
  await teacher().send('post.reveal', { postId, reason }).succeeds();
  await world.as('hostTutor', 'FI').send('comment.reveal', { commentId, reason }).succeeds();
  const revealed = { memberId: teacher().memberId, reason };
  for (const by of [learner(), ...ownStaff()])
    expect(await seen(by, postId)).toMatchObject({ authorId: learner().memberId, revealed });
  expect(await seen(learner(), commentId)).toMatchObject({
    revealed: { memberId: world.as('hostTutor', 'FI').memberId, reason },
  });
  for (const id of [postId, commentId])
    for (const by of others()) expect(await seen(by, id)).toMatchObject({ authorId: null, revealed: null });
});

test('nobody else reveals, nobody their own, nobody twice, and nobody without a reason', async () => {
  const postId = await aPost(world, learner(), hidden);
  for (const by of others()) await by.send('post.reveal', { postId, reason }).refuses('forbidden');
  await learner().send('post.reveal', { postId, reason }).refuses('forbidden');
  await teacher().send('post.reveal', { postId, reason: ' ' }).refuses('invalid');
  const long = 'x'.repeat(limits.revealReason + 1);
  await teacher().send('post.reveal', { postId, reason: long }).refuses('tooLong');
  await teacher().send('post.reveal', { postId, reason }).succeeds();
  await world.as('coordinator', 'FI').send('post.reveal', { postId, reason }).refuses('conflict');
  const own = await aPost(world, teacher(), hidden);
  await teacher().send('post.reveal', { postId: own, reason }).refuses('conflict');
  const named = await aPost(world, learner());
  await teacher().send('post.reveal', { postId: named, reason }).refuses('conflict');
});

test('it is still possible where the board is put away and the post deleted', async () => {
  const postId = await aPost(world, learner(), hidden);
  await learner().send('post.delete', { postId }).succeeds();
  await teacher().send('board.archive', { boardId: world.boardId }).succeeds();
  await teacher().send('post.reveal', { postId, reason }).succeeds();
  expect(await seen(teacher(), postId)).toMatchObject({ authorId: learner().memberId });
  await teacher().send('board.unarchive', { boardId: world.boardId }).succeeds();
});

test('turning the dial changes nothing about what was written before', async () => {
  const sealed = await aPost(world, learner(), hidden);
  await setRules(world, { anonymity: 'peers' });
  const open = await aPost(world, learner(), hidden);
  for (const anonymity of ['reason', 'firstName', 'named'] as const) {
    await setRules(world, { anonymity });
    expect(await seen(teacher(), sealed)).toMatchObject({ authorId: null });
    expect(await seen(teacher(), open)).toMatchObject({ authorId: learner().memberId, sealed: false });
    for (const id of [sealed, open])
      for (const by of others()) expect(await seen(by, id)).toMatchObject({ authorId: null });
  }
});

test('who was told that staff need a reason is not shown to them because the dial was turned meanwhile', async () => {
  const told = { anonymous: true, sealed: true } as const;
  const postId = await aPost(world, learner(), told);
  await setRules(world, { anonymity: 'peers' });
  await learner().send('post.create', postBy(world, told)).refuses('conflict');
  await learner().send('comment.create', commentOn(postId, told)).refuses('conflict');
});

test('a name under a post is not sealed by asking for it', async () => {
  const postId = await aPost(world, learner(), { sealed: true });
  expect(await seen(classmate(), postId)).toMatchObject({ authorId: learner().memberId, sealed: false });
});

test('that somebody looked stays when they are forgotten, what they said does not', async () => {
  const postId = await aPost(world, learner(), hidden);
  await teacher().send('post.reveal', { postId, reason: 'Zinnober wants to know.' }).succeeds();
  await forget(world.house, needed(await whatIsKnownOf(world.house, teacher().memberId)), {
    keepTexts: false,
  });
  expect(await seen(learner(), postId)).toMatchObject({
    revealed: { memberId: teacher().memberId, reason: '' },
  });
});
