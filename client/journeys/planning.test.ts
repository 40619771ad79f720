/** Two sides plan one session at once, a learner asks for a role on a phone, the gaps are filled, and it is announced. */
import type { Page } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { laptop, openStage, phone } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

const list = () => `${stage.url}/p/${stage.partnershipId}/sessions`;
const step = (page: Page, title: string) => page.locator('[data-step]').filter({ hasText: title });
const clocksOf = (page: Page, title: string) => step(page, title).locator('.clocks time').allTextContents();

test('both sides plan at once, everybody gets a role, and it is announced to all', async () => {
  const sari = await stage.window('Sari', { size: laptop });
  await sari.goto(list());
  await sari.getByRole('button', { name: 'Plan a session' }).click();
  const dialog = sari.getByRole('dialog', { name: 'Plan a session' });
  await dialog.getByRole('combobox', { name: 'Start from' }).selectOption('Virtual visit of a company');
  await dialog.getByRole('textbox', { name: 'Topic' }).fill('The paint shop');
  await dialog.getByLabel('Day').fill('2126-10-15');
  await dialog.getByLabel(/^Time in/).fill('06:30');
  await dialog.getByText('In Paderborn it is early: before 7.').waitFor();
  await dialog.getByLabel(/^Time in/).fill('13:00');
  await dialog.getByRole('button', { name: 'Plan a session' }).click();
  await sari.getByRole('heading', { name: 'The paint shop', level: 1 }).waitFor();
  expect(await clocksOf(sari, 'Live from the floor')).toEqual(['13:15', '12:15']);

  const markus = await stage.window('Markus', { size: laptop });
  await markus.goto(list());
  await markus.getByRole('link', { name: 'The paint shop' }).click();
  await step(markus, 'Live from the floor').waitFor();
  expect(await clocksOf(markus, 'Live from the floor')).toEqual(['12:15', '13:15']);

  // Markus types minutes while Sari moves a step by keyboard: neither loses what they do.
  const minutes = step(markus, 'Hello and sound check').getByRole('textbox', { name: 'Minutes' });
  await minutes.fill('8');
  await sari.getByRole('button', { name: 'Move or change: Live from the floor' }).focus();
  await sari.keyboard.press('Alt+ArrowUp');
  await markus.locator('[data-step]').nth(1).filter({ hasText: 'Live from the floor' }).waitFor();
  expect(await minutes.inputValue()).toBe('8');
  await minutes.press('Enter');
  await expectSoon(() => clocksOf(sari, 'Live from the floor'), ['13:08', '12:08']);

  const jonas = await stage.window('Jonas', { size: phone });
  await jonas.goto(list());
  await jonas.getByRole('link', { name: 'The paint shop' }).click();
  await step(jonas, 'Live from the floor')
    .getByRole('button', { name: /I would like this role: camera/ })
    .tap();
  await step(markus, 'Live from the floor').getByRole('button', { name: 'Open role: camera' }).click();
  await markus.getByRole('menuitem', { name: 'Give it to Jonas' }).click();
  await step(jonas, 'Live from the floor').locator('.is-mine', { hasText: 'Jonas' }).waitFor();

  await sari.getByRole('button', { name: 'Suggest roles' }).click();
  const suggested = sari.getByRole('dialog', { name: 'A role for everybody' });
  await suggested.locator('.suggested li').nth(16).waitFor();
  await suggested.getByRole('button', { name: 'Give these roles' }).click();
  await markus.getByText('18 of 18').waitFor();
  await sari.getByRole('button', { name: 'Announce' }).click();
  for (const page of [sari, markus, jonas]) await page.getByText('Announced', { exact: true }).waitFor();
  for (const page of [sari, markus, jonas]) await page.context().close();
}, 120_000);

async function expectSoon<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  const until = Date.now() + 5_000;
  while (JSON.stringify(await read()) !== JSON.stringify(wanted) && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await read()).toEqual(wanted);
}

test('a step is dragged to another place, and the other side sees it', async () => {
  const [sari, markus] = [await stage.window('Sari'), await stage.window('Markus')];
  for (const page of [sari, markus]) {
    await page.goto(list());
    await page.getByRole('link', { name: 'Virtual visit: the PLC test line' }).click();
    await step(page, 'Wrap-up').waitFor();
  }
  const grip = step(sari, 'Warm-up').locator('.grip');
  const [from, to] = [await grip.boundingBox(), await step(sari, 'Hello').boundingBox()];
  if (!from || !to) throw new Error('no rows');
  await sari.mouse.move(from.x + 8, from.y + 8);
  await sari.waitForTimeout(500);
  await sari.mouse.down();
  await sari.mouse.move(from.x + 8, from.y - 10, { steps: 5 });
  await sari.mouse.move(to.x + 20, to.y + 5, { steps: 10 });
  await sari.mouse.up();
  await markus.locator('[data-step]').nth(0).filter({ hasText: 'Warm-up' }).waitFor({ timeout: 10_000 });
  for (const page of [sari, markus]) await page.context().close();
}, 60_000);

test.each([
  ['light, laptop', { size: laptop, theme: 'light' }],
  ['dark, phone', { size: phone, theme: 'dark' }],
] as const)(
  'axe finds nothing on sessions and their plans (%s)',
  async (_, look) => {
    for (const who of ['Sari', 'Aino'] as const) {
      const page = await stage.window(who, look);
      await page.goto(list());
      await page.locator('.tickets').first().waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.getByRole('link', { name: 'Virtual visit: the PLC test line' }).click();
      await step(page, 'Wrap-up').waitFor();
      expect(await axeFaults(page)).toEqual([]);
      const open = who === 'Sari' ? 'Edit details' : /your wish|Say your wish/i;
      await page.getByRole('button', { name: open }).first().click();
      await page.getByRole('dialog').waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.context().close();
    }
  },
  90_000,
);
