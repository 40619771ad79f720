// The timeline: posts in the order of time, a scale that leads to its periods, dates given in composer and menu.
import { act, fireEvent, screen, within } from '@testing-library/react';
import { openBoard, speakEnglish } from '../testing/openBoard.tsx';
import { people, post, postId } from '../testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const on = (n: number, from: string, until: string | null = null) => post(n, { dates: { from, until } });

async function openTimeline(
  as: 'aino' | 'sari',
  posts = [post(1), on(2, '2026-09-01'), on(3, '2026-05-04', '2026-05-08')],
) {
  const board = await openBoard({ as, board: { layout: 'timeline' }, posts });
  // The layout itself is fetched, and drawn group by group.
  for (const { title } of posts) await screen.findByRole('article', { name: title });
  return board;
}

const order = () => screen.getAllByRole('article').map((each) => each.dataset.post);

test('posts come in the order of time, period by period; undated ones last', async () => {
  await openTimeline('aino');
  expect(order()).toEqual([3, 2, 1].map(postId));
  const groups = screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent);
  expect(groups.filter((text) => / \d+$/.test(text) && !text.startsWith('Post'))).toEqual([
    'May 2026 1',
    'September 2026 1',
    'Without a date 1',
  ]);
  expect(screen.getByText('4 – 8 May 2026')).toBeTruthy();
});

test('the scale leads to a period that has posts', async () => {
  const { user } = await openTimeline('aino');
  const axis = screen.getByRole('navigation', { name: 'Times' });
  expect(within(axis).getAllByRole('listitem')).toHaveLength(5);
  expect(within(axis).queryByRole('button', { name: 'June 2026' })).toBeNull();
  await user.click(within(axis).getByRole('button', { name: 'September 2026' }));
  expect(document.activeElement?.textContent).toContain('September 2026');
});

test('arrow keys follow time, and Enter opens the post', async () => {
  const { user } = await openTimeline('aino');
  act(() => screen.getByRole('article', { name: 'Post 3' }).focus());
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(screen.getByRole('article', { name: 'Post 2' }));
  await user.keyboard('{Enter}');
  expect(within(screen.getByRole('dialog')).getByRole('article', { name: 'Post 2' })).toBeTruthy();
});

test('M asks for the date; a wrong one is not sent', async () => {
  const { user, sent, settle } = await openTimeline('sari');
  act(() => screen.getByRole('article', { name: 'Post 1' }).focus());
  await user.keyboard('m');
  const dialog = await screen.findByRole('dialog', { name: 'Date of Post 1' });
  const [day, until] = [within(dialog).getByLabelText('Day'), within(dialog).getByLabelText(/^Until/)];
  fireEvent.change(day, { target: { value: '2026-10-10' } });
  fireEvent.change(until, { target: { value: '2026-10-01' } });
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(within(dialog).getByText(/the end comes after the beginning/)).toBeTruthy();
  expect(sent()).toEqual([]);
  fireEvent.change(until, { target: { value: '2026-10-12' } });
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await settle();
  expect(sent()).toEqual([
    { name: 'post.date', payload: { postId: postId(1), dates: { from: '2026-10-10', until: '2026-10-12' } } },
  ]);
  expect(order()).toEqual([3, 2, 1].map(postId));
});

test('a new post takes its date along', async () => {
  const { user, sent, settle } = await openTimeline('aino');
  await user.click(within(screen.getByRole('banner')).getByRole('button', { name: 'Post' }));
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'We arrive');
  fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-10-05' } });
  await user.keyboard('{Control>}{Enter}{/Control}');
  await settle();
  expect(sent()[0]).toMatchObject({
    name: 'post.create',
    payload: { title: 'We arrive', dates: { from: '2026-10-05', until: null } },
  });
});

test('where nobody may move a post, nothing asks for its date', async () => {
  const { user } = await openTimeline('aino', [post(1, { authorId: people.jonas.id })]);
  await user.click(screen.getByRole('button', { name: 'More for Post 1' }));
  expect(screen.queryByRole('menuitem', { name: /Date/ })).toBeNull();
  expect(screen.getByText(/No post has a date yet/)).toBeTruthy();
});
