// The room of a session: everybody's screen follows its clock, whoever may keeps it, and the call may fail.
import { act, screen, waitFor, within } from '@testing-library/react';
import { Refusal } from '@silta/shared/refusals';
import { people } from '../../members/testPeople.ts';
import { spoken } from '../../ui/announcements.ts';
import { settled } from '../../realtime/testing.ts';
import { part, step } from '../testing/openPlan.tsx';
import { clockText } from './clockText.ts';
import { message, openRoom, question, run, running, seat, speakEnglish } from './testing.tsx';

beforeAll(speakEnglish);

const hello = step(1, 'Hello', { minutes: 5 });
const line = step(2, 'PLC line, live', { minutes: 15 });
const questions = step(3, 'Ask the floor', { minutes: 10, leaderIds: [people.Aino.id] });
const items = [hello, line, questions];
const facilitator = part(1, 'Aino', { role: 'facilitator' });

const now = () => screen.getByRole('listitem', { current: 'step' });

test('shows how long the step has run and what is left of it, by the server’s clock', async () => {
  await openRoom('Aino', { items, run: running(line, 8) });
  expect(within(now()).getByText('PLC line, live')).toBeTruthy();
  expect(within(now()).getByText('8:00')).toBeTruthy();
  expect(within(now()).getByText('7:00')).toBeTruthy();
});

test('a step that takes too long says so, and one that is paused stands', async () => {
  const { deliver } = await openRoom('Aino', { items, run: running(hello, 7) });
  expect(within(now()).getByText('2:00').parentElement?.textContent).toBe('2:00 over');
  const pausedAt = new Date(Date.parse('2026-10-13T10:05:00.000Z')).toISOString();
  await deliver({ type: 'run', record: running(hello, 7, { state: 'paused', pausedAt, step: 2 }) });
  expect(within(now()).getByText('2:00').parentElement?.parentElement?.textContent).toContain('Paused');
  expect(within(now()).getByText('3:00')).toBeTruthy();
});

test('staff start it, and go on with what they saw; nothing is shown before the server says so', async () => {
  const { user, sent } = await openRoom('Sari', { items });
  await user.click(screen.getByRole('button', { name: 'Start' }));
  expect(sent()).toEqual([{ name: 'run.start', payload: { seen: 0, agendaItemId: hello.id } }]);
  expect(screen.queryByRole('listitem', { current: 'step' })).toBeNull();
});

test('a learner who facilitates has the clock, another has not', async () => {
  const { user, sent } = await openRoom('Aino', { items, parts: [facilitator], run: running(line, 3) });
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(sent()).toEqual([{ name: 'run.go', payload: { seen: 1, agendaItemId: questions.id } }]);
});

test('a learner without such a part has no clock', async () => {
  await openRoom('Aino', { items, run: running(line, 3) });
  expect(screen.queryByRole('group', { name: 'Clock of the session' })).toBeNull();
});

test('who presses second is told that somebody was faster, without an alarm', async () => {
  const { user, realm } = await openRoom('Sari', { items, run: running(line, 3) });
  realm.connection.replies.command = () => {
    throw new Refusal('conflict');
  };
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await waitFor(() => expect(screen.getByText(/Somebody else was faster/)).toBeTruthy());
  expect(realm.outbox.state.refused).toEqual([]);
});

test('whoever leads what comes within two minutes is told once, and aloud', async () => {
  await openRoom('Aino', { items, run: running(line, 14) });
  expect(screen.getByText('You are next')).toBeTruthy();
  expect(screen.getByText('Ask the floor, in 1 min')).toBeTruthy();
  await waitFor(() => expect(spoken.get().assertive).toBe('You are next: Ask the floor'));
});

test('another step is announced', async () => {
  const { deliver } = await openRoom('Jonas', { items, run: running(hello, 1) });
  await deliver({ type: 'run', record: running(line, 0, { step: 2 }) });
  // Polite news wait for those before them.
  await waitFor(() => expect(spoken.get().polite).toBe('Now: PLC line, live'), { timeout: 8_000 });
}, 15_000);

test('T tells the time, but not while somebody writes', async () => {
  const { user } = await openRoom('Aino', { items, run: running(line, 8) });
  await user.type(screen.getByRole('textbox', { name: 'Write to everyone' }), 't');
  expect(screen.getByRole('alert').textContent).toBe('');
  act(() => document.body.focus());
  (document.activeElement as HTMLElement).blur();
  await user.keyboard('t');
  expect(screen.getByRole('alert').textContent).toBe('8:00 gone, 7:00 left');
});

test('the back-up plan moves everybody: where to stands on top, and can be taken back by whoever may', async () => {
  const backUp = {
    call: { kind: 'link', url: 'https://other.example.org/plc' },
    telephone: '+49 5251 000',
    word: 'Markus rings Sari.',
    agenda: '',
  } as const;
  const { user, sent, deliver } = await openRoom('Sari', { items, session: { backUp } });
  await user.click(screen.getByRole('button', { name: 'Back-up plan' }));
  await user.click(screen.getByRole('button', { name: 'Move everybody now' }));
  expect(sent()).toEqual([{ name: 'run.backUp', payload: {} }]);
  await deliver({ type: 'run', record: run({ backUpAt: '2026-10-13T10:10:00.000Z' }) });
  const banner = within(screen.getByRole('region', { name: 'Back-up plan' }));
  expect(banner.getByRole('link', { name: /Open the other call/ }).getAttribute('href')).toBe(
    backUp.call.url,
  );
  expect(banner.getByRole('link', { name: '+49 5251 000' }).getAttribute('href')).toBe('tel:+495251000');
  await user.click(banner.getByRole('button', { name: 'Back to the first call' }));
  expect(screen.queryByRole('region', { name: 'Back-up plan' })).toBeNull();
});

test('a hand goes up and down; hands stand in their order, and the word is given with one press', async () => {
  const hands = [
    seat('Jonas', { handAt: '2026-10-13T10:09:00.000Z' }),
    seat('Aino', { handAt: '2026-10-13T10:08:00.000Z' }),
  ];
  const { user, sent } = await openRoom('Sari', { items, seats: hands });
  await user.click(screen.getByRole('button', { name: 'Raise hand' }));
  await user.click(screen.getByRole('button', { name: 'Hand is up' }));
  await user.click(screen.getAllByRole('button', { name: /^Your turn/ })[0] ?? document.body);
  expect(sent()).toEqual([
    { name: 'hand.raise', payload: {} },
    { name: 'hand.lower', payload: {} },
    { name: 'turn.mark', payload: { memberId: people.Aino.id } },
  ]);
});

test('a question is asked, and voted for with one press', async () => {
  const asked = question(3, 'Jonas', 'How long does it take?');
  const { user, sent } = await openRoom('Aino', { items, questions: [asked] });
  await user.click(screen.getByRole('button', { name: /^I want to know this too: How long/ }));
  await user.click(screen.getByRole('button', { name: 'Ask' }));
  await user.type(screen.getByRole('textbox', { name: 'Your question' }), 'And why?{Enter}');
  expect(sent()).toMatchObject([
    { name: 'question.vote', payload: { questionId: asked.id } },
    { name: 'question.ask', payload: { text: 'And why?' } },
  ]);
  expect(screen.getByText('And why?')).toBeTruthy();
});

test('what somebody writes stays while the chat is closed and opened again, and sending empties the line', async () => {
  const { user, sent, deliver } = await openRoom('Aino', {
    items,
    messages: [message(1, 'Jonas', 'Hello!')],
  });
  expect(within(screen.getByRole('log')).getByText('Hello!')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Write to everyone' }), 'Hei');
  await deliver({ type: 'run', record: run({ chat: 'staff' }) });
  expect(screen.getByText('Only staff write just now.')).toBeTruthy();
  await deliver({ type: 'run', record: run({ chat: 'everyone' }) });
  const field = screen.getByRole('textbox', { name: 'Write to everyone' });
  expect((field as HTMLInputElement).value).toBe('Hei');
  await user.type(field, '{Enter}');
  expect(sent()).toMatchObject([{ name: 'message.send', payload: { text: 'Hei' } }]);
  expect((field as HTMLInputElement).value).toBe('');
});

test('how many ask to go slower is said without a name; whoever speaks has understood', async () => {
  const slow = running(line, 3, { slower: 2 });
  const { user, sent } = await openRoom('Aino', { items, parts: [part(1, 'Aino')], run: slow });
  expect(screen.getByText('2 people ask to go slower.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'All right' }));
  expect(sent()).toEqual([{ name: 'slower.clear', payload: {} }]);
});

test('on the wall stand the step, its time, what comes next and what is asked', async () => {
  const asked = question(3, 'Jonas', 'How long does it take?');
  await openRoom('Sari', { items, questions: [asked], run: running(line, 8), onWall: true });
  await act(settled);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('PLC line, live');
  expect(screen.getByText('7:00')).toBeTruthy();
  expect(screen.getByText('Next: Ask the floor')).toBeTruthy();
  expect(screen.getByText('How long does it take?')).toBeTruthy();
});

test('a time reads as minutes and seconds, from an hour on with hours', () => {
  expect([0, 8_400, 65_000, 3_725_000, -61_000].map(clockText)).toEqual([
    '0:00',
    '0:08',
    '1:05',
    '1:02:05',
    '1:01',
  ]);
});
