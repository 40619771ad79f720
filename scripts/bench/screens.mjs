/** From the press on "Post" in one browser to the post on another person's screen. */
import { openChromium } from '../steps/chromium.mjs';

const times = 15;

/** Milliseconds, sorted: of 15 posts between two windows on this machine. */
export async function clickToScreen(world, cookies) {
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
