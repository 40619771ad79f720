/** The places at the door, and one account that wants them all. */
import { newId } from '@silta/shared/ids';
import type { AccountId } from '@silta/shared/ids';
import type { CommandAnswer } from '@silta/shared/protocol';
import { Refusal } from '@silta/shared/refusals';
import { realtime } from '../bounds.ts';
import { postBy } from '../testing/given.ts';
import { aWorld } from '../testing/world.ts';
import { Shares } from './shares.ts';

const someone = () => newId<AccountId>();

/** How many places the account gets before it is refused, and why. */
function takeAll(shares: Shares, accountId: AccountId): { places: number; refusal: Refusal } {
  for (let places = 0; ; places += 1) {
    try {
      shares.take(accountId);
    } catch (refusal) {
      if (refusal instanceof Refusal) return { places, refusal };
      throw refusal;
    }
  }
}

describe('B4 no account has more than a tenth of the free places at the door', () => {
  test('however many take all they can, the next one finds places', () => {
    const shares = new Shares();
    const { places, refusal } = takeAll(shares, someone());
    expect(places).toBeLessThanOrEqual(realtime.waiting.most / 10);
    expect(refusal).toMatchObject({ code: 'tooFast', details: { retryInSeconds: 1 } });
    for (let i = 0; i < 30; i += 1) takeAll(shares, someone());
    expect(takeAll(shares, someone()).places).toBeGreaterThanOrEqual(realtime.leastShare.most);
  });

  test('a door that is full says so, and what is answered makes room', () => {
    const shares = new Shares();
    const leave = Array.from({ length: realtime.waiting.most }, () => shares.take(someone()));
    expect(() => shares.take(someone())).toThrow('unavailable');
    leave[0]?.();
    shares.take(someone());
    expect(() => shares.take(null)).toThrow('unavailable');
    for (const each of leave.slice(1)) each();
    expect(takeAll(shares, someone()).places).toBeGreaterThan(400);
  });

  test('and others are carried out meanwhile', async () => {
    const world = await aWorld();
    const [greedy, other] = [world.as('teacher', 'FI'), world.as('learner', 'DE')];
    const send = (accountId: AccountId): Promise<CommandAnswer> =>
      world.house.door.send({
        id: newId(),
        room: world.boardId,
        name: 'post.create',
        payload: postBy(world),
        accountId,
        road: 'socket',
      });
    const many = Array.from({ length: 800 }, () => send(greedy.accountId));
    expect(await send(other.accountId)).toMatchObject({ ok: true });
    const answers = await Promise.all(many);
    const refused = answers.filter(({ ok }) => !ok);
    expect(refused.length).toBeGreaterThan(300);
    expect(refused[0]).toMatchObject({ code: 'tooFast', details: { retryInSeconds: 1 } });
    expect(await send(greedy.accountId)).toMatchObject({ ok: true });
    await world.end();
  });
});
