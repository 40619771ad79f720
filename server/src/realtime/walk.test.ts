/** A thousand random steps of many members in a bad network, on the real door; a seed repeats them: SEED=7 npm test. */
import type { CommandName } from '@silta/shared/commands';
import { recordTypesOf } from '@silta/shared/records';
import { chanceOf, seedOfTheDay } from '../testing/chance.ts';
import type { Chance } from '../testing/chance.ts';
import { setRules } from '../testing/given.ts';
import { perfect, Walker } from '../testing/walker.ts';
import { inPartnership, onBoard } from '../testing/wishes.ts';
import { aWorld, sideNames } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

const steps = 1_200;
const badRoad = { lost: 0.12, twice: 0.1, shuffled: 0.25 };
const seed = seedOfTheDay();

let world: World;
let walkers: Walker[];
let chance: Chance;

beforeAll(async () => {
  process.stdout.write(`walk: SEED=${seed}\n`);
  chance = chanceOf(seed);
  world = await aWorld();
  await setRules(world, {});
  const places = [world.partnershipId, world.boardId];
  const people = sideNames.flatMap((side) => [
    ...(['coordinator', 'teacher', 'learner', 'hostTutor'] as const).map((role) => world.as(role, side)),
    world.as('learner', side, 2),
  ]);
  walkers = [...people, world.as('guest', 'DE')].map((person) => new Walker(person, world, chance, places));
  for (const walker of walkers) await walker.connect();
});
afterAll(() => world.end());

function wishSomething(walker: Walker): void {
  const isOnBoard = chance.happens(0.85);
  const room = isOnBoard ? world.boardId : world.partnershipId;
  const wishes = isOnBoard ? onBoard : inPartnership;
  const name = chance.oneOf(Object.keys(wishes) as CommandName[]);
  const screen = walker.seen.get(room)?.store;
  const payload = name && screen && wishes[name]?.(screen, chance, world);
  if (payload) walker.wish(room, name, payload);
}

/** One thing that happens to some people at once. */
async function step(): Promise<void> {
  const some = walkers.filter(() => chance.happens(0.25));
  for (const walker of some) {
    if (chance.happens(0.04)) walker.disconnect();
    if (!walker.isOnline && chance.happens(0.4)) await walker.connect();
    if (chance.happens(0.6)) wishSomething(walker);
  }
  await Promise.all(some.map((walker) => walker.send()));
  for (const walker of some) await walker.read();
}

/** The network is good again: everything is sent, answered and read. */
async function settle(): Promise<void> {
  for (const walker of walkers) {
    walker.road = perfect;
    walker.disconnect();
    await walker.connect();
  }
  for (let round = 0; walkers.some((walker) => walker.isWaiting || !walker.isOnline); round += 1) {
    if (round > 2_000) throw new Error('it does not settle');
    await Promise.all(walkers.map((walker) => walker.send()));
    world.house.courier.stop();
    for (const walker of walkers) {
      if (!walker.isOnline) await walker.connect();
      await walker.read();
    }
  }
}

test('D15 a walk ends with every acknowledged command once, numbers without gaps, and one picture for all', async () => {
  for (const walker of walkers) walker.road = badRoad;
  for (let i = 0; i < steps; i += 1) await step();
  await settle();
  expect(walkers.flatMap((walker) => walker.faults)).toEqual([]);
  await everyStoreIsTheSnapshot();
  await everyNumberOnce();
  await acknowledgedIsDone();
  await world.mirror.check(true);
}, 60_000);

async function everyStoreIsTheSnapshot(): Promise<void> {
  for (const walker of walkers) {
    for (const [room, { store }] of walker.seen) {
      const { seq, records } = await world.house.feed.snapshot(walker.person.accountId, room);
      expect(store.seq).toBe(seq);
      for (const type of recordTypesOf[room === world.boardId ? 'board' : 'partnership']) {
        const sorted = (list: readonly { id: string }[] = []) =>
          [...list].sort((a, b) => a.id.localeCompare(b.id));
        expect(sorted(store.list(type))).toEqual(sorted(records[type]));
      }
    }
  }
}

interface ReceiptRow {
  commandId: string;
  roomId: string;
  seq: number;
}

const receipts = (): Promise<ReceiptRow[]> => world.dataSource.query(`select * from "receipt"`);

async function everyNumberOnce(): Promise<void> {
  for (const [room, first] of [
    [world.partnershipId, 1],
    [world.boardId, 2],
  ] as const) {
    const [row]: { seq: number }[] = await world.dataSource.query(
      `select "seq" from "room" where "id" = $1`,
      [room],
    );
    const numbers = (await receipts()).filter(({ roomId }) => roomId === room).map(({ seq }) => seq);
    const should = Array.from({ length: Number(row?.seq) - first + 1 }, (_, i) => first + i);
    expect(numbers.sort((a, b) => a - b)).toEqual(should);
  }
}

async function acknowledgedIsDone(): Promise<void> {
  const done = new Map((await receipts()).map(({ commandId, seq }) => [commandId, seq]));
  let acknowledged = 0;
  let refused = 0;
  for (const walker of walkers) {
    for (const [id, seq] of walker.acknowledged) expect(seq ?? done.get(id)).toBe(done.get(id));
    for (const id of walker.refused) expect(done.has(id)).toBe(false);
    acknowledged += walker.acknowledged.size;
    refused += walker.refused.size;
  }
  process.stdout.write(`walk: ${acknowledged} acknowledged, ${refused} refused\n`);
  // How many of them are allowed where they were wished is chance; that it were few would try nothing.
  expect(acknowledged).toBeGreaterThan(steps / 4);
  expect(refused).toBeGreaterThan(0);
}
