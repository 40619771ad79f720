// Connected posts: shown with both, made and taken away by keyboard, from the menu and on the canvas.
import { act, fireEvent, screen, within } from '@testing-library/react';
import { openBoard, speakEnglish } from '../testing/openBoard.tsx';
import { boardId, connection, finland, people, post, postId } from '../testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const posts = [
  post(1, { title: 'Flux' }),
  post(2, { title: 'Solder', sideId: finland, authorId: people.aino.id }),
  post(3, { title: 'Löt paste' }),
];
const article = (name: string) => within(screen.getByRole('article', { name }));

async function openMenu(user: Awaited<ReturnType<typeof openBoard>>['user'], name: string) {
  await user.click(article(name).getByRole('button', { name: `More for ${name}` }));
}

test('each of the two says with which post it is linked, and leads there', async () => {
  await openBoard({ as: 'aino', posts, connections: [connection(1, [1, 2])] });
  const there = await article('Flux').findByRole('link', { name: 'Solder' });
  expect(there.getAttribute('href')).toContain(`#post-${postId(2)}`);
  expect(await article('Solder').findByRole('link', { name: 'Flux' })).toBeTruthy();
  expect(article('Löt paste').queryByText('Linked with')).toBeNull();
});

test('only between two sides the joint leads to it', async () => {
  const connections = [connection(1, [1, 2]), connection(2, [1, 3])];
  await openBoard({ as: 'aino', posts, connections });
  const joints = (await article('Flux').findAllByRole('listitem')).map(
    (item) => item.querySelector('.tie-joint') !== null,
  );
  expect(joints.sort()).toEqual([false, true]);
});

test.each(['grid', 'timeline', 'table', 'stream'] as const)(
  'is there in the layout %s, too',
  async (layout) => {
    await openBoard({ as: 'aino', board: { layout }, posts, connections: [connection(1, [1, 2])] });
    expect((await screen.findAllByRole('link', { name: 'Solder' })).length).toBe(1);
  },
);

test('a post is found by its words and linked by Enter', async () => {
  const { user, sent, settle } = await openBoard({ as: 'aino', posts });
  await openMenu(user, 'Flux');
  await user.click(screen.getByRole('menuitem', { name: 'Link to a post…' }));
  const field = await screen.findByRole('combobox', { name: 'Find a post by its words' });
  expect(document.activeElement).toBe(field);
  await user.keyboard('lot');
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Löt pasteDE']);
  expect(field.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option').id);
  await user.keyboard('{Enter}');
  await settle();
  expect(sent()).toMatchObject([
    { name: 'connection.make', payload: { postId: postId(1), toId: postId(3) } },
  ]);
  expect(within(screen.getByRole('dialog')).getByRole('button', { name: 'Unlink Löt paste' })).toBeTruthy();
});

test('arrow keys go through the list and around', async () => {
  const { user, sent, settle } = await openBoard({ as: 'aino', posts });
  await openMenu(user, 'Flux');
  await user.click(screen.getByRole('menuitem', { name: 'Link to a post…' }));
  await screen.findByRole('combobox');
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
  await settle();
  expect(sent()).toMatchObject([{ payload: { toId: postId(2) } }]);
});

test('whoever made it and staff take it away, and it can be undone; others cannot', async () => {
  const scene = { posts, connections: [connection(1, [1, 2], 'aino')] };
  const mine = await openBoard({ as: 'aino', ...scene });
  await openMenu(mine.user, 'Flux');
  await mine.user.click(screen.getByRole('menuitem', { name: 'Link to a post…' }));
  await mine.user.click(await screen.findByRole('button', { name: 'Unlink Solder' }));
  await mine.settle();
  expect(mine.sent()).toMatchObject([{ name: 'connection.remove' }]);
  expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
  mine.unmount();
  const other = await openBoard({ as: 'jonas', posts, connections: [connection(1, [1, 2])] });
  await openMenu(other.user, 'Flux');
  await other.user.click(screen.getByRole('menuitem', { name: 'Link to a post…' }));
  await screen.findByRole('combobox');
  expect(screen.queryByRole('button', { name: 'Unlink Solder' })).toBeNull();
});

describe('on the canvas', () => {
  const open = async (as: 'aino' | 'sari') => {
    const board = await openBoard({
      as,
      board: { layout: 'canvas' },
      posts,
      connections: [connection(1, [1, 2])],
    });
    await screen.findByRole('region', { name: 'Canvas' });
    return board;
  };

  test('by keyboard: the one is begun with, the other chosen', async () => {
    const { user, sent, settle } = await open('aino');
    act(() => article('Flux').getByRole('button', { name: 'More for Flux' }).focus());
    act(() => screen.getByRole('button', { name: 'Link Flux with another post' }).focus());
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Stop linking' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('article', { name: 'Flux' }));
    await user.keyboard('{End}{Enter}');
    await settle();
    expect(sent()).toMatchObject([
      { name: 'connection.make', payload: { postId: postId(1), toId: postId(3) } },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('Escape and a press on the ground stop it', async () => {
    const { user, sent } = await open('aino');
    const begin = () => screen.getByRole('button', { name: 'Link Flux with another post' });
    act(() => begin().focus());
    await user.keyboard('{Enter}{Escape}');
    expect(screen.queryByRole('button', { name: 'Stop linking' })).toBeNull();
    act(() => begin().focus());
    await user.keyboard('{Enter}');
    fireEvent.click(screen.getByRole('region', { name: 'Canvas' }));
    expect(screen.queryByRole('button', { name: 'Stop linking' })).toBeNull();
    expect(sent()).toEqual([]);
  });

  test('staff take a line away where it is drawn; a line across the border has two hues', async () => {
    const { user, sent, settle } = await open('sari');
    const hues = [...document.querySelectorAll<SVGLineElement>('.canvas-lines line')].map(
      ({ style }) => style.stroke,
    );
    expect(new Set(hues).size).toBe(2);
    await user.click(screen.getByRole('button', { name: 'Unlink Flux and Solder' }));
    await settle();
    expect(sent()).toMatchObject([{ name: 'connection.remove' }]);
    expect(document.querySelectorAll('.canvas-lines line')).toHaveLength(0);
  });
});

describe('a board that has grown out of a post', () => {
  const origin = { boardId, postId: postId(1) };

  test('leads to the post, and the post to it', async () => {
    await openBoard({ as: 'aino', board: { origin }, posts });
    const into = await article('Flux').findByRole('link', { name: 'How we solder' });
    expect(into.getAttribute('href')).toMatch(new RegExp(`${boardId}$`));
    const notice = await screen.findByText(/has grown out of a post on/);
    expect(within(notice).getByRole('link').getAttribute('href')).toContain(`${boardId}#post-${postId(1)}`);
  });

  test('is made by staff, with a title and a section', async () => {
    const staff = await openBoard({ as: 'sari', posts });
    await openMenu(staff.user, 'Flux');
    await staff.user.click(screen.getByRole('menuitem', { name: 'Make a board of it…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Make a board of Flux' }));
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: /Title/ }).value).toBe('Flux');
    await staff.user.clear(dialog.getByRole('textbox', { name: /Section/ }));
    await staff.user.click(dialog.getByRole('button', { name: 'Create board' }));
    expect(dialog.getAllByText('Please give the section a name.').length).toBeGreaterThan(0);
    staff.unmount();
    const learner = await openBoard({ as: 'aino', posts });
    await openMenu(learner.user, 'Flux');
    expect(screen.queryByRole('menuitem', { name: 'Make a board of it…' })).toBeNull();
  });
});
