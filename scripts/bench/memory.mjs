/** Server memory per connection, beside bare `ws` connections in this process. */
import { residentKiB } from './cores.mjs';
import { connect, enter, learnersOf } from './people.mjs';

const connections = 500;

/** KiB that each of 500 people in one room adds. */
export async function kibPerConnection(world, pid) {
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
