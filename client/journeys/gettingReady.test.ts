/** Both sides get ready in two windows, one of them a phone: a line closes, a reminder arrives, and nothing is lost offline. */
import { axeFaults } from './axe.ts';
import { laptop, openStage, phone } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

const chat = 'A safe place to chat';

test('each side ticks its own, the other sees it at once, and the line closes', async () => {
  const [sari, ulrike] = await Promise.all([
    stage.window('Sari', { size: laptop }),
    stage.window('Ulrike', { size: phone, theme: 'dark' }),
  ]);
  await Promise.all([sari, ulrike].map((page) => page.goto(`${stage.url}/p/${stage.partnershipId}/ready`)));
  await sari.getByRole('checkbox', { name: `Savonlinna: ${chat}` }).click();
  await ulrike.getByRole('img', { name: `Savonlinna, ready: ${chat}` }).waitFor();
  expect(await ulrike.getByRole('checkbox', { name: `Savonlinna: ${chat}` }).count()).toBe(0);

  // What is ticked without network is sent when it is back.
  await ulrike.context().setOffline(true);
  await ulrike.getByRole('checkbox', { name: `Paderborn: ${chat}` }).click();
  expect(await ulrike.getByRole('checkbox', { name: `Paderborn: ${chat}`, checked: true }).count()).toBe(1);
  await ulrike.context().setOffline(false);
  await sari.getByRole('img', { name: `Paderborn, ready: ${chat}` }).waitFor({ timeout: 20_000 });
  await sari.locator('.deck.a.b').filter({ hasText: chat }).waitFor();
  await sari.getByText('3 ticks until the bridge is closed.').waitFor();

  await ulrike.getByRole('button', { name: 'A back-up plan', exact: true }).click();
  await ulrike.getByRole('radio', { name: 'does not apply' }).check({ force: true });
  await ulrike.getByRole('button', { name: 'Save our answer' }).click();
  await ulrike.getByText('Say why it does not apply to you.').first().waitFor();
  expect(await axeFaults(ulrike)).toEqual([]);
  await ulrike.getByRole('textbox', { name: /Why it does not apply/ }).fill('We have two lines.');
  await ulrike.getByRole('button', { name: 'Save our answer' }).click();
  await sari.getByText('2 ticks until the bridge is closed.').waitFor();

  await sari.getByRole('button', { name: 'Remind Markus' }).click();
  const markus = await stage.window('Markus', { size: laptop });
  await markus.goto(`${stage.url}/p/${stage.partnershipId}`);
  await markus.getByText('somebody asks for it').waitFor();
  expect(await axeFaults(markus)).toEqual([]);

  await sari.getByRole('button', { name: 'Work together online' }).click();
  await sari.getByRole('checkbox', { name: 'Our side is through with it' }).check();
  await sari.keyboard.press('Escape');
  await ulrike.getByRole('button', { name: 'Work together online' }).click();
  await ulrike.getByText('Savonlinna is through with it').waitFor();
  expect(await axeFaults(ulrike)).toEqual([]);
  expect(stage.strangers).toEqual([]);
}, 90_000);
