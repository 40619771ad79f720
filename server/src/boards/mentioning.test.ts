/** Mentions: who may be mentioned, who finds them, and that no name stays behind in a text. */
import { mentionOf } from '@silta/shared/boards/mentions';
import type { SeenMention } from '@silta/shared/boards/activity';
import type { Comment, Post } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/ids';
import type { MemberId, PostId } from '@silta/shared/ids';
import { limits } from '@silta/shared/texts';
import { ActivityController } from './activity.controller.ts';
import { aComment, aPost, commentOn, postBy, setRules } from '../testing/given.ts';
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
const partner = () => world.as('learner', 'DE');
const hi = (person: Person) => `Hello ${mentionOf(person.memberId)}!`;

async function mentionsFor({ accountId }: Person): Promise<SeenMention[]> {
  const controller = new ActivityController(world.house);
  const who = { accountId } as Parameters<ActivityController['activity']>[0];
  const { boards } = await controller.activity(who, { id: world.partnershipId });
  return boards.flatMap(({ mentions }) => mentions);
}

const pointsAt = async (person: Person, postId: PostId) =>
  (await mentionsFor(person)).filter((each) => each.postId === postId).length;

test('members of both sides are mentioned in posts and comments, and find it', async () => {
  const postId = await aPost(world, learner(), { text: hi(partner()) });
  await aComment(partner(), postId, { text: hi(learner()) });
  expect(await pointsAt(partner(), postId)).toBe(1);
  expect(await pointsAt(learner(), postId)).toBe(1);
  expect(await pointsAt(world.as('teacher', 'FI'), postId)).toBe(0);
});

test('nobody else is: not of another partnership, not who has left, and the answer is the same', async () => {
  const gone = await world.welcome('learner', 'FI');
  const before = await aPost(world, learner(), { text: hi(gone) });
  await world.as('coordinator', 'FI').send('member.remove', { memberId: gone.memberId }).succeeds();
  const stranger = world.elsewhere.as('learner', 'FI');
  for (const text of [hi(stranger), hi(gone), `Hello ${mentionOf(newId<MemberId>())}`]) {
    await learner().send('post.create', postBy(world, { text })).refuses('notFound');
    await learner().send('comment.create', commentOn(before, { text })).refuses('notFound');
  }
  const fields = { title: 'Mended', language: 'en', paper: 'sky' } as const;
  await learner()
    .send('post.edit', { postId: before, ...fields, text: `${hi(gone)} Still here.` })
    .succeeds();
  await learner()
    .send('post.edit', { postId: before, ...fields, text: hi(stranger) })
    .refuses('notFound');
});

test('is found after an edit, and not where one does not see the text or has written it', async () => {
  const postId = await aPost(world, learner(), { text: hi(learner()) });
  const commentId = await aComment(learner(), postId);
  expect(await pointsAt(learner(), postId)).toBe(0);
  await learner()
    .send('comment.edit', { commentId, text: hi(partner()) })
    .succeeds();
  expect(await pointsAt(partner(), postId)).toBe(1);
  await world.as('teacher', 'FI').send('comment.hide', { commentId }).succeeds();
  expect(await pointsAt(partner(), postId)).toBe(0);
});

test('without a name of its own a text mentions others all the same, and stays without one', async () => {
  const postId = await aPost(world, learner(), { text: hi(partner()), anonymous: true });
  expect(await pointsAt(partner(), postId)).toBe(1);
  const { records } = await world.house.feed.snapshot(partner().accountId, world.boardId);
  expect((records.post as Post[]).find(({ id }) => id === postId)?.authorId).toBeNull();
});

test('only so many in one text', async () => {
  const text = Array.from({ length: limits.mentions + 1 }, () => mentionOf(newId<MemberId>())).join(' ');
  await learner().send('post.create', postBy(world, { text })).refuses('invalid');
});

test('no text holds a name', async () => {
  const postId = await aPost(world, learner(), { text: hi(partner()) });
  const commentId = await aComment(learner(), postId, { text: hi(partner()) });
  const { records } = await world.house.feed.snapshot(learner().accountId, world.boardId);
  const texts = [...(records.post as Post[]), ...(records.comment as Comment[])].filter(
    ({ id }) => id === postId || id === commentId,
  );
  expect(texts.map(({ text }) => text)).toEqual([hi(partner()), hi(partner())]);
});
