/** Cheers on screen: pressed by everybody, floating for a moment, said as a sum, and away for those who do not want them. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { Refusal } from '@silta/shared/refusals';
import type { RoomId } from '@silta/shared/ids';
import { newId } from '@silta/shared/newId';
import type { CheerCounts } from '@silta/shared/sessions/cheers';
import { sessionId, step } from '../testing/openPlan.tsx';
import { openRoom, running, speakEnglish } from './testing.tsx';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const line = step(1, 'PLC line, live', { minutes: 15 });

async function open(as: 'Aino' | 'Sari' = 'Aino', onWall = false) {
  const room = await openRoom(as, { items: [line], run: running(line, 3), onWall });
  const { connection } = room.realm;
  return {
    ...room,
    cheered: (counts: CheerCounts, of: RoomId = sessionId) =>
      act(() => connection.deliver('cheers', { room: of, counts })),
    asked: () => connection.questions('cheer'),
  };
}

const floats = () => [...document.querySelectorAll('.cheer')].map(({ textContent }) => textContent);

async function unfold(user: Awaited<ReturnType<typeof open>>['user']) {
  await user.click(screen.getByRole('button', { name: 'Cheer' }));
  return within(await screen.findByRole('group', { name: 'Cheer' }));
}

test('one press sends one, by no command and without waiting in the outbox', async () => {
  const { user, asked, sent } = await open();
  const row = await unfold(user);
  await user.click(row.getByRole('button', { name: 'Bravo' }));
  await user.click(row.getByRole('button', { name: 'Got it' }));
  expect(asked()).toEqual([
    { room: sessionId, kind: 'bravo' },
    { room: sessionId, kind: 'aha' },
  ]);
  expect(sent()).toEqual([]);
});

test('they float by as sums and are gone again; those of another room are not shown', async () => {
  const { cheered } = await open();
  cheered({ bravo: 12, aha: 1 });
  cheered({ laugh: 3 }, newId<RoomId>());
  expect(floats()).toEqual(['12', '']);
  await waitFor(() => expect(floats()).toEqual([]), { timeout: 4_000 });
});

test('never more than a dozen at once', async () => {
  const { cheered } = await open();
  for (let i = 0; i < 10; i += 1) cheered({ bravo: 1, aha: 1 });
  expect(floats()).toHaveLength(12);
});

test('they are said politely and once, with the sum of a while', async () => {
  const { cheered } = await open();
  cheered({ bravo: 2 });
  cheered({ bravo: 3, thanks: 1 });
  expect(screen.queryByText(/^Cheers:/)).toBeNull();
  const said = await screen.findByText('Cheers: Bravo: 5 and Thanks: 1', {}, { timeout: 8_000 });
  expect(said.getAttribute('role')).toBe('status');
}, 15_000);

test('who does not want them sees and hears none, and that stays so on the device', async () => {
  const { user, cheered } = await open();
  const row = await unfold(user);
  await user.click(row.getByRole('switch', { name: 'Show cheers' }));
  cheered({ bravo: 2 });
  expect(floats()).toEqual([]);
  expect(localStorage.getItem('silta-cheers-hidden')).toBe('yes');
  await user.click(row.getByRole('switch', { name: 'Show cheers' }));
  cheered({ bravo: 2 });
  expect(floats()).toEqual(['2']);
});

test('who presses too fast is told so, and can go on', async () => {
  const { user, realm } = await open();
  const row = await unfold(user);
  realm.connection.replies.cheer = () => {
    throw new Refusal('tooFast', { retryInSeconds: 1 });
  };
  await user.click(row.getByRole('button', { name: 'Bravo' }));
  expect(await row.findByText('Wait a moment before the next one.')).toBeTruthy();
  realm.connection.replies.cheer = () => ({});
  await user.click(row.getByRole('button', { name: 'Bravo' }));
  await waitFor(() => expect(row.queryByText(/Wait a moment/)).toBeNull());
});

test('the wall shows them too', async () => {
  const { cheered } = await open('Sari', true);
  cheered({ agree: 4 });
  expect(floats()).toEqual(['4']);
});
