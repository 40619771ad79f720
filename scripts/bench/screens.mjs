/** From the press on "Post" in one browser to the post on another person's screen. */
import { openChromium } from '../steps/chromium.mjs';
import { bytesOf } from './bytes.mjs';
import { found, learnersOf } from './people.mjs';
import { row } from './report.mjs';

const times = 15;

/** Milliseconds, sorted: of 15 posts between two windows on this machine. */
async function clickToScreen(world, cookies) {
  const browser = await openChromium();
  const [writer, reader] = await Promise.all(cookies.map((cookie) => openBoard(browser, world, cookie)));
  const taken = [];
  for (let i = 0; i < times; i += 1)
    taken.push(await once(writer, reader, `Bench post number ${i} of ${Date.now()}`));
  await browser.close();
  return taken.sort((a, b) => a - b);
}

async function openBoard(browser, { url, partnership, board }, cookie) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  const [name, value] = cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  await page.goto(`${url}/p/${partnership}/boards/${board.id}`);
  await page.getByRole('button', { name: 'Post', exact: true }).first().waitFor();
  return page;
}

async function once(writer, reader, title) {
  await writer.getByRole('button', { name: 'Post', exact: true }).first().click();
  await writer.getByRole('textbox', { name: 'Title' }).fill(title);
  const appears = reader.evaluate(
    (text) =>
      new Promise((resolve) => {
        const look = () =>
          document.body.textContent.includes(text) ? resolve(Date.now()) : requestAnimationFrame(look);
        look();
      }),
    title,
  );
  const pressed = await writer.evaluate((text) => {
    const form = [...document.querySelectorAll('form')].find(
      (each) => each.querySelector('input')?.value === text,
    );
    const begin = Date.now();
    form?.querySelector('button[type=submit]')?.click();
    return begin;
  }, title);
  return (await appears) - pressed;
}

export async function screenRows(bench) {
  const world = await found(bench.url);
  const cookies = await learnersOf(world, 2);
  const taken = await clickToScreen(world, cookies);
  const board = `${bench.url}/p/${world.partnership}/boards/${world.board.id}`;
  return [
    row("click to the other's screen, two browsers", 'ms', taken),
    ...weights('join page', await bytesOf(`${bench.url}/join`, null, 'h1'), 110),
    ...weights('board', await bytesOf(board, cookies[0], 'article'), 190),
  ];
}

const weights = (page, bytes, goal) => [
  row(`${page}: JavaScript`, 'kB', [bytes.js], { goal: `at most ${goal} kB` }),
  row(`${page}: CSS`, 'kB', [bytes.css]),
  row(`${page}: typefaces`, 'kB', [bytes.woff2]),
];
