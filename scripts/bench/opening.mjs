/** Opening a board that a long project has filled, on a slow device and school wifi; and what goes on while one reads it. */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { openChromium } from '../steps/chromium.mjs';
import { bigBoard, learnersOfBothSides } from './bigBoard.mjs';
import { found, writePost } from './people.mjs';
import { row } from './report.mjs';
import { laptop, longestDuring, msUntilPosts, phone, scroll, slowDevice, slowWindow } from './slowScreen.mjs';

const repeats = 3;
/** A board takes 5 000; a few come while it is measured. */
const sizes = [{ posts: 10 }, { posts: 100 }, { posts: 1_000 }, { posts: 4_990, pictures: 1_000 }];
const scrollMs = 4_000;
const settleMs = 3_000;

/** All rows about opening, scrolling and writing on a big board. */
export async function openingRows(bench) {
  const world = await found(bench.url);
  const learners = await learnersOfBothSides(world);
  const browser = await openChromium();
  try {
    return await rowsOf({ browser, world, learners, cookie: learners[0].cookie });
  } finally {
    await browser.close();
    for (const { socket } of [...learners, world.coordinator]) socket.disconnect();
  }
}

async function rowsOf(place) {
  const rows = [];
  for (const { posts, pictures = 0 } of sizes) {
    const made = await bigBoard(place.world, place.learners, { posts, pictures });
    const board = {
      ...made,
      name: pictures > 0 ? `${posts} posts, ${pictures} with pictures` : `${posts} posts`,
    };
    const times = posts === 1_000 ? repeats : 1;
    rows.push(...(await openingOf(place, board, { posts, times })));
    if (posts >= 1_000) rows.push(...(await readingOf(place, board, posts)));
  }
  const made = await bigBoard(place.world, place.learners, { posts: 1_000, layout: 'wall' });
  const wall = { ...made, name: '1000 posts' };
  rows.push(...(await readingOf(place, wall, 1_000, 'wall')));
  return rows;
}

/** A device that was never here, and the same one coming back; beside a bare page of as many bytes. */
async function openingOf(place, board, { posts, times }) {
  const goal = posts === 1_000 ? 'under 2000 ms' : '';
  const [cold, warm, raw] = [[], [], []];
  for (let i = 0; i < times; i += 1) {
    const { first, again, bytes } = await openTwice(place, board, laptop);
    cold.push(first);
    warm.push(again);
    raw.push(await bareMs(place.browser, bytes));
  }
  const rows = [
    row(`board of ${board.name}, first visit`, 'ms', cold, { raw, goal }),
    row(`board of ${board.name}, later visit`, 'ms', warm),
  ];
  if (posts !== 1_000) return rows;
  const { first, again } = await openTwice(place, board, phone);
  return [
    ...rows,
    row(`board of ${board.name} on a phone, first visit`, 'ms', [first], { goal }),
    row(`board of ${board.name} on a phone, later visit`, 'ms', [again]),
  ];
}

export async function openTwice({ browser, world, cookie }, board, size) {
  const device = await slowDevice(browser, { url: world.url, cookie, size });
  const address = `${world.url}/p/${world.partnership}/boards/${board.id}`;
  const page = await slowWindow(device);
  const first = await msUntilPosts(page, address);
  const bytes = await page.evaluate(bytesUntil, first);
  // Until the whole of it is on the device.
  await page.waitForTimeout(settleMs * 2);
  await page.close();
  const again = await msUntilPosts(await slowWindow(device), address);
  await device.close();
  return { first, again, bytes };
}

/** Runs in the page: bytes of bodies that were there when the posts were. */
function bytesUntil(ms) {
  const files = performance.getEntriesByType('resource').filter(({ responseEnd }) => responseEnd <= ms);
  return files.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
}

/** The raw limit: one page and one script of so many bytes, which shows one heading and one post and does nothing else. */
export async function bareMs(browser, bytes) {
  const filling = randomBytes(bytes)
    .toString('latin1')
    .replace(/[^ -)+-~]/g, 'x');
  const script = `/*${filling}*/document.body.innerHTML = '<article class="post"><h1>Board</h1><h3>Post</h3></article>'`;
  const server = createServer((request, response) => {
    const isScript = request.url === '/bare.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><body><script type="module" src="/bare.js"></script>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  const device = await slowDevice(browser, { url, cookie: null });
  const ms = await msUntilPosts(await slowWindow(device), url);
  await device.close();
  server.close();
  return ms;
}

/** The longest task while scrolling, while posts arrive, and the longest wait for a key while writing and searching. */
async function readingOf({ browser, world, learners, cookie }, board, posts, layout = 'columns') {
  const rows = [];
  for (const [name, size] of [
    ['laptop', laptop],
    ['phone', phone],
  ]) {
    const device = await slowDevice(browser, { url: world.url, cookie, size });
    const page = await slowWindow(device);
    await msUntilPosts(page, `${world.url}/p/${world.partnership}/boards/${board.id}`);
    await page.waitForTimeout(settleMs + posts);
    const where = `${board.name}, ${layout}, ${name}`;
    const scrolling = await longestDuring(page, () => scroll(page, scrollMs));
    rows.push(
      row(`longest task while scrolling, ${where}`, 'ms', [scrolling.task], { goal: 'at most 100 ms' }),
    );
    const arriving = await longestDuring(page, () =>
      Promise.all([scroll(page, scrollMs), arrive(learners[4].socket, world, board)]),
    );
    rows.push(row(`the same while posts arrive, ${where}`, 'ms', [arriving.task]));
    if (name === 'laptop') rows.push(...(await keysOf(page, where)));
    await device.close();
  }
  return rows;
}

async function arrive(socket, world, board) {
  for (let i = 0; i < 4; i += 1) {
    await writePost(socket, { ...world, board });
    await new Promise((resolve) => setTimeout(resolve, scrollMs / 5));
  }
}

async function keysOf(page, where) {
  await page.getByRole('button', { name: 'Post', exact: true }).first().click();
  const field = page.getByRole('textbox', { name: 'Title' });
  await field.waitFor();
  const writing = await longestDuring(page, () =>
    field.pressSequentially('Do you pre-heat the board?', { delay: 60 }),
  );
  await page.keyboard.press('Escape');
  const keep = page.getByRole('dialog').getByRole('button').first();
  if (await keep.isVisible()) await page.keyboard.press('Escape');
  const searching = await search(page);
  return [
    row(`longest wait for a key while writing, ${where}`, 'ms', [writing.wait]),
    row(`longest wait for a key while searching, ${where}`, 'ms', [searching.wait]),
  ];
}

async function search(page) {
  await page.evaluate(() => document.getElementById('board-search')?.click());
  const field = page.getByRole('searchbox');
  await field.waitFor();
  return longestDuring(page, () => field.pressSequentially('solder iron', { delay: 120 }));
}
