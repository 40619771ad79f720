/** Two people of two sides work on the same posts at once: they answer a poll, fill their halves, and answer each other. */
import type { Locator, Page } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { laptop, openStage, phone } from './stage.ts';
import type { Look, Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

const address = () => `${stage.url}/p/${stage.partnershipId}/boards/${stage.boardId('Introduce')}`;
const article = (page: Page, title: string) => page.getByRole('article').filter({ hasText: title });

/** By keyboard alone, from the title on. */
async function begin(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Post', exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
}

async function press(field: Locator, keys: string): Promise<void> {
  await field.focus();
  await field.press(keys);
}

test('a poll is asked on a laptop and answered on a phone; both see the sides’ answers at once', async () => {
  const sari = await stage.window('Sari', { size: laptop });
  const jonas = await stage.window('Jonas', { size: phone });
  await Promise.all([sari.goto(address()), jonas.goto(address())]);
  await begin(sari, 'Which tip do you use most?');
  await press(sari.getByRole('button', { name: 'Poll', exact: true }), 'Enter');
  await sari.getByRole('textbox', { name: 'Choice 1' }).fill('Chisel');
  await sari.getByRole('textbox', { name: 'Choice 2' }).fill('Bevel');
  await sari.getByRole('textbox', { name: 'Choice 2' }).press('Control+Enter');
  await press(article(jonas, 'Which tip').getByRole('radio', { name: 'Bevel' }), 'Space');
  await press(article(sari, 'Which tip').getByRole('radio', { name: 'Chisel' }), 'Space');
  for (const page of [sari, jonas])
    await article(page, 'Which tip')
      .getByText(/^2 of \d+ answered/)
      .waitFor();
  await jonas.reload();
  expect(await article(jonas, 'Which tip').getByRole('radio', { name: 'Bevel' }).isChecked()).toBe(true);
}, 60_000);

test('each side fills its half of a joint post, and sees the other’s come in', async () => {
  const aino = await stage.window('Aino', { size: phone });
  const lena = await stage.window('Lena', { size: laptop });
  await Promise.all([aino.goto(address()), lena.goto(address())]);
  await begin(lena, 'How we strip a wire');
  await press(lena.getByRole('button', { name: 'A half for each side' }), 'Enter');
  await press(lena.getByRole('textbox', { name: 'Title' }), 'Control+Enter');
  for (const [page, words] of [
    [aino, 'With the teeth of a pair of pliers.'],
    [lena, 'With a machine, since 2019.'],
  ] as const) {
    await article(page, 'How we strip').getByRole('button', { name: 'Fill our half' }).click();
    await page.getByRole('textbox', { name: 'What is it like at ours?' }).fill(words);
    await page.getByRole('textbox', { name: 'What is it like at ours?' }).press('Control+Enter');
  }
  await article(lena, 'How we strip').getByText('With the teeth').waitFor();
  await article(aino, 'How we strip').getByText('With a machine').waitFor();
  expect(await article(aino, 'How we strip').getByText('Waits for').count()).toBe(0);
}, 60_000);

test('an answer to a comment crosses the bridge', async () => {
  const eetu = await stage.window('Eetu');
  const mehmet = await stage.window('Mehmet');
  await Promise.all([eetu.goto(address()), mehmet.goto(address())]);
  await begin(eetu, 'Do you pre-heat?');
  await press(eetu.getByRole('textbox', { name: 'Title' }), 'Control+Enter');
  await article(mehmet, 'Do you pre-heat?')
    .getByRole('button', { name: /comment/i })
    .first()
    .click();
  await article(mehmet, 'Do you pre-heat?').getByRole('textbox').fill('To 100 °C.');
  await article(mehmet, 'Do you pre-heat?').getByRole('textbox').press('Control+Enter');
  const more = article(eetu, 'Do you pre-heat?').getByRole('button', {
    name: 'More for the comment by Mehmet',
  });
  await press(more, 'Enter');
  await press(eetu.getByRole('menuitem', { name: 'Answer' }), 'Enter');
  await article(eetu, 'Do you pre-heat?').getByRole('textbox').fill('For how long?');
  await article(eetu, 'Do you pre-heat?').getByRole('textbox').press('Control+Enter');
  const answers = article(mehmet, 'Do you pre-heat?').getByRole('list', { name: 'Answers' });
  await answers.getByText('For how long?').waitFor();
  expect(await answers.locator('.cross').count()).toBe(1);
}, 60_000);

const looks: readonly Look[] = [
  { size: laptop, theme: 'light' },
  { size: phone, theme: 'dark' },
];

test.each(looks)(
  'axe finds nothing where people write and answer together: $theme',
  async (look) => {
    const page = await stage.window('Sari', look);
    await page.goto(address());
    await article(page, 'Which tip').waitFor();
    await article(page, 'How we strip').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Post', exact: true }).first().click();
    await page.getByRole('button', { name: 'Poll', exact: true }).click();
    await page.getByRole('textbox', { name: 'Choice 1' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
  },
  60_000,
);
