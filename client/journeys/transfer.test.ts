/** Boards that come and go: copied by staff, in a real browser. */
import AxeBuilder from '@axe-core/playwright';
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
  await dialog.getByRole('radio', { name: 'Sections and posts' }).press('Space');
  const { violations } = await new AxeBuilder({ page: sari }).include('dialog').analyze();
  expect(violations).toEqual([]);
  await dialog.getByRole('textbox').fill('Next year’s soldering');
  await sari.keyboard.press('Enter');
  await sari.getByRole('heading', { name: 'Next year’s soldering', level: 1 }).waitFor();
  await sari.getByRole('article').filter({ hasText: title }).first().waitFor();

  await jonas.goto(`${stage.url}/p/${stage.partnershipId}/boards`);
  await jonas.getByRole('link', { name: 'Next year’s soldering' }).waitFor();
}, 60_000);
