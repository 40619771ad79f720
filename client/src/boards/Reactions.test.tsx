// Reacting in every way a board may choose.
import { screen, within } from '@testing-library/react';
import { openBoard, speakEnglish } from './testing/openBoard.tsx';
import { finland, germany, people, post, postId } from './testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const article = () => within(screen.getByRole('article', { name: 'Post 1' }));

test('a vote up or down; the same again takes it back', async () => {
  const { user, sent, settle } = await openBoard({
    as: 'aino',
    board: { reactions: 'votes' },
    posts: [post(1)],
  });
  const up = await article().findByRole('button', { name: /Vote up/ });
  await user.click(up);
  await settle();
  expect(up.getAttribute('aria-pressed')).toBe('true');
  expect(up.textContent).toContain('FI 1');
  await user.click(article().getByRole('button', { name: /Vote down/ }));
  await settle();
  expect(up.getAttribute('aria-pressed')).toBe('false');
  expect(article().getByRole('button', { name: /Vote down/ }).textContent).toContain('FI 1');
  await user.click(article().getByRole('button', { name: /Vote down/ }));
  await settle();
  expect(article().getByRole('button', { name: /Vote down/ }).textContent).toContain('0');
  expect(sent()[0]?.payload).toEqual({ postId: postId(1), kind: 'votes', value: 'up' });
});

test('stars are given in a menu; the mean and the counts by side are shown', async () => {
  const stars = { 5: { [germany]: 1 }, 2: { [germany]: 1 } };
  const { user, sent, settle } = await openBoard({
    as: 'aino',
    board: { reactions: 'stars' },
    posts: [post(1, { tallies: { stars } })],
  });
  const button = await article().findByRole('button', { name: /Stars 3.5 DE 2/ });
  await user.click(button);
  await user.click(screen.getByRole('menuitemradio', { name: '5 stars' }));
  await settle();
  expect(sent()).toEqual([
    { name: 'reaction.set', payload: { postId: postId(1), kind: 'stars', value: '5' } },
  ]);
  expect(button.textContent).toContain('4');
  expect(button.textContent).toContain('FI 1');
});

test('staff give a mark; something else than 0 to 100 is told, not sent', async () => {
  const { user, sent, settle } = await openBoard({
    as: 'sari',
    board: { reactions: 'marks' },
    posts: [post(1)],
  });
  await user.click(await article().findByRole('button', { name: /Mark/ }));
  const field = screen.getByRole('textbox', { name: 'Mark from 0 to 100' });
  await user.type(field, '101{Enter}');
  expect(screen.getByText('Please enter a whole number from 0 to 100.')).toBeTruthy();
  await user.clear(field);
  await user.type(field, '85{Enter}');
  await settle();
  expect(sent()).toEqual([{ name: 'mark.set', payload: { postId: postId(1), mark: 85 } }]);
  expect(article().getByRole('button', { name: /Mark 85/ })).toBeTruthy();
});

test('the author reads the mean mark and gives none', async () => {
  const tallies = { marks: { 80: { [finland]: 1 }, 90: { [germany]: 1 } } };
  const mine = post(1, { authorId: people.aino.id, sideId: finland, tallies });
  await openBoard({ as: 'aino', board: { reactions: 'marks' }, posts: [mine] });
  expect(await article().findByText('85')).toBeTruthy();
  expect(article().queryByRole('button', { name: /Mark/ })).toBeNull();
});

test('one of six emoji, and the same as somebody else by a click on theirs', async () => {
  const tallies = { emoji: { wow: { [germany]: 2 } } };
  const { user, sent, settle } = await openBoard({
    as: 'aino',
    board: { reactions: 'emoji' },
    posts: [post(1, { tallies })],
  });
  await user.click(await article().findByRole('button', { name: /Surprised/ }));
  await settle();
  expect(article().getByRole('button', { name: /Surprised/ }).textContent).toContain('FI 1');
  await user.click(article().getByRole('button', { name: 'React with an emoji' }));
  await user.click(screen.getByRole('menuitemradio', { name: 'Heart' }));
  await settle();
  expect(article().getByRole('button', { name: /Heart/ }).textContent).toContain('FI 1');
  expect(sent()[0]?.payload).toMatchObject({ value: 'wow' });
});

test('where nobody reacts there is nothing to press, and no order by reactions', async () => {
  const { user } = await openBoard({ as: 'aino', board: { reactions: 'none' }, posts: [post(1)] });
  expect(article().queryByRole('button', { name: /Useful/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: /Order:/ }));
  expect(screen.getAllByRole('menuitemradio')).toHaveLength(3);
});

test('staff choose the kind in the settings', async () => {
  const { user, sent, settle } = await openBoard({ as: 'sari', posts: [post(1)] });
  await user.click(screen.getByRole('button', { name: 'More for this board' }));
  await user.click(screen.getByRole('menuitem', { name: 'Board settings' }));
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Reactions' }), 'stars');
  await settle();
  expect(sent()[0]).toMatchObject({ name: 'board.setReactions', payload: { reactions: 'stars' } });
});
