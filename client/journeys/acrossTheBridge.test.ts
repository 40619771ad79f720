/** A group of two sides is given a task; each hands in, and they say something of each other's, blind until both have. */
import type { Page } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { laptop, openStage, phone } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

const title = 'Show us your bench';
const go = (page: Page, to: string) => page.goto(`${stage.url}/p/${stage.partnershipId}/${to}`);

async function makeGroup(sari: Page): Promise<void> {
  await go(sari, 'people');
  await sari.getByRole('button', { name: 'New group' }).click();
  const dialog = sari.getByRole('dialog', { name: 'New group' });
  await dialog.getByLabel('Name of the group').fill('Bench four');
  for (const name of ['Aino', 'Jonas']) await dialog.getByRole('checkbox', { name }).check();
  expect(await axeFaults(sari)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await sari.getByRole('listitem').filter({ hasText: 'Bench four' }).getByText(/Aino/).waitFor();
}

/** Two of the usual ones at once, from the form of one. */
async function setSeries(markus: Page): Promise<void> {
  await go(markus, 'tasks');
  await markus.getByRole('button', { name: 'New task' }).click();
  await markus.getByRole('button', { name: 'Set several at once' }).click();
  const dialog = markus.getByRole('dialog', { name: 'Several tasks' });
  for (const name of ['Read the safety rules', 'Read a schematic'])
    await dialog.getByRole('checkbox', { name }).check({ force: true });
  expect(await axeFaults(markus)).toEqual([]);
  await dialog.getByRole('button', { name: 'Set 2 tasks' }).click();
  for (const name of ['Read the safety rules', 'Read a schematic'])
    await markus.getByRole('button', { name: new RegExp(`^${name}`) }).waitFor();
}

async function setTask(sari: Page): Promise<void> {
  await go(sari, 'tasks');
  await sari.getByRole('button', { name: 'New task' }).click();
  const dialog = sari.getByRole('dialog', { name: 'New task' });
  await dialog.getByLabel('What to do').fill(title);
  await dialog.getByRole('radio', { name: 'Groups' }).check({ force: true });
  await dialog.getByRole('checkbox', { name: 'Bench four' }).check({ force: true });
  await dialog.getByRole('checkbox', { name: 'In pairs across the bridge' }).check({ force: true });
  await dialog.getByText('More: checklist').click();
  await dialog.getByRole('checkbox', { name: /^Learners of the other side say/ }).check({ force: true });
  expect(await axeFaults(sari)).toEqual([]);
  await dialog.getByRole('button', { name: 'Set the task' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function handIn(page: Page, text: string): Promise<void> {
  await go(page, 'tasks');
  await page.getByText(title).first().click();
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByLabel('Your text').fill(text);
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.getByText('You handed in').waitFor();
}

/** Answers everything that is asked of the other's hand-in. */
async function answer(page: Page, words: string): Promise<void> {
  const asked = page.locator('.task-peers').filter({ hasText: 'Say something of these' });
  for (const field of await asked.getByRole('textbox').all()) await field.fill(words);
  await asked.getByRole('button', { name: 'Send' }).click();
}

test('two who are a group across the bridge', async () => {
  const sari = await stage.window('Sari', { size: laptop });
  const aino = await stage.window('Aino', { size: phone, theme: 'dark' });
  const jonas = await stage.window('Jonas', { size: laptop });
  const tarik = await stage.window('Tarik', { size: phone });
  await makeGroup(sari);
  await setTask(sari);
  await go(tarik, 'tasks');
  await tarik.locator('.task-rows').first().waitFor();
  expect(await tarik.getByText(title).count()).toBe(0);

  await handIn(aino, 'Mine is by the window.');
  await handIn(jonas, 'Ours has two lamps.');
  // In pairs each sees what the partner has handed in.
  await aino.getByText('Ours has two lamps.').first().waitFor();
  await jonas.getByText('Mine is by the window.').first().waitFor();

  await sari.getByRole('button', { name: title }).first().click();
  await sari.getByRole('button', { name: 'Give the hand-ins out' }).click();
  await aino.getByRole('heading', { name: 'Say something of these' }).waitFor();
  expect(await axeFaults(aino)).toEqual([]);
  await answer(aino, 'Two lamps are better than our one.');
  await aino.getByText('You read what was said of yours when you have answered').waitFor();
  expect(await jonas.getByText('Two lamps are better than our one.').count()).toBe(0);
  await answer(jonas, 'A window is better than two lamps.');
  await jonas.getByText('Two lamps are better than our one.').first().waitFor();
  await aino.getByText('A window is better than two lamps.').first().waitFor();
  expect(await axeFaults(jonas)).toEqual([]);

  // Whoever joins the group has its task, at once and on a screen that is open.
  await go(sari, 'people');
  await sari.getByRole('button', { name: 'Change Bench four' }).click();
  await sari.getByRole('checkbox', { name: 'Tarik' }).check();
  await sari.getByRole('button', { name: 'Save' }).click();
  await tarik.getByText(title).first().waitFor();

  // Without the group it stays with those who were in it.
  await sari.getByRole('button', { name: 'Change Bench four' }).click();
  await sari.getByRole('button', { name: 'Remove the group' }).click();
  const asked = sari.getByRole('dialog', { name: 'Remove Bench four?' });
  await asked.getByRole('button', { name: 'Remove the group' }).click();
  await sari.getByText('Bench four').waitFor({ state: 'detached' });
  expect(await tarik.getByText(title).count()).toBeGreaterThan(0);
  expect(stage.strangers).toEqual([]);
}, 120_000);

test('several tasks are set at once on a phone', async () => {
  await setSeries(await stage.window('Markus', { size: phone, theme: 'dark' }));
}, 60_000);
