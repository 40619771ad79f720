/** Slow hashes take turns on Node's few threads; a queue without end would keep everybody waiting for nothing. */
import { Refusal } from '@silta/shared/refusals';
import { signIn } from '../bounds.ts';

/** About as long as the queue takes. */
const retryInSeconds = 5;
let waiting = 0;

/** Refuses with `tooFast` where too many wait already. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= signIn.hashing.most) throw new Refusal('tooFast', { retryInSeconds });
  waiting += 1;
  try {
    return await work();
  } finally {
    waiting -= 1;
  }
}
