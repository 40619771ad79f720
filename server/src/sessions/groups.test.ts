/** Small groups of a session: who is where, who reads what, latecomers, and everybody back. */
import { newId } from '@silta/shared/ids';
import type { GroupId } from '@silta/shared/ids';
import { limits } from '@silta/shared/texts';
import { findingOf, groupingOf, messageOf } from '../testing/givenLive.ts';
import { castOf } from '../testing/heldSession.ts';
import type { Held } from '../testing/heldSession.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const { teacher, learner, german, held, give, start, seenBy } = castOf(() => world);
const second = (side: 'FI' | 'DE') => world.as('learner', side, 2);
const groupWith = (people: readonly Person[], callUrl = '') => ({
  id: newId<GroupId>(),
  memberIds: people.map(({ memberId }) => memberId),
  place: null,
  callUrl,
});

/** Two groups, each with one of each side. */
async function opened(session: Held, minutes: number | null = 10) {
  const groups = [
    groupWith([learner(), german()], 'https://meet.example.org/one'),
    groupWith([second('FI'), second('DE')]),
  ] as const;
  const grouping = groupingOf([], { purpose: 'work', minutes, groups: [...groups] });
  await teacher().send('grouping.open', grouping, session.room).succeeds();
  return { groupingId: grouping.id, one: groups[0].id, two: groups[1].id };
}

test('only one press opens groups; nobody is in two of them, and nobody from elsewhere', async () => {
  const session = await held();
  const { room } = session;
  const twice = { groups: [groupWith([learner()]), groupWith([learner()])] };
  await teacher().send('grouping.open', groupingOf([], twice), room).refuses('invalid', { field: 'groups' });
  const stranger = groupingOf([world.elsewhere.as('learner', 'FI')]);
  await teacher().send('grouping.open', stranger, room).refuses('notFound');
  await opened(session);
  const again = groupingOf([learner()], { purpose: 'work' });
  await world.as('teacher', 'DE').send('grouping.open', again, room).refuses('conflict');
  expect((await seenBy(learner(), session)).groupings).toHaveLength(1);
});

test('teams may be made anew at any time, and do not disturb the groups that work', async () => {
  const session = await held();
  const { room } = session;
  await opened(session);
  for (let i = 0; i < 2; i++)
    await teacher()
      .send('grouping.open', groupingOf([learner(), german()]), room)
      .succeeds();
  const { groupings } = await seenBy(german(), session);
  expect(groupings.map(({ purpose, state }) => `${purpose} ${state}`).sort()).toEqual([
    'teams working',
    'teams working',
    'work working',
  ]);
});

test('P2 the call of a group, its chat and its results are for the group and staff, until all are back', async () => {
  const session = await held();
  const { room } = session;
  const { groupingId, one } = await opened(session);
  await learner()
    .send('message.send', { ...messageOf(), groupId: one }, room)
    .succeeds();
  await german().send('finding.add', findingOf(one), room).succeeds();
  await second('FI')
    .send('message.send', { ...messageOf(), groupId: one }, room)
    .refuses('notFound');
  await second('FI').send('finding.add', findingOf(one), room).refuses('forbidden');
  const seen = async (by: Person) => {
    const { groups, messages, findings } = await seenBy(by, session);
    const call = groups.find(({ id }) => id === one)?.callUrl !== '';
    return { call, messages: messages.length, findings: findings.length };
  };
  const all = { call: true, messages: 1, findings: 1 };
  const none = { call: false, messages: 0, findings: 0 };
  for (const by of [learner(), german(), teacher(), world.as('hostTutor', 'DE')])
    expect(await seen(by)).toEqual(all);
  for (const by of [second('FI'), second('DE'), world.as('manager', 'DE'), world.as('guest', 'FI')])
    expect(await seen(by)).toEqual(none);
  await teacher().send('grouping.bringBack', { groupingId, seen: 0 }, room).succeeds();
  expect(await seen(second('FI'))).toEqual({ ...none, findings: 1 });
  await learner()
    .send('message.send', { ...messageOf(), groupId: one }, room)
    .refuses('chatClosed');
});

test('P3 whoever is put into another group reads there what was said, and no more what is said where they were', async () => {
  const session = await held();
  const { room } = session;
  const { one, two } = await opened(session);
  await learner()
    .send('message.send', { ...messageOf(), groupId: one }, room)
    .succeeds();
  await second('FI')
    .send('message.send', { ...messageOf(), groupId: two }, room)
    .succeeds();
  await second('FI').send('finding.add', findingOf(two), room).succeeds();
  await teacher().send('group.move', { groupId: two, memberId: german().memberId }, room).succeeds();
  const { messages, findings, groups } = await seenBy(german(), session);
  expect(messages.map(({ groupId }) => groupId)).toEqual([two]);
  expect(findings).toHaveLength(1);
  expect(groups.find(({ id }) => id === one)?.memberIds).toEqual([learner().memberId]);
});

test('who comes late is put where fewest are, once, and at the same moment too', async () => {
  const session = await held();
  const { room } = session;
  const groups = [groupWith([learner(), second('DE')]), groupWith([second('FI')])];
  const grouping = groupingOf([], { purpose: 'work', groups });
  await teacher().send('grouping.open', grouping, room).succeeds();
  const joining = { groupingId: grouping.id };
  const manager = world.as('manager', 'FI');
  await Promise.all([german(), manager].map((by) => by.send('group.join', joining, room).succeeds()));
  await german().send('group.join', joining, room).succeeds();
  const sizes = (await seenBy(german(), session)).groups.map(({ memberIds }) => memberIds.length);
  expect(sizes.sort()).toEqual([2, 3]);
  await world.as('guest', 'FI').send('group.join', joining, room).refuses('forbidden');
});

test('time is added by the server’s clock, and of two who press one is through', async () => {
  const session = await held();
  const { room } = session;
  const { groupingId } = await opened(session, 5);
  const [before] = (await seenBy(learner(), session)).groupings;
  await teacher().send('grouping.extend', { groupingId, seen: 0, minutes: 2 }, room).succeeds();
  const [after] = (await seenBy(learner(), session)).groupings;
  expect(Date.parse(after?.endsAt ?? '') - Date.parse(before?.endsAt ?? '')).toBe(120_000);
  const back = { groupingId, seen: 1 };
  const answers = await Promise.all([
    teacher().send('grouping.bringBack', back, room).answer,
    world.as('teacher', 'DE').send('grouping.bringBack', back, room).answer,
  ]);
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(['conflict', 'ok']);
  await teacher().send('grouping.extend', { groupingId, seen: 2, minutes: 2 }, room).refuses('conflict');
});

test('a learner who facilitates opens groups and moves people, one who keeps the time brings them back', async () => {
  const session = await held();
  const { room } = session;
  await learner()
    .send('grouping.open', groupingOf([learner()]), room)
    .refuses('forbidden');
  await give(session, 'facilitator', learner());
  await give(session, 'timekeeper', german());
  const grouping = groupingOf([learner(), german()], { purpose: 'work' });
  await learner().send('grouping.open', grouping, room).succeeds();
  await german().send('grouping.bringBack', { groupingId: grouping.id, seen: 0 }, room).succeeds();
});

test('the end of the session brings everybody back', async () => {
  const session = await held();
  await start(session).succeeds();
  const { one } = await opened(session);
  await learner().send('finding.add', findingOf(one), session.room).succeeds();
  await teacher().send('run.end', { seen: 1 }, session.room).succeeds();
  const { groupings, findings } = await seenBy(second('DE'), session);
  expect(groupings.map(({ state }) => state)).toEqual(['back']);
  expect(findings[0]?.shownAt).not.toBeNull();
});

test('a place is a board of ours, a call is behind https, groups are bounded', async () => {
  const session = await held();
  const { room } = session;
  const { one } = await opened(session);
  const at = (callUrl: string, boardId = world.boardId) => ({
    ...{ groupId: one, callUrl },
    place: { boardId, sectionId: null },
  });
  await teacher().send('group.setPlace', at('https://meet.example.org/two'), room).succeeds();
  await teacher().send('group.setPlace', at('http://meet.example.org/'), room).refuses('invalid');
  await teacher().send('group.setPlace', at('', world.elsewhere.boardId), room).refuses('notFound');
  const groups = Array.from({ length: limits.groupsAtOnce + 1 }, () => groupWith([learner()]));
  await teacher().send('grouping.open', groupingOf([], { groups }), room).refuses('invalid');
});

test('who is forgotten is in no group, and reads nothing of it', async () => {
  const session = await held();
  const { room } = session;
  const { one } = await opened(session);
  await learner()
    .send('message.send', { ...messageOf(), groupId: one }, room)
    .succeeds();
  await german().send('finding.add', findingOf(one), room).succeeds();
  const order = { id: newId<never>(), room: session.id, name: 'live.forget', accountId: null } as const;
  const payload = { memberId: german().memberId, texts: true };
  await world.house.door.send({ ...order, road: 'rest', payload });
  await world.mirror.check();
  const { groups, findings, messages } = await seenBy(teacher(), session);
  expect(groups.find(({ id }) => id === one)?.memberIds).toEqual([learner().memberId]);
  expect(findings).toEqual([]);
  expect(messages[0]?.readerIds).toEqual([learner().memberId]);
});
