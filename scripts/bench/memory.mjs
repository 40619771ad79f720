/** Server memory per connection, beside bare `ws` connections in this process. */
import { residentKiB } from './cores.mjs';
import { connect, enter, found, learnersOf } from './people.mjs';
import { row } from './report.mjs';
import { startServer } from './server.mjs';
import { thrice } from './turns.mjs';

const connections = 500;

/** KiB that each of 500 people in one room adds. */
async function kibPerConnection(world, pid) {
  const cookies = await learnersOf(world, 20);
  const warm = await Promise.all(cookies.map((cookie) => connect(world.url, cookie)));
  await Promise.all(warm.map((socket) => enter(socket, world.board.id)));
  const before = residentKiB(pid);
  const people = [];
  for (let i = 0; i < connections; i += 25) {
    const some = await Promise.all(
      cookies
        .concat(cookies)
        .slice(0, 25)
        .map((cookie) => connect(world.url, cookie)),
    );
    await Promise.all(some.map((socket) => enter(socket, world.board.id)));
    people.push(...some);
  }
  const after = residentKiB(pid);
  for (const socket of [...warm, ...people]) socket.disconnect();
  return (after - before) / connections;
}

/** First of all, while the server's memory is not yet stretched by load. */
export async function memoryRows(bench) {
  const idle = residentKiB(bench.pid) / 1024;
  const kib = await kibPerConnection(await found(bench.url), bench.pid);
  const ready = await thrice(async () => {
    const another = await startServer(bench.databaseUrl);
    await another.end();
    return another.readyMs;
  });
  return [
    row('server memory, idle', 'MiB', [idle], { goal: 'under 150 MiB' }),
    row('memory per connection, 500 in one room', 'KiB', [kib], { goal: 'at most 60 KiB' }),
    row('a built server is ready after', 'ms', ready, { goal: 'within 2 000 ms of PostgreSQL' }),
  ];
}
