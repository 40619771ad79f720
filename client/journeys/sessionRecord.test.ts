/**
 * A session to its end, by five people of two sides: the facilitator on a laptop, learners on a phone and a laptop, a
 * company tutor, the classroom wall. A quick poll, small groups, the end, and what remains of it.
 */
import type { Page } from 'playwright-core';
import type { Snapshot } from '@silta/shared/protocol';
import { axeFaults } from './axe.ts';
import { laptop, openStage, phone } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
let session: string;
beforeAll(async () => {
  stage = await openStage();
  const page = await stage.window('Sari');
  const answer = await page.request.get(`${stage.url}/api/rooms/${stage.partnershipId}`);
  const { records } = (await answer.json()) as Snapshot;
  const held = records.session?.find((each) => 'kindName' in each && each.topic.includes('PLC'));
  session = `${stage.url}/p/${stage.partnershipId}/sessions/${String(held?.id)}`;
  await page.context().close();
}, 60_000);
afterAll(() => stage.close());

const seen = (page: Page, text: string) => page.getByText(text).first().waitFor({ timeout: 10_000 });

async function comeIn() {
  const [sari, jonas, aino, markus, wall] = await Promise.all([
    stage.window('Sari', { size: laptop }),
    stage.window('Jonas', { size: phone, theme: 'dark' }),
    stage.window('Aino', { size: laptop, theme: 'dark' }),
    stage.window('Markus', { size: laptop }),
    stage.window('Venla', { size: { width: 1920, height: 1080 } }),
  ]);
  const room = `${session}/room`;
  await Promise.all([
    ...[sari, jonas, aino, markus].map((page) => page.goto(room)),
    wall.goto(`${room}?view=projector`),
  ]);
  return { sari, jonas, aino, markus, wall };
}

type People = Awaited<ReturnType<typeof comeIn>>;

async function poll({ sari, jonas, aino, wall }: People): Promise<void> {
  await sari.getByRole('button', { name: 'Together' }).click();
  await sari.getByRole('menuitem', { name: 'Quick poll' }).click();
  await sari.getByRole('textbox', { name: /What do you want to know/ }).fill('Could you hear the guide?');
  await sari.getByRole('button', { name: 'Ask everybody' }).click();
  await Promise.all([jonas, aino, wall].map((page) => seen(page, 'Could you hear the guide?')));
  await jonas.getByRole('radio', { name: 'Yes' }).click();
  await aino.getByRole('radio', { name: 'No', exact: true }).click();
  await seen(wall, '2 answers');
  // A reload in the middle shows what was answered.
  await jonas.reload();
  await jonas.getByRole('radio', { name: 'Yes', checked: true }).waitFor();
  expect(await axeFaults(jonas)).toEqual([]);
  await sari.getByRole('button', { name: 'Close and show' }).click();
  await jonas.locator('.quick-poll-result').filter({ hasText: 'DE 1' }).waitFor();
  expect(await axeFaults(sari)).toEqual([]);
  expect(await axeFaults(wall)).toEqual([]);
}

async function groups({ sari, jonas, aino }: People): Promise<void> {
  await sari.getByRole('button', { name: 'Together' }).click();
  await sari.getByRole('menuitem', { name: 'Small groups' }).click();
  await sari.getByRole('button', { name: 'Open the groups' }).click();
  for (const page of [jonas, aino]) await page.getByRole('heading', { name: /^Group \d$/ }).waitFor();
  const finding = jonas.getByRole('textbox', { name: 'One result in one line' });
  await finding.fill('Three heads, one belt.');
  await finding.press('Enter');
  expect(await axeFaults(jonas)).toEqual([]);
  await sari.getByRole('button', { name: 'Bring everybody back' }).click();
  await seen(aino, 'Three heads, one belt.');
  expect(await axeFaults(aino)).toEqual([]);
}

async function notes({ markus }: People): Promise<void> {
  await markus.getByRole('radio', { name: 'Notes' }).check({ force: true });
  const field = markus.getByRole('textbox', { name: 'What was said or decided' });
  for (const [kind, text] of [
    ['Decision', 'We film from above.'],
    ['To do', 'Send the parts list.'],
  ] as const) {
    await markus.getByRole('combobox', { name: 'Kind of line' }).last().selectOption({ label: kind });
    await field.fill(text);
    await field.press('Enter');
    await markus.locator('.room-note').filter({ hasText: text }).waitFor();
  }
}

async function record({ sari, jonas, markus }: People): Promise<void> {
  await jonas.getByRole('link', { name: 'Record' }).click();
  await Promise.all([sari, markus].map((page) => page.goto(`${session}/record`)));
  for (const page of [sari, jonas, markus]) {
    await seen(page, 'We film from above.');
    await seen(page, 'Three heads, one belt.');
    await seen(page, 'Could you hear the guide?');
    expect(await axeFaults(page)).toEqual([]);
  }
  await jonas.getByRole('radio', { name: 'Yes' }).check({ force: true });
  await jonas.getByRole('textbox', { name: /I want to say/ }).fill('More time in groups.');
  await jonas.getByRole('button', { name: 'Send' }).click();
  await seen(markus, 'More time in groups.');
  expect(await markus.locator('.pulse-counts').textContent()).not.toContain('Jonas');
  expect(await jonas.getByRole('heading', { name: 'Who was there' }).count()).toBe(0);
  await sari.getByRole('button', { name: 'Correct: Aino' }).click();
  await sari.getByRole('textbox', { name: 'Minutes' }).fill('55');
  await sari.getByRole('button', { name: 'Save', exact: true }).click();
  await seen(markus, 'corrected by Sari');
  expect(await markus.getByRole('button', { name: 'Correct: Aino' }).count()).toBe(0);
  await sari.getByRole('button', { name: 'Plan the next one' }).click();
  await sari.locator('.agenda-row').filter({ hasText: 'Send the parts list.' }).waitFor();
}

test('five people: a poll, small groups, the end, and a record that all of them find', async () => {
  const all = await comeIn();
  const { sari, jonas } = all;
  await sari.getByRole('button', { name: 'Start', exact: true }).click();
  await jonas.locator('.room-now').filter({ hasText: 'Hello and sound check' }).waitFor();
  await poll(all);
  await groups(all);
  await notes(all);
  await sari.getByRole('button', { name: 'End the session' }).click();
  await sari.getByRole('dialog').getByRole('button', { name: 'End the session' }).click();
  await jonas.locator('.room-now').filter({ hasText: 'The session is over.' }).waitFor();
  await record(all);
  expect(stage.strangers).toEqual([]);
}, 150_000);
