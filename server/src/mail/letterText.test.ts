/** What the weekly e-mail says: in six languages, by the clock of the reader's side, and one line for each thing. */
import { readFileSync } from 'node:fs';
import { newId } from '@silta/shared/ids';
import type { RoomId, TaskId } from '@silta/shared/ids';
import type { Session } from '@silta/shared/sessions/records';
import type { Task } from '@silta/shared/tasks/records';
import { uiLanguages } from '@silta/shared/texts';
import type { UiLanguage } from '@silta/shared/texts';
import { hostileTexts } from '../testing/hostile.ts';
import { mailing } from './bounds.ts';
import { letterText } from './letterText.ts';
import type { Section } from './week.ts';
import { wordsIn } from './words.ts';

const [partnershipId, sessionId, taskId] = [newId<RoomId>(), newId<RoomId>(), newId<TaskId>()];
const publicUrl = 'https://silta.example.org';
const page = `${publicUrl}/p/${partnershipId}`;
const endAddress = `${publicUrl}/weekly-mail/key`;

const session = (topic: string) =>
  ({ id: sessionId, topic, startsAt: '2026-10-13T10:00:00.000Z' }) as Session;
const task = (title: string) => ({ id: taskId, title, dueAt: '2026-10-16T13:30:00.000Z' }) as Task;

function section(fields: Partial<Section> = {}): Section {
  return {
    partnershipId,
    name: 'Electronics',
    timeZone: 'Europe/Helsinki',
    now: { sessions: [session('PLC line')], due: [task('ESD')] },
    before: { held: 1, handedIn: 3, accepted: 0, closed: 2 },
    ...fields,
  };
}

const inLanguage = (language: UiLanguage, ...sections: Section[]) =>
  letterText({ language, week: '2026-10-12', sections, publicUrl, endAddress });

test('in Finnish', () => {
  const { subject, text } = inLanguage('fi', section());
  expect(subject).toBe('Silta: viikko 12. lokakuuta alkaen');
  expect(text).toBe(
    [
      'Electronics',
      page,
      '',
      'Tällä viikolla',
      '  ti 13.10., 13.00  PLC line',
      `    ${page}/sessions/${sessionId}`,
      '  pe 16.10., 16.30  Määräpäivä: ESD',
      `    ${page}/tasks?task=${taskId}`,
      '',
      'Viime viikolla: 1 tapaaminen pidetty · 3 palautusta · 2 kohtaa valmiina molemmilla puolilla',
      '',
      '-- ',
      'Tämä tulee maanantaisin, koska valitsit sen asetuksissasi.',
      'Jos et halua enää näitä viestejä:',
      endAddress,
      '',
    ].join('\n'),
  );
});

test('each partnership has its section, with the clock of one’s side there', () => {
  const { text } = inLanguage('de', section({ timeZone: 'Europe/Berlin' }), section({ name: 'Mechatronik' }));
  expect(text).toContain('Di., 13. Okt., 12:00  PLC line');
  expect(text).toContain('Di., 13. Okt., 13:00  PLC line');
  expect(text.indexOf('Electronics')).toBeLessThan(text.indexOf('Mechatronik'));
});

test.each([
  [1, '1 oddana praca'],
  [3, '3 oddane prace'],
  [5, '5 oddanych prac'],
  [22, '22 oddane prace'],
])('Polish counts %i by its own rule', (handedIn, said) => {
  const { text } = inLanguage('pl', section({ before: { held: 0, handedIn, accepted: 0, closed: 0 } }));
  expect(text).toContain(`W zeszłym tygodniu: ${said}\n`);
});

test('more than fits is counted, and a week without anything says so', () => {
  const many = Array.from({ length: mailing.lines.most + 2 }, (_, nth) => session(`Topic ${nth}`));
  const full = inLanguage('en', section({ now: { sessions: many, due: [] } })).text;
  expect(full.match(/Topic \d+/g)).toHaveLength(mailing.lines.most);
  expect(full).toContain('\n  2 more\n');
  expect(inLanguage('en', section({ now: { sessions: [], due: [] } })).text).toContain(
    '  Nothing is planned.',
  );
});

test.each(uiLanguages)('the words of %s are those of Today, in every plural form', (language) => {
  const path = new URL(`../../../client/src/digest/locales/${language}.json`, import.meta.url);
  const today = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  const words = wordsIn[language];
  const own: Record<string, string> = { title: words.title, quiet: words.quiet, last: words.last };
  own.due = words.due('{{task}}');
  for (const what of ['more', 'held', 'handedIn', 'accepted', 'closed'] as const)
    for (const [form, text] of Object.entries(words[what])) own[`${what}_${form}`] = text;
  expect(own).toEqual(today);
});

test('whatever people call things, each is one line, and nothing in it runs over others', () => {
  const lines = inLanguage('en', section()).text.split('\n').length;
  for (const [, evil] of Object.entries(hostileTexts)) {
    const now = { sessions: [session(evil)], due: [task(evil)] };
    const { subject, text } = inLanguage('en', section({ name: evil, now }));
    expect(subject).toBe('Silta: the week from 12 October');
    expect(text.split('\n')).toHaveLength(lines);
    expect(text).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/,
    );
  }
});
