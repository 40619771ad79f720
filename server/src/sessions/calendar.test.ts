/** Calendars as a program reads them: stable events that change and are called off, and addresses that end. */
import { roles } from '@silta/shared/roles';
import type { CalendarState, OpenedCalendar } from '@silta/shared/sessions/calendarRoutes';
import { silent } from '@silta/shared/tasks/working';
import { aTask, handInFor } from '../testing/givenTasks.ts';
import { sessionAbout } from '../testing/givenSessions.ts';
import type { Person } from '../testing/person.ts';
import { signIn } from '../testing/signIn.ts';
import { aWire } from '../testing/wire.ts';
import type { Wire } from '../testing/wire.ts';
import { foundIn } from '../testing/world.ts';
import type { Partnership } from '../testing/world.ts';

let wire: Wire;
let world: Partnership;

beforeAll(async () => {
  wire = await aWire();
  world = (await foundIn(wire.server.house, roles)).partnership;
});
afterAll(() => wire.close());

const teacher = () => world.as('teacher', 'FI');

async function opened(person: Person): Promise<string> {
  const browser = await signIn(wire, person);
  const { body } = await browser.post(`/api/partnerships/${world.partnershipId}/calendar`);
  return (body as OpenedCalendar).path;
}

/** Without signing in, as calendar programs come. */
async function read(path: string) {
  const { status, text } = await wire.browser().get(path);
  return { status, text };
}

/** The events of a calendar, unfolded, by what they are about. */
function eventsIn(text: string): Map<string, Record<string, string>> {
  const lines = text.replaceAll(/\r\n /g, '').split('\r\n');
  const events = lines.join('\n').split('BEGIN:VEVENT\n').slice(1);
  return new Map(
    events.map((event) => {
      const fields = Object.fromEntries(
        event
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
      );
      return [fields.SUMMARY ?? '', fields];
    }),
  );
}

const soon = new Date(Date.now() + 7 * 86_400_000).toISOString();

test('an event keeps its identity, rises with every change, and is called off', async () => {
  const session = sessionAbout('The PLC line; live, at last', { startsAt: '2126-10-15T10:00:00.000Z' });
  await teacher().send('session.plan', session).isDone();
  const path = await opened(teacher());
  const first = eventsIn((await read(path)).text).get('The PLC line\\; live\\, at last');
  expect(first).toMatchObject({
    UID: `${session.id}@silta`,
    SEQUENCE: '0',
    DTSTART: '21261015T100000Z',
    DTEND: '21261015T110000Z',
    STATUS: 'TENTATIVE',
  });
  expect(first?.DESCRIPTION).toContain('FI 2126-10-15 13:00–14:00\\, Savonlinna\\nDE 2126-10-15 12:00–13:00');
  const { id: sessionId } = session;
  const later = { startsAt: '2126-11-12T10:00:00.000Z', timeZone: 'Europe/Helsinki', minutes: 45 };
  await teacher()
    .send('session.move', { sessionId, ...later })
    .isDone();
  await teacher().send('session.announce', { sessionId, reason: 'Soon.' }).isDone();
  const moved = eventsIn((await read(path)).text).get('The PLC line\\; live\\, at last');
  expect(moved).toMatchObject({
    UID: first?.UID,
    SEQUENCE: '2',
    DTEND: '21261112T104500Z',
    STATUS: 'CONFIRMED',
  });
  // Summer time is over by then: still the same distance between the clocks, another one to UTC.
  expect(moved?.DESCRIPTION).toContain('FI 2126-11-12 12:00–12:45\\, Savonlinna\\nDE 2126-11-12 11:00–11:45');
  await teacher().send('session.cancel', { sessionId }).isDone();
  const off = eventsIn((await read(path)).text).get('The PLC line\\; live\\, at last');
  expect(off).toMatchObject({ UID: first?.UID, SEQUENCE: '3', STATUS: 'CANCELLED' });
});

test('a learner finds what is announced to them, with the call, and nothing else', async () => {
  const learner = world.as('learner', 'FI');
  const memberIds = [learner.memberId, teacher().memberId];
  const chosen = { who: 'chosen', memberIds } as const;
  const mine = sessionAbout('Mine', { startsAt: soon, participants: { ...chosen, memberIds } });
  const planned = sessionAbout('Only planned', { startsAt: soon });
  const others = sessionAbout('Of others', {
    startsAt: soon,
    participants: { who: 'sides', sideIds: [world.sides.DE] },
  });
  for (const session of [mine, planned, others]) await teacher().send('session.plan', session).isDone();
  const none = { call: { kind: 'none', url: '' }, telephone: '', word: '', agenda: '' } as const;
  await teacher()
    .send('session.setCall', {
      sessionId: mine.id,
      call: { kind: 'link', url: 'https://meet.example.org/mine' },
      backUp: none,
    })
    .isDone();
  for (const { id: sessionId } of [mine, others])
    await teacher().send('session.announce', { sessionId, reason: 'So.' }).isDone();
  const events = eventsIn((await read(await opened(learner))).text);
  expect([...events.keys()].filter((name) => ['Mine', 'Only planned', 'Of others'].includes(name))).toEqual([
    'Mine',
  ]);
  expect(events.get('Mine')).toMatchObject({ LOCATION: 'https://meet.example.org/mine' });
});

test('due dates are there for whoever does the task or looks it through, ticked when it is done', async () => {
  const [learner, tutor] = [world.as('learner', 'FI'), world.as('hostTutor', 'DE')];
  const fields = {
    dueAt: '2126-10-20T09:00:00.000Z',
    learners: { who: 'chosen' as const, memberIds: [learner.memberId] },
  };
  const taskId = await aTask(tutor, { title: 'Read the plan', needsConfirming: false, ...fields });
  const paths = [await opened(learner), await opened(tutor), await opened(world.as('learner', 'DE'))];
  const seen = async () => Promise.all(paths.map(async (path) => eventsIn((await read(path)).text)));
  const [open, toReview, others] = await seen();
  expect(open?.get('☐ Read the plan')).toMatchObject({ DTSTART: '21261020T090000Z', TRANSP: 'TRANSPARENT' });
  expect(open?.get('☐ Read the plan')?.DESCRIPTION).toContain(
    'FI 2126-10-20 12:00\\, Savonlinna\\nDE 2126-10-20 11:00',
  );
  expect(toReview?.has('☐ Read the plan')).toBe(true);
  expect([...(others?.keys() ?? [])].join()).not.toContain('Read the plan');
  await learner.send('work.handIn', handInFor(taskId)).isDone();
  await tutor.send('work.accept', { taskId, memberId: learner.memberId, seen: 1, ...silent }).isDone();
  expect((await seen())[0]?.has('☑ Read the plan')).toBe(true);
});

test('lines are short, and no letter is cut in two', async () => {
  const topic = 'ä€𝄞'.repeat(30);
  await teacher()
    .send('session.plan', sessionAbout(topic, { startsAt: soon }))
    .isDone();
  const { text } = await read(await opened(teacher()));
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(eventsIn(text).has(topic)).toBe(true);
});

test('an address ends with a new one, when it is closed, and with the membership', async () => {
  const learner = await world.welcome('learner', 'FI');
  const browser = await signIn(wire, learner);
  const path = `/api/partnerships/${world.partnershipId}/calendar`;
  expect((await browser.get(path)).body).toEqual({ since: null });
  const [first, second] = [await opened(learner), await opened(learner)];
  expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
  expect(((await browser.get(path)).body as CalendarState).since).toMatch(/Z$/);
  await browser.ask('DELETE', path);
  expect((await read(second)).status).toBe(404);
  const third = await opened(learner);
  await world.as('coordinator', 'FI').send('member.remove', { memberId: learner.memberId }).isDone();
  expect((await read(third)).status).toBe(404);
});

test('what is kept of an address is not the address', async () => {
  const key = (await opened(teacher())).split('/').at(-1) ?? '';
  const rows: { keyHash: string }[] = await wire.server.house.dataSource.query(`select * from "calendarKey"`);
  expect(JSON.stringify(rows)).not.toContain(key);
});
