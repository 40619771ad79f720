/** Faults that take minutes, processes of their own, or root; in `npm run test:crash` only. */
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import type { CommandAnswer } from '@silta/shared/protocol';
import { eventually, postIn, timed } from '../testing/faults.ts';
import { aFolder, MortalPostgres, MortalServer, pause } from '../testing/mortal.ts';
import { Browser } from '../testing/wire.ts';
import { aWireWorld } from '../testing/wireWorld.ts';
import type { WireWorld } from '../testing/wireWorld.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const isRoot = process.getuid?.() === 0;

interface Place {
  postgres: MortalPostgres;
  server: MortalServer;
  world: WireWorld;
}

async function inPlace(postgres: MortalPostgres, url: string, work: (place: Place) => Promise<void>) {
  const server = await MortalServer.on(url);
  try {
    await server.start();
    const world = await aWireWorld({ browser: (address = '10.0.0.1') => new Browser(server.url, address) });
    await work({ postgres, server, world });
    world.line.close();
  } finally {
    await server.end('SIGTERM');
    await postgres.end();
  }
}

/** Resident memory in MiB; only Linux tells. */
const residentMiB = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

test('R2 PostgreSQL stands still for 40 s while 50 ask without a pause: answers in time, memory flat', async () => {
  const postgres = await MortalPostgres.start();
  await inPlace(postgres, postgres.url, async ({ server, world }) => {
    const lines = await Promise.all(Array.from({ length: 50 }, () => world.founder.browser.connect()));
    const thaw = await postgres.freeze();
    const [times, codes, memory]: [number[], Set<string>, number[]] = [[], new Set(), []];
    const end = performance.now() + 40_000;
    const asking = lines.map(async (line) => {
      while (performance.now() < end) {
        const asked = Array.from({ length: 5 }, () => [
          line.send(world.boardId, 'post.create', postIn(world)),
          line.enter(world.boardId) as Promise<CommandAnswer>,
        ]).flat();
        for (const { ms, result } of await Promise.all(asked.map(timed))) {
          times.push(ms);
          codes.add(result.ok ? 'ok' : result.code);
        }
      }
    });
    while (performance.now() < end) {
      memory.push(residentMiB(server.pid));
      await pause(1_000);
    }
    thaw();
    await Promise.all(asking);
    await server.ready();
    const everyTenSeconds = memory.filter((_, i) => i % 10 === 9);
    say(
      `hung: ${times.length} answers, the slowest after ${(Math.max(...times) / 1_000).toFixed(1)} s, ${[...codes].join(' ')}; ${everyTenSeconds.map((mib) => mib.toFixed(0)).join(', ')} MiB`,
    );
    const [least, most] = [Math.min(...everyTenSeconds), Math.max(...everyTenSeconds)];
    expect(Math.max(...times)).toBeLessThan(10_000);
    expect([...codes].filter((code) => code !== 'ok')).toEqual(['unavailable']);
    expect(most - least).toBeLessThan(64);
    expect(await world.line.send(world.boardId, 'post.create', postIn(world))).toMatchObject({ ok: true });
    for (const line of lines) line.close();
  });
}, 180_000);

test('R8 500 who lose their server are all caught up within ten seconds of its return', async () => {
  const postgres = await MortalPostgres.start();
  await inPlace(postgres, postgres.url, async ({ server, world }) => {
    const people = await Promise.all(Array.from({ length: 25 }, () => world.welcome('learner')));
    const { seq, view } = await world.snapshot(world.founder, world.boardId);
    const behind = Array.from({ length: 200 }, () => postIn(world));
    for (const post of behind) await world.line.send(world.boardId, 'post.create', post);
    const caughtUp: number[] = [];
    let back = Infinity;
    const sockets = people.flatMap(({ browser }) =>
      Array.from({ length: 20 }, () =>
        // With the pauses of the real client (client/src/realtime/connection.ts).
        io(server.url, {
          transports: ['websocket'],
          extraHeaders: browser.headers,
          forceNew: true,
          reconnectionDelay: 500,
          reconnectionDelayMax: 5_000,
          randomizationFactor: 0.5,
        }),
      ),
    );
    await eventually(() => sockets.every((socket) => socket.connected));
    for (const socket of sockets) {
      socket.on('connect', () => {
        const entering = socket.emitWithAck('enter', { room: world.boardId, from: seq, view });
        void entering.then(({ sync }: { sync?: { changes?: { to: number } } }) => {
          if (sync?.changes?.to === seq + behind.length) caughtUp.push(performance.now() - back);
        });
      });
    }
    await server.kill();
    await pause(2_000);
    await server.start();
    back = performance.now();
    await eventually(() => caughtUp.length >= sockets.length);
    say(`500 back: the last is caught up ${(Math.max(...caughtUp) / 1_000).toFixed(1)} s after the server`);
    expect(Math.max(...caughtUp)).toBeLessThan(10_000);
    for (const socket of sockets) socket.disconnect();
  });
}, 180_000);

/** 27 kB of Chinese characters at random, so that nothing of it can be pressed together. */
function aLongPost(world: WireWorld) {
  const letters = Array.from({ length: 9_000 }, () => 0x4e00 + Math.floor(Math.random() * 20_000));
  return { ...postIn(world), text: String.fromCharCode(...letters) };
}

interface Filled {
  kept: string[];
  refused: Set<string>;
}

/** Writes until the disk is full, and for some seconds more. */
async function fill({ world }: Place): Promise<Filled> {
  const filled: Filled = { kept: [], refused: new Set() };
  let end = performance.now() + 60_000;
  while (performance.now() < end) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const post = aLongPost(world);
        return { post, answer: await world.line.send(world.boardId, 'post.create', post) };
      }),
    );
    for (const { post, answer } of answers) {
      if (answer.ok) filled.kept.push(post.id);
      else filled.refused.add(answer.code);
    }
    // Below the 200 a second that one connection may send.
    await pause(120);
    if (filled.refused.size > 0) end = Math.min(end, performance.now() + 5_000);
  }
  return filled;
}

/** With room again it goes on by itself, and what is there is whole. */
async function judge({ server, world, postgres }: Place, { kept, refused }: Filled, database: string) {
  await server.ready();
  const post = aLongPost(world);
  await eventually(async () => (await world.line.send(world.boardId, 'post.create', post)).ok);
  const [row] = await postgres.ask<{ kept: number; posts: number; receipts: number; seq: number }>(
    `select (select count(*)::int from "post" where "id" = any($1)) as kept,
            (select count(*)::int from "post") as posts,
            (select count(*)::int from "receipt" where "roomId" = $2) as receipts,
            (select "seq" from "room" where "id" = $2) as seq`,
    [kept, world.boardId],
    database,
  );
  say(`full disk: ${kept.length} acknowledged, then ${[...refused].join(' ')}`);
  expect([...refused]).toEqual(['unavailable']);
  // Every receipt has its post and its number; a board's own making is number 1.
  expect(row).toMatchObject({ kept: kept.length, posts: row?.receipts, seq: (row?.receipts ?? 0) + 1 });
}

const mount = (folder: string, size: string) =>
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
const enlarge = (folder: string) => execFileSync('mount', ['-o', 'remount,size=2g', folder]);
const unmount = (folder: string) => execFileSync('umount', ['-l', folder]);

/** Mounting needs root; without it the full disk is played by a trigger, in databaseFaults.test.ts. */
const onDisk = isRoot ? describe : describe.skip;
onDisk('R3 a disk that is full, for which a small one is mounted', () => {
  test('under the tables', async () => {
    const postgres = await MortalPostgres.start();
    const disk = join(aFolder(), 'small');
    mkdirSync(disk);
    mount(disk, '30m');
    chownSync(disk, postgres.owner.uid, postgres.owner.gid);
    try {
      await postgres.ask(`create tablespace small location '${disk}'`);
      await postgres.ask('create database small tablespace small');
      const url = new URL(postgres.url);
      url.pathname = '/small';
      await inPlace(postgres, url.href, async (place) => {
        const filled = await fill(place);
        enlarge(disk);
        await judge(place, filled, 'small');
      });
    } finally {
      unmount(disk);
    }
  }, 180_000);

  test('under everything that PostgreSQL has, so that it ends and is started again', async () => {
    const disk = aFolder();
    mount(disk, '140m');
    const dataDir = join(disk, 'data');
    mkdirSync(dataDir);
    for (const folder of [disk, dataDir]) chmodSync(folder, 0o711);
    try {
      const postgres = await MortalPostgres.start(dataDir);
      await inPlace(postgres, postgres.url, async (place) => {
        const { pid } = place.server;
        const filled = await fill(place);
        enlarge(disk);
        await judge(place, filled, 'silta');
        expect(place.server.pid).toBe(pid);
      });
    } finally {
      unmount(disk);
    }
  }, 180_000);
});
