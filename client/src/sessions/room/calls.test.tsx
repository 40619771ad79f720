// The call of a session on the stage: nothing foreign before a press, and what was joined stays until somebody leaves it.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { GroupId, GroupingId } from '@silta/shared/ids';
import type { Grouping } from '@silta/shared/sessions/groupRecords';
import { paths } from '../../paths.ts';
import { partnershipId, people } from '../../members/testPeople.ts';
import { serverOfCalls } from '../testing/answers.ts';
import { sessionId, step } from '../testing/openPlan.tsx';
import { openRoom, running, run, speakEnglish } from './testing.tsx';

beforeAll(speakEnglish);

const server = serverOfCalls({ jitsi: 'https://meet.example.org', bigbluebutton: 'https://bbb.example.org' });
beforeEach(() => {
  server.asked.length = 0;
  server.refused = null;
});

const jitsi = { kind: 'jitsi', url: '' } as const;
const meeting = { kind: 'bigbluebutton', url: '' } as const;
const hello = step(1, 'Hello', { minutes: 5 });
const line = step(2, 'PLC line, live', { minutes: 15 });
const items = [hello, line];
const frames = () => [...document.querySelectorAll('iframe')];

test('a call of Jitsi is loaded only after a press, which says from where', async () => {
  const { user } = await openRoom('Aino', { items, run: running(hello, 1), session: { call: jitsi } });
  expect(await screen.findByText(/comes from meet\.example\.org/)).toBeTruthy();
  expect(frames()).toEqual([]);
  expect(server.asked).toEqual(['/api/calls']);
  const own = screen.getByRole('link', { name: /Open in a window of its own/ });
  expect(own.getAttribute('href')).toBe(paths.call(partnershipId, sessionId, 'main'));
  expect(own.getAttribute('rel')).toBe('noreferrer');
  await user.click(screen.getByRole('button', { name: 'Join the call here' }));
  const [frame] = await waitFor(() => {
    expect(frames()).toHaveLength(1);
    return frames();
  });
  expect(server.asked).toContain(`/api/sessions/${sessionId}/call?of=main`);
  expect(frame?.getAttribute('src')).toBe('https://meet.example.org/silta-1#userInfo.displayName=%22Aino%22');
  expect(frame?.getAttribute('referrerpolicy')).toBe('no-referrer');
  expect(frame?.getAttribute('sandbox')).not.toMatch(/top-navigation|escape/);
  expect(frame?.getAttribute('allow')).toContain('display-capture');
  expect(document.activeElement).toBe(frame);
});

test('what was joined is the same frame when the stage shows something else and when the agenda goes on', async () => {
  const { user, deliver } = await openRoom('Aino', {
    items,
    run: running(hello, 1),
    session: { call: jitsi },
  });
  await user.click(screen.getByRole('button', { name: 'Join the call here' }));
  const [frame] = await waitFor(() => {
    expect(frames()).toHaveLength(1);
    return frames();
  });
  await user.click(screen.getByRole('radio', { name: 'Notes' }));
  expect(frames()).toEqual([frame]);
  expect(frame?.closest('[hidden]')).not.toBeNull();
  await deliver({ type: 'run', record: running(line, 0, { step: 2 }) });
  expect(frames()).toEqual([frame]);
  expect(frame?.closest('[hidden]')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Leave the call' }));
  expect(frames()).toEqual([]);
  expect(screen.getByRole('button', { name: 'Join the call here' })).toBeTruthy();
});

test('everybody is out of the first call when all move to the second, and has to join that', async () => {
  const backUp = { call: jitsi, telephone: '', word: '', agenda: '' };
  const { user, deliver } = await openRoom('Aino', { items, run: run(), session: { call: jitsi, backUp } });
  await user.click(screen.getByRole('button', { name: 'Join the call here' }));
  await waitFor(() => expect(frames()).toHaveLength(1));
  await deliver({ type: 'run', record: run({ backUpAt: '2026-10-13T10:10:00.000Z' }) });
  expect(frames()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Join the call here' }));
  await waitFor(() => expect(server.asked).toContain(`/api/sessions/${sessionId}/call?of=backUp`));
});

test('a server that does not answer is told of, with what to do', async () => {
  server.refused = 'callSilent';
  const { user } = await openRoom('Aino', { items, run: run(), session: { call: jitsi } });
  await user.click(screen.getByRole('button', { name: 'Join the call here' }));
  expect(await screen.findByText('The call server does not answer. Use the back-up plan.')).toBeTruthy();
  expect(frames()).toEqual([]);
});

test('BigBlueButton and links open a window of their own', async () => {
  await openRoom('Aino', { items, run: run(), session: { call: meeting } });
  const link = screen.getByRole('link', { name: /Open the call/ });
  expect(link.getAttribute('href')).toBe(paths.call(partnershipId, sessionId, 'main'));
  expect(await screen.findByText('It opens bbb.example.org in a new window.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Join the call here' })).toBeNull();
});

test('a group has a room of its own beside that of all, and joining it leaves that', async () => {
  const groupingId = '00000000-0000-4000-8000-000000000701' as GroupingId;
  const grouping: Grouping = {
    id: groupingId,
    roomId: sessionId,
    purpose: 'work',
    agendaItemId: null,
    state: 'working',
    ...{ step: 0, openedAt: '2026-10-13T10:00:00.000Z', endsAt: null, backAt: null },
  };
  const group = {
    ...{ id: '00000000-0000-4000-8000-000000000711' as GroupId, roomId: sessionId, groupingId, number: 1 },
    ...{ memberIds: [people.Aino.id, people.Jonas.id], place: null, callUrl: '' },
  };
  const { user } = await openRoom('Aino', {
    items,
    run: running(hello, 1),
    session: { call: jitsi },
    records: { grouping: [grouping], group: [group] },
  });
  await user.click(screen.getByRole('radio', { name: 'Call' }));
  await user.click(screen.getByRole('button', { name: 'Join the call here' }));
  await waitFor(() => expect(frames()).toHaveLength(1));
  await user.click(screen.getByRole('radio', { name: 'Groups' }));
  const own = within(await screen.findByRole('region', { name: 'Group 1' }));
  const link = own.getByRole('link', { name: /Open our call/ });
  expect(link.getAttribute('href')).toBe(paths.call(partnershipId, sessionId, group.id));
  expect(frames()).toHaveLength(1);
  fireEvent.click(link);
  expect(frames()).toEqual([]);
});
