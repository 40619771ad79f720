// Whether the partnership shows what is at a link: off at first, said what it tells others, switched at once.
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { partnershipAs, partnershipId } from '../members/testPeople.ts';
import { RealmProvider } from '../realtime/RealmProvider.tsx';
import { fakeRealm, settled } from '../realtime/testing.ts';
import { LinkPreviews } from './LinkPreviews.tsx';
import { speak } from './testing/texts.ts';

beforeAll(() => speak());

async function open(isOn: boolean) {
  const realm = fakeRealm({ snapshots: [partnershipAs('Kaisa')] });
  render(
    <RealmProvider realm={realm}>
      <LinkPreviews partnershipId={partnershipId} isOn={isOn} />
    </RealmProvider>,
  );
  await act(settled);
  await userEvent.click(screen.getByRole('switch', { name: 'Show link previews' }));
  await act(settled);
  return realm.connection.questions('command').map(({ name, payload }) => ({ name, payload }));
}

test.each([true, false])('what was %s becomes the other, and says what leaves the server', async (isOn) => {
  const sent = await open(isOn);
  expect(sent).toEqual([{ name: 'partnership.setLinkPreviews', payload: { linkPreviews: !isOn } }]);
  expect(screen.getByText(/the site learns that somebody here is interested/).tagName).toBe('P');
});
