// Other layouts of the same posts: one stream, equal tiles, a table; switching loses nothing.
import { act, fireEvent, screen, within } from '@testing-library/react';
import { openBoard, speakEnglish } from './testing/openBoard.tsx';
import { comment, finland, people, post, postId, safety } from './testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

type Opened = Awaited<ReturnType<typeof openBoard>>;

async function choose({ user, settle }: Opened, layout: string) {
  await user.click(screen.getByRole('button', { name: /^Layout:/ }));
  await user.click(screen.getByRole('menuitemradio', { name: layout }));
  // The layout itself is fetched.
  await settle();
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
}

const titles = () => screen.getAllByRole('article').map((each) => each.getAttribute('aria-labelledby'));
const rowNames = () =>
  screen.getAllByRole('rowheader').map((each) => within(each).getByRole('button').textContent);

test('the stream shows the posts of all sections in one column', async () => {
  const board = await openBoard({ as: 'aino', posts: [post(1), post(2, { sectionId: safety }), post(3)] });
  await choose(board, 'Stream');
  expect(titles()).toEqual([1, 2, 3].map((n) => `post-${postId(n)}-title`));
  expect(screen.getByRole('region', { name: 'All posts' })).toBeTruthy();
});

test('in the grid Enter opens the whole post, and closing leads back to its tile', async () => {
  const board = await openBoard({ as: 'aino', posts: [post(1), post(2)], comments: [comment(1, 2)] });
  await choose(board, 'Grid');
  expect(screen.queryByText('Comment 1')).toBeNull();
  act(() => screen.getByRole('article', { name: 'Post 2' }).focus());
  await board.user.keyboard('{Enter}');
  const dialog = screen.getByRole('dialog', { name: 'Soldering' });
  expect(within(dialog).getByText('Comment 1')).toBeTruthy();
  await board.user.click(within(dialog).getByRole('button', { name: 'Close' }));
  expect(document.activeElement).toBe(screen.getByRole('article', { name: 'Post 2' }));
});

test('arrow keys walk through the tiles, and M moves one', async () => {
  const board = await openBoard({ as: 'sari', posts: [post(1), post(2)] });
  await choose(board, 'Grid');
  act(() => screen.getByRole('article', { name: 'Post 1' }).focus());
  await board.user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByRole('article', { name: 'Post 2' }));
  await board.user.keyboard('m{ArrowUp}{Enter}');
  await board.settle();
  expect(board.sent()[0]).toMatchObject({ name: 'post.move', payload: { postId: postId(2) } });
});

test('the table has a row for each post, with what can be compared', async () => {
  const mine = post(2, {
    authorId: people.aino.id,
    sideId: finland,
    tallies: { useful: { yes: { [finland]: 2 } } },
  });
  const board = await openBoard({ as: 'aino', posts: [post(1), mine], comments: [comment(1, 1)] });
  await choose(board, 'Table');
  const cells = within(screen.getByRole('row', { name: /Post 2/ })).getAllByRole('cell');
  expect(cells.slice(0, 5).map((each) => each.textContent)).toEqual(['FI', 'Aino', 'Soldering', '2', '0']);
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('3');
});

test('a heading sorts, turns round and lets go; the posts themselves stay where they are', async () => {
  const posts = [post(1, { title: 'Tin' }), post(2, { title: 'Flux' }), post(3, { title: 'Wick' })];
  const board = await openBoard({ as: 'sari', posts });
  await choose(board, 'Table');
  const heading = screen.getByRole('columnheader', { name: 'Post' });
  const press = () => board.user.click(within(heading).getByRole('button'));
  expect(rowNames()).toEqual(['Tin', 'Flux', 'Wick']);
  await press();
  expect([rowNames(), heading.getAttribute('aria-sort')]).toEqual([['Flux', 'Tin', 'Wick'], 'ascending']);
  await press();
  expect([rowNames(), heading.getAttribute('aria-sort')]).toEqual([['Wick', 'Tin', 'Flux'], 'descending']);
  await press();
  expect([rowNames(), heading.getAttribute('aria-sort')]).toEqual([['Tin', 'Flux', 'Wick'], 'none']);
  expect(board.sent()).toEqual([]);
});

test('arrow keys go from row to row, Enter opens the post, M asks for its new place', async () => {
  const board = await openBoard({ as: 'sari', posts: [post(1), post(2)] });
  await choose(board, 'Table');
  act(() => screen.getByRole('button', { name: 'Post 1' }).focus());
  await board.user.keyboard('{ArrowDown}{Enter}');
  expect(screen.getByRole('dialog', { name: 'Soldering' })).toBeTruthy();
  await board.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }));
  await board.user.keyboard('m');
  expect(screen.getByRole('dialog', { name: /Post 2/ })).toBeTruthy();
});

test('of thousands of rows only those near are drawn, and the reader hears how many there are', async () => {
  const many = Array.from({ length: 1_200 }, (_, i) =>
    post(i + 1, { rank: `V${String(i).padStart(4, '0')}x`, createdAt: '2026-03-02T08:00:00.000Z' }),
  );
  const board = await openBoard({ as: 'aino', posts: many });
  await choose(board, 'Table');
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('1201');
  expect(screen.getAllByRole('rowheader').length).toBeLessThan(150);
  act(() => screen.getByRole('button', { name: 'Post 1' }).focus());
  await board.user.keyboard('{End}');
  expect(document.activeElement?.textContent).toBe('Post 1200');
});

test('what is being written goes along from layout to layout', async () => {
  const board = await openBoard({ as: 'aino', posts: [post(1)] });
  await board.user.click(within(screen.getByRole('banner')).getByRole('button', { name: 'Post' }));
  await board.user.type(screen.getByRole('textbox', { name: 'Title' }), 'Half a thought');
  for (const layout of ['Table', 'Grid', 'Stream', 'Wall', 'Sections']) {
    await choose(board, layout);
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'Half a thought');
  }
});

test('from a tile one writes anew, and the dialog makes way', async () => {
  const board = await openBoard({
    as: 'sari',
    posts: [post(1, { authorId: people.sari.id, sideId: finland })],
  });
  await choose(board, 'Grid');
  fireEvent.click(screen.getByRole('button', { name: 'Post 1' }));
  const dialog = screen.getByRole('dialog');
  await board.user.click(within(dialog).getByRole('button', { name: 'More for Post 1' }));
  await board.user.click(screen.getByRole('menuitem', { name: 'Edit' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Title' }));
});

test('staff choose the layout that everybody sees first', async () => {
  const board = await openBoard({ as: 'sari', posts: [post(1)] });
  await board.user.click(screen.getByRole('button', { name: 'More for this board' }));
  await board.user.click(screen.getByRole('menuitem', { name: 'Board settings' }));
  await board.settle();
  await board.user.selectOptions(
    await screen.findByRole('combobox', { name: /Layout for everyone/ }),
    'Table',
  );
  await board.settle();
  expect(board.sent()[0]).toMatchObject({ name: 'board.setLayout', payload: { layout: 'table' } });
});
