/** Wanting the weekly e-mail, and ending it: in the settings where there is any, and by the address in each of them. */
import type { Me } from '@silta/shared/auth';
import { newId } from '@silta/shared/ids';
import { roles } from '@silta/shared/roles';
import { aLetterTo, aMailServer } from '../testing/mail.ts';
import { signIn } from '../testing/signIn.ts';
import { aWire } from '../testing/wire.ts';
import type { Browser, Wire } from '../testing/wire.ts';
import { foundIn } from '../testing/world.ts';
import type { Partnership } from '../testing/world.ts';

let wire: Wire;
let world: Partnership;

beforeAll(async () => {
  wire = await aWire({ mail: aMailServer });
  world = (await foundIn(wire.server.house, roles)).partnership;
});
afterAll(() => wire.close());

const wanted = async (browser: Browser) => ((await browser.get('/api/me')).body as Me).weeklyMail;
const choose = (browser: Browser, weeklyMail: boolean) => browser.post('/api/me/weekly-mail', { weeklyMail });

test('nobody gets it unasked; staff may ask for it and change their mind', async () => {
  const browser = await signIn(wire, world.as('teacher', 'FI'));
  expect(await wanted(browser)).toBe(false);
  expect((await choose(browser, true)).status).toBe(201);
  expect(await wanted(browser)).toBe(true);
  await choose(browser, false);
  expect(await wanted(browser)).toBe(false);
});

test('learners have no address, and are not asked', async () => {
  const browser = await signIn(wire, world.as('learner', 'FI'));
  expect(await wanted(browser)).toBeNull();
  expect(await choose(browser, true)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
});

test('without a mail server nothing is said of it', async () => {
  const without = await aWire();
  const browser = without.browser();
  expect((await browser.register('Sanna')).weeklyMail).toBeNull();
  expect(await choose(browser, true)).toMatchObject({ status: 404, body: { code: 'notFound' } });
  await without.close();
});

test('the address in an e-mail ends them by a press, also a second time; opening it ends nothing', async () => {
  const { accountId, ...person } = world.as('hostTutor', 'DE');
  const browser = await signIn(wire, { accountId, role: person.role });
  await choose(browser, true);
  const key = await aLetterTo(wire.server.house.dataSource, accountId);
  await fetch(`${wire.url}/weekly-mail/${key}`);
  await fetch(`${wire.url}/weekly-mail/${key}`, { method: 'HEAD' });
  expect(await wanted(browser)).toBe(true);
  const anybody = wire.browser();
  for (const time of ['first', 'second']) {
    const { status } = await anybody.post(`/weekly-mail/${key}`);
    expect([time, status]).toEqual([time, 200]);
  }
  expect(await wanted(browser)).toBe(false);
});

test('an address that nobody was sent ends nothing', async () => {
  const browser = await signIn(wire, world.as('coordinator', 'DE'));
  await choose(browser, true);
  const madeUp = `${newId()}${newId()}`.replaceAll('-', '').slice(0, 43);
  expect(await wire.browser().post(`/weekly-mail/${madeUp}`)).toMatchObject({
    status: 404,
    body: { code: 'notFound' },
  });
  expect((await wire.browser().post('/weekly-mail/short')).status).toBe(400);
  expect(await wanted(browser)).toBe(true);
});
