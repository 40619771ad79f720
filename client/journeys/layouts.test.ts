/** Every layout of a board by keyboard alone. */
import type { Page } from 'playwright-core';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

async function openBoard(who: 'Aino' | 'Sari', title: string): Promise<Page> {
  const page = await stage.window(who);
  await page.goto(`${stage.url}/p/${stage.partnershipId}/boards/${stage.boardId(title)}`);
  await page.locator('article').first().waitFor();
  return page;
}

/** Opens the menu of layouts and goes to the one that begins so. */
async function chooseLayout(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Layout:/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Layout: ${name}` }).waitFor();
}

const focusedPost = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-post]')?.dataset.post ?? null);

test('the table by keyboard: sorted, walked through, opened, closed', async () => {
  const page = await openBoard('Sari', 'How we solder');
  await chooseLayout(page, 'Table');
  await page.getByRole('button', { name: 'Useful' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('[aria-sort="descending"]').waitFor();
  await page.locator('.row-open').first().focus();
  const first = await focusedPost(page);
  await page.keyboard.press('ArrowDown');
  const second = await focusedPost(page);
  expect(second).not.toBe(first);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('article').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focusedPost(page)).toBe(second);
}, 30_000);

test('the grid by keyboard: a tile is moved, opened and closed; the stream shows it at the same place', async () => {
  const page = await openBoard('Sari', 'How we solder');
  await chooseLayout(page, 'Grid');
  await page.locator('article.post-tile').first().focus();
  const moved = await focusedPost(page);
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (id) => document.querySelectorAll<HTMLElement>('article.post')[1]?.dataset.post === id,
    moved,
  );
  expect(await focusedPost(page)).toBe(moved);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('article').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await chooseLayout(page, 'Stream');
  const second = page.locator('.lane-stream article.post').nth(1);
  expect(await second.getAttribute('data-post')).toBe(moved);
}, 30_000);
