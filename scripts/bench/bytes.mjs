/** Bytes over the wire, gzipped, of the join page and of a board: what a phone on school wifi waits for. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openChromium } from '../steps/chromium.mjs';
import { at } from '../steps/project.mjs';

/** Loads the page in Chromium and weighs each file it asked for: kB of 1 000 bytes by kind. */
export async function bytesOf(url, cookie, ready) {
  const browser = await openChromium();
  const context = await browser.newContext({ locale: 'en-GB' });
  if (cookie) {
    const [name, value] = cookie.split('=');
    await context.addCookies([{ name, value, url: new URL(url).origin }]);
  }
  const page = await context.newPage();
  const asked = new Set();
  page.on('request', (request) => asked.add(new URL(request.url()).pathname));
  await page.goto(url);
  await page.waitForSelector(ready);
  // What the page fetches after it is on screen counts as well.
  await page.waitForTimeout(3_000);
  await browser.close();
  const sums = { js: 0, css: 0, woff2: 0 };
  for (const path of asked) {
    const kind = extname(path).slice(1);
    if (kind in sums && path.startsWith('/assets/')) sums[kind] += weight(path, kind);
  }
  return sums;
}

function weight(path, kind) {
  const bytes = readFileSync(at('client/dist', path));
  return (kind === 'woff2' ? bytes.length : gzipSync(bytes).length) / 1000;
}
