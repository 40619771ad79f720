// Streets on maps: offered only where this server has a source, and said who learns what.
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { partnershipAs, partnershipId } from '../members/testPeople.ts';
import { RealmProvider } from '../realtime/RealmProvider.tsx';
import { fakeRealm, settled } from '../realtime/testing.ts';
import { MapTilesSection } from './MapTilesSection.tsx';
import { fakeServer } from './testing/server.ts';
import type { Answers } from './testing/server.ts';
import { speak } from './testing/texts.ts';

beforeAll(() => speak());

async function open(answers: Answers) {
  fakeServer(answers);
  const realm = fakeRealm({ snapshots: [partnershipAs('Kaisa')] });
  const { unmount } = render(
    <RealmProvider realm={realm}>
      <MapTilesSection partnershipId={partnershipId} isOn={false} />
    </RealmProvider>,
  );
  await act(settled);
  return { realm, unmount };
}

test('as long as no source is known there is nothing to switch; with one it is named', async () => {
  const { unmount } = await open({});
  expect(screen.queryByRole('switch')).toBeNull();
  unmount();
  const { realm } = await open({
    'GET /api/maps': () => ({ source: { host: 'tiles.example.org', credit: '© Somebody' } }),
  });
  expect(screen.getByText(/fetches the pictures from tiles.example.org/)).toBeTruthy();
  await userEvent.click(screen.getByRole('switch', { name: 'Show streets and towns' }));
  await act(settled);
  const sent = realm.connection.questions('command').map(({ name, payload }) => ({ name, payload }));
  expect(sent).toEqual([{ name: 'partnership.setMapTiles', payload: { mapTiles: true } }]);
});
