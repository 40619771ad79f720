/** One side puts the rules, every side accepts them, and no session is wider than they are. */
import type { ChatRules } from '@silta/shared/partnerships/chat';
import type { Partnership } from '@silta/shared/partnerships/records';
import { messageOf } from '../testing/givenLive.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const [finnish, german] = [() => world.as('coordinator', 'FI'), () => world.as('teacher', 'DE')];

async function rulesNow(): Promise<ChatRules> {
  const { records } = await world.house.feed.snapshot(world.as('guest', 'DE').accountId, world.partnershipId);
  return needed((records.partnership as Partnership[] | undefined)?.[0]).chat;
}
const acceptedBy = async () => (await rulesNow()).accepted.map(({ sideId }) => sideId);

test('whoever puts them accepts them for their side, and a change wants all sides again', async () => {
  expect(await rulesNow()).toEqual({ rule: 'everyone', words: '', version: 0, accepted: [] });
  await german().send('partnership.acceptChatRules', { was: 1 }).refuses('conflict');
  const said = { rule: 'everyone' as const, words: 'We write kindly.' };
  await finnish()
    .send('partnership.setChatRules', { was: 0, ...said })
    .succeeds();
  expect(await rulesNow()).toMatchObject({ ...said, version: 1 });
  expect(await acceptedBy()).toEqual([world.sides.FI]);
  await german().send('partnership.acceptChatRules', { was: 1 }).succeeds();
  // Pressed twice, by two devices of a side, it is accepted once.
  await german().send('partnership.acceptChatRules', { was: 1 }).succeeds();
  expect(await acceptedBy()).toEqual([world.sides.FI, world.sides.DE]);
  await german()
    .send('partnership.setChatRules', { was: 1, ...said, words: 'And briefly.' })
    .succeeds();
  expect(await acceptedBy()).toEqual([world.sides.DE]);
});

test('what the other side has changed meanwhile is neither overwritten nor accepted unseen', async () => {
  const { version: was } = await rulesNow();
  await german().send('partnership.setChatRules', { was, rule: 'staff', words: '' }).succeeds();
  await finnish().send('partnership.setChatRules', { was, rule: 'off', words: '' }).refuses('conflict');
  await finnish().send('partnership.acceptChatRules', { was }).refuses('conflict');
});

test('a session may allow less than they do, and never more', async () => {
  const say = (by = world.as('learner', 'FI')) => by.send('message.send', messageOf());
  const set = async (rule: ChatRules['rule']) =>
    finnish()
      .send('partnership.setChatRules', { was: (await rulesNow()).version, rule, words: '' })
      .succeeds();
  await set('everyone');
  await say().succeeds();
  await set('staff');
  await say().refuses('chatClosed');
  await say(world.as('teacher', 'FI')).succeeds();
  await set('off');
  await say(world.as('teacher', 'FI')).refuses('chatClosed');
  await set('everyone');
  await world.as('coordinator', 'FI').send('run.setChat', { chat: 'off' }).succeeds();
  await say(world.as('teacher', 'FI')).refuses('chatClosed');
});
