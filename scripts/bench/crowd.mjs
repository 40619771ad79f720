/** A whole school on one board: sixty write at once while two hundred look on, and nothing is lost or there twice. */
import { found, learnersOf, onNewBoard, restOf } from './people.mjs';
import { row } from './report.mjs';
import { viewer, writer } from './sockets.mjs';
import { thrice } from './turns.mjs';

const writerCount = 60;
const viewerCount = 200;
const postsEach = 50;

/** Posts a second until the last viewer has the last of them, and how many are missing or there twice afterwards. */
async function crowd(world) {
  const fresh = await onNewBoard(world);
  const cookies = await learnersOf(world, writerCount);
  const writers = await Promise.all(cookies.map((cookie) => writer(world.url, cookie)));
  const viewers = await Promise.all(
    Array.from({ length: viewerCount }, (_, i) =>
      viewer(world.url, cookies[i % writerCount], fresh.board.id),
    ),
  );
  const begin = performance.now();
  const numbers = (await Promise.all(writers.map((each) => postAll(each, fresh)))).flat();
  await Promise.all(viewers.map((each) => each.reaches(Math.max(...numbers))));
  const perSecond = (numbers.length * 1_000) / (performance.now() - begin);
  for (const each of [...viewers, ...writers]) each.leave();
  const { records } = await restOf(world.url, cookies[0])(`/api/rooms/${fresh.board.id}`);
  const kept = new Set(records.post.map(({ id }) => id)).size;
  const lost = numbers.length - Math.min(kept, new Set(numbers).size) + (records.post.length - kept);
  return { perSecond, lost };
}

/** Each the next as soon as the last one is acknowledged. */
async function postAll(by, place) {
  const numbers = [];
  for (let i = 0; i < postsEach; i += 1) numbers.push(await by.post(place));
  return numbers;
}

export async function crowdRows(bench) {
  const results = await thrice(async () => crowd(await found(bench.url)));
  const name = `${writerCount} writers beside ${viewerCount} readers of one board`;
  return [
    row(
      `${name}: at the last of them`,
      'posts a second',
      results.map(({ perSecond }) => perSecond),
    ),
    row(
      `${name}: posts lost or there twice`,
      'posts',
      results.map(({ lost }) => lost),
      { goal: 'none' },
    ),
  ];
}
