// What the sides agree on for chats: put by one, accepted by the other, and never overwritten unseen.
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ChatRules } from '@silta/shared/partnerships/chat';
import { paderborn, partnershipAs, partnershipId } from '../members/testPeople.ts';
import { RealmProvider } from '../realtime/RealmProvider.tsx';
import { fakeRealm, settled } from '../realtime/testing.ts';
import { ChatRulesSection } from './ChatRulesSection.tsx';
import { speak } from './testing/texts.ts';

beforeAll(() => speak());

const theirs: ChatRules = {
  ...{ rule: 'staff', words: 'We write kindly.', version: 3 },
  accepted: [{ sideId: paderborn, at: '2026-10-12T09:00:00.000Z' }],
};

async function open(rules: ChatRules) {
  const realm = fakeRealm({ snapshots: [partnershipAs('Kaisa')] });
  const shown = (of: ChatRules) => (
    <RealmProvider realm={realm}>
      <ChatRulesSection partnershipId={partnershipId} rules={of} />
    </RealmProvider>
  );
  const { rerender } = render(shown(rules));
  await act(settled);
  return {
    become: (of: ChatRules) => rerender(shown(of)),
    sent: () => realm.connection.questions('command').map(({ name, payload }) => ({ name, payload })),
  };
}

test('what the other side has put is accepted with one press', async () => {
  const { sent } = await open(theirs);
  expect(screen.queryByRole('button', { name: /^Save/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Accept for our side' }));
  expect(sent()).toEqual([{ name: 'partnership.acceptChatRules', payload: { was: 3 } }]);
});

test('a change names the version that was seen, and what the other side changes meanwhile does not take it away', async () => {
  const { sent, become } = await open(theirs);
  await userEvent.click(screen.getByRole('radio', { name: 'Everyone' }));
  await userEvent.type(screen.getByLabelText('Our rules'), ' Briefly.');
  become({ ...theirs, version: 4, words: 'Theirs' });
  expect(screen.getByLabelText('Our rules')).toHaveProperty('value', 'We write kindly. Briefly.');
  expect(screen.getByText(/has just changed this/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^Save/ }));
  const payload = { was: 3, rule: 'everyone', words: 'We write kindly. Briefly.' };
  expect(sent()).toEqual([{ name: 'partnership.setChatRules', payload }]);
});
