/** Pinned posts: by whom, how many, and when they stop standing first. */
import type { Post } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import { limits } from '@silta/shared/texts';
import { aPost, setRules } from '../testing/given.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;
let postId: PostId;

beforeAll(async () => {
  world = await aWorld();
});
beforeEach(async () => {
  await setRules(world, {});
  postId = await aPost(world, learner());
});
afterAll(() => world.end());

const learner = () => world.as('learner', 'FI');
const teacher = () => world.as('teacher', 'DE');

async function pinnedAt(id = postId): Promise<string | null | undefined> {
  const { records } = await world.house.feed.snapshot(learner().accountId, world.boardId);
  return (records.post as Post[]).find((post) => post.id === id)?.pinnedAt;
}

test('staff of both sides pin and unpin; nobody else, not even the author', async () => {
  for (const by of [teacher(), world.as('hostTutor', 'FI'), world.as('coordinator', 'DE')]) {
    await by.send('post.pin', { postId }).succeeds();
    expect(await pinnedAt()).toEqual(expect.any(String));
    await by.send('post.unpin', { postId }).succeeds();
    expect(await pinnedAt()).toBeNull();
  }
  for (const by of [learner(), world.as('manager', 'FI'), world.as('guest', 'DE')])
    await by.send('post.pin', { postId }).refuses('forbidden');
});

test('a pin that is set twice stays as it was', async () => {
  await teacher().send('post.pin', { postId }).succeeds();
  const first = await pinnedAt();
  await world.as('teacher', 'FI').send('post.pin', { postId }).succeeds();
  expect(await pinnedAt()).toBe(first);
  await teacher().send('post.unpin', { postId }).succeeds();
});

test('goes with a post that is deleted, and does not come back with it', async () => {
  await teacher().send('post.pin', { postId }).succeeds();
  await learner().send('post.delete', { postId }).succeeds();
  await teacher().send('post.pin', { postId }).refuses('notFound');
  await learner().send('post.restore', { postId }).succeeds();
  expect(await pinnedAt()).toBeNull();
});

test('is bounded, and a deleted post makes room', async () => {
  const all: PostId[] = [];
  for (let i = 0; i < limits.pinnedPosts; i += 1) all.push(await aPost(world, learner()));
  for (const id of all) await teacher().send('post.pin', { postId: id }).succeeds();
  await teacher().send('post.pin', { postId }).refuses('full');
  const [first] = all;
  if (first) await learner().send('post.delete', { postId: first }).succeeds();
  await teacher().send('post.pin', { postId }).succeeds();
});
