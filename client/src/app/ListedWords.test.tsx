// The list of words that staff look at first: several added at once, one taken off, and nothing lost where it is refused.
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { limits } from '@silta/shared/limits';
import { partnershipAs, partnershipId } from '../members/testPeople.ts';
import { RealmProvider } from '../realtime/RealmProvider.tsx';
import { fakeRealm, settled } from '../realtime/testing.ts';
import { ListedWords } from './ListedWords.tsx';
import { speak } from './testing/texts.ts';

beforeAll(() => speak());

async function open(list: string[]) {
  const realm = fakeRealm({ snapshots: [partnershipAs('Sari')] });
  render(
    <RealmProvider realm={realm}>
      <ListedWords partnershipId={partnershipId} list={list} />
    </RealmProvider>,
  );
  await act(settled);
  return () => realm.connection.questions('command').map(({ name, payload }) => ({ name, payload }));
}

test('several are added at once, one on each line', async () => {
  const sent = await open([]);
  await userEvent.type(screen.getByLabelText('Add words or phrases'), 'idiot{Enter}{Enter} shut up ');
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  await act(settled);
  expect(sent()).toEqual([{ name: 'partnership.listWords', payload: { words: ['idiot', 'shut up'] } }]);
});

test('what cannot be on the list is said, and stays in the field', async () => {
  const sent = await open([]);
  const field = screen.getByLabelText('Add words or phrases');
  await userEvent.type(field, 'x'.repeat(limits.listedWord + 1));
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  expect(screen.getByText(/at most 60 characters/)).toBeTruthy();
  expect((field as HTMLTextAreaElement).value).not.toBe('');
  expect(sent()).toEqual([]);
});

test('one is taken off by its own button', async () => {
  const sent = await open(['idiot', 'shut up']);
  expect(screen.getByRole('list', { name: '2 words on the list' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Remove shut up' }));
  await act(settled);
  expect(sent()).toEqual([{ name: 'partnership.unlistWord', payload: { word: 'shut up' } }]);
});
