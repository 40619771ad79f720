/** The server's clock on a device whose own is wrong, is set meanwhile, or has a slow line. */
import { Refusal } from '@silta/shared/refusals';
import type { Clock } from './clock.ts';
import { ServerClock } from './serverClock.ts';
import { fakeConnection, settled } from './testing.ts';

const noon = Date.parse('2026-10-13T12:00:00.000Z');

/** A world in which one time passes for everybody, and the device's own clock says what it likes. */
function aDevice({ off = 0, there = 20, back = 20 } = {}) {
  const world = { passed: 0, off, there, back };
  const waiting: (() => void)[] = [];
  const clock: Clock = {
    now: () => noon + world.passed + world.off,
    after: (_, work) => {
      waiting.push(work);
      return () => void waiting.splice(waiting.indexOf(work), 1);
    },
    random: () => 0.5,
  };
  const connection = fakeConnection();
  connection.replies.clock = () => {
    world.passed += world.there;
    const at = new Date(noon + world.passed).toISOString();
    world.passed += world.back;
    return { at };
  };
  const server = new ServerClock({ connection, clock, steady: () => world.passed });
  const stop = server.subscribe(() => undefined);
  const again = async () => {
    for (const work of waiting.splice(0)) work();
    await settled();
  };
  return { world, connection, server, stop, again, truth: () => noon + world.passed };
}

test('C20 a device an hour off shows the server’s time, and goes on with it when somebody sets its clock', async () => {
  const { world, server, stop, truth } = aDevice({ off: 3_600_000 });
  await settled();
  expect(server.now()).toBe(truth());
  world.off = -86_400_000;
  world.passed += 5_000;
  expect(server.now()).toBe(truth());
  stop();
});

test('C20 until the server has answered, the device’s own clock is better than none', () => {
  const { server, stop, truth } = aDevice({ off: 1_000 });
  expect(server.now()).toBe(truth() + 1_000);
  stop();
});

test('the quickest of the last answers counts, and a way that is longer there than back does no harm for long', async () => {
  const { world, server, stop, again, truth } = aDevice({ there: 900 });
  await settled();
  expect([server.roundTrip, server.now() - truth()]).toEqual([920, 440]);
  world.there = 20;
  await again();
  expect(server.roundTrip).toBe(40);
  expect(server.now()).toBe(truth());
  stop();
});

test('without a line there is no way there and back, and the time goes on', async () => {
  const { world, connection, server, stop, truth } = aDevice();
  await settled();
  connection.replies.clock = () => {
    throw new Refusal('unavailable');
  };
  connection.setState('offline');
  await settled();
  world.passed += 60_000;
  expect(server.roundTrip).toBeNull();
  expect(server.now()).toBe(truth());
  stop();
});
