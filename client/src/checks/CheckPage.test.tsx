// The check as somebody meets it whose browser says no, whose network is slow, or who may not keep anything.
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import memberTexts from '../members/locales/en.json' with { type: 'json' };
import { partnershipAs, partnershipId } from '../members/testPeople.ts';
import type { Name } from '../members/testPeople.ts';
import { paths } from '../paths.ts';
import realtimeTexts from '../realtime/locales/en.json' with { type: 'json' };
import { RealmProvider } from '../realtime/RealmProvider.tsx';
import { fakeRealm, settled } from '../realtime/testing.ts';
import { Route, Routes } from '../ui/router.tsx';
import { CheckPage } from './CheckPage.tsx';
import texts from './locales/en.json' with { type: 'json' };

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { checks: texts, members: memberTexts, realtime: realtimeTexts } },
    interpolation: { escapeValue: false },
  }),
);

const real = { fetch: globalThis.fetch, WebSocket: globalThis.WebSocket };
afterEach(() => {
  Object.assign(globalThis, real);
  Reflect.deleteProperty(navigator, 'mediaDevices');
});

/** A server that answers at once with few bytes, and a network that lets no WebSocket through. */
function anEdge({ status = 200, no }: { status?: number; no: string }) {
  const pieces = [{ done: false, value: new Uint8Array(10) }, { done: true }];
  Object.assign(globalThis, {
    fetch: () => {
      const left = [...pieces];
      const body = { getReader: () => ({ read: () => Promise.resolve(left.shift()) }) };
      const text = () => Promise.resolve('{"code":"tooFast","details":{"retryInSeconds":7}}');
      const arrayBuffer = () => Promise.resolve(new ArrayBuffer(0));
      return Promise.resolve({ ok: status === 200, status, body, text, arrayBuffer });
    },
    WebSocket: class extends EventTarget {
      constructor() {
        super();
        setTimeout(() => this.dispatchEvent(new Event('error')));
      }
      close = () => undefined;
    },
  });
  const getUserMedia = () => Promise.reject(new DOMException('no', no));
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia }, configurable: true });
}

async function open(as: Name) {
  const realm = fakeRealm({ snapshots: [partnershipAs(as)] });
  history.replaceState(null, '', paths.check(partnershipId));
  render(
    <RealmProvider realm={realm}>
      <Routes>
        <Route path="/p/:partnershipId/sessions/check" element={<CheckPage />} />
      </Routes>
    </RealmProvider>,
  );
  await act(settled);
  return {
    user: userEvent.setup(),
    sent: () => realm.connection.questions('command').map(({ name, payload }) => ({ name, payload })),
  };
}

test('devices that are refused are explained, polling is named, and all of it is kept under a name', async () => {
  anEdge({ no: 'NotAllowedError' });
  const { user, sent } = await open('Sari');
  await user.click(screen.getByRole('button', { name: 'Start the check' }));
  await screen.findByText(/The camera may not be used/);
  await screen.findByText(/The microphone may not be used/);
  await screen.findByText('by polling only');
  expect(screen.getByText(/The network blocks WebSocket/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Keep the result' }));
  expect(screen.getByText('Name the place.')).toBeTruthy();
  expect(sent()).toEqual([]);
  await user.type(screen.getByRole('combobox', { name: 'Where are you?' }), ' Classroom B214 {Enter}');
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()).toMatchObject([
    {
      name: 'check.keep',
      payload: { place: 'Classroom B214', camera: 'refused', microphone: 'refused', road: 'polling' },
    },
  ]);
  expect(screen.getByText('Kept for Classroom B214.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Remove the check of Classroom B214' })).toBeTruthy();
});

test('a learner without a camera measures for themselves, and nothing is kept', async () => {
  anEdge({ no: 'NotFoundError' });
  const { user, sent } = await open('Aino');
  await user.click(screen.getByRole('button', { name: 'Start the check' }));
  await screen.findByText(/No camera was found/);
  await screen.findByRole('heading', { name: 'Network' });
  expect(screen.getByText(/nothing of it is kept/)).toBeTruthy();
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(screen.queryByText('Checked places')).toBeNull();
  expect(sent()).toEqual([]);
});

test('a server that says no is quoted, and it can be tried again', async () => {
  anEdge({ no: 'NotFoundError', status: 429 });
  const { user } = await open('Sari');
  await user.click(screen.getByRole('button', { name: 'Start the check' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/could not be measured.*7/);
  anEdge({ no: 'NotFoundError' });
  await user.click(screen.getByRole('button', { name: 'Check again' }));
  await screen.findByRole('heading', { name: 'Network' });
});
