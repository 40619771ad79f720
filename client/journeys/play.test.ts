/** What makes a session lively: a timer that reads the same everywhere, cheers that float by, a quiz that counts by team, and a sound that all hear at once. */
import type { Page } from 'playwright-core';
import type { Snapshot } from '@silta/shared/protocol';
import { localFiles } from './localFiles.ts';
import { axeFaults } from './axe.ts';
import { laptop, openStage, phone } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
const files = localFiles();

let room: string;
let sari: Page;
let aino: Page;
let jonas: Page;
let wall: Page;

beforeAll(async () => {
  stage = await openStage();
  sari = await stage.window('Sari', { size: laptop });
  const snapshot = (await (
    await sari.request.get(`${stage.url}/api/rooms/${stage.partnershipId}`)
  ).json()) as Snapshot;
  const held = snapshot.records.session?.find((each) => 'kindName' in each && each.topic.includes('PLC'));
  room = `${stage.url}/p/${stage.partnershipId}/sessions/${String(held?.id)}/room`;
  aino = await stage.window('Aino', { size: phone, theme: 'dark' });
  jonas = await stage.window('Jonas', { size: phone });
  wall = await stage.window('Venla', { size: { width: 1920, height: 1080 }, theme: 'dark' });
  await Promise.all([sari, aino, jonas].map((page) => page.goto(room)));
  await wall.goto(`${room}?view=projector`);
  await sari.getByRole('button', { name: 'Start', exact: true }).click();
  await aino.locator('.room-now').filter({ hasText: 'Hello and sound check' }).waitFor();
}, 90_000);
afterAll(async () => {
  await stage.close();
  files.remove();
});

async function areClean(pages: readonly Page[]): Promise<void> {
  for (const page of pages) expect(await axeFaults(page)).toEqual([]);
}

async function choose(item: string): Promise<void> {
  await sari.getByRole('button', { name: 'Together' }).click();
  await sari.getByRole('menuitem', { name: item }).click();
}

test('a timer reads the same on a laptop, two phones and the wall, and stands where it is stopped', async () => {
  await choose('Stopwatch or timer');
  await sari.getByRole('radio', { name: 'Timer' }).check({ force: true });
  await areClean([sari]);
  await sari.getByRole('button', { name: 'Start for everybody' }).click();
  const pages = [sari, aino, jonas, wall];
  await Promise.all(pages.map((page) => page.getByRole('timer').waitFor()));
  await areClean(pages);
  await sari.getByRole('button', { name: 'Stop', exact: true }).click();
  await Promise.all(pages.map((page) => page.getByRole('timer').filter({ hasText: 'stopped' }).waitFor()));
  const readings = await Promise.all(pages.map((page) => page.getByRole('timer').textContent()));
  expect(new Set(readings).size).toBe(1);
}, 60_000);

test('a cheer floats by on every screen, but for whoever wants none', async () => {
  await jonas.getByRole('button', { name: 'Cheer' }).click();
  await jonas.getByRole('switch', { name: 'Show cheers' }).click();
  await aino.getByRole('button', { name: 'Cheer' }).click();
  await areClean([aino]);
  await aino.getByRole('button', { name: 'Bravo' }).click();
  await Promise.all([sari, aino, wall].map((page) => page.locator('.cheer').first().waitFor()));
  expect(await jonas.locator('.cheer').count()).toBe(0);
  await sari.getByText('Cheers: Bravo: 1').waitFor({ state: 'attached', timeout: 10_000 });
  await sari.locator('.cheer').first().waitFor({ state: 'detached' });
}, 60_000);

test('a quiz: teams of both sides, a question made on the spot, answers from phones, points on the wall', async () => {
  await choose('Quiz for teams');
  await sari.getByRole('button', { name: 'Mix teams of both sides' }).click();
  await sari.getByRole('heading', { name: 'Team 1' }).waitFor();
  await sari.getByRole('button', { name: 'Add a question' }).click();
  await sari.getByRole('textbox', { name: /^Question/ }).fill('Which colour has the protective earth?');
  await sari.getByRole('textbox', { name: 'Answer A' }).fill('Red');
  await sari.getByRole('textbox', { name: 'Answer B' }).fill('Green and yellow');
  await sari.getByRole('radio', { name: 'Answer B is right' }).check();
  await areClean([sari]);
  await sari.getByRole('button', { name: 'Save' }).click();
  await areClean([sari]);
  await sari.getByRole('button', { name: 'Ask Which colour has the protective earth?' }).click();
  for (const page of [aino, jonas]) await page.getByRole('radio', { name: 'Green and yellow' }).check();
  await wall.getByText('2 answers').waitFor();
  expect(await wall.getByText('right', { exact: true }).count()).toBe(0);
  await areClean([aino, wall]);
  await sari.getByRole('button', { name: 'Close and show' }).click();
  for (const page of [sari, aino, jonas, wall])
    await page.getByRole('list', { name: 'Points of the teams' }).getByText('1 point').waitFor();
  await areClean([sari, aino, wall]);
  expect(stage.strangers).toEqual([]);
}, 90_000);

/** So many seconds of a quiet tone, as WAV (RIFF, 8 bit, one channel). */
function tone(seconds: number): Buffer {
  const rate = 8_000;
  const samples = Buffer.from(
    Array.from({ length: rate * seconds }, (_, i) => 128 + Math.round(20 * Math.sin(i / 3))),
  );
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

const player = (page: Page) =>
  page.locator('.showing video').evaluate((media: HTMLVideoElement) => ({
    at: media.currentTime,
    goes: !media.paused && media.readyState > 2,
  }));

/** Throws where it does not become so within ten seconds. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; !(await isSo());) {
    if (Date.now() > end) throw new Error(`it never came about that ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** In these windows nothing moves by itself, so that everybody presses once. */
async function hear(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Join in' }).click();
  await until('it is heard', async () => (await player(page)).goes);
}

/** How far apart they are, in seconds, each asked at about the same moment. */
async function apart(pages: readonly Page[]): Promise<number> {
  const places = (await Promise.all(pages.map(player))).map(({ at }) => at);
  return Math.max(...places) - Math.min(...places);
}

test('a sound is attached to a step, and heard by all at the same place, latecomers as well', async () => {
  await sari.goto(room.replace(/\/room$/, ''));
  await sari.getByRole('button', { name: 'Change: Hello and sound check', exact: true }).click();
  const dialog = sari.getByRole('dialog');
  const choose = (label: string, path: string) =>
    dialog.getByLabel(label, { exact: true }).and(sari.locator('input')).setInputFiles(path);
  await choose('Add files', files.file('line.wav', tone(90)));
  await dialog.getByText(/, saved/).waitFor();
  await choose(
    'Add captions (WebVTT)',
    files.file('en.vtt', 'WEBVTT\n\n00:00.000 --> 01:30.000\nThe head\n'),
  );
  await areClean([sari]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await sari.goto(room);
  await sari.getByRole('radio', { name: 'Material' }).check({ force: true });
  await sari.getByRole('button', { name: /^Play together/ }).click();
  const pages = [sari, aino, wall];
  await Promise.all(pages.map(hear));
  await areClean(pages);
  expect(await apart(pages)).toBeLessThan(0.6);
  await sari.getByRole('slider', { name: 'Place in it' }).fill('60000');
  await until('all have jumped', async () => (await player(aino)).at > 59);
  await jonas.reload();
  await hear(jonas);
  await until('who comes late is there', async () => (await apart([...pages, jonas])) < 0.6);
  await sari.getByRole('button', { name: 'Pause for everybody' }).click();
  await jonas.getByText('paused', { exact: true }).waitFor();
  await until('all stand at one place', async () => (await apart([...pages, jonas])) < 0.3);
  await sari.getByRole('button', { name: 'Next', exact: true }).click();
  await Promise.all(pages.map((page) => page.locator('.showing').waitFor({ state: 'detached' })));
  expect(stage.strangers).toEqual([]);
}, 90_000);
