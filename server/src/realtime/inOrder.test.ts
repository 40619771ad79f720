/** Commits of one room that come from several servers. */
import { newId } from '@silta/shared/ids';
import type { RoomId } from '@silta/shared/ids';
import { InOrder } from './inOrder.ts';
import type { Committed } from './work.ts';

const roomId = newId<RoomId>();
const commit = (from: number, to = from + 1, id = roomId): Committed => ({
  room: { id, kind: 'board', partnershipId: id },
  from,
  to,
  touched: [],
  done: [],
});
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function anInOrder(mayWait = true) {
  const passed: string[] = [];
  const inOrder = new InOrder(
    ({ from, to }) => passed.push(`${from}-${to}`),
    () => mayWait,
  );
  const take = (...commits: Committed[]) => {
    for (const each of commits) inOrder.take(each);
  };
  return { inOrder, passed, take };
}

describe('S1 commits of several servers are shown in the order of their numbers', () => {
  test('one that overtook another waits for it, and one that comes again is not shown again', () => {
    const { passed, take } = anInOrder();
    take(commit(4), commit(7, 9), commit(6), commit(4), commit(5), commit(6), commit(9));
    expect(passed).toEqual(['4-5', '5-6', '6-7', '7-9', '9-10']);
  });

  test('for a moment only: then the jump shows everybody that something is missing', async () => {
    const { passed, take } = anInOrder();
    take(commit(4), commit(9), commit(7));
    expect(passed).toEqual(['4-5']);
    await pause(400);
    expect(passed).toEqual(['4-5', '7-8', '9-10']);
    take(commit(5), commit(10));
    expect(passed).toEqual(['4-5', '7-8', '9-10', '10-11']);
  });

  test('not at all where nobody can be heard, and never many', () => {
    const deaf = anInOrder(false);
    deaf.take(commit(1), commit(5));
    expect(deaf.passed).toEqual(['1-2', '5-6']);
    const full = anInOrder();
    full.take(commit(1), ...Array.from({ length: 66 }, (_, i) => commit(100 + 2 * i)));
    expect(full.passed.length).toBeGreaterThan(60);
  });

  test('rooms do not wait for one another, and people who were sent to fetch are not told of it again', () => {
    const { inOrder, passed, take } = anInOrder();
    take(commit(1), commit(8), commit(3, 4, newId()));
    expect(passed).toEqual(['1-2', '3-4']);
    inOrder.skipTo(roomId, 9);
    take(commit(9));
    expect(passed).toEqual(['1-2', '3-4', '9-10']);
    expect(inOrder.told(roomId)).toBe(10);
    inOrder.forget(roomId);
    expect(inOrder.told(roomId)).toBeNull();
  });
});
