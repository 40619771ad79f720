/** The journey that everything is for: a student on a phone and an apprentice on a laptop talk on one board. */
import type { Page } from 'playwright-core';
import { laptop, openStage, phone } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

const board = () => `${stage.url}/p/${stage.partnershipId}/boards/${stage.boardId('Introduce')}`;

async function write(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Post', exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('textbox', { name: 'What do you want to say?' }).fill('Written in a journey.');
  await page.getByRole('textbox', { name: 'What do you want to say?' }).press('Control+Enter');
}

const article = (page: Page, title: string) => page.getByRole('article').filter({ hasText: title });

test('what one side posts is on the other side’s screen at once, and the answer comes back over the bridge', async () => {
  const aino = await stage.window('Aino', { size: phone });
  const jonas = await stage.window('Jonas', { size: laptop });
  await Promise.all([aino.goto(board()), jonas.goto(board())]);
  await write(aino, 'Who plays underwater chess?');
  await article(jonas, 'Who plays underwater chess?').waitFor();

  await article(jonas, 'underwater chess')
    .getByRole('button', { name: 'Comment', exact: false })
    .first()
    .click();
  const answer = article(jonas, 'underwater chess').getByRole('textbox');
  await answer.fill('I do, every Tuesday!');
  await answer.press('Control+Enter');
  await article(aino, 'underwater chess').getByText('I do, every Tuesday!').waitFor();

  await aino.reload();
  await article(aino, 'underwater chess').getByText('I do, every Tuesday!').waitFor();
  expect(await article(aino, 'underwater chess').count()).toBe(1);
}, 60_000);

test('what is written without network waits, survives, and arrives once', async () => {
  const iida = await stage.window('Iida', { size: phone });
  const lena = await stage.window('Lena', { size: laptop });
  await Promise.all([iida.goto(board()), lena.goto(board())]);
  await article(iida, '').first().waitFor();
  // What it takes to write comes right behind the posts.
  await iida.waitForLoadState('networkidle');
  await iida.context().setOffline(true);
  await write(iida, 'Written in the bus');
  await article(iida, 'Written in the bus').getByText('Waiting to send').waitFor();
  expect(await article(lena, 'Written in the bus').count()).toBe(0);
  await iida.context().setOffline(false);
  await article(lena, 'Written in the bus').waitFor({ timeout: 20_000 });
  await article(iida, 'Written in the bus')
    .getByText('Waiting to send')
    .waitFor({ state: 'detached', timeout: 20_000 });
  expect(await article(lena, 'Written in the bus').count()).toBe(1);
}, 60_000);

test('a draft is still there after a reload', async () => {
  const eetu = await stage.window('Eetu');
  await eetu.goto(board());
  await eetu.getByRole('button', { name: 'Post', exact: true }).first().click();
  await eetu.getByRole('textbox', { name: 'Title' }).fill('Half a thought');
  await eetu.waitForTimeout(1_000);
  await eetu.reload();
  await eetu.getByText('Half a thought').first().waitFor();
}, 60_000);

test('a post is moved by keyboard alone, and the other side sees it there', async () => {
  const markus = await stage.window('Markus');
  const siiri = await stage.window('Siiri');
  const soldering = `${stage.url}/p/${stage.partnershipId}/boards/${stage.boardId('How we solder')}`;
  await Promise.all([markus.goto(soldering), siiri.goto(soldering)]);
  const first = markus.getByRole('region', { name: 'Soldering' }).getByRole('article').first();
  const title = (await first.getByRole('heading').first().textContent()) ?? '';
  await first.focus();
  await markus.keyboard.press('m');
  await markus.keyboard.press('ArrowRight');
  await markus.keyboard.press('Enter');
  await siiri
    .getByRole('region', { name: 'ESD safety' })
    .getByRole('article')
    .filter({ hasText: title })
    .waitFor();
}, 60_000);

test('nobody but our own server is asked for anything', () => {
  expect(stage.strangers).toEqual([]);
});
