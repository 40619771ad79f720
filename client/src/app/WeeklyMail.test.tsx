/** The week by e-mail: asked for with one tick, offered only where there could be one, and ended by the link in it. */
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Me } from '@silta/shared/auth';
import { EndMailPage } from '../auth/EndMailPage.tsx';
import { refreshSession } from '../auth/session.ts';
import { settled } from '../realtime/testing.ts';
import { fakeServer, No } from './testing/server.ts';
import { speak } from './testing/texts.ts';
import { WeeklyMail } from './WeeklyMail.tsx';

beforeAll(() => speak());

async function open(weeklyMail: Me['weeklyMail']) {
  const me = { accountId: 'a', name: 'Kaisa', language: 'en', email: 'kaisa@savonlinna.example', weeklyMail };
  const { asked } = fakeServer({
    'GET /api/me': () => ({ ...me, memberships: [] }),
    'POST /api/me/weekly-mail': () => undefined,
  });
  await refreshSession();
  render(<WeeklyMail />);
  return asked;
}

test.each([false, true])('what was %s becomes the other, and says where it goes', async (wanted) => {
  const asked = await open(wanted);
  const box = screen.getByRole('checkbox', { name: /Send me the week by e-mail on Mondays/ });
  expect(box).toHaveProperty('checked', wanted);
  expect(screen.getByText('It goes to kaisa@savonlinna.example.')).toBeTruthy();
  await userEvent.click(box);
  await act(settled);
  expect(asked.at(-1)).toEqual({
    method: 'POST',
    path: '/api/me/weekly-mail',
    body: { weeklyMail: !wanted },
  });
  expect(box).toHaveProperty('checked', !wanted);
});

test('where nobody could be sent one, nothing is said of it', async () => {
  await open(null);
  expect(document.body.textContent).toBe('');
});

test.each([
  [undefined, 'Done. No more of these e-mails will come.'],
  [new No(404, 'notFound'), /This address is not complete/],
])('the page that the link opens asks first', async (answer, said) => {
  history.replaceState(null, '', '/weekly-mail/key');
  const { asked } = fakeServer({ 'POST /weekly-mail/key': () => answer });
  render(<EndMailPage />);
  expect(asked).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'End the e-mails' }));
  await act(settled);
  expect(asked).toHaveLength(1);
  expect(screen.getByText(said)).toBeTruthy();
});
