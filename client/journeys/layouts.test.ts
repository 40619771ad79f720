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

test('the timeline by keyboard: a date is given, the post hangs at its time, the scale leads there', async () => {
  const page = await openBoard('Sari', 'How we solder');
  await chooseLayout(page, 'Timeline');
  await page.locator('article.post-tile').first().focus();
  const dated = await focusedPost(page);
  await page.keyboard.press('m');
  // In which order day and month are typed is the browser's own.
  await page.getByRole('dialog').getByLabel('Day').fill('2026-05-04');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('navigation', { name: 'Times' }).getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focusedPost(page)).toBe(dated);
  expect(await page.locator('article.post-tile').first().textContent()).toContain('4 May 2026');
}, 30_000);

test('the canvas by keyboard: a post is placed by arrows, everything is fitted in, and the list has it too', async () => {
  const page = await openBoard('Sari', 'How we solder');
  await chooseLayout(page, 'Canvas');
  await page.locator('article.post-tile').first().focus();
  const placed = await focusedPost(page);
  await page.keyboard.press('m');
  for (const key of ['Shift+ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  expect(await focusedPost(page)).toBe(placed);
  const spot = page.locator('.canvas-spot', { has: page.locator(`[data-post="${placed}"]`) });
  await page.waitForFunction(() => document.querySelector('.canvas-spot.is-held') === null);
  expect(await spot.evaluate((element) => element.style.translate)).toBe('40px 280px');
  await page.keyboard.press('0');
  await page.getByRole('button', { name: 'Show as a list' }).focus();
  await page.keyboard.press('Enter');
  await page.locator(`.canvas-list [data-post="${placed}"]`).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Canvas' }).waitFor();
}, 30_000);

test('the map by keyboard: a place is found by name, nudged by arrows, and the post stands there under its side', async () => {
  const page = await openBoard('Sari', 'How we solder');
  await chooseLayout(page, 'Map');
  await page.locator('article.post-tile').first().focus();
  const placed = await focusedPost(page);
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Find a place' }).focus();
  await page.keyboard.type('51.72, 8.75');
  await page.keyboard.press('Enter');
  const chosen = dialog.getByText(/^Chosen:/);
  await chosen.waitFor();
  const found = await chosen.textContent();
  await dialog.getByRole('region', { name: 'Map to choose a place' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((before) => !document.body.textContent.includes(before), found ?? '');
  await dialog.getByLabel('Name of the place, if you like').focus();
  await page.keyboard.type('The company');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const onMap = page.getByRole('region', { name: 'On the map' });
  await onMap.locator(`[data-post="${placed}"]`).getByText('The company').waitFor();
  // The map itself moves and zooms by keys, and everything is fitted in again by one.
  await page.getByRole('region', { name: 'Map', exact: true }).focus();
  for (const key of ['+', 'ArrowLeft', '0']) await page.keyboard.press(key);
  await page.locator('.map-pin').waitFor();
  await onMap.locator(`[data-post="${placed}"]`).focus();
  await page.locator('.map-pin.is-looked-at').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('article').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focusedPost(page)).toBe(placed);
}, 30_000);

test('presented by keyboard, the letters are large enough for six metres', async () => {
  const page = await openBoard('Sari', 'How we solder');
  await page.locator('article.post').first().focus();
  const first = await focusedPost(page);
  await page.keyboard.press('p');
  const stageArticle = page.getByRole('dialog').getByRole('article');
  await stageArticle.waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  const letters = await page.locator('.present-text').evaluate((text) => {
    return parseFloat(getComputedStyle(text).fontSize) / innerHeight;
  });
  // A projected picture two metres high, and letters of a twenty-fifth of it, are 8 cm at six metres.
  expect(letters).toBeGreaterThan(1 / 25);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.waitForFunction((id) => document.activeElement?.getAttribute('data-post') === id, first);
}, 30_000);

test.each(['Sections', 'Wall', 'Stream', 'Grid', 'Timeline', 'Canvas', 'Map', 'Table'])(
  'on paper %s has every post and nothing to press',
  async (layout) => {
    const page = await openBoard('Sari', 'How we solder');
    await chooseLayout(page, layout);
    const pdf = page.pdf();
    await pdf;
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const count = Number(await page.locator('.seg .n').first().textContent());
    // The page draws itself anew for paper.
    await page.waitForFunction((wanted) => {
      const posts = [...document.querySelectorAll('[data-post]')];
      return new Set(posts.map((each) => each.getAttribute('data-post'))).size === wanted;
    }, count);
    for (const chrome of ['.rail', '.toolbar', '.board-head .actions', '.canvas-controls', '.more-b'])
      expect(await page.locator(chrome).filter({ visible: true }).count()).toBe(0);
  },
  30_000,
);
