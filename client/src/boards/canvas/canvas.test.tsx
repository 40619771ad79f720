// The canvas: posts lie where they were put, are placed by key, pointer and number, and can be read as a list.
import { act, fireEvent, screen, within } from '@testing-library/react';
import { openBoard, speakEnglish } from '../testing/openBoard.tsx';
import { people, post, postId } from '../testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

async function openCanvas(
  as: 'aino' | 'sari',
  posts = [post(1), post(2, { spot: { x: 0, y: 600 } }), post(3)],
) {
  const board = await openBoard({ as, board: { layout: 'canvas' }, posts });
  await screen.findByRole('region', { name: 'Canvas' });
  return board;
}

const article = (name: string) => screen.getByRole('article', { name });
const order = () => screen.getAllByRole('article').map((each) => each.dataset.post);

test('posts are in the order in which the canvas is read, and arrow keys follow it', async () => {
  const { user } = await openCanvas('aino');
  expect(order()).toEqual([1, 3, 2].map(postId));
  act(() => article('Post 1').focus());
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(article('Post 3'));
  await user.keyboard('{ArrowDown}{Enter}');
  expect(within(screen.getByRole('dialog')).getByRole('article', { name: 'Post 2' })).toBeTruthy();
});

test('M and arrows place a post in steps, Enter puts it down', async () => {
  const { user, sent, settle } = await openCanvas('sari');
  act(() => article('Post 2').focus());
  await user.keyboard('m{ArrowRight}{ArrowRight}{ArrowUp}{Shift>}{ArrowDown}{/Shift}{Enter}');
  await settle();
  expect(sent()).toEqual([{ name: 'post.place', payload: { postId: postId(2), spot: { x: 40, y: 840 } } }]);
  expect(document.activeElement).toBe(article('Post 2'));
});

test('Escape leaves it where it was, and who may not move it cannot take it up', async () => {
  const staff = await openCanvas('sari');
  act(() => article('Post 2').focus());
  await staff.user.keyboard('m{ArrowRight}{Escape}');
  await staff.settle();
  expect(staff.sent()).toEqual([]);
  staff.unmount();
  const learner = await openCanvas('aino', [post(2, { authorId: people.jonas.id })]);
  act(() => article('Post 2').focus());
  await learner.user.keyboard('m{ArrowRight}{Enter}');
  expect(learner.sent()).toEqual([]);
});

/** jsdom has no pointer events of its own. */
function point(element: HTMLElement, type: string, clientX: number) {
  const event = new MouseEvent(type, { bubbles: true, button: 0, clientX, clientY: 100 });
  fireEvent(element, Object.assign(event, { pointerId: 1, pointerType: 'mouse' }));
}

test('the mouse takes a post along; letting go does not open it', async () => {
  const { sent, settle } = await openCanvas('sari');
  const frame = screen.getByRole('region', { name: 'Canvas' });
  frame.setPointerCapture = () => undefined;
  const tile = article('Post 2');
  point(tile, 'pointerdown', 100);
  point(tile, 'pointermove', 400);
  point(tile, 'pointerup', 400);
  fireEvent.click(within(tile).getByRole('button', { name: 'Post 2' }));
  await settle();
  expect(sent()).toMatchObject([{ name: 'post.place', payload: { postId: postId(2) } }]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('numbers place a post, and bring it back where it lies by itself', async () => {
  const { user, sent, settle } = await openCanvas('sari');
  await user.click(within(article('Post 2')).getByRole('button', { name: 'More for Post 2' }));
  await user.click(screen.getByRole('menuitem', { name: /^Place/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Place Post 2' });
  await user.clear(within(dialog).getByLabelText('Steps from the left'));
  await user.type(within(dialog).getByLabelText('Steps from the left'), '7');
  await user.click(within(dialog).getByRole('button', { name: 'Move here' }));
  await settle();
  expect(sent()[0]?.payload).toEqual({ postId: postId(2), spot: { x: 140, y: 600 } });
});

test('the list has the same posts in the same order, and leads back', async () => {
  const { user } = await openCanvas('aino');
  await user.click(screen.getByRole('button', { name: 'Show as a list' }));
  await screen.findByRole('article', { name: 'Post 2' });
  expect(order()).toEqual([1, 3, 2].map(postId));
  await user.click(screen.getByRole('button', { name: 'Back to the canvas' }));
  expect(screen.getByRole('region', { name: 'Canvas' })).toBeTruthy();
});

test('of a full canvas only what is near is drawn, and arrow keys reach the rest', async () => {
  const many = Array.from({ length: 1_000 }, (_, i) =>
    post(i + 1, { createdAt: new Date(Date.UTC(2026, 2, 2, 8, 0, i)).toISOString() }),
  );
  const { user } = await openCanvas('aino', many);
  expect(screen.getAllByRole('article').length).toBeLessThan(120);
  act(() => article('Post 1').focus());
  await user.keyboard('{End}');
  expect(document.activeElement).toBe(article('Post 1000'));
});
