/** Two sides on one glossary: one brings a word, the other fills in and confirms, live; and what a reader meets in posts. */
import type { Page } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { localFiles } from './localFiles.ts';
import { laptop, openStage, phone } from './stage.ts';
import type { Stage } from './stage.ts';
import { witness } from './witness.ts';

let stage: Stage;
const files = localFiles();
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(async () => {
  await stage.close();
  files.remove();
});

const glossary = () => `${stage.url}/p/${stage.partnershipId}/glossary`;
const card = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });

test('one side adds a term on a phone, the other completes it, each confirms, and it is joined for both at once', async () => {
  const aino = await stage.window('Aino', { size: phone });
  const jonas = await stage.window('Jonas', { size: laptop });
  const sari = await stage.window('Sari', { size: laptop });
  const markus = await stage.window('Markus', { size: laptop });
  await Promise.all([aino, jonas, sari, markus].map((page) => page.goto(glossary())));

  await aino.getByRole('button', { name: 'Add a term' }).click();
  await aino.getByRole('textbox', { name: 'Finnish' }).fill('ruuvimeisseli');
  await aino.getByRole('textbox', { name: 'English' }).fill('screwdriver');
  await aino.getByRole('button', { name: 'Add', exact: true }).click();

  await card(jonas, 'ruuvimeisseli')
    .getByRole('button', { name: /Add the word: German/ })
    .click();
  await jonas.getByRole('textbox', { name: 'German' }).fill('der Schraubendreher');
  await jonas.keyboard.press('Enter');
  await card(aino, 'ruuvimeisseli').getByText('der Schraubendreher').waitFor();

  await card(sari, 'ruuvimeisseli').getByRole('button', { name: 'It is right: ruuvimeisseli' }).click();
  await card(markus, 'ruuvimeisseli')
    .getByRole('button', { name: 'It is right: der Schraubendreher' })
    .click();
  for (const page of [aino, jonas])
    await card(page, 'ruuvimeisseli').getByText('All sides have a confirmed word.').waitFor();

  await aino.reload();
  await card(aino, 'ruuvimeisseli').getByText('der Schraubendreher').waitFor();
  for (const page of [aino, jonas, sari, markus]) await page.context().close();
}, 90_000);

test('what a thing looks like and how it is said comes from one side and is seen and heard on the other', async () => {
  const onni = await stage.window('Onni', { size: laptop });
  const finja = await stage.window('Finja', { size: phone });
  const seen = await witness(finja, stage.url);
  await Promise.all([onni, finja].map((page) => page.goto(glossary())));
  const options = card(onni, 'juotoskolvi').getByRole('button', { name: /^Options/ });
  await options.click();
  await onni.getByRole('menuitem', { name: 'Picture of it' }).click();
  await onni
    .locator('input[aria-label="Add photos"]')
    .setInputFiles([await files.photo(onni, 'iron.jpg', 900)]);
  await onni.getByLabel('What is to be seen?').fill('A soldering iron in its stand');
  await onni.getByText(/, saved$/).waitFor();
  expect(await axeFaults(onni)).toEqual([]);
  await onni.getByRole('button', { name: 'Save' }).click();
  await card(finja, 'juotoskolvi').getByRole('img', { name: 'A soldering iron in its stand' }).waitFor();
  await options.click();
  await onni.getByRole('menuitem', { name: 'Record how it is said: Finnish' }).click();
  await onni.getByRole('button', { name: 'Add sound' }).click();
  await onni.getByRole('menuitem', { name: 'Record sound' }).click();
  await onni.getByRole('button', { name: 'Start' }).click();
  await onni.getByRole('button', { name: 'Stop' }).waitFor();
  await onni.waitForTimeout(1_200);
  await onni.getByRole('button', { name: 'Stop' }).click();
  await onni.getByRole('button', { name: 'Use this one' }).click();
  await onni.getByText(/, saved$/).waitFor();
  await onni.getByRole('button', { name: 'Save' }).click();
  await card(finja, 'juotoskolvi').getByRole('button', { name: 'Listen: juotoskolvi' }).click();
  await finja.waitForFunction(() =>
    [...document.querySelectorAll('audio')].some(({ currentTime }) => currentTime > 0.1),
  );
  expect(await axeFaults(finja)).toEqual([]);
  expect(seen.complaints).toEqual([]);
}, 90_000);

test('a term in a post shows its words to pointer, key and finger, nothing moves, and the reader can do without', async () => {
  const board = `${stage.url}/p/${stage.partnershipId}/boards/${stage.boardId('How we solder')}`;
  const aino = await stage.window('Aino');
  await aino.goto(board);
  const mark = aino.locator('.term-mark').first();
  await mark.waitFor();
  const before = await mark.boundingBox();
  await mark.focus();
  const note = aino.getByRole('tooltip');
  await note.getByText('juotostina').waitFor();
  expect(await note.getByText('das Lötzinn').getAttribute('lang')).toBe('de');
  expect(await mark.boundingBox()).toEqual(before);
  expect(await axeFaults(aino)).toEqual([]);
  await aino.keyboard.press('Escape');
  await note.waitFor({ state: 'detached' });
  await mark.hover();
  await note.waitFor();

  await aino.goto(glossary());
  await aino.getByRole('switch', { name: 'Mark terms in posts' }).click();
  await aino.goto(board);
  await aino.getByRole('article').first().waitFor();
  await aino.waitForTimeout(2_500);
  expect(await aino.locator('.term-mark').count()).toBe(0);
  await aino.context().close();

  const jonas = await stage.window('Jonas', { size: phone, theme: 'dark' });
  await jonas.goto(board);
  await jonas.locator('.term-mark').first().tap();
  await jonas.getByRole('tooltip').getByText('juotostina').waitFor();
  await jonas.context().close();
}, 90_000);

test('Today leads to what waits, and both sides have the same word of the day', async () => {
  const aino = await stage.window('Aino');
  const jonas = await stage.window('Jonas');
  const words = [];
  for (const page of [aino, jonas]) {
    await page.goto(`${stage.url}/p/${stage.partnershipId}`);
    const word = page.getByRole('region', { name: 'Word of the day' });
    await word.locator('[lang]').first().waitFor();
    words.push((await word.locator('[lang]').allTextContents()).sort());
  }
  expect(words[0]?.length).toBeGreaterThan(1);
  expect(words[0]).toEqual(words[1]);
  await jonas.getByRole('link', { name: 'Words that wait for your side' }).click();
  await jonas.getByRole('combobox', { name: 'Show' }).waitFor();
  expect(await jonas.getByRole('combobox', { name: 'Show' }).inputValue()).toBe('ours');
  for (const page of [aino, jonas]) await page.context().close();
}, 60_000);

test('a list goes out and comes in again; a file in another encoding is refused, and nothing came in', async () => {
  const sari = await stage.window('Sari');
  await sari.goto(glossary());
  const terms = sari.getByRole('article');
  await terms.first().waitFor();
  const before = await terms.count();
  const more = sari.getByRole('button', { name: 'More with the glossary' });
  await more.click();
  const [download] = await Promise.all([
    sari.waitForEvent('download'),
    sari.getByRole('menuitem', { name: 'Save as CSV' }).click(),
  ]);
  const saved = await download.path();
  await more.click();
  await sari.getByRole('menuitem', { name: 'Bring in a CSV' }).click();
  const file = sari.getByLabel('File');
  await file.setInputFiles({
    name: 'old.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([0x66, 0x69, 0x3b, 0x64, 0x65, 0x0a, 0xe4, 0x3b, 0xfc]),
  });
  await sari.getByText('The letters in this file cannot be read.').waitFor();
  await file.setInputFiles(saved);
  await sari.getByText(`${before} rows are in the glossary already`).waitFor();
  await sari.getByText('Nothing would come in.').waitFor();
  const rows = 'Finnisch;Deutsch;Englisch\r\nporakone;die Bohrmaschine;drill\r\nvatupassi;;spirit level\r\n';
  await file.setInputFiles({ name: 'new.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${rows}`) });
  expect(await axeFaults(sari)).toEqual([]);
  await sari.getByRole('button', { name: 'Bring in 2 terms' }).click();
  await card(sari, 'porakone').waitFor();
  expect(await terms.count()).toBe(before + 2);
  await sari.context().close();
}, 60_000);
