/** The week by e-mail: to those who want it, on Monday morning by their clock, once. */
import { Mailing } from './mailing.ts';
import { mailing } from './bounds.ts';
import { Account } from '../auth/account.entity.ts';
import { forget, whatIsKnownOf } from '../forget/forget.ts';
import { createLogger } from '../logger.ts';
import { aMailbox } from '../testing/mail.ts';
import type { Mailbox } from '../testing/mail.ts';
import { sessionAbout } from '../testing/givenSessions.ts';
import { aTask, handInFor } from '../testing/givenTasks.ts';
import { hostileTexts } from '../testing/hostile.ts';
import type { Person } from '../testing/person.ts';
import { anotherServer } from '../testing/place.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { instantOf } from '@silta/shared/wallTime';
import type { UiLanguage } from '@silta/shared/texts';
import { endByKey, mondayAround } from './letters.ts';

const helsinki = 'Europe/Helsinki';
const day = 86_400_000;
const minute = 60_000;

/** What happens while the tests run is of last week by then. */
const monday = mondayAround(new Date(Date.now() + 7 * day));
const at = (time: string, days = 0) => {
  const date = new Date(Date.parse(monday) + days * day).toISOString().slice(0, 10);
  return new Date(String(instantOf(`${date}T${time}`, helsinki)));
};

let world: World;
let mailbox: Mailbox;

beforeEach(async () => {
  [world, mailbox] = await Promise.all([aWorld(), aMailbox()]);
  const startsAt = at('13:00', 1).toISOString();
  await teacher().send('session.plan', sessionAbout('Flux', { startsAt })).isDone();
});
afterEach(() => Promise.all([world.end(), mailbox.close()]));

const teacher = () => world.as('teacher', 'FI');
const addressOf = ({ accountId }: Person) => `${accountId}@example.org`;

async function wants(person: Person, language: UiLanguage = 'en', weeklyMail = true): Promise<void> {
  const row = { id: person.accountId, name: 'Zinnober', email: addressOf(person), language, weeklyMail };
  const secrets = { passwordHash: null, keyHash: null, createdAt: new Date().toISOString() };
  await world.dataSource.getRepository(Account).insert({ ...row, ...secrets });
}

const server = (house = world.house) =>
  new Mailing({
    house,
    settings: mailbox.settings,
    publicUrl: 'https://silta.example.org',
    logger: createLogger('silent'),
  });
const receivers = () => mailbox.received.map(({ to }) => to);
const keyIn = (text: string) => text.split('/weekly-mail/')[1]?.trim() ?? '';

test('in the reader’s language, with the counts of what they see and the clock of their side', async () => {
  await wants(teacher(), 'fi');
  const dueAt = at('16:30', 4).toISOString();
  const taskId = await aTask(teacher(), { title: 'Solder the kit', dueAt });
  for (const nth of [1, 2] as const)
    await world.as('learner', 'FI', nth).send('work.handIn', handInFor(taskId, 'My joints')).isDone();
  await server().run(at('06:00'));
  expect(receivers()).toEqual([addressOf(teacher())]);
  const [mail] = mailbox.received;
  expect(mail?.headers).toMatchObject({
    From: 'Silta <silta@example.org>',
    To: addressOf(teacher()),
    'Content-Type': 'text/plain; charset=utf-8',
    'Auto-Submitted': 'auto-generated',
    'List-Unsubscribe': `<https://silta.example.org/weekly-mail/${keyIn(mail?.text ?? '')}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
  expect(mail?.headers).not.toHaveProperty('X-Mailer');
  expect(mail?.subject).toMatch(/^Silta: viikko \d+\. \S+kuuta alkaen$/);
  expect(mail?.text).toMatch(/ {2}ti [\d.]+, 13\.00 {2}Flux\n/);
  expect(mail?.text).toMatch(/ {2}pe [\d.]+, 16\.30 {2}Määräpäivä: Solder the kit\n/);
  expect(mail?.text).toContain('Viime viikolla: 2 palautusta\n');
  expect(mail?.text).toContain(`https://silta.example.org/p/${world.partnershipId}/tasks?task=${taskId}\n`);
  // Neither what was handed in nor anybody's name.
  expect(mail?.text).not.toMatch(/joints|Somebody|Aino|Zinnober/);
});

test('from six o’clock on Monday until midnight, by the clock of one’s own side', async () => {
  const german = world.as('hostTutor', 'DE');
  await Promise.all([wants(teacher()), wants(german)]);
  await server().run(at('05:59'));
  expect(receivers()).toEqual([]);
  await server().run(at('06:59'));
  expect(receivers()).toEqual([addressOf(teacher())]);
  await server().run(at('07:00'));
  expect(receivers()).toEqual([addressOf(teacher()), addressOf(german)]);
  const late = world.as('manager', 'FI');
  await wants(late);
  await server().run(at('00:00', 1));
  expect(receivers()).toHaveLength(2);
});

test('once, however many servers look, however often, and after a restart', async () => {
  await wants(teacher());
  const other = await anotherServer(world);
  const servers = [server(), server(), server(other.house)];
  await Promise.all(servers.map((each) => each.run(at('06:10'))));
  await server().run(at('06:11'));
  await server(other.house).run(at('23:59'));
  await other.end();
  expect(receivers()).toEqual([addressOf(teacher())]);
  await teacher()
    .send('session.plan', sessionAbout('Next', { startsAt: at('13:00', 8).toISOString() }))
    .isDone();
  await server().run(at('06:10', 7));
  expect(receivers()).toHaveLength(2);
});

test('nobody who does not want it, is no member any more, or of whom there is nothing to say', async () => {
  const [removed, without] = [world.as('teacher', 'FI', 2), world.as('coordinator', 'FI', 2)];
  await wants(removed);
  await wants(without, 'en', false);
  await world.as('coordinator', 'FI').send('member.remove', { memberId: removed.memberId }).isDone();
  // Of the other partnership only the session that is long over.
  await wants(world.elsewhere.as('coordinator', 'FI'));
  await server().run(at('06:10'));
  expect(receivers()).toEqual([]);
  await new Mailing({
    house: world.house,
    settings: null,
    publicUrl: 'https://silta.example.org',
    logger: createLogger('silent'),
  }).run(at('06:10'));
  expect(receivers()).toEqual([]);
});

test('where the mail server is down it is tried again, with waits that grow, and then sent once', async () => {
  await wants(teacher());
  const { port } = mailbox.settings.server;
  await mailbox.close();
  const first = at('06:00');
  await server().run(first);
  await server().run(new Date(first.getTime() + 4 * minute));
  await server().run(new Date(first.getTime() + 5 * minute));
  const up = await aMailbox(port);
  await server().run(new Date(first.getTime() + 14 * minute));
  expect(up.received).toEqual([]);
  await server().run(new Date(first.getTime() + 15 * minute));
  await server().run(new Date(first.getTime() + 600 * minute));
  expect(up.received.map(({ to }) => to)).toEqual([addressOf(teacher())]);
  // The link of the try that came through is the one that holds.
  expect(await endByKey(world.dataSource, keyIn(up.received[0]?.text ?? ''))).toBe(true);
  await up.close();
});

test('a few tries, and none on Tuesday', async () => {
  await wants(teacher());
  mailbox.answers.set('RCPT', '451 later');
  for (let minutes = 0; minutes < 18 * 60; minutes += 5)
    await server().run(new Date(at('06:00').getTime() + minutes * minute));
  const [{ tries }]: [{ tries: number }] = await world.dataSource.query('select "tries" from "letter"');
  expect(tries).toBe(mailing.tries.most);
  mailbox.answers.clear();
  await server().run(at('06:00', 1));
  expect(receivers()).toEqual([]);
});

test.each([
  ['RCPT', '550 nobody here'],
  ['.', '554 no'],
  // Cut after the whole text has gone: the server may have it.
  ['.', ''],
])('%s answered by "%s" is not tried again', async (command, answer) => {
  await wants(teacher());
  mailbox.answers.set(command, answer);
  await server().run(at('06:00'));
  mailbox.answers.clear();
  await server().run(at('12:00'));
  expect(receivers()).toEqual([]);
});

test('one that is refused is in nobody else’s way', async () => {
  const other = world.as('teacher', 'FI', 2);
  await Promise.all([wants(teacher()), wants(other)]);
  const [first] = [teacher(), other].map(({ accountId }) => accountId).sort();
  mailbox.answers.set(`RCPT ${first}@example.org`, '550 nobody here');
  await server().run(at('06:00'));
  expect(receivers()).toHaveLength(1);
  expect(receivers()).not.toContain(`${first}@example.org`);
});

test.each(['', '554 not today', '421 closing'])('greeted with "%s", it is tried again', async (greeting) => {
  await wants(teacher());
  mailbox.answers.set('hello', greeting);
  await server().run(at('06:00'));
  mailbox.answers.clear();
  await server().run(at('06:05'));
  expect(receivers()).toEqual([addressOf(teacher())]);
});

test('cut before the text has begun, it is tried again', async () => {
  await wants(teacher());
  mailbox.answers.set('RCPT', '');
  await server().run(at('06:00'));
  mailbox.answers.clear();
  await server().run(at('06:05'));
  expect(receivers()).toEqual([addressOf(teacher())]);
});

test('over a line that is not this machine’s own, nothing leaves without encryption', async () => {
  await wants(teacher());
  mailbox.settings.server.isHere = false;
  await server().run(at('06:00'));
  expect(receivers()).toEqual([]);
  mailbox.settings.server.isHere = true;
  await server().run(at('06:05'));
  expect(receivers()).toEqual([addressOf(teacher())]);
});

test('no name makes a header and no address another one, whatever stands in the database', async () => {
  await wants(teacher());
  const other = world.as('teacher', 'FI', 2);
  await wants(other);
  await world.dataSource.query(`update "account" set "email" = $1 where "id" = $2`, [
    'a@example.org>\r\nRCPT TO:<b@example.org>, c@example.org',
    other.accountId,
  ]);
  for (const evil of Object.values(hostileTexts).filter((text) => !text.includes('\0')))
    await world.dataSource.query(
      `update "partnership" set "name" = "name" || convert_from($1, 'UTF8') where "id" = $2`,
      [Buffer.from(evil.slice(0, 200)), world.partnershipId],
    );
  await server().run(at('06:00'));
  await world.dataSource.query(`update "partnership" set "name" = 'Electronics' where "id" = $1`, [
    world.partnershipId,
  ]);
  const [mail] = mailbox.received;
  expect(Object.keys(mail?.headers ?? {}).sort()).toEqual([
    'Auto-Submitted',
    'Content-Transfer-Encoding',
    'Content-Type',
    'Date',
    'From',
    'List-Unsubscribe',
    'List-Unsubscribe-Post',
    'MIME-Version',
    'Message-ID',
    'Subject',
    'To',
  ]);
  expect(receivers()).toEqual([addressOf(teacher())]);
});

test('whoever is forgotten leaves no letter behind', async () => {
  await wants(teacher());
  await server().run(at('06:00'));
  const known = await whatIsKnownOf(world.house, addressOf(teacher()));
  if (known) await forget(world.house, known, { keepTexts: true });
  expect(await world.dataSource.query('select 1 from "letter"')).toEqual([]);
});
