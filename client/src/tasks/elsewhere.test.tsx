/** A new task that begins with one of another partnership; the server is a list. */
import { act, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { RoomId, TaskId } from '@silta/shared/ids';
import { newId } from '@silta/shared/newId';
import type { Task } from '@silta/shared/tasks/records';
import { tasksOf } from '@silta/shared/tasks/room';
import attachmentTexts from '../attachments/locales/en.json' with { type: 'json' };
import { fakeServer, No } from '../app/testing/server.ts';
import memberTexts from '../members/locales/en.json' with { type: 'json' };
import { partnershipId, people } from '../members/testPeople.ts';
import { settled } from '../realtime/testing.ts';
import texts from './locales/en.json' with { type: 'json' };
import { TasksPage } from './TasksPage.tsx';
import { openWithTasks } from './testing/openWithTasks.tsx';
import { task } from './testing/tasks.ts';
import { Route, Routes } from '../ui/router.tsx';

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { tasks: texts, members: memberTexts, attachments: attachmentTexts } },
    interpolation: { escapeValue: false },
  }),
);

const before = '00000000-0000-4000-8000-0000000000b4' as RoomId;
const membership = (id: RoomId, partnershipName: string, role = 'coordinator') => ({
  ...{ partnershipId: id, partnershipName, memberId: people.Kaisa.id, sideId: people.Kaisa.sideId, role },
  sides: [],
});
const oldOne = (fields: Partial<Task>) => ({
  ...task(fields),
  ...{ setBy: people.Markus.id, reviewerIds: [people.Markus.id], sideId: people.Markus.sideId },
  roomId: tasksOf(before),
});
const records = { task: [], work: [], skill: [], pathway: [], file: [] };

async function open(answer: () => unknown, memberships = [membership(before, 'Electronics 2025')]) {
  const me = { accountId: people.Kaisa.id, name: 'Kaisa', language: 'en', email: 'kaisa@savonlinna.example' };
  const { asked } = fakeServer({
    'GET /api/me': () => ({ ...me, memberships: [membership(partnershipId, 'Electronics'), ...memberships] }),
    [`GET /api/rooms/${tasksOf(before)}`]: answer,
  });
  const opened = await openWithTasks(
    'Kaisa',
    `/p/${partnershipId}/tasks`,
    records,
    <Routes>
      <Route path="/p/:partnershipId/tasks" element={<TasksPage />} />
    </Routes>,
  );
  await opened.user.click(await screen.findByRole('button', { name: 'New task' }));
  await screen.findByLabelText(/^What to do/);
  await act(settled);
  return { ...opened, asked };
}

test('its words come along; whose it was, until when, and its board do not', async () => {
  const learners = { who: 'chosen' as const, memberIds: [people.Aino.id] };
  const old = oldOne({
    title: 'Read the ESD rules',
    why: 'So that no part dies.',
    boardId: before,
    learners,
  });
  const { user } = await open(() => ({ records: { task: [old] } }));
  await user.selectOptions(screen.getByLabelText('From another partnership'), 'Electronics 2025');
  await act(settled);
  await user.selectOptions(await screen.findByLabelText('Task'), 'Read the ESD rules');
  expect(screen.getByLabelText(/^What to do/)).toHaveProperty('value', 'Read the ESD rules');
  expect(screen.getByRole('radio', { name: 'All learners' })).toHaveProperty('checked', true);
});

test('one that cannot be reached says so, and what was written stays', async () => {
  const { user } = await open(() => new No(503, 'unavailable'));
  await user.type(screen.getByLabelText(/^What to do/), 'Begun');
  await user.selectOptions(screen.getByLabelText('From another partnership'), 'Electronics 2025');
  expect(await screen.findByText(/could not be reached/)).toBeTruthy();
  expect(screen.getByLabelText(/^What to do/)).toHaveProperty('value', 'Begun');
});

test('partnerships in which one is a learner are not offered, and nothing is asked before somebody chooses', async () => {
  const { asked } = await open(() => ({}), [membership(before, 'Elsewhere', 'learner')]);
  expect(screen.queryByLabelText('From another partnership')).toBeNull();
  expect(asked.some(({ path }) => path.includes(tasksOf(before)))).toBe(false);
});

test('several are set at once, each a week after the one before, for the same people', async () => {
  const titles = ['Read the ESD rules', 'Solder ten joints', 'Pack'];
  const listed = titles.map((title) => oldOne({ id: newId<TaskId>(), title, ways: ['photo'] }));
  const { user, sent } = await open(() => ({ records: { task: listed } }));
  await user.click(screen.getByRole('button', { name: 'Set several at once' }));
  await user.click(await screen.findByRole('button', { name: 'Set 0 tasks' }));
  expect(screen.getAllByText('Choose at least one task.').length).toBeGreaterThan(0);
  expect(sent()).toEqual([]);
  await user.selectOptions(screen.getByLabelText('From'), 'Electronics 2025');
  for (const name of ['Read the ESD rules', 'Pack'])
    await user.click(await screen.findByRole('checkbox', { name }));
  await user.click(screen.getByRole('button', { name: 'Set 2 tasks' }));
  await act(settled);
  const [one, two] = sent().map(({ payload }) => payload as { dueAt: string });
  expect(one).toMatchObject({ title: 'Read the ESD rules', learners: { who: 'all' }, ways: ['photo'] });
  expect(two).toMatchObject({ title: 'Pack', boardId: null });
  const days = (Date.parse(two?.dueAt ?? '') - Date.parse(one?.dueAt ?? '')) / 86_400_000;
  expect(Math.round(days)).toBe(7);
});
