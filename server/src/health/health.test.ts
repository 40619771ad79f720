/** What a watcher learns of a server whose database hangs or that is about to end. */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createDataSource } from '../database/dataSource.ts';
import { freshDatabase } from '../testing/database.ts';
import { aWire } from '../testing/wire.ts';
import { Readiness } from './readiness.ts';

/** A road to the database that can be made to swallow everything. */
async function aRoadTo(url: string): Promise<{ url: string; hang: () => void; close: () => void }> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let isHanging = false;
  const road: Server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk) => isHanging || to.write(chunk));
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  });
  road.listen(0, '127.0.0.1');
  await once(road, 'listening');
  const detour = new URL(url);
  detour.hostname = '127.0.0.1';
  detour.port = String((road.address() as AddressInfo).port);
  return {
    url: detour.href,
    hang: () => (isHanging = true),
    close: () => {
      for (const socket of sockets) socket.destroy();
      road.close();
    },
  };
}

test('live and ready say so, and nothing else', async () => {
  const wire = await aWire();
  for (const path of ['/health/live', '/health/ready']) {
    const { status, body } = await wire.browser().get(path);
    expect({ status, body }).toEqual({ status: 200, body: { status: 'ok' } });
  }
  await wire.server.house.dataSource.destroy();
  expect((await wire.browser().get('/health/live')).status).toBe(200);
  const { status, body } = await wire.browser().get('/health/ready');
  expect({ status, body }).toEqual({ status: 503, body: { code: 'unavailable', details: {} } });
  await wire.server.house.dataSource.initialize();
  await wire.close();
});

test('a database that hangs is known within two seconds, by one question at a time', async () => {
  const database = await freshDatabase();
  const road = await aRoadTo(database.url);
  const dataSource = await createDataSource(road.url, []).initialize();
  const readiness = new Readiness(dataSource);
  expect(await readiness.isReady()).toBe(true);
  road.hang();
  const begin = Date.now();
  const answers = await Promise.all(Array.from({ length: 30 }, () => readiness.isReady()));
  expect(answers).not.toContain(true);
  expect(Date.now() - begin).toBeLessThan(4_000);
  const { totalCount } = (dataSource.driver as unknown as { master: { totalCount: number } }).master;
  expect(totalCount).toBe(1);
  road.close();
  await dataSource.destroy().catch(() => undefined);
  await database.drop();
});

test('a server that is about to end is not ready', async () => {
  const database = await freshDatabase();
  const dataSource = await createDataSource(database.url, []).initialize();
  const readiness = new Readiness(dataSource);
  readiness.isStopping = true;
  expect(await readiness.isReady()).toBe(false);
  await dataSource.destroy();
  await database.drop();
});
