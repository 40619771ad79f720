/** A classroom is checked before a session: measured with camera and microphone, kept, seen from the other side, removed. */
import type { Page } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { laptop, openStage, phone } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

const patienceMs = 60_000;
const address = () => `${stage.url}/p/${stage.partnershipId}/sessions/check`;

async function measure(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start the check' }).press('Enter');
  await page.getByRole('heading', { name: 'Network', exact: true }).waitFor();
}

/** Tracks that are live; counted where the page asks for them. */
async function countTracks(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const opened: MediaStreamTrack[] = [];
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wish) => {
      const stream = await open(wish);
      opened.push(...stream.getTracks());
      return stream;
    };
    Object.assign(globalThis, { liveTracks: () => opened.filter((t) => t.readyState === 'live').length });
  });
  return () => page.evaluate(() => (globalThis as unknown as { liveTracks: () => number }).liveTracks());
}

test(
  'staff measure and keep, staff of the other side see it, and it is removed',
  async () => {
    const sari = await stage.window('Sari', { size: laptop });
    const live = await countTracks(sari);
    await sari.goto(`${stage.url}/p/${stage.partnershipId}/sessions`);
    await sari.getByRole('link', { name: 'Check sound and network' }).click();
    await measure(sari);
    await sari.getByText('direct (WebSocket)').waitFor();
    await sari.getByText('Your microphone hears you.').waitFor();
    await sari.getByText('Good for a call with video').first().waitFor();
    expect(await live()).toBe(2);
    await sari.getByRole('combobox', { name: 'Where are you?' }).fill('Classroom B214');
    await sari.keyboard.press('Enter');
    await sari.getByText('Kept for Classroom B214.').waitFor();
    expect(await axeFaults(sari)).toEqual([]);

    const markus = await stage.window('Markus', { size: phone, theme: 'dark' });
    await markus.goto(address());
    await markus.getByText('Classroom B214').waitFor();
    expect(await markus.getByRole('button', { name: 'Remove the check of Classroom B214' }).count()).toBe(0);
    expect(await axeFaults(markus)).toEqual([]);

    await sari.getByRole('button', { name: 'Remove the check of Classroom B214' }).click();
    await sari.getByRole('button', { name: 'Remove', exact: true }).click();
    await markus.getByText('Classroom B214').waitFor({ state: 'detached' });

    await sari.getByRole('link', { name: 'Sessions' }).first().click();
    await sari.getByRole('heading', { name: 'Sessions', level: 1 }).waitFor();
    expect(await live()).toBe(0);
    expect(stage.strangers).toEqual([]);
  },
  patienceMs,
);

test(
  'a learner measures for themselves on a phone, breaks off, begins again, and is told that nothing is kept',
  async () => {
    const jonas = await stage.window('Jonas', { size: phone, theme: 'dark' });
    const live = await countTracks(jonas);
    await jonas.goto(address());
    await jonas.getByText('This check is for yourself').waitFor();
    await jonas.route('**/api/speed?*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await jonas.getByRole('button', { name: 'Start the check' }).click();
    await jonas.getByRole('button', { name: 'Cancel' }).click();
    await jonas.getByRole('button', { name: 'Start the check' }).waitFor();
    expect(await live()).toBe(0);
    await measure(jonas);
    expect(await jonas.getByRole('combobox', { name: 'Where are you?' }).count()).toBe(0);
    expect(await axeFaults(jonas)).toEqual([]);
    await jonas.getByRole('button', { name: 'Switch camera and microphone off' }).click();
    expect(await live()).toBe(0);
  },
  patienceMs,
);
