/**
 * Which tab leads, over a lock manager that behaves as the Web Locks specification says, and a real channel.
 * @jest-environment node
 */
import { settled } from './testing.ts';
import { browserTabs } from './tabs.ts';
import type { TabMessage } from './tabs.ts';
import { ainosAccount, jonasAccount } from './testBoard.ts';

type Work = (lock: null) => unknown;
interface Waiting {
  work: Work;
  resolve: (value: unknown) => void;
  reject: (reason: Error) => void;
}

/** One exclusive lock with a queue, `steal` and `signal`. */
function fakeLocks() {
  let holder: Waiting | null = null;
  const queue: Waiting[] = [];
  const grant = (next: Waiting | undefined) => {
    holder = next ?? null;
    if (!next) return;
    const end = () => holder === next && grant(queue.shift());
    Promise.resolve(next.work(null)).then((value) => (next.resolve(value), end()), next.reject);
  };
  const request = (_name: string, { steal, signal }: LockOptions, work: Work) =>
    new Promise((resolve, reject) => {
      const me = { work, resolve, reject };
      signal?.addEventListener('abort', () => {
        if (queue.includes(me)) queue.splice(queue.indexOf(me), 1);
        if (holder !== me) reject(new Error('AbortError'));
      });
      if (steal) {
        holder?.reject(new Error('AbortError'));
        grant(me);
      } else if (holder) queue.push(me);
      else grant(me);
    });
  return { request } as unknown as LockManager;
}

function tabsOn(locks: LockManager) {
  const told: boolean[] = [];
  const tabs = browserTabs(ainosAccount, locks);
  tabs.lead((isLeading) => told.push(isLeading));
  return { tabs, told };
}

test('C10 the first tab leads, and the next one when it closes', async () => {
  const locks = fakeLocks();
  const [one, two] = [tabsOn(locks), tabsOn(locks)];
  await settled();
  expect([one.told, two.told]).toEqual([[true], []]);
  one.tabs.close();
  await settled();
  expect([one.told, two.told]).toEqual([[true], [true]]);
  two.tabs.close();
});

test('C10 a tab that takes over is the only leader, and gives it back when it closes', async () => {
  const locks = fakeLocks();
  const [one, two] = [tabsOn(locks), tabsOn(locks)];
  await settled();
  two.tabs.takeOver();
  await settled();
  expect([one.told, two.told]).toEqual([[true, false], [true]]);
  two.tabs.close();
  await settled();
  expect(one.told).toEqual([true, false, true]);
  one.tabs.close();
});

test('C10 without locks every tab leads itself and says so', () => {
  Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
  const told: boolean[] = [];
  const tabs = browserTabs(ainosAccount);
  tabs.lead((isLeading) => told.push(isLeading));
  expect(tabs.isExclusive).toBe(false);
  expect(told).toEqual([true]);
  tabs.close();
});

test('C9 tabs of another account hear who is signed in, and nothing else', async () => {
  const [aino, alsoAino, jonas] = [ainosAccount, ainosAccount, jonasAccount].map((id) =>
    browserTabs(id, fakeLocks()),
  );
  const heard: Record<string, TabMessage['kind'][]> = { alsoAino: [], jonas: [] };
  alsoAino?.listen(({ kind }) => heard.alsoAino?.push(kind));
  const hasHeard = new Promise<void>((resolve) =>
    jonas?.listen(({ kind }) => {
      heard.jonas?.push(kind);
      resolve();
    }),
  );
  aino?.tell({ kind: 'discarded' });
  aino?.tell({ kind: 'signedIn', accountId: null });
  await hasHeard;
  await settled();
  expect(heard).toEqual({ alsoAino: ['discarded', 'signedIn'], jonas: ['signedIn'] });
  for (const tabs of [aino, alsoAino, jonas]) tabs?.close();
});
