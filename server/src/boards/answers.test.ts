/** Comments that answer comments: one level, on the same post, outliving what they answer. */
import type { Comment } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/ids';
import type { CommentId, PostId } from '@silta/shared/ids';
import { aComment, aPost, commentOn } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const learner = () => world.as('learner', 'FI');
const classmate = () => world.as('learner', 'FI', 2);

async function seen(by: Person, id: CommentId): Promise<Comment> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.boardId);
  return needed((records.comment as Comment[]).find((record) => record.id === id));
}

const answerOf = async (by: Person, postId: PostId, answersId: CommentId) => {
  const comment = commentOn(postId, { answersId });
  await by.send('comment.create', comment).succeeds();
  return seen(by, comment.id);
};

test('stands below it, and an answer to an answer beside that', async () => {
  const postId = await aPost(world, learner());
  const first = await aComment(world.as('learner', 'DE'), postId);
  const answer = needed(await answerOf(learner(), postId, first));
  expect(answer).toMatchObject({ answersId: first });
  expect(await answerOf(classmate(), postId, answer.id)).toMatchObject({ answersId: first });
});

test('stays where what it answers is deleted, and may still come then', async () => {
  const postId = await aPost(world, learner());
  const first = await aComment(classmate(), postId);
  const answer = needed(await answerOf(learner(), postId, first));
  await classmate().send('comment.delete', { commentId: first }).succeeds();
  expect(await seen(world.as('learner', 'DE'), answer.id)).toMatchObject({ answersId: first });
  expect(await answerOf(world.as('learner', 'DE'), postId, first)).toMatchObject({ answersId: first });
});

test('not to one on another post, nor to none', async () => {
  const [postId, other] = [await aPost(world, learner()), await aPost(world, learner())];
  const elsewhere = await aComment(classmate(), other);
  for (const answersId of [elsewhere, newId<CommentId>()])
    await learner().send('comment.create', commentOn(postId, { answersId })).refuses('notFound');
});
