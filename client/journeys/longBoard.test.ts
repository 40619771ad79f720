/** A board as a long project leaves it: the first posts come first, and every other one is within reach. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';

const count = 700;
const atOnce = 100;
const board = { id: randomUUID(), sections: [randomUUID(), randomUUID()] };
const postIds = Array.from({ length: count }, () => randomUUID());

let stage: Stage;
let writer: Socket;
beforeAll(async () => {
  stage = await openStage();
  writer = await connect(await stage.window('Markus'));
  await send(stage.partnershipId, 'board.create', {
    id: board.id,
    title: 'A long project',
    layout: 'columns',
    sections: board.sections.map((id, i) => ({ id, title: i === 0 ? 'Long' : 'Short', rank: `V${i + 1}` })),
  });
  // No account may have more than its share of what waits at the door (B4).
  for (let from = 0; from < count; from += atOnce) {
    const wave = postIds.slice(from, from + atOnce);
    await Promise.all(wave.map((id, i) => send(board.id, 'post.create', post(id, from + i))));
  }
}, 60_000);
afterAll(async () => {
  writer.disconnect();
  await stage.close();
});

async function connect(page: Page): Promise<Socket> {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const extraHeaders = { cookie, origin: stage.url };
  const socket = io(stage.url, { transports: ['websocket'], extraHeaders, forceNew: true });
  await new Promise((resolve) => socket.once('connect', () => resolve(null)));
  return socket;
}

async function send(room: string, name: string, payload: object): Promise<void> {
  const answer: unknown = await writer.emitWithAck('command', { id: randomUUID(), room, name, payload });
  expect(answer).toMatchObject({ ok: true });
}

/** All but the last ten in the first section. */
function post(id: string, i: number, title = `Post ${i + 1}`) {
  return {
    id,
    sectionId: board.sections[i < count - 10 ? 0 : 1],
    title,
    text: 'We go straight in at 350 °C.',
    language: 'en',
    paper: 'plain',
    rank: `W${String(i).padStart(5, '0')}x`,
    anonymous: false,
  };
}

const address = () => `${stage.url}/p/${stage.partnershipId}/boards/${board.id}`;
const article = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
const lane = (page: Page) => page.getByRole('region', { name: 'Long' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby'));

test('C19 the first posts are there while the whole board is still on its way', async () => {
  const page = await stage.window('Aino');
  let letThrough = (): void => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(new RegExp(`/api/rooms/${board.id}$`), async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address());
  await article(page, 'Post 1').waitFor();
  await expectText(page, 'Long');
  letThrough();
  await expectText(page, `Long${count - 10}`);
  // Far fewer than there are, and the scroll bar knows of all.
  expect(await page.locator('article.post').count()).toBeLessThan(150);
  const scrollable = await page.locator('.wall').evaluate((wall) => wall.scrollHeight);
  expect(scrollable).toBeGreaterThan(count * 60);
}, 30_000);

async function expectText(page: Page, text: string): Promise<void> {
  await page
    .locator('.lane-h')
    .filter({ hasText: new RegExp(`^${text}$`) })
    .waitFor();
}

test('keys lead to the last post and back, and screen readers hear which of how many it is', async () => {
  const page = await stage.window('Jonas');
  await page.goto(address());
  await expectText(page, `Long${count - 10}`);
  await article(page, 'Post 1').focus();
  await page.keyboard.press('End');
  const last = article(page, `Post ${count - 10}`);
  await last.waitFor();
  expect(await focused(page)).toBe(`post-${postIds[count - 11]}-title`);
  expect(await last.getAttribute('aria-posinset')).toBe(String(count - 10));
  expect(await last.getAttribute('aria-setsize')).toBe(String(count - 10));
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toBe(`post-${postIds[count - 12]}-title`);
  await page.keyboard.press('Home');
  expect(await focused(page)).toBe(`post-${postIds[0]}-title`);
}, 30_000);

test('a link to a post far down leads there', async () => {
  const page = await stage.window('Aino');
  await page.goto(`${address()}#post-${postIds[400]}`);
  await page.waitForFunction((id) => document.activeElement?.id === `post-${id}`, postIds[400]);
  // Those above it take their own heights meanwhile.
  await page.waitForFunction((id) => {
    const top = document.getElementById(`post-${id}`)?.getBoundingClientRect().top ?? -1;
    return top >= 0 && top < 800;
  }, postIds[400]);
}, 30_000);

test('what comes in above moves nothing under the reader, who asks for it', async () => {
  const page = await stage.window('Jonas');
  await page.goto(address());
  await expectText(page, `Long${count - 10}`);
  await page.locator('.wall').evaluate((wall) => wall.scrollTo({ top: wall.scrollHeight / 2 }));
  await page.waitForFunction(() => document.querySelectorAll('[data-ahead]').length > 0);
  const inSight = () =>
    page.evaluate(() => {
      const seen = [...document.querySelectorAll<HTMLElement>('article.post')];
      const first = seen.find((each) => each.getBoundingClientRect().top > 200);
      return { id: first?.id, top: Math.round(first?.getBoundingClientRect().top ?? 0) };
    });
  await page.waitForTimeout(1_000);
  const before = await inSight();
  await send(board.id, 'post.create', { ...post(randomUUID(), 0, 'On top of all'), rank: 'V1x' });
  const button = lane(page).getByRole('button', { name: '1 new post' });
  await button.waitFor();
  expect(await inSight()).toEqual(before);
  await button.press('Enter');
  await article(page, 'On top of all').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-posinset') === '1');
}, 30_000);

test('searching finds what is not drawn, and printing draws it', async () => {
  const page = await stage.window('Aino');
  await page.goto(address());
  await expectText(page, `Long\\d+`);
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('Post 555');
  await article(page, 'Post 555').waitFor();
  await page.getByRole('searchbox').fill('');
  await article(page, 'Post 1').waitFor();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.waitForFunction((all) => document.querySelectorAll('article.post').length >= all, count);
}, 30_000);
