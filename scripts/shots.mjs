/** Pictures of every screen and state from the running demo: npm run shots. With --readme also those of the README. */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { scenes } from './shots/scenes.mjs';
import { desktop, openStage, phone, rooms } from './shots/stage.mjs';
import { buildAll } from './steps/build.mjs';
import { ensureInstalled } from './steps/ensureInstalled.mjs';
import { at, say } from './steps/project.mjs';

const looks = [
  { name: 'desktop', size: desktop, theme: 'light', language: 'en' },
  { name: 'desktop-dark', size: desktop, theme: 'dark', language: 'en' },
  { name: 'desktop-de', size: desktop, theme: 'light', language: 'de' },
  { name: 'phone', size: phone, theme: 'light', language: 'en' },
  { name: 'phone-de-dark', size: phone, theme: 'dark', language: 'de' },
];

const forReadme = {
  'board-desktop.png': 'board.png',
  'board-phone.png': 'phone.png',
  'session-plan-desktop.png': 'plan.png',
  'ready-desktop.png': 'ready.png',
};

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));

await ensureInstalled();
await buildAll();
rmSync(at('.shots'), { recursive: true, force: true });
mkdirSync(at('.shots'), { recursive: true });
const stage = await openStage();
try {
  const place = await rooms(await stage.page({ ...looks[0], who: 'Kaisa' }), stage.url);
  for (const look of looks) {
    for (const scene of scenes) {
      if (wanted.length > 0 && !wanted.some((word) => `${scene.name}-${look.name}`.includes(word))) continue;
      await take(scene, look, place);
    }
  }
} finally {
  await stage.close();
}
if (process.argv.includes('--readme')) {
  mkdirSync(at('docs/pictures'), { recursive: true });
  for (const [from, to] of Object.entries(forReadme))
    copyFileSync(at('.shots', from), at('docs/pictures', to));
}

async function take(scene, look, place) {
  const page = await stage.page({ ...look, who: scene.who });
  try {
    await page.goto(stage.url + scene.path(place));
    await page
      .locator(scene.ready ?? 'h1')
      .first()
      .waitFor({ timeout: 15_000 });
    await page.waitForTimeout(400);
    await scene.play?.(page, look);
    await page.screenshot({ path: at('.shots', `${scene.name}-${look.name}.png`) });
    say(`${scene.name}-${look.name}`);
  } catch (error) {
    await page.screenshot({ path: at('.shots', `FAILED-${scene.name}-${look.name}.png`) });
    say(`${scene.name}-${look.name}: ${error.message.split('\n')[0]}`);
    process.exitCode = 1;
  } finally {
    await page.context().close();
  }
}
