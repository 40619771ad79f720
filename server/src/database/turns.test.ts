/** Several servers on one database, each in its turn. */
import { newId } from '@silta/shared/ids';
import { createLogger } from '../logger.ts';
import { Retention } from '../retention.ts';
import { MortalServer } from '../testing/mortal.ts';
import { bareDatabase } from '../testing/database.ts';
import { anotherServer, aPlace } from '../testing/place.ts';
import { createDataSource } from './dataSource.ts';
import { ifFree, inTurn } from './turns.ts';

describe('S6 what must not be done twice at a time is done by one server after the other', () => {
  test('two that start together on an empty database: migrated once, one demo', async () => {
    const database = await bareDatabase();
    const servers = await Promise.all([1, 2].map(() => MortalServer.on(database.url, { DEMO: 'on' })));
    await Promise.all(servers.map((server) => server.start()));
    await Promise.all(servers.map((server) => server.kill()));
    const source = await createDataSource(database.url, []).initialize();
    const rows: unknown = await source.query(
      `select (select count(*) from "partnership")::int as "partnerships", (select count(*) from "account")::int > 0 as "isInhabited"`,
    );
    await source.destroy();
    await database.drop();
    expect(rows).toEqual([{ partnerships: 1, isInhabited: true }]);
  });

  test('a second retention leaves it to the first, and another round takes nothing twice', async () => {
    const place = await aPlace();
    const other = await anotherServer(place);
    const old = new Date(Date.now() - 40 * 86_400_000).toISOString();
    for (let i = 0; i < 20; i += 1) {
      await place.dataSource.query(
        `insert into "receipt" ("commandId", "roomId", "seq", "at") values ($1, $1, 1, $2)`,
        [newId(), old],
      );
    }
    const jobs = [place.house, other.house].map((house) => new Retention(house, createLogger('silent')));
    const done = await Promise.all([...jobs, ...jobs].map((job) => job.run()));
    expect(done).toContain(true);
    expect(done).toContain(false);
    const [left]: { count: string }[] = await place.dataSource.query(`select count(*) from "receipt"`);
    expect(left?.count).toBe('0');
    expect(await jobs[1]?.run()).toBe(true);
    await other.end();
    await place.close();
  });

  test('who waits comes next, also where the first fails', async () => {
    const place = await aPlace();
    const other = await anotherServer(place);
    const order: string[] = [];
    let second: Promise<void> | undefined;
    const first = inTurn(place.dataSource, 'demo', async () => {
      second = inTurn(other.house.dataSource, 'demo', async () => order.push('second'));
      order.push('first begins');
      expect(await ifFree(other.house.dataSource, 'demo', async () => order.push('never'))).toBe(false);
      throw new Error('failed');
    });
    await expect(first).rejects.toThrow('failed');
    await second;
    expect(order).toEqual(['first begins', 'second']);
    await other.end();
    await place.close();
  });
});
