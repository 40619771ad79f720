/** Joint posts: who fills which half, who changes it, and that it is seen where its post is. */
import type { Half } from '@silta/shared/boards/records';
import { halfIdOf } from '@silta/shared/boards/halfCommands';
import type { PostId } from '@silta/shared/ids';
import { aHalf, aPost, setRules } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;
let postId: PostId;

beforeAll(async () => {
  world = await aWorld();
});
beforeEach(async () => {
  await setRules(world, {});
  postId = await aPost(world, learner(), { joint: true });
});
afterAll(() => world.end());

const learner = () => world.as('learner', 'FI');
const classmate = () => world.as('learner', 'FI', 2);
const partner = () => world.as('learner', 'DE');
const words = { text: 'At ours it is colder.', language: 'fi' };

async function halvesFor(by: Person): Promise<Half[]> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.boardId);
  return (records.half as Half[]).filter((half) => half.postId === postId);
}

test('each side has one, filled by whoever comes first', async () => {
  await classmate()
    .send('half.fill', { postId, ...words })
    .succeeds();
  await learner()
    .send('half.fill', { postId, ...words })
    .refuses('conflict');
  await partner().send('half.fill', { postId, text: 'At ours it is warm.', language: 'de' }).succeeds();
  expect(await halvesFor(world.as('guest', 'DE'))).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ sideId: world.sides.FI, authorId: classmate().memberId, ...words }),
      expect.objectContaining({ sideId: world.sides.DE, authorId: partner().memberId }),
    ]),
  );
});

test('is changed and emptied by its author and the staff of its side only', async () => {
  const halfId = await aHalf(classmate(), postId);
  for (const by of [learner(), partner(), world.as('teacher', 'DE'), world.as('manager', 'FI')]) {
    await by.send('half.edit', { halfId, ...words }).refuses('forbidden');
    await by.send('half.remove', { halfId }).refuses('forbidden');
  }
  await world
    .as('hostTutor', 'FI')
    .send('half.edit', { halfId, ...words })
    .succeeds();
  expect(await halvesFor(partner())).toMatchObject([{ ...words, authorId: classmate().memberId }]);
  await classmate().send('half.remove', { halfId }).succeeds();
  expect(await halvesFor(partner())).toEqual([]);
  await learner()
    .send('half.fill', { postId, ...words })
    .succeeds();
});

test('a post that is not joint has none', async () => {
  const plain = await aPost(world, learner());
  await learner()
    .send('half.fill', { postId: plain, ...words })
    .refuses('notFound');
});

test('is seen where its post is: with a hidden or deleted one by staff and its author', async () => {
  await aHalf(partner(), postId);
  await world.as('teacher', 'FI').send('post.hide', { postId }).succeeds();
  expect(await halvesFor(classmate())).toEqual([]);
  expect(await halvesFor(partner())).toHaveLength(1);
  expect(await halvesFor(world.as('teacher', 'DE'))).toHaveLength(1);
  await classmate()
    .send('half.fill', { postId, ...words })
    .refuses('notFound');
  await world.as('teacher', 'FI').send('post.show', { postId }).succeeds();
  expect(await halvesFor(classmate())).toHaveLength(1);
  await learner().send('post.delete', { postId }).succeeds();
  expect(await halvesFor(classmate())).toEqual([]);
  const halfId = halfIdOf(postId, partner().sideId);
  await partner()
    .send('half.edit', { halfId, ...words })
    .refuses('notFound');
});

test('is filled once the post is approved', async () => {
  await setRules(world, { approval: 'learners' });
  postId = await aPost(world, learner(), { joint: true });
  await learner()
    .send('half.fill', { postId, ...words })
    .refuses('notFound');
  await world.as('teacher', 'DE').send('post.approve', { postId }).succeeds();
  await learner()
    .send('half.fill', { postId, ...words })
    .succeeds();
});

test('takes nothing where the board is locked, and something to see always', async () => {
  await learner().send('half.fill', { postId, text: ' \u200b', language: 'fi' }).refuses('invalid');
  const halfId = await aHalf(learner(), postId);
  await setRules(world, { locked: true });
  await learner()
    .send('half.edit', { halfId, ...words })
    .refuses('locked');
  await partner()
    .send('half.fill', { postId, ...words })
    .refuses('locked');
});
