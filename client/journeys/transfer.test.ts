/** Boards that come and go: copied, exported and brought in again by staff, in a real browser. */
import type { Page } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { laptop, openStage } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

const pageOf = (part: string) => `${stage.url}/p/${stage.partnershipId}/boards/${stage.boardId(part)}`;

test('a board is copied with its posts from its menu, by keyboard, and the other side has it too', async () => {
  const sari = await stage.window('Sari', { size: laptop });
  const jonas = await stage.window('Jonas', { size: laptop });
  await sari.goto(pageOf('How we solder'));
  await sari.getByRole('article').first().waitFor();
  const title = (await sari.getByRole('article').first().getByRole('heading').first().textContent()) ?? '';
  await sari.getByRole('button', { name: 'More for this board' }).focus();
  await sari.keyboard.press('Enter');
  await sari.getByRole('menuitem', { name: 'Copy board' }).focus();
  await sari.keyboard.press('Enter');
  const dialog = sari.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Posts', exact: true }).press('Space');
  expect(await axeFaults(sari, 'dialog')).toEqual([]);
  await dialog.getByRole('textbox').fill('Next year’s soldering');
  await sari.keyboard.press('Enter');
  await sari.getByRole('heading', { name: 'Next year’s soldering', level: 1 }).waitFor();
  await sari.getByRole('article').filter({ hasText: title }).first().waitFor();

  await jonas.goto(`${stage.url}/p/${stage.partnershipId}/boards`);
  await jonas.getByRole('link', { name: 'Next year’s soldering' }).waitFor();
}, 60_000);

test('a board leaves as an archive, a table and a document, and the archive comes in again', async () => {
  const sari = await stage.window('Sari', { size: laptop });
  await sari.goto(pageOf('Words of the trade'));
  await sari.getByRole('article').first().waitFor();
  const save = async (format: string) => {
    await sari.getByRole('button', { name: 'Export' }).click();
    const dialog = sari.getByRole('dialog');
    await dialog.getByRole('radio', { name: format, exact: true }).check();
    const saved = sari.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Export' }).click();
    const file = await saved;
    return { name: file.suggestedFilename(), path: await file.path() };
  };
  expect((await save('PDF')).name).toMatch(/\.pdf$/);
  expect((await save('Table')).name).toMatch(/\.csv$/);
  const archive = await save('Archive');
  expect(archive.name).toMatch(/\.zip$/);

  await sari.goto(`${stage.url}/p/${stage.partnershipId}/boards`);
  await sari.getByRole('button', { name: 'Import' }).click();
  const dialog = sari.getByRole('dialog');
  await dialog.getByLabel('File').setInputFiles(archive.path);
  await dialog.getByText(/sections?, \d+ posts/).waitFor();
  await dialog.getByLabel('Title of the new board').fill('Back again');
  expect(await axeFaults(sari, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Import' }).click();
  await dialog.getByRole('button', { name: 'Open the board' }).click();
  await sari.getByRole('heading', { name: 'Back again', level: 1 }).waitFor();
  await sari.getByRole('article').first().waitFor();
}, 60_000);

test('photos go along: seen by the other side on the board that came back, from files of its own', async () => {
  const sari = await stage.window('Sari', { size: laptop });
  await sari.goto(pageOf('How we solder'));
  const known = await addressOf(sari);
  await sari.getByRole('button', { name: 'Export' }).click();
  await sari.getByRole('radio', { name: 'Archive', exact: true }).check();
  const saved = sari.waitForEvent('download');
  await sari.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  const path = await (await saved).path();

  await sari.goto(`${stage.url}/p/${stage.partnershipId}/boards`);
  await sari.getByRole('button', { name: 'Import' }).click();
  const dialog = sari.getByRole('dialog');
  await dialog.getByLabel('File').setInputFiles(path);
  await dialog.getByText(/\d+ posts, \d+ comments, \d+ files/).waitFor();
  await dialog.getByLabel('Title of the new board').fill('With its photos');
  await dialog.getByRole('button', { name: 'Import' }).click();
  await dialog.getByRole('button', { name: 'Open the board' }).click();
  await sari.getByRole('heading', { name: 'With its photos', level: 1 }).waitFor();

  const jonas = await stage.window('Jonas', { size: laptop });
  await jonas.goto(sari.url());
  const seen = await addressOf(jonas);
  expect(seen).not.toBe(known);
  expect((await jonas.request.get(seen)).status()).toBe(200);
}, 60_000);

/** Of the first photo on the board, once it is drawn. */
async function addressOf(page: Page): Promise<string> {
  const picture = page.locator('article img[src*="/api/files/"]').first();
  await picture.waitFor();
  return picture.evaluate((img: HTMLImageElement) => img.src);
}

test('learners find neither', async () => {
  const aino = await stage.window('Aino', { size: laptop });
  await aino.goto(pageOf('Words of the trade'));
  await aino.getByRole('article').first().waitFor();
  expect(await aino.getByRole('button', { name: 'Export' }).count()).toBe(0);
  await aino.goto(`${stage.url}/p/${stage.partnershipId}/boards`);
  await aino.getByRole('link', { name: 'Words of the trade' }).waitFor();
  expect(await aino.getByRole('button', { name: 'Import' }).count()).toBe(0);
}, 60_000);
