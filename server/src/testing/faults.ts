/** A server with a bad way to its database, and what the tests of faults look at. */
import pg from 'pg';
import type { RoomId } from '@silta/shared/ids';
import { postBy } from './given.ts';
import { Proxy } from './proxy.ts';
import { aWire } from './wire.ts';
import type { Wire } from './wire.ts';
import { aWireWorld } from './wireWorld.ts';
import type { WireWorld } from './wireWorld.ts';

export interface FaultyWire {
  wire: Wire;
  world: WireWorld;
  /** The way between the server and its database. */
  way: Proxy;
  aPost: () => ReturnType<typeof postBy>;
  /** Straight to the database. */
  sql: <T>(text: string, values?: unknown[]) => Promise<T[]>;
  close: () => Promise<void>;
}

export async function aFaultyWire(): Promise<FaultyWire> {
  const ways: Proxy[] = [];
  const wire = await aWire({}, async (url) => {
    const way = await Proxy.to(url);
    ways.push(way);
    return way.of(url);
  });
  const [way] = ways as [Proxy];
  const world = await aWireWorld(wire);
  const database = new pg.Pool({ connectionString: wire.databaseUrl, max: 2 });
  return {
    wire,
    world,
    way,
    aPost: () => postIn(world),
    sql: async (text, values) => (await database.query(text, values)).rows as never,
    close: async () => {
      world.line.close();
      await database.end();
      await wire.close();
      await way.close();
    },
  };
}

export function postIn({ sectionId }: Pick<WireWorld, 'sectionId'>) {
  return postBy({ sections: [sectionId, sectionId] } as never, { sectionId });
}

/** What a room holds in each of its tables, as one text: equal where nothing was written. */
export async function traceOf({ sql }: Pick<FaultyWire, 'sql'>, room: RoomId): Promise<string> {
  const rows = await sql(
    `select (select "seq" from "room" where "id" = $1) as seq,
            (select "tally" from "room" where "id" = $1) as tally,
            (select count(*) from "post" where "roomId" = $1) as posts,
            (select count(*) from "change" where "roomId" = $1) as changes,
            (select count(*) from "receipt" where "roomId" = $1) as receipts`,
    [room],
  );
  return JSON.stringify(rows);
}

/** How long it took, in milliseconds, and what came of it. */
export async function timed<T>(work: Promise<T>): Promise<{ ms: number; result: T }> {
  const begin = performance.now();
  const result = await work;
  return { ms: performance.now() - begin, result };
}

/** Waits until it is true, at most twenty seconds. */
export async function eventually(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 20_000;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error('it did not become true within 20 s');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
