/** What ties a board together, made by one side by keyboard alone and seen by the other on a phone: prompt, mention, pin, link, dots. */
import type { Page } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { laptop, openStage, phone } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
let sari: Page;
let aino: Page;
let jonas: Page;
beforeAll(async () => {
  stage = await openStage();
  sari = await stage.window('Sari', { size: laptop });
  aino = await stage.window('Aino', { size: laptop, theme: 'dark' });
  jonas = await stage.window('Jonas', { size: phone });
  const address = `${stage.url}/p/${stage.partnershipId}/boards/${stage.boardId('How we solder')}`;
  await Promise.all([sari, aino, jonas].map((page) => page.goto(address)));
  await Promise.all([sari, aino, jonas].map((page) => page.locator('[data-post]').first().waitFor()));
}, 90_000);
afterAll(() => stage.close());

const article = (page: Page, title: string) => page.getByRole('article').filter({ hasText: title }).first();

/** By keyboard: opens the menu that the button has, and chooses. */
async function choose(
  page: Page,
  button: ReturnType<Page['locator']>,
  entry: string | RegExp,
): Promise<void> {
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: entry }).focus();
  await page.keyboard.press('Enter');
}

const moreFor = (page: Page, title: string) =>
  article(page, title).getByRole('button', { name: /^More for/ });

test('a section asks something, and the other side reads it', async () => {
  await choose(sari, sari.getByRole('button', { name: 'More for this board' }), /^Sections/);
  const dialog = sari.getByRole('dialog');
  await dialog
    .getByRole('button', { name: /^Prompt of/ })
    .first()
    .focus();
  await sari.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'What this section asks' }).fill('What surprised you?');
  await sari.keyboard.press('Enter');
  await jonas.getByText('What surprised you?').first().waitFor();
  await sari.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}, 60_000);

test('somebody is mentioned, the post is pinned, and stands first', async () => {
  await aino.locator('article.post').first().focus();
  await aino.keyboard.press('n');
  await aino.getByRole('textbox', { name: 'Title' }).fill('Cold joints');
  await aino.getByRole('textbox', { name: 'What do you want to say?' }).focus();
  await aino.keyboard.type('Can you show yours, @jon');
  await aino.getByRole('option', { name: /^Jonas/ }).waitFor();
  await aino.keyboard.press('Enter');
  await aino.keyboard.press('Control+Enter');
  // What learners write waits on this board until staff have looked.
  await article(sari, 'Cold joints')
    .getByRole('button', { name: /^(Approve|Show)/ })
    .focus();
  await sari.keyboard.press('Enter');
  await article(jonas, 'Cold joints').getByText('@Jonas').waitFor();
  await choose(sari, moreFor(sari, 'Cold joints'), 'Pin to the top');
  await article(jonas, 'Cold joints').getByText('Pinned').waitFor();
  expect(await jonas.getByRole('article').first().textContent()).toContain('Cold joints');
}, 60_000);

test('two posts are linked, and each leads to the other', async () => {
  await choose(aino, moreFor(aino, 'Cold joints'), 'Link to a post…');
  await aino.getByRole('combobox', { name: 'Find a post by its words' }).waitFor();
  await aino.keyboard.type('pre-heat');
  await aino.getByRole('option', { name: /Do you pre-heat/ }).waitFor();
  await aino.keyboard.press('Enter');
  const links = aino.getByRole('dialog').getByRole('button', { name: /^Unlink Do you pre-heat/ });
  await links.waitFor();
  await aino.keyboard.press('Escape');
  await article(jonas, 'Cold joints')
    .getByRole('link', { name: /Do you pre-heat/ })
    .waitFor();
  expect(await axeFaults(jonas)).toEqual([]);
}, 60_000);

test('dots of others are nowhere until the vote is closed, then their sum is there', async () => {
  await choose(sari, sari.getByRole('button', { name: 'More for this board' }), /^Board settings|^Settings/);
  await sari.getByRole('combobox', { name: 'Reactions' }).selectOption('dots');
  await sari.keyboard.press('Escape');
  const give = article(aino, 'Cold joints').getByRole('button', { name: /^Give a dot/ });
  await give.focus();
  await aino.keyboard.press('Enter');
  await article(aino, 'Cold joints').getByText('Yours: 1 dot').waitFor();
  await article(jonas, 'Cold joints')
    .getByRole('button', { name: /^Give a dot/ })
    .click();
  await article(jonas, 'Cold joints').getByText('Yours: 1 dot').waitFor();
  expect(await article(jonas, 'Cold joints').getByText('2 dots').count()).toBe(0);
  await sari.getByRole('button', { name: 'Close the vote' }).focus();
  await sari.keyboard.press('Enter');
  await article(jonas, 'Cold joints').getByText('2 dots').waitFor();
  expect(await axeFaults(jonas)).toEqual([]);
  expect(await axeFaults(sari)).toEqual([]);
  expect(stage.strangers).toEqual([]);
}, 60_000);

test('a film is played in its place after a press that says who is asked, and nobody is asked before', async () => {
  const kaisa = await stage.window('Kaisa', { size: laptop });
  await kaisa.goto(`${stage.url}/p/${stage.partnershipId}/settings`);
  await kaisa.getByRole('switch', { name: 'Show link previews' }).click();
  const asked = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0';
  await jonas.route('https://www.youtube-nocookie.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>The film</h1>' }),
  );
  await sari.locator('article.post').first().focus();
  await sari.keyboard.press('n');
  await sari.getByRole('textbox', { name: 'Title' }).fill('Reflow, live');
  await sari.getByRole('textbox', { name: 'What do you want to say?' }).fill('https://youtu.be/dQw4w9WgXcQ');
  await sari.keyboard.press('Control+Enter');
  const post = article(jonas, 'Reflow, live');
  await post.getByText('Either way, YouTube receives your request.').waitFor();
  expect(await axeFaults(jonas)).toEqual([]);
  expect(stage.strangers).toEqual([]);
  await post.getByRole('button', { name: 'Play it here' }).click();
  const film = jonas.frameLocator('.link-film').frameLocator('iframe');
  await film.getByRole('heading', { name: 'The film' }).waitFor();
  expect(stage.strangers).toEqual([asked]);
}, 60_000);
