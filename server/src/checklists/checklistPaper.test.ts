/** A checklist on paper: what is asked in the reader's language, and what each side says, for those who see it on the screen. */
import { isStaff, roles } from '@silta/shared/roles';
import { uiLanguages } from '@silta/shared/texts';
import type { UiLanguage } from '@silta/shared/texts';
import { readAs } from '../papers/reading.ts';
import { anItem, saidOf } from '../testing/givenChecklists.ts';
import { linesOf } from '../testing/paper.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { checklistPaper } from './checklistPaper.ts';

let world: World;
const kaisa = () => world.as('coordinator', 'FI');

beforeAll(async () => {
  world = await aWorld();
  await kaisa().send('checklist.begin', { checklist: 'online' }).succeeds();
  const headsets = await anItem(kaisa());
  const ready = saidOf(headsets, { note: 'Thirty, in B214.', evidence: 'https://example.org/b214' });
  await kaisa().send('checklistItem.answer', ready).succeeds();
  const inWork = saidOf(headsets, { state: 'inWork', dueOn: '2026-11-02' });
  await world.as('coordinator', 'DE').send('checklistItem.answer', inWork).succeeds();
});
afterAll(() => world.end());

async function read(by: Person, language: UiLanguage = 'en', checklist: 'online' | 'company' = 'online') {
  const asked = { accountId: by.accountId, roomId: world.partnershipId };
  const wish = { checklist, language, now: '2026-10-13T12:00:00.000Z' };
  return linesOf(await readAs(world.house, asked, (reading) => checklistPaper(reading, wish)));
}

test('each side’s answer stands beside what is asked, and below what was written to it', async () => {
  const lines = await read(kaisa());
  expect(lines[0]).toBe('Before we meet online');
  expect(lines[1]).toMatch(/^FI .+: 1 of 10 · DE .+: 0 of 10$/);
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^Headsets\nIn both schools\. \| ready\n.+, .+2026 \| in work\nNobody yet, by 2 Nov 2026$/,
    ),
  );
  expect(lines).toContainEqual(expect.stringMatching(/^A back-up plan\n.+ \| open \| open$/));
  expect(lines.at(-1)).toMatch(/^FI .+: Thirty, in B214\. \| https:\/\/example\.org\/b214$/);
});

test('in every language it asks the same, and nothing is left to be filled in', async () => {
  const said = await Promise.all(uiLanguages.map((language) => read(kaisa(), language)));
  expect(new Set(said.map(([title]) => title)).size).toBe(uiLanguages.length);
  for (const lines of said) {
    expect(lines).toHaveLength(said[0]?.length ?? 0);
    expect(lines.join()).not.toMatch(/\{\{|undefined/);
  }
});

test('it is there for staff and managers, and where it was begun', async () => {
  for (const role of roles) {
    const reading = read(world.as(role, 'DE'));
    if (isStaff({ role }) || role === 'manager') expect((await reading)[0]).toBe('Before we meet online');
    else await expect(reading).rejects.toMatchObject({ code: 'notFound' });
  }
  await expect(read(kaisa(), 'en', 'company')).rejects.toMatchObject({ code: 'notFound' });
});
