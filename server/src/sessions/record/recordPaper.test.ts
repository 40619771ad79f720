/** The record of a session on paper: for each reader what they may see, in their language, by the clocks of both sides. */
import { uiLanguages } from '@silta/shared/texts';
import type { UiLanguage } from '@silta/shared/texts';
import { readAs } from '../../papers/reading.ts';
import {
  classroomWith,
  findingOf,
  groupingOf,
  noteLineOf,
  pulseOf,
  questionOf,
} from '../../testing/givenLive.ts';
import { castOf } from '../../testing/heldSession.ts';
import type { Held } from '../../testing/heldSession.ts';
import { linesOf } from '../../testing/paper.ts';
import type { Person } from '../../testing/person.ts';
import { aWorld } from '../../testing/world.ts';
import type { World } from '../../testing/world.ts';
import { readRecord } from './readRecord.ts';
import { recordPaper } from './recordPaper.ts';

let world: World;
let session: Held;
const { teacher, learner, german, held, start } = castOf(() => world);

beforeAll(async () => {
  world = await aWorld();
  session = await held();
  await start(session).succeeds();
  const { room } = session;
  const say = (by: Person, kind: 'note' | 'decision' | 'followUp', text: string) =>
    by.send('noteLine.add', noteLineOf({ kind, text }), room).isDone();
  await say(learner(), 'note', 'The head comes down.');
  await say(german(), 'decision', 'We meet at nine.');
  await say(german(), 'followUp', 'Send the parts list.');
  await german().send('question.ask', questionOf('Which flux?'), room).isDone();
  const hidden = questionOf('Something rude');
  await german().send('question.ask', hidden, room).isDone();
  await teacher().send('question.hide', { questionId: hidden.id }, room).isDone();
  const grouping = groupingOf([learner(), german()], { purpose: 'work' });
  await teacher().send('grouping.open', grouping, room).isDone();
  const [group] = grouping.groups;
  if (group) await learner().send('finding.add', findingOf(group.id), room).isDone();
  await teacher()
    .send('classroom.open', classroomWith([learner()]), room)
    .isDone();
  await teacher().send('run.end', { seen: 1 }, room).succeeds();
  const { memberId } = learner();
  await teacher().send('attendance.correct', { memberId, minutes: 40 }, room).isDone();
  await learner()
    .send('pulse.give', { ...pulseOf(), word: 'More pairs' }, room)
    .isDone();
});
afterAll(() => world.end());

async function read(by: Person, language: UiLanguage = 'en') {
  const asked = { accountId: by.accountId, roomId: session.id };
  const record = await readAs(world.house, asked, readRecord);
  return linesOf(recordPaper(record, { language, now: '2026-10-13T12:00:00.000Z' }));
}

test('everybody reads what was decided, written down, asked and found out', async () => {
  for (const who of [teacher(), learner(), german(), world.as('guest', 'DE')]) {
    const lines = await read(who);
    expect(lines[0]).toBe('Record: The PLC test line');
    expect(lines).toContainEqual(expect.stringMatching(/^We meet at nine\. \| .+ · DE$/));
    expect(lines).toContainEqual(expect.stringMatching(/^Send the parts list\./));
    expect(lines).toContainEqual(expect.stringMatching(/^Which flux\? \| .+ · DE$/));
    expect(lines).toContainEqual(expect.stringMatching(/^The flux makes the difference/));
    expect(lines.indexOf('Hello')).toBe(lines.findIndex((each) => each.startsWith('The head')) - 1);
    expect(lines.join()).not.toContain('Something rude');
  }
});

test('attendance and what people said are for staff alone', async () => {
  const staff = await read(teacher());
  expect(staff).toContain('Who was there');
  expect(staff).toContainEqual(expect.stringMatching(/\| in Classroom B214 \| 40 \(corrected by /));
  expect(staff).toContainEqual(expect.stringMatching(/^“More pairs” \| somebody/));
  for (const who of [learner(), german(), world.as('guest', 'DE'), world.as('manager', 'FI')])
    expect((await read(who)).join()).not.toMatch(/Who was there|B214|corrected|More pairs|What people said/);
});

test('the clocks of both sides stand on it, the reader’s own first', async () => {
  expect((await read(teacher()))[2]).toMatch(/^FI \d\d:\d\d–\d\d:\d\d .+ · DE \d\d:\d\d–\d\d:\d\d/);
  expect((await read(german(), 'fi'))[2]).toMatch(/^DE \d\d\.\d\d–\d\d\.\d\d .+ · FI /);
});

test.each(uiLanguages)('in %s nothing is left to be filled in', async (language) => {
  const lines = await read(teacher(), language);
  expect(lines.join('\n')).not.toMatch(/\{\{|undefined/);
});

test('before it is over there is none', async () => {
  const early = await held();
  const asked = { accountId: teacher().accountId, roomId: early.id };
  await expect(readAs(world.house, asked, readRecord)).rejects.toMatchObject({ code: 'notFound' });
  const board = { ...asked, roomId: world.boardId };
  await expect(readAs(world.house, board, readRecord)).rejects.toMatchObject({ code: 'notFound' });
});
