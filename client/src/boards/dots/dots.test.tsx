// Voting with dots: one's own are counted down, those of others are nowhere until the result is there.
import { screen, within } from '@testing-library/react';
import { openBoard, speakEnglish } from '../testing/openBoard.tsx';
import { finland, germany, people, post, postId } from '../testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const article = (n: number) => within(screen.getByRole('article', { name: `Post ${n}` }));
const board = { reactions: 'dots' } as const;
const give = (n: number, left: number) =>
  article(n).findByRole('button', { name: new RegExp(`^Give a dot, ${left} left`) });

test('dots are given, taken back one by one and all together, and counted down', async () => {
  const { user, sent, settle } = await openBoard({ as: 'aino', board, posts: [post(1), post(2)] });
  expect(await screen.findByText('3 of 3 dots left.')).toBeTruthy();
  await user.click(await give(1, 3));
  await settle();
  await user.click(await give(1, 2));
  await settle();
  expect(screen.getByText('1 of 3 dots left.')).toBeTruthy();
  await user.click(await give(2, 1));
  await settle();
  const none = article(2).getByRole('button', { name: /^No dot left/ });
  expect(none.getAttribute('aria-disabled')).toBe('true');
  await user.click(none);
  await settle();
  await user.click(article(1).getByRole('button', { name: 'Take one back' }));
  await settle();
  expect(sent()[0]).toEqual({ name: 'dots.give', payload: { postId: postId(1), dots: 1 } });
  expect([1, 2].map((n) => article(n).getByText(/^Yours:/).textContent)).toEqual([
    'Yours: 1 dot',
    'Yours: 1 dot',
  ]);
  await user.click(screen.getByRole('button', { name: 'Take all back' }));
  expect(screen.getByText('3 of 3 dots left.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Close the vote' })).toBeNull();
});

test('staff close the vote, and the result is there by side', async () => {
  const tallies = { dots: { 2: { [finland]: 1 }, 1: { [germany]: 3 } } };
  const { user, sent, settle } = await openBoard({ as: 'sari', board, posts: [post(1, { tallies })] });
  await user.click(await screen.findByRole('button', { name: 'Close the vote' }));
  await settle();
  expect(sent()).toEqual([{ name: 'dots.close', payload: {} }]);
  expect(article(1).getByText('5 dots')).toBeTruthy();
  expect([...document.querySelectorAll('.of-side')].map((each) => each.textContent)).toEqual([
    'FI 2',
    'DE 3',
  ]);
  await user.click(screen.getByRole('button', { name: 'Open the vote again' }));
  expect(await give(1, 3)).toBeTruthy();
});

test('who only reads along has none to give', async () => {
  await openBoard({ as: 'gast', board, posts: [post(1, { authorId: people.aino.id })] });
  expect(await screen.findByText('Nobody sees the dots of others until the vote is closed.')).toBeTruthy();
  expect(screen.queryByText(/dots left/)).toBeNull();
});
