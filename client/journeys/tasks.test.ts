/** A tutor sets work from a phone, a learner hands in photos over a line that drops, and both sides see it through. */
import type { Page } from 'playwright-core';
import { localFiles } from './localFiles.ts';
import type { LocalFiles } from './localFiles.ts';
import { axeFaults } from './axe.ts';
import { laptop, openStage, phone } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
let files: LocalFiles;
beforeAll(async () => {
  files = localFiles();
  stage = await openStage();
}, 60_000);
afterAll(async () => {
  await stage.close();
  files.remove();
});

const title = 'Make a soldering sample';
const open = (page: Page) => page.goto(`${stage.url}/p/${stage.partnershipId}/tasks`);
const cell = (page: Page, standing: string) =>
  page.getByRole('button', { name: `Aino, ${title}: ${standing}`, exact: true });

async function setTask(markus: Page): Promise<void> {
  await open(markus);
  await markus.getByRole('button', { name: 'New task' }).click();
  await markus.getByRole('combobox', { name: 'Begin with' }).selectOption({ label: title });
  await markus.getByText('More: checklist').click();
  await markus.getByRole('checkbox', { name: 'The own side confirms' }).check({ force: true });
  await markus
    .locator('input[aria-label="Add files"]')
    .setInputFiles([files.file('kit.txt', 'R1 10k\nC1 100n\n')]);
  await markus.getByText(/, saved$/).waitFor();
  expect(await axeFaults(markus)).toEqual([]);
  await markus.getByRole('button', { name: 'Set the task' }).click();
}

async function pick(aino: Page): Promise<void> {
  await aino.getByText(title).first().click();
  await aino.getByRole('heading', { name: title }).waitFor();
}

/** Says it aloud, too. */
async function speak(markus: Page): Promise<void> {
  await markus.getByRole('button', { name: 'Add sound' }).click();
  await markus.getByRole('menuitem', { name: 'Record sound' }).click();
  await markus.getByRole('button', { name: 'Start', exact: true }).click();
  await markus.getByRole('button', { name: 'Stop', exact: true }).waitFor();
  await markus.waitForTimeout(1_500);
  await markus.getByRole('button', { name: 'Stop', exact: true }).click();
  await markus.getByRole('button', { name: 'Use this one' }).click();
  await markus.getByText(/, saved$/).waitFor();
  expect(await axeFaults(markus)).toEqual([]);
}

const photos = (aino: Page) => aino.locator('input[aria-label="Add photos"]');

test('set on a phone, handed in over a dropping line, returned, done better, accepted and confirmed', async () => {
  const [markus, aino, sari] = [
    await stage.window('Markus', { size: phone }),
    await stage.window('Aino', { size: phone, theme: 'dark' }),
    await stage.window('Sari', { size: laptop }),
  ];
  await setTask(markus);
  await open(aino);
  await pick(aino);
  await aino.getByRole('link', { name: /^Download kit.txt/ }).waitFor();

  // The line drops while the first photo travels; it is pressed, waits, and goes by itself.
  let isCut = true;
  await aino.route('**/api/uploads/**', (route) => (isCut ? route.abort() : route.continue()));
  await photos(aino).setInputFiles([
    await files.photo(aino, 'bench.jpg', 2_400),
    await files.photo(aino, 'joints.jpg'),
  ]);
  await aino.getByLabel('What is to be seen?').first().fill('Ten joints on my kit');
  await aino.getByText('No connection. It goes on by itself.').first().waitFor({ timeout: 20_000 });
  await aino.reload();
  await pick(aino);
  expect(await aino.getByLabel('What is to be seen?').first().inputValue()).toBe('Ten joints on my kit');
  await aino.getByRole('button', { name: 'Hand in' }).click();
  await aino.getByText(/It goes out by itself as soon as all files are saved/).waitFor();
  expect(await axeFaults(aino)).toEqual([]);
  isCut = false;
  await aino.evaluate(() => dispatchEvent(new Event('online')));
  await aino.getByText('You handed in').waitFor({ timeout: 30_000 });
  await aino.getByRole('img', { name: 'Ten joints on my kit' }).waitFor();

  await cell(markus, 'To review').click();
  await markus.getByRole('img', { name: 'Ten joints on my kit' }).waitFor();
  expect(await axeFaults(markus)).toEqual([]);
  await markus.getByLabel('A word for them').fill('Closer, please: I cannot see joint four.');
  await speak(markus);
  await markus.getByRole('button', { name: 'Return' }).click();
  await aino.getByText('Closer, please: I cannot see joint four.').first().waitFor();
  await aino.locator('.task-said').getByRole('button', { name: /^Play/ }).click();
  await aino.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.2);

  await photos(aino).setInputFiles([await files.photo(aino, 'joint-four.jpg')]);
  await aino.getByText(/, saved$/).waitFor();
  await aino.getByRole('button', { name: 'Hand in again' }).click();
  await aino.getByText('1 earlier version').waitFor();
  if (await markus.getByRole('button', { name: 'Close' }).isVisible())
    await markus.getByRole('button', { name: 'Close' }).click();
  await cell(markus, 'To review').click();
  await markus.getByText('1 earlier version').waitFor();
  await markus.getByRole('button', { name: 'Accept' }).click();

  await open(sari);
  await cell(sari, 'To confirm').click();
  expect(await axeFaults(sari)).toEqual([]);
  await sari.getByRole('button', { name: 'Confirm', exact: true }).click();
  await aino.getByText('Done', { exact: true }).first().waitFor();
  expect(await aino.getByRole('button', { name: /Hand in/ }).count()).toBe(0);
  expect(await axeFaults(aino)).toEqual([]);
}, 120_000);

test('a post becomes a task, and a task leads from its form to whom it is for', async () => {
  const markus = await stage.window('Markus', { size: laptop });
  await markus.goto(`${stage.url}/p/${stage.partnershipId}/boards/${stage.boardId('Introduce')}`);
  await markus.getByRole('button', { name: 'More for Tarik, 16' }).click();
  await markus.getByRole('menuitem', { name: 'Set a task from it…' }).click();
  const dialog = markus.getByRole('dialog', { name: 'New task' });
  await dialog.getByLabel('What to do').waitFor();
  expect(await dialog.getByLabel('What to do').inputValue()).not.toBe('');
  await dialog.getByRole('button', { name: 'Set the task' }).click();
  await markus.getByText('The task is set.').first().waitFor();
  expect(new URL(markus.url()).search).toBe('');
}, 60_000);
