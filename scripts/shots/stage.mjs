/** A demo of its own to take pictures of, and people who are signed in to it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '../steps/chromium.mjs';
import { at } from '../steps/project.mjs';

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** Starts the demo in a folder that goes away with it. */
export async function openStage() {
  const folder = mkdtempSync(join(tmpdir(), 'silta-shots-'));
  const env = {
    ...process.env,
    DATA_DIR: folder,
    PORT: '0',
    HOST: '127.0.0.1',
    DEMO: 'on',
    DATABASE_URL: '',
  };
  const server = spawn(process.execPath, [at('server/dist/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    server.stdout.on('data', (chunk) => {
      const found = /http:\/\/localhost:\d+/.exec(String(chunk));
      if (found) resolve(found[0]);
    });
    server.once('exit', () => reject(new Error('the demo ended before it was ready')));
  });
  const browser = await openChromium();
  return {
    url,
    page: (look) => openPage(browser, url, look),
    close: async () => {
      await browser.close();
      const exited = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `who`: a name of the demo, or nobody. The page's clock stands still only for the person, not for Silta. */
async function openPage(browser, url, { who, size, theme, language }) {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: theme,
    locale: language,
    timezoneId: 'Europe/Helsinki',
    deviceScaleFactor: size === phone ? 2 : 1,
    hasTouch: size === phone,
    isMobile: size === phone,
    reducedMotion: 'reduce',
  });
  await context.addInitScript((chosen) => localStorage.setItem('silta-language', chosen), language);
  if (who) await signIn(context, url, who);
  return context.newPage();
}

async function signIn(context, url, who) {
  const { people, emailOf, demoPassword } = await import(at('server/dist/demo/people.js'));
  const { returnKey } = people[who];
  const [path, data] = returnKey
    ? ['/api/sign-in/key', { key: returnKey }]
    : ['/api/sign-in', { email: emailOf(who), password: demoPassword }];
  const answer = await context.request.post(url + path, { data, headers: { origin: url } });
  if (!answer.ok()) throw new Error(`${who} cannot sign in: ${answer.status()}`);
}

/** The demo's partnership, its boards by title and its sessions by topic. */
export async function rooms(page, url) {
  const me = await (await page.request.get(`${url}/api/me`)).json();
  const partnership = me.memberships[0].partnershipId;
  const snapshot = await (await page.request.get(`${url}/api/rooms/${partnership}`)).json();
  const board = (part) => snapshot.records.board.find((each) => each.title.includes(part)).id;
  const session = (part) => snapshot.records.session.find((each) => each.topic.includes(part)).id;
  const code = snapshot.records.invitation?.find((each) => each.role === 'learner')?.code;
  return { partnership, board, session, code };
}
