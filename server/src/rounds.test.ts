/** Rounds: one after the end of the other, whatever becomes of one, and none once they are over. */
import { Rounds } from './rounds.ts';

const until = async (isTrue: () => boolean) => {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 1));
};

test('a round that fails is told of, and the next one comes; never two at once', async () => {
  let [begun, under, most, failed] = [0, 0, 0, 0];
  const run = async () => {
    begun += 1;
    under += 1;
    most = Math.max(most, under);
    await new Promise((resolve) => setTimeout(resolve, 3));
    under -= 1;
    if (begun === 1) throw new Error('of this round');
  };
  const rounds = new Rounds({ everyMs: 1, run, onFailure: () => (failed += 1) });
  rounds.start();
  await until(() => begun === 3);
  rounds.stop();
  expect([most, failed]).toEqual([1, 1]);
});

test('one that is under way when they end goes to its end, and none comes after it', async () => {
  let begun = 0;
  let finish: () => void = () => undefined;
  const run = () => {
    begun += 1;
    return new Promise<void>((resolve) => (finish = resolve));
  };
  const rounds = new Rounds({ everyMs: 1, run, onFailure: () => undefined });
  rounds.start();
  await until(() => begun === 1);
  rounds.stop();
  finish();
  rounds.start();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(begun).toBe(1);
});
