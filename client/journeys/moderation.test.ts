/** Staff of one side keep order while the other side is writing: nobody loses a word. */
import type { Page } from 'playwright-core';
import { laptop, openStage, phone } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

const article = (page: Page, title: string) => page.getByRole('article').filter({ hasText: title });

/** Sari teaches in Finland, at her laptop; Jonas learns in Germany, on his phone. */
async function bothOn(board: string): Promise<{ sari: Page; jonas: Page }> {
  const sari = await stage.window('Sari', { size: laptop });
  const jonas = await stage.window('Jonas', { size: phone });
  const address = `${stage.url}/p/${stage.partnershipId}/boards/${stage.boardId(board)}`;
  await Promise.all([sari.goto(address), jonas.goto(address)]);
  await Promise.all([article(sari, '').first().waitFor(), article(jonas, '').first().waitFor()]);
  return { sari, jonas };
}

async function begin(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Post', exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
}

const send = (page: Page) => page.getByRole('textbox', { name: 'Title' }).press('Control+Enter');

test('a board is calmed in one tap while somebody types: the words stay, and go out when it goes on', async () => {
  const { sari, jonas } = await bothOn('How we solder');
  await begin(jonas, 'We clean the tip on brass wool');
  await sari.getByRole('button', { name: 'Calm the board' }).click();
  await jonas.getByText('A short break.').waitFor();
  await send(jonas);
  expect(await article(sari, 'brass wool').count()).toBe(0);
  const back = jonas.getByRole('group', { name: 'This post was not sent' });
  await back.getByText('We clean the tip on brass wool').waitFor();

  await sari.getByRole('button', { name: 'Go on' }).last().click();
  await jonas.getByText('A short break.').waitFor({ state: 'detached' });
  await back.getByRole('button', { name: 'Edit' }).click();
  await send(jonas);
  await article(sari, 'brass wool').waitFor();
  expect(await article(sari, 'brass wool').count()).toBe(1);
}, 60_000);

test('a post is sent back with a word while its author writes the next one; the change comes back to staff', async () => {
  const { sari, jonas } = await bothOn('How we solder');
  await begin(jonas, 'Our iron is at 420');
  await send(jonas);
  await article(sari, 'at 420').waitFor();
  await begin(jonas, 'And the tin is lead-free');
  await article(sari, 'at 420')
    .getByRole('button', { name: /^More for/ })
    .click();
  await sari.getByRole('menuitem', { name: 'Send back' }).click();
  await sari.getByLabel('What should change?').fill('Which unit?');
  await sari.getByRole('dialog').getByRole('button', { name: 'Send back' }).click();

  await article(jonas, 'at 420').getByText('Which unit?').waitFor();
  expect(await jonas.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('And the tin is lead-free');
  await send(jonas);
  await article(sari, 'lead-free').last().waitFor();
  await article(jonas, 'at 420').getByRole('button', { name: 'Make the change' }).click();
  await jonas.getByRole('textbox', { name: 'Title' }).fill('Our iron is at 420 °C');
  await send(jonas);
  await article(sari, 'at 420 °C').waitFor();
}, 60_000);

test('a post is approved, hidden and shown again: each time the others see it at once, and its author what it is', async () => {
  const { sari, jonas } = await bothOn('How we solder');
  const lena = await stage.window('Lena');
  await lena.goto(sari.url());
  await begin(jonas, 'Guess who burnt a finger');
  await send(jonas);
  // On this board every learner’s post is looked at first.
  await article(sari, 'burnt a finger').getByRole('button', { name: 'Approve' }).click();
  await article(lena, 'burnt a finger').waitFor();
  await article(sari, 'burnt a finger')
    .getByRole('button', { name: /^More for/ })
    .click();
  await sari.getByRole('menuitem', { name: 'Hide' }).click();
  await article(lena, 'burnt a finger').waitFor({ state: 'detached' });
  await article(jonas, 'burnt a finger').getByText('Hidden by staff').waitFor();
  await article(sari, 'burnt a finger').getByRole('button', { name: 'Show again' }).click();
  await article(lena, 'burnt a finger').waitFor();
}, 60_000);
