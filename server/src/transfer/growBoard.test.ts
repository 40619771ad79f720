/** A post that becomes a board: what the board begins with, that both lead to each other, and that nobody is betrayed. */
import type { Board, Post, Section } from '@silta/shared/boards/records';
import { byOrigin } from '@silta/shared/boards/origin';
import { newId } from '@silta/shared/ids';
import type { CommandId, PostId, RoomId } from '@silta/shared/ids';
import type { Growing } from '@silta/shared/transfer/routes';
import { aComment, aPost, setRules } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { copyOf } from './copyBoard.ts';
import { grownFrom } from './growBoard.ts';
import { readBoard } from './readBoard.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
beforeEach(() => setRules(world, {}));
afterAll(() => world.end());

const learner = () => world.as('learner', 'FI');
const teacher = () => world.as('teacher', 'DE');

const wish = (postId: PostId): Growing => ({
  commandId: newId<CommandId>(),
  id: newId<RoomId>(),
  title: 'More about flux',
  section: 'Ideas',
  postId,
});

/** As the controller does it. */
async function grow(by: Person, growing: Growing) {
  const read = await readBoard(world.house, by.accountId, world.boardId);
  const { whole } = grownFrom(read, growing);
  return by.send('board.copy', whole, { id: growing.commandId, road: 'rest' });
}

async function boardFor(by: Person, id: RoomId) {
  const inPartnership = await world.house.feed.snapshot(by.accountId, world.partnershipId);
  const { records } = await world.house.feed.snapshot(by.accountId, id);
  return {
    boards: inPartnership.records.board as Board[],
    posts: records.post as Post[],
    sections: records.section as Section[],
    comments: records.comment,
  };
}

test('begins with the post, by whoever wrote it, and each leads to the other', async () => {
  const postId = await aPost(world, learner(), { title: 'Flux', text: 'Which one?' });
  await aComment(teacher(), postId);
  const growing = wish(postId);
  await (await grow(teacher(), growing)).succeeds();
  const { boards, posts, sections, comments } = await boardFor(world.as('guest', 'FI'), growing.id);
  expect(sections).toMatchObject([{ title: 'Ideas', prompt: '' }]);
  expect(posts).toMatchObject([
    { title: 'Flux', text: 'Which one?', authorId: learner().memberId, sectionId: sections[0]?.id },
  ]);
  expect(posts[0]?.id).not.toBe(postId);
  expect(comments).toEqual([]);
  const origin = { boardId: world.boardId, postId };
  expect(boards.find(({ id }) => id === growing.id)).toMatchObject({ title: 'More about flux', origin });
  expect(byOrigin(boards).get(postId)).toMatchObject([{ id: growing.id }]);
});

test('by staff only', async () => {
  const postId = await aPost(world, learner());
  for (const by of [learner(), world.as('manager', 'DE'), world.as('guest', 'FI')])
    await (await grow(by, wish(postId))).refuses('forbidden');
});

test('P1 what is written without a name stays without one', async () => {
  const postId = await aPost(world, learner(), { anonymous: true });
  const growing = wish(postId);
  await (await grow(teacher(), growing)).succeeds();
  expect((await boardFor(teacher(), growing.id)).posts).toMatchObject([{ anonymous: true, authorId: null }]);
});

test('what not everybody sees does not become a board', async () => {
  const postId = await aPost(world, learner());
  await teacher().send('post.hide', { postId }).isDone();
  const read = await readBoard(world.house, teacher().accountId, world.boardId);
  expect(() => grownFrom(read, wish(postId))).toThrow('notFound');
  expect(() => grownFrom(read, wish(newId()))).toThrow('notFound');
});

test('a copy of such a board has grown out of nothing', async () => {
  const growing = wish(await aPost(world, learner()));
  await (await grow(teacher(), growing)).succeeds();
  const read = await readBoard(world.house, teacher().accountId, growing.id);
  const ids = { commandId: newId<CommandId>(), id: newId<RoomId>() };
  const { whole } = copyOf(read, { ...ids, title: 'Again', withPosts: true, withComments: false });
  expect(whole.board.origin).toBeNull();
});
