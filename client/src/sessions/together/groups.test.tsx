// Small groups in the room: opened with one press, each in their own, everybody back with what came out.
import { act, screen, waitFor, within } from '@testing-library/react';
import type { FindingId, GroupId, GroupingId } from '@silta/shared/ids';
import type { Finding, Group, Grouping } from '@silta/shared/sessions/groupRecords';
import { people } from '../../members/testPeople.ts';
import type { Name } from '../../members/testPeople.ts';
import { settled } from '../../realtime/testing.ts';
import { spoken } from '../../ui/announcements.ts';
import { sessionId, step } from '../testing/openPlan.tsx';
import { message, openRoom, running, serverNow, speakEnglish } from '../room/testing.tsx';

beforeAll(speakEnglish);

const work = step(1, 'In groups', { kind: 'groups' });
const items = [work];
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const groupingId = idOf(700) as GroupingId;

function grouping(fields: Partial<Grouping> = {}): Grouping {
  const openedAt = new Date(serverNow - 60_000).toISOString();
  const endsAt = new Date(serverNow + 9 * 60_000).toISOString();
  const about = { id: groupingId, roomId: sessionId, purpose: 'work', agendaItemId: work.id } as const;
  return { ...about, state: 'working', step: 0, openedAt, endsAt, backAt: null, ...fields };
}

function group(number: number, names: readonly Name[], fields: Partial<Group> = {}): Group {
  const about = { id: idOf(710 + number) as GroupId, roomId: sessionId, groupingId, number };
  return { ...about, memberIds: names.map((name) => people[name].id), place: null, callUrl: '', ...fields };
}

function finding(of: Group, text: string): Finding {
  const { id: authorId, sideId } = people.Aino;
  const about = {
    id: idOf(720) as FindingId,
    roomId: sessionId,
    groupingId,
    groupId: of.id,
    authorId,
    sideId,
  };
  const writtenAt = new Date(serverNow).toISOString();
  return { ...about, text, post: null, writtenAt, readerIds: of.memberIds, shownAt: null };
}

const one = group(1, ['Aino', 'Jonas'], { callUrl: 'https://meet.example.org/one' });

test('a learner is in their group at once: members, time, call, and a talk of its own', async () => {
  const apart = { ...message(1, 'Jonas', 'Only us'), groupId: one.id, readerIds: one.memberIds };
  const { user, sent } = await openRoom('Aino', {
    items,
    run: running(work, 1),
    messages: [apart, message(2, 'Jonas', 'To all')],
    records: { grouping: [grouping()], group: [one] },
  });
  const own = within(await screen.findByRole('region', { name: 'Group 1' }));
  expect(own.getByText('Jonas')).toBeTruthy();
  expect(own.getByText('9:00')).toBeTruthy();
  expect(own.getByRole('link', { name: /Open our call/ }).getAttribute('href')).toBe(one.callUrl);
  const log = within(screen.getByRole('log'));
  expect(log.getByText('Only us')).toBeTruthy();
  expect(log.queryByText('To all')).toBeNull();
  await user.type(screen.getByRole('textbox', { name: 'Write to your group' }), 'Moi{Enter}');
  await user.type(screen.getByRole('textbox', { name: 'One result in one line' }), 'It is the flux{Enter}');
  expect(sent()).toMatchObject([
    { name: 'message.send', payload: { text: 'Moi', groupId: one.id } },
    { name: 'finding.add', payload: { text: 'It is the flux', groupId: one.id, post: null } },
  ]);
});

test('who comes late asks once to be put where they fit; staff are not put anywhere', async () => {
  const records = { grouping: [grouping()], group: [group(1, ['Jonas'])] };
  const late = await openRoom('Aino', { items, run: running(work, 1), records });
  expect(late.sent()).toEqual([{ name: 'group.join', payload: { groupingId } }]);
});

test('staff see all groups, move people, give time and bring everybody back', async () => {
  const two = group(2, ['Jonas']);
  const { user, sent, realm } = await openRoom('Sari', {
    items,
    run: running(work, 1),
    records: { grouping: [grouping()], group: [group(1, ['Aino']), two] },
  });
  realm.connection.replies.command = () => ({ seq: 2_000 });
  const all = within(await screen.findByRole('region', { name: 'All groups' }));
  await user.click(all.getByRole('button', { name: /Aino/ }));
  await user.click(screen.getByRole('menuitem', { name: 'To group 2' }));
  await user.click(screen.getByRole('button', { name: '+2 min' }));
  await act(settled);
  await user.click(screen.getByRole('button', { name: 'Bring everybody back' }));
  expect(sent()).toEqual([
    { name: 'group.move', payload: { groupId: two.id, memberId: people.Aino.id } },
    { name: 'grouping.extend', payload: { groupingId, seen: 0, minutes: 2 } },
    { name: 'grouping.bringBack', payload: { groupingId, seen: 0 } },
  ]);
});

test('when all are back everybody is told, and sees what came out', async () => {
  const { deliver } = await openRoom('Aino', {
    items,
    run: running(work, 1),
    records: { grouping: [grouping()], group: [one] },
  });
  const shown = { ...finding(one, 'It is the flux'), shownAt: new Date(serverNow).toISOString() };
  await deliver(
    { type: 'grouping', record: grouping({ state: 'back', step: 1, backAt: shown.shownAt }) },
    { type: 'finding', record: shown },
  );
  const results = within(await screen.findByRole('region', { name: 'What the groups found out' }));
  expect(results.getByText('It is the flux')).toBeTruthy();
  await waitFor(() => expect(spoken.get().assertive).toBe('Everybody is back'));
});

test('two minutes before the end everybody in a group is told', async () => {
  const soon = new Date(serverNow + 2 * 60_000 + 500).toISOString();
  await openRoom('Aino', {
    items,
    run: running(work, 1),
    records: { grouping: [grouping({ endsAt: soon })], group: [one] },
  });
  await waitFor(() => expect(spoken.get().assertive).toBe('Two minutes left for the groups'), {
    timeout: 4_000,
  });
});

test('groups are made of those who are here, put right by hand, and opened with one press', async () => {
  const { user, sent, realm } = await openRoom('Sari', { items, run: running(work, 1) });
  await act(async () => {
    const came = (['Aino', 'Jonas'] as const).map((name) => ({ memberId: people[name].id, writing: false }));
    realm.connection.deliver('presence', { room: sessionId, came, gone: [] });
    await settled();
  });
  await user.click(screen.getByRole('button', { name: 'Together' }));
  await user.click(screen.getByRole('menuitem', { name: 'Small groups' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Make small groups' }));
  expect(dialog.getByText('2 people are here')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Open the groups' }));
  const [command] = sent();
  expect(command).toMatchObject({
    name: 'grouping.open',
    payload: { purpose: 'work', agendaItemId: work.id, minutes: 10, groups: [{ place: null }] },
  });
});

test('on the wall stand the groups and their time', async () => {
  await openRoom('Sari', {
    items,
    run: running(work, 1),
    records: { grouping: [grouping()], group: [one] },
    onWall: true,
  });
  expect(screen.getByText('Group 1')).toBeTruthy();
  expect(screen.getAllByText('9:00')).toHaveLength(2);
});
