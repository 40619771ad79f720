/** A server that is asked to end while people write. */
import pg from 'pg';
import { aWire } from '../testing/wire.ts';
import type { Wire } from '../testing/wire.ts';
import { aWireWorld } from '../testing/wireWorld.ts';
import type { WireWorld } from '../testing/wireWorld.ts';
import { eventually, postIn } from '../testing/faults.ts';

let wire: Wire;
let world: WireWorld;

beforeAll(async () => {
  wire = await aWire();
  world = await aWireWorld(wire);
});

test('R6 asked to end it turns red, answers what it has taken, takes nothing more, and sends everybody away', async () => {
  const line = world.line;
  const other = new pg.Client({ connectionString: wire.databaseUrl });
  await other.connect();
  await other.query('begin');
  await other.query(`select 1 from "room" where "id" = $1 for update`, [world.boardId]);
  const taken = line.send(world.boardId, 'post.create', postIn(world));
  await eventually(async () => {
    const { rows } = await other.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows.length > 0;
  });
  const left = new Promise((resolve) => line.socket.once('disconnect', resolve));
  const closed = wire.close();
  expect((await wire.browser().get('/health/ready')).status).toBe(503);
  expect((await wire.browser().get('/health/live')).status).toBe(200);
  const late = await line.send(world.boardId, 'post.create', postIn(world));
  expect(late).toEqual({ ok: false, code: 'unavailable' });
  await other.query('commit');
  await other.end();
  expect(await taken).toMatchObject({ ok: true });
  // The client waits for a moment of its own before it comes back (client/src/realtime/connection.ts).
  expect(await left).toBe('io server disconnect');
  await closed;
});
