/** What a command costs the database: a number of statements that nothing in the room and nobody waiting adds to. */
import { jest } from '@jest/globals';
import pg from 'pg';
import { newId } from '@silta/shared/ids';
import type { CommandId, PostId } from '@silta/shared/ids';
import { aPost, commentOn, postBy } from '../testing/given.ts';
import type { Sent } from '../testing/person.ts';
import { anotherServer } from '../testing/place.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import type { Client } from './transaction.ts';

let world: World;
const query = jest.spyOn(pg.Client.prototype, 'query');

beforeAll(async () => {
  world = await aWorld();
});
afterAll(async () => {
  query.mockRestore();
  await world.end();
});

const learner = () => world.as('learner', 'FI');

async function statementsOf(act: () => readonly Sent[]): Promise<number> {
  query.mockClear();
  await Promise.all(act().map((sent) => sent.isDone()));
  return query.mock.calls.length;
}

async function fillTo(size: number, have: number): Promise<void> {
  // Fewer at once than one account may have waiting at the door.
  for (let missing = size - have; missing > 0; missing -= 100)
    await Promise.all(Array.from({ length: Math.min(missing, 100) }, () => aPost(world, learner())));
}

/** One of each that reads in its own way: a new record, a target, a list of children, a list that is counted. */
async function statementsPerCommand(postId: PostId): Promise<Record<string, number>> {
  const rank = postBy(world).rank;
  const sends = {
    'post.create': () => learner().send('post.create', postBy(world)),
    'post.edit': () =>
      learner().send('post.edit', { postId, title: 'Cold', text: '', language: 'en', paper: 'plain' }),
    'post.move': () => learner().send('post.move', { postId, sectionId: world.sections[1], rank }),
    'comment.create': () => learner().send('comment.create', commentOn(postId)),
    'reaction.set': () => learner().send('reaction.set', { postId, kind: 'useful', value: 'yes' }),
    'board.rename': () =>
      world.as('teacher', 'FI').send('board.rename', { boardId: world.boardId, title: 'How we solder' }),
  };
  const counts: Record<string, number> = {};
  for (const [name, send] of Object.entries(sends)) counts[name] = await statementsOf(() => [send()]);
  return counts;
}

describe('D17 a batch costs a bounded number of statements', () => {
  test('whatever is in the room', async () => {
    const postId = await aPost(world, learner());
    // Once each before counting: the first of them has nothing to guess from.
    await statementsPerCommand(postId);
    const few = await statementsPerCommand(postId);
    await fillTo(1_000, 10);
    expect(await statementsPerCommand(postId)).toEqual(few);
    expect(Math.max(...Object.values(few))).toBeLessThanOrEqual(15);
  });

  test('and however many commands are in it', async () => {
    const postsAtOnce = (count: number) => () =>
      Array.from({ length: count }, () => learner().send('post.create', postBy(world)));
    await statementsOf(postsAtOnce(1));
    const one = await statementsOf(postsAtOnce(1));
    // The first goes alone, the others wait for it and go together.
    expect(await statementsOf(postsAtOnce(100))).toBe(2 * one);
  });

  test('and little more where the server has not seen the room before', async () => {
    await statementsOf(() => [learner().send('post.create', postBy(world))]);
    const known = await statementsOf(() => [learner().send('post.create', postBy(world))]);
    const other = await anotherServer(world);
    const { boardId: room } = world;
    const { accountId } = learner();
    const postThere = async () => {
      query.mockClear();
      const order = { id: newId<CommandId>(), room, name: 'post.create', payload: postBy(world), accountId };
      expect(await other.house.door.send({ ...order, road: 'socket' })).toMatchObject({ ok: true });
      return query.mock.calls.length;
    };
    // The partnership, the board and the section in place of one look at their rooms' numbers.
    expect(await postThere()).toBe(known + 2);
    await postThere();
    expect(await postThere()).toBe(known);
    await other.end();
    await world.mirror.resync();
  });
});

test('what is sent in one turn leaves in one write: the socket that is held back is where pg keeps it', async () => {
  const runner = world.dataSource.createQueryRunner();
  const { connection } = (await runner.connect()) as Client;
  expect(typeof connection?.stream?.cork).toBe('function');
  expect(typeof connection?.stream?.uncork).toBe('function');
  await runner.release();
});
