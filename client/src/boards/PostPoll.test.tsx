// Asking in a post, and answering.
import { fireEvent, screen, within } from '@testing-library/react';
import { openPoll } from '@silta/shared/boards/polls';
import type { Poll } from '@silta/shared/boards/fields';
import { openBoard, speakEnglish } from './testing/openBoard.tsx';
import { finland, germany, people, post, postId } from './testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const article = () => within(screen.getByRole('article', { name: 'Post 1' }));
const tips = (fields: Partial<Poll> = {}): Poll => ({
  ...openPoll({ choices: ['Chisel', 'Bevel'], several: false, results: 'atOnce' }),
  choices: [
    { text: 'Chisel', bySide: { [finland]: 6, [germany]: 3 } },
    { text: 'Bevel', bySide: {} },
  ],
  answered: { [finland]: 6, [germany]: 3 },
  ...fields,
});

test('answering counts for one’s own side, and can be changed or taken back', async () => {
  const { user, sent, settle } = await openBoard({ as: 'jonas', posts: [post(1, { poll: tips() })] });
  const row = async (name: string) => (await article().findByText(name)).closest('li');
  expect((await row('Chisel'))?.textContent).toContain('FI 6DE 3');
  await user.click(article().getByRole('radio', { name: 'Bevel' }));
  await settle();
  expect(sent()).toEqual([{ name: 'poll.answer', payload: { postId: postId(1), choices: [1] } }]);
  expect((await row('Bevel'))?.textContent).toContain('DE 1');
  expect((await row('Bevel'))?.className).toBe('mine');
  await user.click(article().getByRole('radio', { name: 'Chisel' }));
  expect((await row('Chisel'))?.textContent).toContain('DE 4');
  await user.click(article().getByRole('button', { name: 'Take back' }));
  expect((await row('Chisel'))?.textContent).toContain('DE 3');
});

test('several choices are boxes to tick', async () => {
  const { user, sent, settle } = await openBoard({
    as: 'jonas',
    posts: [post(1, { poll: tips({ several: true }) })],
  });
  await user.click(await article().findByRole('checkbox', { name: 'Bevel' }));
  await settle();
  await user.click(article().getByRole('checkbox', { name: 'Chisel' }));
  expect(sent()[0]?.payload).toEqual({ postId: postId(1), choices: [1] });
  expect(
    article()
      .getAllByRole<HTMLInputElement>('checkbox')
      .map(({ checked }) => checked),
  ).toEqual([true, true]);
});

test('results that come after answering or closing are not shown before', async () => {
  const shown = await openBoard({
    as: 'jonas',
    posts: [post(1, { poll: tips({ results: 'afterVoting' }) })],
  });
  expect(await article().findByText(/shown when you have answered/)).toBeTruthy();
  expect(article().queryByText('FI')).toBeNull();
  await shown.user.click(article().getByRole('radio', { name: 'Bevel' }));
  expect(article().getAllByText('FI').length).toBeGreaterThan(0);
  shown.unmount();
  await openBoard({ as: 'jonas', posts: [post(1, { poll: tips({ results: 'afterClosing' }) })] });
  expect(await article().findByText(/shown when the poll is closed/)).toBeTruthy();
});

test('the author closes the poll; then there is nothing to choose', async () => {
  const { user, sent, settle } = await openBoard({
    as: 'aino',
    posts: [post(1, { authorId: people.aino.id, sideId: finland, poll: tips() })],
  });
  await user.click(screen.getByRole('button', { name: 'More for Post 1' }));
  await user.click(screen.getByRole('menuitem', { name: 'Close the poll' }));
  await settle();
  expect(sent()).toEqual([{ name: 'poll.close', payload: { postId: postId(1) } }]);
  expect(article().queryByRole('radio')).toBeNull();
  expect(article().getByText(/Closed/)).toBeTruthy();
});

test('a poll is written in the composer, by keyboard alone, and kept on the device', async () => {
  const { user, sent, settle } = await openBoard({ as: 'aino', posts: [post(1)] });
  await user.click(screen.getByRole('button', { name: 'Post' }));
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Which tip?');
  await user.click(screen.getByRole('button', { name: 'Poll' }));
  await user.type(await screen.findByRole('textbox', { name: 'Choice 1' }), 'Chisel{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Choice 2' }));
  await user.type(screen.getByRole('textbox', { name: 'Choice 2' }), 'Bevel{Enter}');
  await user.type(await screen.findByRole('textbox', { name: 'Choice 3' }), 'Hoof');
  await user.click(screen.getByRole('checkbox', { name: 'Several choices allowed' }));
  expect(JSON.stringify(localStorage)).toContain('Hoof');
  fireEvent.submit(screen.getByRole('form', { name: 'New post' }));
  await settle();
  expect(sent()[0]).toMatchObject({
    name: 'post.create',
    payload: {
      title: 'Which tip?',
      poll: { choices: ['Chisel', 'Bevel', 'Hoof'], several: true, results: 'atOnce' },
    },
  });
});

test('a poll with one choice is not sent yet', async () => {
  const { user, sent, settle } = await openBoard({ as: 'aino', posts: [post(1)] });
  await user.click(screen.getByRole('button', { name: 'Post' }));
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Which tip?');
  await user.click(screen.getByRole('button', { name: 'Poll' }));
  await user.type(await screen.findByRole('textbox', { name: 'Choice 1' }), 'Chisel');
  fireEvent.submit(screen.getByRole('form', { name: 'New post' }));
  await settle();
  expect(sent()).toEqual([]);
});
