/** Collecting first and revealing together: who sees what meanwhile, and what everybody may count. */
import type { Post, Section } from '@silta/shared/boards/records';
import { aComment, aPost, aSection, commentOn, postBy, setRules } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeEach(async () => {
  world = await aWorld();
  await setRules(world, {});
});
afterEach(() => world.end());

const learner = () => world.as('learner', 'FI');
const partner = () => world.as('learner', 'DE');
const teacher = () => world.as('teacher', 'FI');
const edit = { title: 'Mended', text: '', language: 'en', paper: 'plain' } as const;

async function seen(by: Person, id: string): Promise<Post | null> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.boardId);
  return (records.post?.find((record) => record.id === id) ?? null) as Post | null;
}

async function counts(by = partner()): Promise<Section['collected']> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.boardId);
  return needed((records.section as Section[]).find(({ id }) => id === world.sections[0])).collected;
}

test('each sees their own, staff see all, everybody counts by side, and all appear at once', async () => {
  const before = await aPost(world, learner());
  await teacher().send('section.collect', {}).succeeds();
  const [mine, theirs] = [await aPost(world, learner()), await aPost(world, partner())];
  const byManager = await aPost(world, world.as('manager', 'DE'));
  const prompt = await aPost(world, teacher());
  expect(await seen(learner(), mine)).toMatchObject({ state: 'collected' });
  expect(await seen(learner(), theirs)).toBeNull();
  expect(await seen(world.as('hostTutor', 'DE'), mine)).toMatchObject({ state: 'collected' });
  for (const id of [before, prompt]) expect(await seen(partner(), id)).toMatchObject({ state: 'shown' });
  const { FI, DE } = world.sides;
  expect(await counts()).toEqual({ [FI]: 1, [DE]: 2 });
  await partner().send('comment.create', commentOn(mine)).refuses('notFound');
  const answer = await aComment(teacher(), mine);
  await learner().send('section.reveal', {}).refuses('forbidden');
  await world.as('coordinator', 'DE').send('section.reveal', {}).succeeds();
  for (const id of [mine, theirs, byManager])
    expect(await seen(world.as('guest', 'DE'), id)).toMatchObject({ state: 'shown' });
  const { records } = await world.house.feed.snapshot(partner().accountId, world.boardId);
  expect(records.comment).toMatchObject([{ id: answer, postShown: true }]);
  expect(await counts()).toEqual({});
  expect(await seen(partner(), await aPost(world, learner()))).toMatchObject({ state: 'shown' });
});

test('an edit, the bin, a move and a return keep it collected, and the counts right', async () => {
  const { FI } = world.sides;
  await teacher().send('section.collect', {}).succeeds();
  const postId = await aPost(world, learner());
  await learner()
    .send('post.edit', { postId, ...edit })
    .succeeds();
  await learner().send('post.delete', { postId }).succeeds();
  expect(await counts()).toEqual({});
  await learner().send('post.restore', { postId }).succeeds();
  expect(await counts()).toEqual({ [FI]: 1 });
  await learner().send('post.move', { postId, sectionId: world.sections[1], rank: 'a1' }).succeeds();
  expect(await counts()).toEqual({});
  await learner().send('post.move', { postId, sectionId: world.sections[0], rank: 'a1' }).succeeds();
  await teacher().send('post.return', { postId, word: 'Kindly.' }).succeeds();
  expect(await counts()).toEqual({});
  await learner()
    .send('post.edit', { postId, ...edit })
    .succeeds();
  expect(await seen(learner(), postId)).toMatchObject({ state: 'collected' });
  expect(await counts()).toEqual({ [FI]: 1 });
  await teacher().send('post.approve', { postId }).refuses('conflict');
  await teacher().send('post.hide', { postId }).refuses('conflict');
});

test('what staff have hidden or returned is not revealed with the others', async () => {
  await teacher().send('section.collect', {}).succeeds();
  const [returned, binned] = [await aPost(world, learner()), await aPost(world, learner())];
  await teacher().send('post.return', { postId: returned, word: 'Kindly.' }).succeeds();
  await learner().send('post.delete', { postId: binned }).succeeds();
  await teacher().send('section.reveal', {}).succeeds();
  expect(await seen(partner(), returned)).toBeNull();
  expect(await seen(partner(), binned)).toBeNull();
  await learner().send('post.restore', { postId: binned }).succeeds();
  expect(await seen(partner(), binned)).toMatchObject({ state: 'shown' });
});

test('revealing approves; a section that is new meanwhile collects, too', async () => {
  await setRules(world, { approval: 'learners' });
  await teacher().send('section.collect', {}).succeeds();
  const sectionId = await aSection(teacher());
  const post = postBy(world, { sectionId });
  await learner().send('post.create', post).succeeds();
  expect(await seen(learner(), post.id)).toMatchObject({ state: 'collected' });
  await teacher().send('section.reveal', {}).succeeds();
  expect(await seen(partner(), post.id)).toMatchObject({ state: 'shown' });
});

test('an archived board neither collects nor reveals', async () => {
  await teacher().send('board.archive', { boardId: world.boardId }).succeeds();
  await teacher().send('section.collect', {}).refuses('archived');
  await teacher().send('section.reveal', {}).refuses('archived');
});
