/** The built server with the demo, a real Chromium, and people who are signed in to it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Me } from '@silta/shared/auth';
import type { Snapshot } from '@silta/shared/protocol';
import { openChromium } from '../../scripts/steps/chromium.mjs';
import { demoPassword, emailOf, people } from '../../server/src/demo/people.ts';
import type { Name } from '../../server/src/demo/people.ts';
import { freshDatabase } from '../../server/src/testing/database.ts';

export const laptop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

const main = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));

/** A camera that shows a clock, a microphone that beeps, and somebody who says yes to both. */
const devices = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

export interface Look {
  size?: { width: number; height: number };
  theme?: 'light' | 'dark';
}

export interface Stage {
  url: string;
  partnershipId: string;
  /** The id of the board with this in its title. */
  boardId: (part: string) => string;
  /** A window of its own, signed in as somebody of the demo, or as nobody. */
  window: (who: Name | null, look?: Look) => Promise<Page>;
  /** Addresses outside our own server that any window has asked for. */
  strangers: readonly string[];
  close: () => Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const database = await freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'silta-journey-'));
  const server = startServer(database.url, folder);
  const url = await server.ready;
  const browser = await openChromium(devices);
  const strangers: string[] = [];
  const open = async (who: Name | null, look: Look = {}) => {
    const context = await newContext(browser, look);
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol !== 'data:' && protocol !== 'blob:' && origin !== url) strangers.push(request.url());
    });
    if (who) await signIn(context, url, who);
    return context.newPage();
  };
  const { partnershipId, snapshot } = await lookAround(await open('Kaisa'), url);
  return {
    url,
    partnershipId,
    boardId: (part) => needBoard(snapshot, part),
    window: open,
    strangers,
    close: async () => {
      await browser.close();
      await server.end();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function startServer(databaseUrl: string, folder: string) {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    PORT: '0',
    HOST: '127.0.0.1',
    DEMO: 'on',
    NODE_OPTIONS: '',
  };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\/\/localhost:\d+/.exec(chunk.toString());
      if (found) resolve(found[0]);
    });
    child.once('exit', () => reject(new Error('the server ended before it was ready')));
  });
  const end = () => {
    child.kill('SIGTERM');
    return exited;
  };
  return { ready, end };
}

function newContext(browser: Browser, { size = laptop, theme = 'light' }: Look): Promise<BrowserContext> {
  const isPhone = size.width < 500;
  return browser.newContext({
    viewport: size,
    colorScheme: theme,
    locale: 'en-GB',
    timezoneId: 'Europe/Helsinki',
    hasTouch: isPhone,
    isMobile: isPhone,
    reducedMotion: 'reduce',
  });
}

async function signIn(context: BrowserContext, url: string, who: Name): Promise<void> {
  const { returnKey } = people[who];
  const [path, data] = returnKey
    ? ['/api/sign-in/key', { key: returnKey }]
    : ['/api/sign-in', { email: emailOf(who), password: demoPassword }];
  const answer = await context.request.post(url + path, { data, headers: { origin: url } });
  if (!answer.ok()) throw new Error(`${who} cannot sign in: ${answer.status()}`);
}

async function lookAround(page: Page, url: string) {
  const me = (await (await page.request.get(`${url}/api/me`)).json()) as Me;
  const partnershipId = me.memberships[0]?.partnershipId ?? '';
  const snapshot = (await (await page.request.get(`${url}/api/rooms/${partnershipId}`)).json()) as Snapshot;
  await page.context().close();
  return { partnershipId, snapshot };
}

function needBoard({ records }: Snapshot, part: string): string {
  const board = records.board?.find((each) => 'title' in each && each.title.includes(part));
  if (!board) throw new Error(`no board ${part}`);
  return board.id;
}
