/** An answer in time, whatever it waits for. */
import { Refusal } from '@silta/shared/refusals';
import { database } from '../bounds.ts';

/** The work itself goes on, within the limits of the database; its outcome is then nobody's. */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Refusal('unavailable')), database.requestMs.most);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
