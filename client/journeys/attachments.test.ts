/** Files on their way from one side's device to the other side's board: chosen, recorded, drawn, cut off, refused. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { localFiles } from './localFiles.ts';
import { onePage } from './paper.ts';
import { axeFaults } from './axe.ts';
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

const board = () => `${stage.url}/p/${stage.partnershipId}/boards/${stage.boardId('Introduce')}`;
const article = (page: Page, title: string) => page.getByRole('article').filter({ hasText: title });
const composer = (page: Page) => page.getByRole('form', { name: 'New post' });

async function open(page: Page): Promise<void> {
  await page.goto(board());
  await page.getByRole('article').first().waitFor();
}

async function begin(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Post', exact: true }).first().click();
  await composer(page).getByRole('textbox', { name: 'Title' }).fill(title);
  await composer(page).getByRole('button', { name: 'Add files' }).waitFor();
}

const choose = (page: Page, label: string, paths: string[]) =>
  composer(page).locator(`input[aria-label="${label}"]`).setInputFiles(paths);
const saved = (page: Page) => composer(page).getByText(/, saved$/);
const send = (page: Page) => composer(page).getByRole('button', { name: 'Post', exact: true }).click();

/** Whether the picture has really come, and is not only named. */
const isDrawn = (page: Page, title: string) =>
  article(page, title)
    .locator('img')
    .first()
    .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0));

interface Colour {
  red: number;
  green: number;
  blue: number;
}

/** At places of a picture of 480 × 640, whatever size it is shown in. */
const coloursIn = (picture: Locator, places: [number, number][]) =>
  picture.evaluate((image: HTMLImageElement, each): Colour[] => {
    const canvas = new OffscreenCanvas(480, 640);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, 480, 640);
    return each.map(([x, y]) => {
      const [red = 0, green = 0, blue = 0] = context?.getImageData(x, y, 1, 1).data ?? [];
      return { red, green, blue };
    });
  }, places);

test('a photo with its description goes from a phone to the other side’s board', async () => {
  const aino = await stage.window('Aino', { size: phone });
  const jonas = await stage.window('Jonas', { size: laptop });
  const seen = await witness(jonas, stage.url);
  await Promise.all([open(aino), open(jonas)]);
  await begin(aino, 'Our workshop');
  await choose(aino, 'Take a photo', [await files.photo(aino, 'IMG_0001.jpg', 4_000)]);
  await composer(aino).getByLabel('What is to be seen?').fill('A long bench with six irons');
  await send(aino);
  const picture = article(jonas, 'Our workshop').getByRole('img', { name: 'A long bench with six irons' });
  await picture.waitFor();
  expect(await isDrawn(jonas, 'Our workshop')).toBe(true);
  await article(jonas, 'Our workshop').getByRole('button', { name: 'A long bench' }).click();
  await jonas.getByRole('dialog', { name: 'Pictures' }).waitFor();
  await jonas.keyboard.press('Escape');
  await seen.look();
  expect(seen.complaints).toEqual([]);
}, 60_000);

test('an iPhone’s HEIC photo is made a JPEG on the way, upright; a broken one is refused in words', async () => {
  const heic = readFileSync(new URL('./pictures/bench.heic', import.meta.url));
  const onni = await stage.window('Onni', { size: phone });
  const seen = await witness(onni, stage.url);
  await open(onni);
  await begin(onni, 'From an iPhone');
  // Whole at its beginning, and nothing behind it; and what only its name makes a HEIC.
  const broken = files.file('IMG_0001.HEIC', heic.subarray(0, 2_000));
  await choose(onni, 'Add photos', [broken, files.file('IMG_0002.heic', randomBytes(5_000))]);
  for (const name of ['IMG_0001.HEIC', 'IMG_0002.heic']) {
    await composer(onni).getByText(`This browser cannot open ${name}, a HEIC photo.`).waitFor();
    await composer(onni).getByRole('button', { name: 'Remove: Photo' }).first().click();
  }
  await choose(onni, 'Add photos', [files.file('IMG_0003.HEIC', heic)]);
  await saved(onni).waitFor();
  expect(onni.workers()).toEqual([]);
  await composer(onni).getByLabel('What is to be seen?').fill('A bench under a lamp');
  await send(onni);
  const picture = article(onni, 'From an iPhone').getByRole('img', { name: 'A bench under a lamp' });
  await picture.waitFor();
  expect(await isDrawn(onni, 'From an iPhone')).toBe(true);
  const [lamp, leg] = await coloursIn(picture, [
    [380, 80],
    [85, 520],
  ]);
  expect([lamp?.red, leg?.red].map((red = 0) => red > 180)).toEqual([true, false]);
  expect(seen.complaints).toEqual([]);
}, 60_000);

test('a picture is pasted from the clipboard', async () => {
  const siiri = await stage.window('Siiri');
  await open(siiri);
  await begin(siiri, 'Pasted');
  await siiri.evaluate(async () => {
    const canvas = document.createElement('canvas');
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([blob ?? ''], 'image.png', { type: 'image/png' }));
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await saved(siiri).waitFor();
  await send(siiri);
  await article(siiri, 'Pasted').locator('img').waitFor();
}, 60_000);

test('a film is recorded, captioned and played by the other side', async () => {
  const eetu = await stage.window('Eetu');
  const lena = await stage.window('Lena', { size: phone });
  const seen = await witness(lena, stage.url);
  await Promise.all([open(eetu), open(lena)]);
  await begin(eetu, 'How we check the strap');
  await composer(eetu).getByRole('button', { name: 'Add a video' }).click();
  await eetu.getByRole('menuitem', { name: 'Record a video' }).click();
  await eetu.getByRole('button', { name: 'Start' }).click();
  await eetu.getByRole('button', { name: 'Stop' }).waitFor();
  await eetu.waitForTimeout(2_000);
  await eetu.getByRole('button', { name: 'Stop' }).click();
  await eetu.getByRole('button', { name: 'Use this one' }).click();
  const captions = files.file(
    'strap.vtt',
    'WEBVTT\n\n00:00.000 --> 00:05.000\nStrap on, finger on the plate.\n',
  );
  await choose(eetu, 'Add captions (WebVTT)', [captions]);
  await send(eetu);
  await article(lena, 'How we check').getByRole('button', { name: /^Play/ }).click();
  const film = article(lena, 'How we check').locator('video');
  await lena.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.3);
  expect(await film.evaluate((video: HTMLVideoElement) => document.activeElement === video)).toBe(true);
  await lena.waitForFunction(() => (document.querySelector('video')?.textTracks[0]?.cues?.length ?? 0) > 0);
  expect(seen.complaints).toEqual([]);
}, 60_000);

test('a PDF shows its first page, and a file of a wrong kind is refused in words', async () => {
  const markus = await stage.window('Markus');
  const seen = await witness(markus, stage.url);
  await open(markus);
  await begin(markus, 'Amplifier board');
  await choose(markus, 'Add files', [files.file('amp-v3.pdf', onePage('Amplifier board, version 3'))]);
  await saved(markus).waitFor();
  await seen.look();
  expect(seen.complaints).toEqual([]);
  await choose(markus, 'Add files', [
    files.file('setup.exe', Buffer.concat([Buffer.from('MZ'), randomBytes(900)])),
  ]);
  await composer(markus)
    .getByText('The file was not saved. Silta does not take files like setup.exe.')
    .waitFor();
  await composer(markus).getByRole('button', { name: 'Remove: setup.exe' }).click();
  await send(markus);
  const row = article(markus, 'Amplifier board').getByRole('link', { name: /Download amp-v3.pdf/ });
  await row.locator('img').waitFor();
  expect(await isDrawn(markus, 'Amplifier board')).toBe(true);
  const [download] = await Promise.all([markus.waitForEvent('download'), row.click()]);
  expect(download.suggestedFilename()).toBe('amp-v3.pdf');
}, 60_000);

test('a drawing survives a reload and goes out as a picture', async () => {
  const iida = await stage.window('Iida', { size: phone });
  await open(iida);
  await begin(iida, 'How it is wired');
  await composer(iida).getByRole('button', { name: 'Draw' }).click();
  const sheet = iida.getByRole('img', { name: 'Empty sheet' });
  const { x, y } = (await sheet.boundingBox()) ?? { x: 0, y: 0 };
  await iida.mouse.move(x + 40, y + 40);
  await iida.mouse.down();
  await iida.mouse.move(x + 200, y + 120, { steps: 12 });
  await iida.mouse.up();
  await iida.getByRole('img', { name: 'Your drawing' }).waitFor();
  await iida.reload();
  await iida.getByText('Continue your draft: How it is wired').click();
  await composer(iida).getByRole('button', { name: 'Draw' }).click();
  await iida.getByRole('img', { name: 'Your drawing' }).waitFor();
  await iida.getByRole('button', { name: 'Add to the post' }).click();
  await send(iida);
  await article(iida, 'How it is wired').locator('img').waitFor();
  expect(await isDrawn(iida, 'How it is wired')).toBe(true);
}, 60_000);

test('an upload outlives a cut connection and a reload, and nothing is sent twice', async () => {
  const paul = await stage.window('Paul');
  await open(paul);
  const froms: number[] = [];
  let isCut = false;
  await paul.route('**/api/uploads/**', async (route) => {
    if (route.request().method() === 'PATCH' && !isCut) {
      froms.push(Number(route.request().headers()['upload-offset']));
    }
    if (isCut) await route.abort();
    else await route.continue();
    isCut ||= froms.length === 2;
  });
  await paul.route('**/api/rooms/*/uploads', (route) => (isCut ? route.abort() : route.continue()));
  await begin(paul, 'Our measurements');
  await choose(paul, 'Add files', [files.file('log.csv', 'time;volt\n'.repeat(300_000))]);
  await composer(paul).getByText('No connection. It goes on by itself.').waitFor({ timeout: 20_000 });
  await paul.reload();
  await paul.getByText('Continue your draft: Our measurements').click();
  await composer(paul).getByText('No connection. It goes on by itself.').waitFor({ timeout: 20_000 });
  await send(paul);
  await composer(paul)
    .getByText(/goes out by itself as soon as all files are saved/)
    .waitFor();
  froms.length = 0;
  await paul.unroute('**/api/rooms/*/uploads');
  await paul.unroute('**/api/uploads/**');
  const [again] = await Promise.all([
    paul.waitForRequest((request) => request.method() === 'PATCH'),
    paul.evaluate(() => dispatchEvent(new Event('online'))),
  ]);
  expect(Number(again.headers()['upload-offset'])).toBeGreaterThan(0);
  await article(paul, 'Our measurements')
    .getByRole('link', { name: /Download log.csv, 3 MB/ })
    .waitFor();
}, 90_000);

test('everything goes by keyboard alone: choose, describe, send, look, and come back', async () => {
  const lena = await stage.window('Lena');
  await open(lena);
  // What it takes to write comes right behind the posts; these fingers are faster than any.
  await lena.waitForLoadState('networkidle');
  await lena.keyboard.press('n');
  await lena.keyboard.type('By keyboard');
  const photos = [await files.photo(lena, 'one.jpg'), await files.photo(lena, 'two.jpg')];
  await composer(lena).getByRole('button', { name: 'Add photos' }).focus();
  const opening = lena.waitForEvent('filechooser');
  // Only once the page has answered does it tell of choosers: a key may overtake the wish to be told.
  await lena.evaluate(() => undefined);
  await lena.keyboard.press('Enter');
  await (await opening).setFiles(photos);
  await composer(lena).getByLabel('What is to be seen?').first().focus();
  await lena.keyboard.type('One');
  await composer(lena).getByLabel('What is to be seen?').last().focus();
  await lena.keyboard.type('Two');
  await composer(lena).getByRole('button', { name: 'Move up: Two' }).focus();
  await lena.keyboard.press('Enter');
  await saved(lena).nth(1).waitFor();
  await lena.keyboard.press('Control+Enter');
  const tiles = article(lena, 'By keyboard').getByRole('button', { name: /^(One|Two)$/ });
  await tiles.nth(1).waitFor();
  expect(await tiles.first().getByRole('img').getAttribute('alt')).toBe('Two');
  await tiles.first().focus();
  await lena.keyboard.press('Enter');
  const pictures = lena.getByRole('dialog', { name: 'Pictures' });
  await pictures.getByRole('img', { name: 'Two' }).waitFor();
  await lena.keyboard.press('ArrowRight');
  await pictures.getByRole('img', { name: 'One' }).waitFor();
  await lena.keyboard.press('Escape');
  expect(await tiles.first().evaluate((tile) => document.activeElement === tile)).toBe(true);
}, 60_000);

test.each([
  ['light, laptop', { size: laptop, theme: 'light' }],
  ['dark, phone', { size: phone, theme: 'dark' }],
] as const)(
  'axe finds nothing where there are files (%s)',
  async (_, look) => {
    const helmi = await stage.window('Helmi', look);
    await open(helmi);
    await article(helmi, 'By keyboard').locator('img').first().waitFor();
    expect(await axeFaults(helmi)).toEqual([]);
    await begin(helmi, 'Looked at');
    await choose(helmi, 'Add files', [await files.photo(helmi, 'axe.jpg'), files.file('bad.exe', 'MZ\0\0')]);
    await composer(helmi).getByText('was not saved').first().waitFor();
    expect(await axeFaults(helmi)).toEqual([]);
    await composer(helmi).getByRole('button', { name: 'Draw' }).click();
    await helmi.getByRole('img', { name: 'Empty sheet' }).waitFor();
    expect(await axeFaults(helmi)).toEqual([]);
    await helmi.keyboard.press('Escape');
    await composer(helmi).getByRole('button', { name: 'Cancel' }).click();
    await helmi.getByRole('button', { name: 'Throw away' }).click();
    await article(helmi, 'By keyboard').getByRole('button', { name: 'Two' }).click();
    await helmi.getByRole('dialog', { name: 'Pictures' }).waitFor();
    expect(await axeFaults(helmi)).toEqual([]);
  },
  90_000,
);
