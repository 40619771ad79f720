/** Every page as every role asks nobody but our own server and keeps its own strict rules; what people write stays text. */
import type { Page } from 'playwright-core';
import type { Invitation } from '@silta/shared/members/records';
import { newId } from '@silta/shared/ids';
import type { InvitationId, MemberId, PostId, SectionId } from '@silta/shared/ids';
import { rankBetween } from '@silta/shared/rank';
import type { Name } from '../../server/src/demo/people.ts';
import { hostileTexts } from '../../server/src/testing/hostile.ts';
import { laptop, openStage, phone } from './stage.ts';
import type { Stage } from './stage.ts';
import { voiceOf } from './voice.ts';
import type { Voice } from './voice.ts';
import { witness } from './witness.ts';

let stage: Stage;
let kaisa: Voice;
beforeAll(async () => {
  stage = await openStage();
  kaisa = await voiceOf(stage, 'Kaisa');
}, 60_000);
afterAll(async () => {
  kaisa.close();
  await stage.close();
});

const board = () => `/p/${stage.partnershipId}/boards/${stage.boardId('How we solder')}`;
const wall = () => `/p/${stage.partnershipId}/boards/${stage.boardId('Introduce')}`;
const house = () => ['', '/boards', '/people', '/settings'].map((page) => `/p/${stage.partnershipId}${page}`);
const rooms = () => [...house(), board(), wall()];
const entrances = [
  '/',
  '/join',
  '/join/FI-222-222',
  '/sign-in',
  '/return#lake-lantern',
  '/new',
  '/partnerships',
  '/nowhere',
];

/** Until the page shows something; a moment more for what it fetches then. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(stage.url + path);
  await page.locator('h1').first().waitFor();
  await page.waitForTimeout(150);
}

/** As a press on a link does it, without loading everything anew. */
async function goOn(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await page.waitForTimeout(150);
  await page.locator('h1').first().waitFor();
}

async function guest(): Promise<Page> {
  const id = newId<InvitationId>();
  const { viewer } = await kaisa.look(stage.partnershipId);
  const invitation = { id, sideId: viewer.sideId, role: 'guest', useLimit: 1, days: 1 } as const;
  await kaisa.say(stage.partnershipId, 'invitation.create', invitation);
  const { records } = await kaisa.look(stage.partnershipId);
  const code = (records.invitation as Invitation[]).find((each) => each.id === id)?.code;
  const page = await stage.window(null);
  await page.request.post(`${stage.url}/api/join`, {
    data: { code, name: 'Guest', language: 'en', languages: ['en'] },
    headers: { origin: stage.url },
  });
  return page;
}

const kinds: [string, Name | null | 'guest'][] = [
  ['nobody', null],
  ['a coordinator', 'Kaisa'],
  ['a teacher', 'Sari'],
  ['a host tutor', 'Markus'],
  ['a company manager', 'Birgit'],
  ['a learner', 'Aino'],
  ['a guest', 'guest'],
];

test.each(kinds)(
  'every page for %s asks nobody else and keeps its rules',
  async (_, who) => {
    const page = who === 'guest' ? await guest() : await stage.window(who);
    const seen = await witness(page, stage.url);
    // The entrances know no roles: whoever is signed in sees the same.
    const [first = '/', ...others] = [...rooms(), ...(who === null || who === 'Kaisa' ? entrances : [])];
    await open(page, first);
    await seen.look();
    for (const path of others) {
      await goOn(page, path);
      await seen.look();
    }
    expect(seen.complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

/** Writes them wherever somebody may write; each in a post of its own, and the shortest also as names. */
async function writeEverywhere(texts: readonly string[]): Promise<void> {
  const [aino, boardId] = [await voiceOf(stage, 'Aino'), stage.boardId('Introduce')];
  const { records } = await aino.look(boardId);
  const sectionId = (records.section?.[0] as { id: SectionId }).id;
  for (const text of texts) {
    const id = newId<PostId>();
    const post = { id, sectionId, rank: rankBetween(null, null), paper: 'rose', anonymous: false } as const;
    await aino.say(boardId, 'post.create', { ...post, title: text.slice(0, 400), text, language: 'en' });
    const comment = { id: newId<never>(), postId: id, language: 'en', anonymous: false };
    await aino.say(boardId, 'comment.create', { ...comment, text: text.slice(0, 1_500) });
  }
  const { viewer } = await aino.look(stage.partnershipId);
  const name = `${hostileTexts['our own templates'] ?? ''}${hostileTexts['a script'] ?? ''}`.slice(0, 80);
  await aino.say(stage.partnershipId, 'member.edit', {
    memberId: viewer.memberId satisfies MemberId,
    name,
    languages: ['en'],
  });
  await kaisa.say(stage.partnershipId, 'partnership.rename', {
    name: hostileTexts['the end of everything'] ?? '',
  });
  await kaisa.say(stage.partnershipId, 'board.rename', {
    boardId: boardId as never,
    title: `Introduce ${hostileTexts['an image that fails'] ?? ''}`,
  });
  await kaisa.say(boardId, 'section.rename', { sectionId, title: hostileTexts.templates ?? '' });
  aino.close();
}

/** A handful of each kind: markup, links, templates, direction, floods. */
const handful = [
  'a script',
  'an image that fails',
  'an image in vectors',
  'the end of everything',
  'a link that is a script',
  'a link with markup behind it',
  'a link that is a page',
  'templates',
  'our own templates',
  'marks of our own sentences',
  'turned around',
  'piled marks',
  'a flood of joiners',
  'many people in one',
  'from right to left',
  'one long word',
  'new header lines',
].map((name) => hostileTexts[name] ?? '');

test('what people write is text on every screen: nothing runs, nothing is loaded, the page keeps its shape', async () => {
  await writeEverywhere([...handful, 'w'.repeat(2_000)]);
  for (const [who, size] of [
    ['Sari', laptop],
    ['Jonas', phone],
  ] as const) {
    const page = await stage.window(who, { size });
    const seen = await witness(page, stage.url);
    await open(page, `/p/${stage.partnershipId}`);
    for (const path of [...house(), wall()]) {
      await goOn(page, path);
      await seen.look();
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([
        path,
        0,
      ]);
      expect(await page.title()).toMatch(/ · Silta$/);
    }
    expect(await page.title()).toContain('<img src=x onerror=');
    // A long wall is drawn in portions.
    for (const text of [
      '<script>window.',
      '<svg/onload=',
      '{{constructor.constructor(',
      '$t(app:title) {{name}}',
      'javascript:',
    ])
      await page.locator('main', { hasText: text }).waitFor();
    expect(seen.complaints).toEqual([]);
    await page.context().close();
  }
}, 120_000);
