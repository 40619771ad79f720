/** The people page on a real store, as somebody sees it; the server is a list of what was sent. */
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Snapshot } from '@silta/shared/protocol';
import { paths } from '../../paths.ts';
import { RealmProvider } from '../../realtime/RealmProvider.tsx';
import { fakeRealm, settled } from '../../realtime/testing.ts';
import { Route, Routes } from '../../ui/router.tsx';
import texts from '../locales/en.json' with { type: 'json' };
import { PeoplePage } from '../PeoplePage.tsx';
import { partnershipId } from '../testPeople.ts';

export async function openPeople(snapshot: Snapshot) {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { members: texts, realtime: {} } },
    interpolation: { escapeValue: false },
  });
  const realm = fakeRealm({ snapshots: [snapshot] });
  realm.connection.replies.command = async () => ({ seq: 2 });
  history.replaceState(null, '', paths.people(partnershipId));
  render(
    <RealmProvider realm={realm}>
      <Routes>
        <Route path="/p/:partnershipId/people" element={<PeoplePage />} />
      </Routes>
    </RealmProvider>,
  );
  await act(settled);
  const sent = () => realm.connection.questions('command').map(({ name, payload }) => ({ name, payload }));
  return { user: userEvent.setup(), sent };
}
