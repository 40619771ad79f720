/** The queue before the slow hashes. */
import { signIn } from '../bounds.ts';
import { inTurn } from './hashing.ts';

test('B5 so many wait for a hash and no more, and a failure makes room like a success', async () => {
  let finish: (isGood: boolean) => void = () => undefined;
  const end = new Promise<boolean>((resolve) => (finish = resolve));
  const work = async (): Promise<void> => {
    if (!(await end)) throw new Error('failed');
  };
  const waiting = Array.from({ length: signIn.hashing.most }, () => inTurn(work));
  await expect(inTurn(work)).rejects.toMatchObject({
    code: 'tooFast',
    details: { retryInSeconds: expect.any(Number) as unknown },
  });
  finish(false);
  const ends = await Promise.allSettled(waiting);
  expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
  expect(await inTurn(() => Promise.resolve('again'))).toBe('again');
});
