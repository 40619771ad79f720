/** Joining: a code is found while it is typed, refused with a sentence, and staff are asked for an account. */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { InvitationLook } from '@silta/shared/auth';
import type { SideId } from '@silta/shared/ids';
import { fakeServer, No } from '../app/testing/server.ts';
import { speak } from '../app/testing/texts.ts';
import { JoinPage } from './JoinPage.tsx';

const finnish = '00000000-0000-4000-8000-0000000000f1' as SideId;
const german = '00000000-0000-4000-8000-0000000000de' as SideId;
const look: InvitationLook = {
  partnershipName: 'Electronics 2026',
  role: 'learner',
  sideId: finnish,
  sides: [
    {
      id: german,
      kind: 'company',
      name: 'Paderborn Electronics',
      place: 'Paderborn',
      country: 'DE',
      timeZone: 'Europe/Berlin',
      position: 1,
      learners: 8,
      staff: 5,
    },
    {
      id: finnish,
      kind: 'school',
      name: 'Savonlinna Vocational College',
      place: 'Savonlinna',
      country: 'FI',
      timeZone: 'Europe/Helsinki',
      position: 0,
      learners: 1,
      staff: 3,
    },
  ],
};
const partnershipId = '00000000-0000-4000-8000-00000000aaaa';
const returnKey = 'lake lantern birch otter summer bridge';

let went: string[] = [];

async function open(address = '/join') {
  history.replaceState(null, '', address);
  went = [];
  render(<JoinPage goTo={(path) => went.push(path)} />);
  return { user: userEvent.setup(), code: screen.getByRole('textbox', { name: 'Class code' }) };
}

beforeAll(() => speak());

test('a code is looked up when it is complete, however it is typed', async () => {
  const { asked } = fakeServer({ 'POST /api/invitations/look': () => look });
  const { user, code } = await open();
  await user.type(code, 'fi 7km-42');
  expect(asked).toEqual([]);
  await user.type(code, 'p');
  await screen.findByText('You join as a student of Savonlinna Vocational College');
  expect(asked.map(({ body }) => body)).toEqual([{ code: 'FI7KM42P' }]);
  expect(screen.getByText('1 student, 3 staff')).toBeTruthy();
  expect(screen.getByText('8 apprentices, 5 staff')).toBeTruthy();
});

test('a code in the address is looked up at once', async () => {
  fakeServer({ 'POST /api/invitations/look': () => look });
  await open('/join/FI-7KM-42P');
  await screen.findByText(/You join as a student/);
});

test('a wrong code says so at the field', async () => {
  fakeServer({ 'POST /api/invitations/look': () => new No(404, 'wrongCode') });
  const { user, code } = await open();
  await user.type(code, 'FI-AAA-AAA');
  await screen.findByText(/This code opens no class\. Compare it letter by letter\./);
  expect(code.getAttribute('aria-invalid')).toBe('true');
});

test('too many tries name the time to wait', async () => {
  fakeServer({ 'POST /api/invitations/look': () => new No(429, 'tooFast', { retryInSeconds: 30 }) });
  const { user, code } = await open();
  await user.type(code, 'FI-AAA-AAA');
  await screen.findByText('That was a lot at once. Try again in 30 seconds.');
});

test('a learner joins with a first name and gets the six words', async () => {
  const { asked } = fakeServer({
    'POST /api/invitations/look': () => look,
    'POST /api/join': () => ({ partnershipId, returnKey }),
    'GET /api/me': () => new No(401, 'notSignedIn'),
  });
  const { user } = await open('/join/FI-7KM-42P');
  await screen.findByText(/You join as a student/);
  await user.click(screen.getByRole('button', { name: 'Join the class' }));
  expect(screen.getByRole('alert').textContent).toContain('Write your first name');
  await user.type(screen.getByRole('textbox', { name: 'Your first name' }), 'Aino');
  await user.click(screen.getByRole('button', { name: 'Join the class' }));
  await screen.findByRole('heading', { name: 'You are in, Aino' });
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    ...returnKey.split(' ').map((word, index) => `${index + 1}${word}`),
  ]);
  const joining = asked.find(({ path }) => path === '/api/join')?.body;
  expect(joining).toEqual({ code: 'FI-7KM-42P', name: 'Aino', language: 'en', languages: ['fi', 'en'] });
  await user.click(screen.getByRole('button', { name: 'I have it, on to my class' }));
  expect(went).toEqual([`/p/${partnershipId}`]);
});

test('a code for staff asks for an account first', async () => {
  fakeServer({ 'POST /api/invitations/look': () => ({ ...look, role: 'teacher' }) });
  await open('/join/FI-7KM-42P');
  await screen.findByText('You join as a teacher of Savonlinna Vocational College');
  expect(screen.getByText(/You need an account/)).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'E-mail address' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Join the class' })).toBeNull();
});
