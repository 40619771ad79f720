/** From nothing to two people of two sides: a teacher founds, the partner's coordinator and a learner come in. */
import { openStage, phone } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

test('a learner joins with the class code and a first name, and comes back with the six words', async () => {
  const teacher = await stage.window('Kaisa');
  await teacher.goto(`${stage.url}/p/${stage.partnershipId}/people`);
  const code = await teacher
    .getByText(/^FI-[A-Z0-9]{3}-[A-Z0-9]{3}$/)
    .first()
    .textContent();

  const newcomer = await stage.window(null, { size: phone });
  await newcomer.goto(`${stage.url}/join`);
  await newcomer.getByLabel('Class code').fill((code ?? '').toLowerCase().replaceAll('-', ' '));
  await newcomer.getByText('Electronics 2026').first().waitFor();
  await newcomer.getByLabel('Your first name').fill('Tuuli');
  await newcomer.getByRole('button', { name: 'Join the class' }).click();
  const words = newcomer.getByRole('list').getByRole('listitem');
  await words.nth(5).waitFor();
  const key = (await words.allTextContents()).map((word) => word.replace(/[^a-z]/g, '')).join('-');
  await teacher.getByText('Tuuli').first().waitFor();

  const otherDevice = await stage.window(null);
  await otherDevice.goto(`${stage.url}/return#${key}`);
  await otherDevice.getByRole('button', { name: 'Come back to my class' }).click();
  await otherDevice.getByRole('heading', { name: /Tuuli/ }).waitFor();
  expect(otherDevice.url()).not.toContain('#');
}, 60_000);
