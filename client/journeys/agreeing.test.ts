/** Two sides agree on a memorandum, and what a learner has reached is seen by both and printed. */
import type { Page } from 'playwright-core';
import { textOfPaper } from './paper.ts';
import { axeFaults } from './axe.ts';
import { laptop, openStage, phone } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

const go = (page: Page, path: string) => page.goto(`${stage.url}/p/${stage.partnershipId}${path}`);

async function agree(page: Page, as: string): Promise<void> {
  await page.getByRole('button', { name: 'Agree for our side' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Function/).fill(as);
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Agree for our side' }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('a version is laid down, each side agrees, it is locked, and every device checks that', async () => {
  const [kaisa, ulrike, aino] = await Promise.all([
    stage.window('Kaisa', { size: laptop }),
    stage.window('Ulrike', { size: phone, theme: 'dark' }),
    stage.window('Aino', { size: phone }),
  ]);
  await Promise.all([kaisa, ulrike, aino].map((page) => go(page, '/memorandum')));
  await aino.getByRole('heading', { name: 'Version 1' }).waitFor();

  await kaisa.getByRole('button', { name: 'Lay down version 2' }).click();
  await kaisa.getByRole('dialog').getByRole('button', { name: 'Lay it down' }).click();
  await ulrike.getByRole('heading', { name: 'Version 2' }).waitFor();
  await ulrike.getByText('1 change since version 1').first().click();
  await ulrike.locator('ins').filter({ hasText: 'six' }).first().waitFor();
  expect(await axeFaults(ulrike)).toEqual([]);
  // Learners see what both sides have agreed to, and nothing before.
  expect(await aino.getByRole('heading', { name: 'Version 2' }).count()).toBe(0);

  await agree(kaisa, 'International coordinator');
  // The other side is told on Today, and agrees after a reload.
  await go(ulrike, '');
  await ulrike
    .getByRole('link', { name: /memorandum/i })
    .first()
    .click();
  await agree(ulrike, 'Head of training');
  for (const page of [kaisa, ulrike, aino]) {
    await page.getByRole('heading', { name: 'Version 2' }).waitFor();
    await page.getByText('Agreed by all', { exact: true }).first().waitFor();
  }
  expect(await textOfPaper(kaisa)).toContain('up to six learners');
  expect(stage.strangers).toEqual([]);
}, 90_000);

test('what a learner has reached is said by the side that trains it, and stands on paper', async () => {
  const [markus, sari] = await Promise.all([
    stage.window('Markus', { size: phone }),
    stage.window('Sari', { size: laptop }),
  ]);
  await Promise.all([markus, sari].map((page) => go(page, '/pathways')));
  for (const page of [markus, sari]) await page.getByRole('link', { name: /Aino/ }).first().click();
  const row = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Test a board' }).first();
  await row(markus).getByRole('button', { name: 'Reached' }).click();
  await markus.getByLabel('A word about it').fill('Four boards, one fault found alone.');
  expect(await axeFaults(markus)).toEqual([]);
  await markus.getByRole('dialog').getByRole('button', { name: 'Reached', exact: true }).click();
  await sari.getByText('Four boards, one fault found alone.').waitFor();
  expect(await axeFaults(sari)).toEqual([]);
  const paper = await textOfPaper(sari);
  for (const text of ['Electronics technician', 'Four boards, one fault found alone.', 'Markus meets her'])
    expect(paper).toContain(text);
}, 60_000);
