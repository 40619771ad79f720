/** A server whose clock is days ahead, or days behind, and comes right again. */
import { jest } from '@jest/globals';
import { newId } from '@silta/shared/ids';
import type { CommandId } from '@silta/shared/ids';
import { SteadyClock } from '../steadyClock.ts';
import { postBy } from '../testing/given.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { Throttle } from './throttle.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterEach(() => {
  world.clock.aheadDays = 0;
  jest.restoreAllMocks();
});
afterAll(() => world.end());

describe('R7 a clock that jumps', () => {
  test.each([400, -400])(
    'by %i days changes neither order nor receipts nor what is caught up',
    async (days) => {
      const learner = world.as('learner', 'FI');
      const first = await learner.send('post.create', postBy(world)).succeeds();
      world.clock.aheadDays = days;
      const [id, post] = [newId<CommandId>(), postBy(world)];
      const second = await learner.send('post.create', post, { id }).succeeds();
      world.clock.aheadDays = 0;
      const third = await learner.send('post.create', postBy(world)).succeeds();
      expect([second, third]).toEqual([first + 1, first + 2]);
      expect(await learner.send('post.create', post, { id }).succeeds()).toBe(second);
      const { view } = await world.house.feed.snapshot(learner.accountId, world.boardId);
      expect(await world.house.feed.sync(learner.accountId, world.boardId, first, view)).toMatchObject({
        kind: 'changes',
        changes: { from: first, to: third, puts: [{ type: 'post' }, { type: 'post' }] },
      });
    },
  );

  test('ends what lasts for days only as long as it is wrong', async () => {
    await world.welcome('learner', 'DE');
    world.clock.aheadDays = 400;
    await expect(world.welcome('learner', 'DE')).rejects.toThrow('wrongCode');
    world.clock.aheadDays = -400;
    await world.welcome('learner', 'DE');
    world.clock.aheadDays = 0;
    await world.welcome('learner', 'DE');
  });

  test('is noticed, so that nothing is deleted by it before it has gone on for a round', () => {
    const now = { wall: 1_000_000, steady: 0 };
    const clock = new SteadyClock({ wall: () => now.wall, steady: () => now.steady });
    const pass = (steadyMs: number, wallMs: number): boolean => {
      now.steady += steadyMs;
      now.wall += wallMs;
      return clock.hasGoneOn();
    };
    const [hour, day] = [3_600_000, 86_400_000];
    expect(pass(hour, hour)).toBe(true);
    expect(pass(hour, hour + 40 * day)).toBe(false);
    expect(pass(hour, hour - 40 * day)).toBe(false);
    expect(pass(hour, hour + 2_000)).toBe(true);
  });

  test('lets nobody wait for longer than the limit is', () => {
    const limit = new Throttle({ most: 1, seconds: 5 });
    limit.take('somebody');
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now - 86_400_000);
    const refusal = expect.objectContaining({ details: { retryInSeconds: 5 } }) as Error;
    expect(() => limit.take('somebody')).toThrow(refusal);
  });
});
