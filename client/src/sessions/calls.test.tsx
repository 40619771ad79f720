// Choosing the call of a session, the warning that comes with it, and the page that leads into it.
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { partnershipId } from '../members/testPeople.ts';
import { paths } from '../paths.ts';
import { Route, Routes } from '../ui/router.tsx';
import { CallPage } from './CallPage.tsx';
import { serverOfCalls } from './testing/answers.ts';
import { openPlan, session, sessionId, speakEnglish } from './testing/openPlan.tsx';

beforeAll(speakEnglish);

const server = serverOfCalls({ jitsi: 'https://meet.example.org', bigbluebutton: 'https://bbb.example.org' });
beforeEach(() => {
  server.asked.length = 0;
  server.refused = null;
});

async function opened(scene: Parameters<typeof openPlan>[1] = {}) {
  const plan = await openPlan('Sari', scene);
  await plan.user.click(screen.getByRole('button', { name: 'Change call and back-up plan' }));
  return { ...plan, dialog: within(await screen.findByRole('dialog')) };
}

test('a room on a server is chosen without an address, beside a link', async () => {
  const { user, sent, dialog } = await opened();
  const choice = await dialog.findByRole('combobox', { name: 'Video call' });
  expect(
    within(choice)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['No call yet', 'By a link', 'Jitsi on meet.example.org', 'BigBlueButton on bbb.example.org']);
  expect(dialog.queryByRole('textbox', { name: 'Link to the video call' })).toBeNull();
  await user.selectOptions(choice, 'Jitsi on meet.example.org');
  expect(dialog.getByText(/Silta makes the room/)).toBeTruthy();
  await user.selectOptions(
    dialog.getByRole('combobox', { name: 'Second call, if the first fails' }),
    'By a link',
  );
  const address = dialog.getByRole('textbox', { name: 'Second link, if the first fails' });
  await user.type(address, 'https://teams.example.org/plc');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(sent()).toMatchObject([
    {
      name: 'session.setCall',
      payload: {
        call: { kind: 'jitsi', url: '' },
        backUp: { call: { kind: 'link', url: 'https://teams.example.org/plc' } },
      },
    },
  ]);
});

test('a tool that a side may not use is warned of as soon as it is chosen', async () => {
  const { user, dialog } = await opened({ callTools: { DE: ['jitsi', 'teams'] } });
  const choice = await dialog.findByRole('combobox', { name: 'Video call' });
  await user.selectOptions(choice, 'BigBlueButton on bbb.example.org');
  expect(dialog.getByText(/may not use BigBlueButton/)).toBeTruthy();
  await user.selectOptions(choice, 'Jitsi on meet.example.org');
  expect(dialog.queryByText(/may not use/)).toBeNull();
});

test('what was chosen stays to be chosen where its server is not there any more', async () => {
  const call = { kind: 'bigbluebutton', url: '' } as const;
  const { sent, user, dialog } = await opened({ session: session({ call }) });
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(sent()).toMatchObject([{ payload: { call } }]);
});

test('the page on the way into a call goes on by itself, and says what to do where it cannot', async () => {
  server.refused = 'callSilent';
  const gone: string[] = [];
  history.replaceState(null, '', paths.call(partnershipId, sessionId, 'main'));
  render(
    <Routes>
      <Route
        path="/p/:partnershipId/sessions/:sessionId/call/:of"
        element={<CallPage goTo={(address) => gone.push(address)} />}
      />
    </Routes>,
  );
  expect(await screen.findByText('The call server does not answer. Use the back-up plan.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'To the session' }).getAttribute('href')).toBe(
    paths.sessionRoom(partnershipId, sessionId),
  );
  server.refused = null;
  await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(gone).toEqual([expect.stringMatching(/^https:\/\/meet\.example\.org\/silta-/)]));
  expect(server.asked).toEqual(Array(2).fill(`/api/sessions/${sessionId}/call?of=main`));
});
