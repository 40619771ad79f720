/** A device that is signed out in the database alone: its open connections end with the next round. */
import { createLogger } from '../logger.ts';
import { aWire } from '../testing/wire.ts';
import { aWireWorld } from '../testing/wireWorld.ts';
import { DeviceRounds } from './deviceRounds.ts';
import { Devices } from './devices.ts';

test('D12 a device that an operator has signed out loses its connections; the others keep theirs', async () => {
  const wire = await aWire();
  const { house } = wire.server;
  const rounds = new DeviceRounds(
    house,
    new Devices(house.dataSource, false, () => undefined),
    createLogger('silent'),
  );
  const world = await aWireWorld(wire);
  const learner = await world.welcome('learner');
  const line = await learner.browser.connect();
  await rounds.run();
  expect(line.socket.connected).toBe(true);
  await house.dataSource.query(`delete from "device" where "accountId" = $1`, [learner.me.accountId]);
  await rounds.run();
  expect(await line.cut()).toMatch(/server disconnect|already/);
  expect(world.line.socket.connected).toBe(true);
  world.line.close();
  await wire.close();
});
