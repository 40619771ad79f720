// A connection whose code comes later: nobody waits for it, and nothing that was asked for meanwhile is forgotten.
import type { PresenceMessage } from '@silta/shared/protocol';
import type { Connection } from './connection.ts';
import { lateConnection } from './lateConnection.ts';
import { boardId } from './testBoard.ts';
import { fakeClock, fakeConnection, settled } from './testing.ts';

const question = { room: boardId, from: null, view: null };
const somebodyCame: PresenceMessage = { room: boardId, came: [], gone: [] };

function late() {
  const real = fakeConnection();
  const clock = fakeClock();
  let bring: (open: () => Connection) => void = () => undefined;
  let fail: (cause: Error) => void = () => undefined;
  let fetched = 0;
  const fetch = () =>
    new Promise<() => Connection>((resolve, reject) => {
      fetched += 1;
      [bring, fail] = [resolve, reject];
    });
  const connection = lateConnection(fetch, clock);
  return {
    connection,
    real,
    clock,
    fetched: () => fetched,
    arrive: async () => {
      bring(() => real);
      await settled();
    },
    doNotArrive: async () => {
      fail(new Error('no network'));
      await settled();
    },
  };
}

test('C12 before its code is there it is connecting, and refuses questions instead of keeping them', async () => {
  const { connection, real, arrive } = late();
  expect(connection.status.state).toBe('connecting');
  await expect(connection.ask('enter', question)).rejects.toMatchObject({ code: 'unavailable' });
  await arrive();
  expect(real.asked).toEqual([]);
  expect(connection.status.state).toBe('online');
  await expect(connection.ask('enter', question)).resolves.toMatchObject({ here: [] });
});

test('whoever listened before hears what comes later, and no more after stopping', async () => {
  const { connection, real, arrive } = late();
  const heard: string[] = [];
  connection.subscribe(() => heard.push(connection.status.state));
  connection.on('presence', () => heard.push('presence'));
  const stop = connection.on('presence', () => heard.push('stopped before'));
  const stopLater = connection.on('presence', () => heard.push('stopped after'));
  stop();
  await arrive();
  stopLater();
  real.deliver('presence', somebodyCame);
  real.setState('offline');
  expect(heard).toEqual(['online', 'presence', 'offline']);
});

test('C12 without network the code is fetched again, after a pause or at once when asked', async () => {
  const { connection, clock, fetched, doNotArrive, arrive } = late();
  await doNotArrive();
  expect(connection.status.state).toBe('offline');
  await clock.advance(60_000);
  expect(fetched()).toBe(2);
  connection.retry();
  expect(fetched()).toBe(2);
  await doNotArrive();
  connection.retry();
  expect(fetched()).toBe(3);
  await arrive();
  expect(connection.status.state).toBe('online');
});

test('closed before its code was there, it never opens', async () => {
  const { connection, real, arrive } = late();
  connection.close('signedOut');
  expect(connection.status.state).toBe('signedOut');
  await arrive();
  expect(connection.status.state).toBe('signedOut');
  await expect(connection.ask('enter', question)).rejects.toMatchObject({ code: 'unavailable' });
  expect(real.asked).toEqual([]);
});
