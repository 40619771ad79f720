// The plan of a session as both sides see it: times that follow, roles that are given, asked for and swapped.
import { screen, waitFor, within } from '@testing-library/react';
import { partnershipId, people } from '../members/testPeople.ts';
import { paths } from '../paths.ts';
import { openPlan, part, session, speakEnglish, step } from './testing/openPlan.tsx';

beforeAll(speakEnglish);

const hello = step(1, 'Hello');
const line = step(2, 'PLC line, live', { kind: 'liveWalk', minutes: 20 });
const items = [hello, line];

const rows = () => screen.getAllByRole('listitem').filter((row) => row.hasAttribute('data-step'));
const firstRow = () => rows()[0] ?? document.body;
const clocks = () =>
  rows().map((row) => [...row.querySelectorAll('time')].map(({ textContent }) => textContent));

test('every step has its time on both clocks, one’s own first, and they follow the minutes', async () => {
  const { user, sent } = await openPlan('Sari', { items });
  expect(clocks()).toEqual([
    ['13:00', '12:00'],
    ['13:10', '12:10'],
  ]);
  await user.click(within(firstRow()).getByRole('button', { name: 'More' }));
  expect(sent()).toEqual([
    { name: 'agendaItem.setMinutes', payload: { agendaItemId: hello.id, minutes: 15 } },
  ]);
  expect(clocks()[1]).toEqual(['13:15', '12:15']);
  expect(screen.getByText('5 minutes too long')).toBeTruthy();
});

test('minutes are typed exactly, and what others change meanwhile does not change what one types', async () => {
  const { user, sent, deliver } = await openPlan('Sari', { items });
  const field = within(firstRow()).getByRole('textbox', { name: 'Minutes' });
  await user.clear(field);
  await user.type(field, '7');
  await deliver({ type: 'agendaItem', record: { ...hello, minutes: 25 } });
  expect((field as HTMLInputElement).value).toBe('7');
  expect(document.activeElement).toBe(field);
  await user.keyboard('{Enter}');
  expect(sent()).toEqual([
    { name: 'agendaItem.setMinutes', payload: { agendaItemId: hello.id, minutes: 7 } },
  ]);
});

test('a step moves by keyboard at once, and by its menu', async () => {
  const { user, sent } = await openPlan('Sari', { items });
  screen.getByRole('button', { name: 'Move or change: Hello' }).focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(rows().map((row) => row.querySelector('.step-title')?.textContent)).toEqual([
    'PLC line, live',
    'Hello',
  ]);
  await user.click(screen.getByRole('button', { name: 'Move or change: Hello' }));
  await user.click(screen.getByRole('menuitem', { name: 'Move up' }));
  expect(rows()[0]?.querySelector('.step-title')?.textContent).toBe('Hello');
  expect(sent()).toMatchObject([{ name: 'agendaItem.move', payload: { agendaItemId: hello.id } }]);
});

test('who has no role yet is named, and gets one', async () => {
  const { user, sent } = await openPlan('Sari', {
    items,
    parts: [part(1, 'Jonas', { agendaItemId: line.id })],
  });
  const gap = within(screen.getByRole('region', { name: /no role yet/ }));
  await user.click(gap.getByRole('button', { name: 'Give a role to Aino' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Give a role' }));
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Role' }), 'own words');
  await user.click(dialog.getByRole('button', { name: 'Give the role' }));
  expect(dialog.getAllByText('Say what the role is.').length).toBeGreaterThan(0);
  await user.type(dialog.getByRole('textbox', { name: 'The role in your words' }), 'first question');
  await user.selectOptions(dialog.getByRole('combobox', { name: 'In which step' }), 'PLC line, live');
  await user.click(dialog.getByRole('button', { name: 'Give the role' }));
  expect(sent()).toMatchObject([
    {
      name: 'part.add',
      payload: { role: 'own', ownRole: 'first question', agendaItemId: line.id, memberId: people.Aino.id },
    },
  ]);
});

test('the gaps are filled at one press, as shown before', async () => {
  const judge = part(2, null, { role: 'judge', agendaItemId: hello.id });
  const { user, sent } = await openPlan('Sari', { items, parts: [judge] });
  await user.click(screen.getByRole('button', { name: 'Suggest roles' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'A role for everybody' }));
  const shown = await dialog.findAllByRole('listitem');
  await user.click(dialog.getByRole('button', { name: 'Give these roles' }));
  const [fill] = sent();
  const { gifts, parts } = fill?.payload as { gifts: unknown[]; parts: unknown[] };
  expect([fill?.name, gifts.length, gifts.length + parts.length]).toEqual(['part.fill', 1, shown.length]);
});

test('announcing asks for a reason while somebody has no role', async () => {
  const { user, sent } = await openPlan('Sari', { items });
  await user.click(screen.getByRole('button', { name: 'Announce' }));
  const dialog = within(await screen.findByRole('dialog', { name: /Announce without/ }));
  await user.click(dialog.getByRole('button', { name: 'Announce anyway' }));
  expect(sent()).toEqual([]);
  await user.type(dialog.getByRole('textbox'), 'Two are ill.');
  await user.click(dialog.getByRole('button', { name: 'Announce anyway' }));
  expect(sent()).toMatchObject([{ name: 'session.announce', payload: { reason: 'Two are ill.' } }]);
});

test('a learner reads the plan, asks for an open role, and has nothing to press that staff have', async () => {
  const open = part(3, null, { role: 'judge', agendaItemId: hello.id });
  const { user, sent } = await openPlan('Aino', { items, parts: [open] });
  expect(screen.queryByRole('button', { name: /Move or change|Announce|Add a step/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: /I would like this role: judge in/ }));
  expect(sent()).toEqual([{ name: 'part.ask', payload: { partId: open.id } }]);
  const asked = screen.getByRole('button', { name: /I would like this role/ });
  expect(asked.getAttribute('aria-pressed')).toBe('true');
});

test('two learners swap: one offers, the other takes it', async () => {
  const [mine, theirs] = [part(4, 'Aino', { role: 'camera' }), part(5, 'Jonas', { role: 'notes' })];
  const { user, sent, deliver } = await openPlan('Aino', { items, parts: [mine, theirs] });
  await user.click(screen.getByRole('button', { name: 'Jonas, notes' }));
  await user.click(screen.getByRole('menuitem', { name: 'Offer my role for it: camera' }));
  expect(sent()).toEqual([{ name: 'part.offer', payload: { partId: mine.id, forPartId: theirs.id } }]);
  await deliver({ type: 'part', record: { ...theirs, offeredFor: mine.id } });
  await user.click(screen.getByRole('button', { name: 'Aino, camera' }));
  await user.click(screen.getByRole('menuitem', { name: 'Swap with Jonas: notes' }));
  expect(screen.getByText('notes').closest('.rolechip')?.textContent).toContain('Aino');
  expect(screen.getByText('camera').closest('.rolechip')?.textContent).toContain('Jonas');
});

test('two roles in one step are warned of', async () => {
  const twice = [1, 2].map((n) =>
    part(n, 'Jonas', { agendaItemId: hello.id, role: n === 1 ? 'guide' : 'notes' }),
  );
  await openPlan('Sari', { items, parts: twice });
  expect(screen.getAllByText('has two roles at the same time')).toHaveLength(2);
});

describe('planning', () => {
  const path = paths.sessions(partnershipId);

  test('a time is entered on one’s own clock, shown on the other, and warned about', async () => {
    const { user, sent } = await openPlan('Sari', { path });
    await user.click(screen.getByRole('button', { name: 'Plan a session' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Plan a session' }));
    await user.click(dialog.getByRole('button', { name: 'Plan a session' }));
    expect(dialog.getAllByText('Give the session a topic.').length).toBeGreaterThan(0);
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Start from' }), 'First meeting');
    const [day, time] = [dialog.getByLabelText('Day'), dialog.getByLabelText(/^Time in/)];
    await user.clear(day);
    await user.type(day, '2126-10-15');
    await user.clear(time);
    await user.type(time, '07:30');
    const clocksNow = [...dialog.getByRole('group', { name: 'On every clock' }).querySelectorAll('time')];
    expect(clocksNow.slice(1).map(({ textContent }) => textContent)).toEqual(['07:30', '06:30']);
    expect(dialog.getByText(/it is early: before 7/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Plan a session' }));
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()).toMatchObject([
      {
        name: 'session.plan',
        payload: {
          topic: 'First meeting',
          startsAt: '2126-10-15T04:30:00.000Z',
          timeZone: 'Europe/Helsinki',
          minutes: 45,
        },
      },
    ]);
    expect((sent()[0]?.payload as { agenda: unknown[] }).agenda).toHaveLength(5);
  });

  test('only what was changed is sent', async () => {
    const { user, sent } = await openPlan('Sari', { session: session({ aims: 'To meet' }) });
    await user.click(screen.getByRole('button', { name: 'Edit details' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Details of the session' }));
    await user.type(dialog.getByRole('textbox', { name: 'Aims' }), ' everybody');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(sent()).toEqual([
      { name: 'session.edit', payload: { sessionId: session().id, aims: 'To meet everybody' } },
    ]);
  });
});
