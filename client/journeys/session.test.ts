/**
 * A session as it is held: the facilitator on a laptop, a learner of the other side on a phone whose clock is an hour
 * off, the classroom wall, and somebody who comes late. The call fails on the way.
 */
import type { Page } from 'playwright-core';
import type { Snapshot } from '@silta/shared/protocol';
import { axeFaults } from './axe.ts';
import { laptop, openStage, phone } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
let room: string;
beforeAll(async () => {
  stage = await openStage();
  const page = await stage.window('Sari');
  const snapshot = (await (
    await page.request.get(`${stage.url}/api/rooms/${stage.partnershipId}`)
  ).json()) as Snapshot;
  const held = snapshot.records.session?.find((each) => 'kindName' in each && each.topic.includes('PLC'));
  room = `${stage.url}/p/${stage.partnershipId}/sessions/${String(held?.id)}/room`;
  await page.context().close();
}, 60_000);
afterAll(() => stage.close());

/** Seconds that are left of the step, as a page says. */
async function left(page: Page, where: string): Promise<number> {
  const text = (await page.locator(where).first().textContent()) ?? '';
  const [, minutes = '', seconds = ''] = /(\d+):(\d\d)(?!.*\d:\d\d)/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

/** Until what everybody sees is there; how long that took. */
async function untilSeen(pages: readonly Page[], where: string, text: string): Promise<number> {
  const begin = performance.now();
  await Promise.all(
    pages.map((page) => page.locator(where).filter({ hasText: text }).first().waitFor({ timeout: 10_000 })),
  );
  return performance.now() - begin;
}

test('four people go through it together, the call fails, and one comes late and one comes back', async () => {
  const sari = await stage.window('Sari', { size: laptop });
  const jonas = await stage.window('Jonas', { size: phone, theme: 'dark' });
  await jonas.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 3_600_000;
  });
  const wall = await stage.window('Venla', { size: { width: 1920, height: 1080 } });
  await Promise.all([sari.goto(room), jonas.goto(room), wall.goto(`${room}?view=projector`)]);

  await sari.getByRole('button', { name: 'Start', exact: true }).click();
  const now = '.room-step.now, .room-now, .wall-now';
  await untilSeen([sari, jonas, wall], now, 'Hello and sound check');
  await sari.getByRole('button', { name: 'Next', exact: true }).click();
  await untilSeen([sari, jonas, wall], now, 'Warm-up');
  const times = [
    await left(sari, '.room-step.now .room-timer'),
    await left(jonas, '.room-now'),
    await left(wall, '.wall-time'),
  ];
  expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(3);

  await sari.getByRole('button', { name: 'Our classroom' }).click();
  const classroom = sari.getByRole('dialog');
  await classroom.getByRole('textbox').fill('Classroom B214');
  for (const name of ['Aino', 'Eetu']) await classroom.getByRole('checkbox', { name, exact: true }).check();
  await classroom.getByRole('button', { name: 'Count them' }).click();
  await jonas.getByRole('tab', { name: /^People/ }).click();
  await untilSeen([sari, jonas], '.classroom', 'Classroom B214, 2 people');
  await jonas.getByRole('tab', { name: /^Questions/ }).click();

  await jonas.getByRole('button', { name: 'Raise hand' }).click();
  await untilSeen([sari], '.room-hands', 'Jonas');
  await sari.getByRole('button', { name: 'Your turn Jonas' }).click();
  await jonas.getByRole('button', { name: 'Raise hand' }).waitFor();

  await jonas.getByRole('button', { name: 'Ask', exact: true }).click();
  await jonas.getByRole('textbox', { name: 'Your question' }).fill('Is it loud beside the tester?');
  await jonas.getByRole('textbox', { name: 'Your question' }).press('Enter');
  await untilSeen([sari], '.room-questions', 'Is it loud beside the tester');
  // The wall has room for what most want to know.
  await untilSeen([wall], '.wall-asked', 'How long does one board stay');
  await sari.getByRole('button', { name: /^I want to know this too: Is it loud/ }).click();
  await jonas.getByRole('button', { name: /\(1 vote\)$/ }).waitFor();

  await sari.getByRole('button', { name: 'Back-up plan' }).click();
  await sari.getByRole('button', { name: 'Move everybody now' }).click();
  expect(await untilSeen([sari, jonas, wall], '.room-moved', '+49 5251 555 0142')).toBeLessThan(2_000);
  expect(await axeFaults(sari)).toEqual([]);
  expect(await axeFaults(jonas)).toEqual([]);
  expect(await axeFaults(wall)).toEqual([]);

  const aino = await stage.window('Aino', { size: laptop, theme: 'dark' });
  await Promise.all([aino.goto(room), jonas.reload()]);
  await untilSeen([aino, jonas], now, 'Warm-up');
  await untilSeen([aino, jonas], '.room-moved', '+49 5251 555 0142');
  expect(await axeFaults(aino)).toEqual([]);

  await sari.getByRole('button', { name: 'End the session' }).click();
  await sari.getByRole('dialog').getByRole('button', { name: 'End the session' }).click();
  await untilSeen([jonas, wall], '.room-now, .wall-now', 'The session is over.');
  expect(await aino.getByRole('textbox', { name: 'Write to everyone' }).count()).toBe(0);
  expect(stage.strangers).toEqual([]);
}, 120_000);

test('a facilitator goes through the agenda by keyboard alone', async () => {
  const page = await stage.window('Markus', { size: laptop });
  await page.goto(room.replace(/\/room$/, ''));
  await page.getByRole('link', { name: 'Join' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.room').waitFor();
  await page.getByRole('radio', { name: 'Call' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('textbox', { name: 'What was said or decided' }).focus();
  await page.keyboard.type('We meet again in March.');
  await page.keyboard.press('Enter');
  await page.locator('.room-note').filter({ hasText: 'We meet again' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
}, 60_000);
