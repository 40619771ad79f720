/** axe finds nothing on any screen, light and dark, desktop and phone. */
import { axeFaults } from './axe.ts';
import { laptop, openStage, phone } from './stage.ts';
import type { Look, Stage } from './stage.ts';
import type { Name } from '../../server/src/demo/people.ts';
import type { Page } from 'playwright-core';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

interface Screen {
  name: string;
  who: Name | null;
  path: () => string;
  /** What is done before looking. */
  play?: (page: Page) => Promise<void>;
}

const soldering = () => `/p/${stage.partnershipId}/boards/${stage.boardId('How we solder')}`;

/** The board as somebody looks at it in another layout. */
const layout = (name: string): Screen => ({
  name: `layout ${name}`,
  who: 'Sari',
  path: soldering,
  play: async (page) => {
    const isPhone = (page.viewportSize()?.width ?? 0) < 500;
    await page.getByRole('button', { name: isPhone ? 'More for this board' : /^Layout:/ }).click();
    await page.getByRole('menuitemradio', { name, exact: true }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await page.locator('[data-post]').first().waitFor();
  },
});

const screens: readonly Screen[] = [
  { name: 'join', who: null, path: () => '/join' },
  { name: 'sign in', who: null, path: () => '/sign-in' },
  { name: 'found', who: 'Kaisa', path: () => '/new' },
  { name: 'partnerships', who: 'Kaisa', path: () => '/partnerships' },
  { name: 'today of a learner', who: 'Aino', path: () => `/p/${stage.partnershipId}` },
  { name: 'today of a teacher', who: 'Sari', path: () => `/p/${stage.partnershipId}` },
  { name: 'boards', who: 'Sari', path: () => `/p/${stage.partnershipId}/boards` },
  { name: 'board', who: 'Sari', path: soldering },
  ...['Stream', 'Grid', 'Timeline', 'Canvas', 'Table'].map(layout),
  { name: 'wall', who: 'Aino', path: () => `/p/${stage.partnershipId}/boards/${stage.boardId('Introduce')}` },
  {
    name: 'empty board',
    who: 'Aino',
    path: () => `/p/${stage.partnershipId}/boards/${stage.boardId('Canteen and break')}`,
  },
  { name: 'glossary', who: 'Aino', path: () => `/p/${stage.partnershipId}/glossary` },
  { name: 'practice', who: 'Jonas', path: () => `/p/${stage.partnershipId}/glossary/practice` },
  {
    name: 'record of a session',
    who: 'Sari',
    path: () => `/p/${stage.partnershipId}/sessions`,
    play: async (page) => {
      await page.getByRole('link', { name: 'First meeting: who we are' }).click();
      await page.getByRole('link', { name: 'Look at the record' }).click();
      await page.getByRole('heading', { name: 'What people said' }).waitFor();
    },
  },
  { name: 'getting ready', who: 'Kaisa', path: () => `/p/${stage.partnershipId}/ready` },
  { name: 'the countries’ rules', who: 'Kaisa', path: () => `/p/${stage.partnershipId}/rules` },
  { name: 'the memorandum', who: 'Kaisa', path: () => `/p/${stage.partnershipId}/memorandum` },
  { name: 'learning pathways', who: 'Sari', path: () => `/p/${stage.partnershipId}/pathways` },
  { name: 'a learning pathway', who: 'Aino', path: () => `/p/${stage.partnershipId}/pathways` },
  { name: 'tasks of a learner', who: 'Aino', path: () => `/p/${stage.partnershipId}/tasks` },
  { name: 'tasks of a tutor', who: 'Markus', path: () => `/p/${stage.partnershipId}/tasks` },
  { name: 'people', who: 'Kaisa', path: () => `/p/${stage.partnershipId}/people` },
  { name: 'people for a learner', who: 'Jonas', path: () => `/p/${stage.partnershipId}/people` },
  { name: 'settings', who: 'Kaisa', path: () => `/p/${stage.partnershipId}/settings` },
];

const looks: readonly [string, Look][] = [
  ['light, laptop', { size: laptop, theme: 'light' }],
  ['dark, phone', { size: phone, theme: 'dark' }],
];

for (const [lookName, look] of looks) {
  test.each(screens)(
    `axe finds nothing on $name (${lookName})`,
    async ({ who, path, play }) => {
      const page = await stage.window(who, look);
      await page.goto(stage.url + path());
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      await play?.(page);
      expect(await axeFaults(page)).toEqual([]);
      await page.context().close();
    },
    60_000,
  );
}
