// The map: pins and the list beside it, places chosen by press, key and name, and posts on one spot.
import { act, fireEvent, screen, within } from '@testing-library/react';
import { openBoard, speakEnglish } from '../testing/openBoard.tsx';
import { people, post, postId } from '../testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const at = (n: number, lat: number, lon: number, label = '') => post(n, { location: { lat, lon, label } });

const all = () => [
  post(1),
  at(2, 51.72, 8.75, 'Paderborn'),
  at(3, 61.87, 28.88, 'Savonlinna'),
  at(4, 61.87, 28.88),
];

async function openMap(as: 'aino' | 'sari', posts = all()) {
  const board = await openBoard({ as, board: { layout: 'map' }, posts });
  await screen.findByRole('region', { name: 'Map' });
  return board;
}

const map = () => screen.getByRole('region', { name: 'Map' });
const order = () => screen.getAllByRole('article').map((each) => each.dataset.post);

test('posts with a place are pins with the code of their side, and come first in the list', async () => {
  await openMap('aino');
  expect(order()).toEqual([2, 3, 4, 1].map(postId));
  const pin = within(map()).getByRole('button', { name: /^Post 2, / });
  expect(pin.textContent).toMatch(/^[A-Z]{2}$/);
  expect(screen.getByRole('region', { name: 'Not on the map yet' }).textContent).toContain('Post 1');
  expect(screen.getByText('Savonlinna')).toBeTruthy();
});

test('a pin opens its post; several on one spot are listed', async () => {
  const { user } = await openMap('aino');
  await user.click(within(map()).getByRole('button', { name: '2 posts here' }));
  await user.click(screen.getByRole('menuitem', { name: /Post 4/ }));
  expect(within(screen.getByRole('dialog')).getByRole('article', { name: 'Post 4' })).toBeTruthy();
});

test('keys move and zoom the map, and bring all posts back', async () => {
  const { user } = await openMap('aino');
  const box = () => map().querySelector('svg')?.getAttribute('viewBox');
  act(() => map().focus());
  const before = box();
  await user.keyboard('{ArrowRight}+');
  expect(box()).not.toBe(before);
  await user.keyboard('0');
  expect(box()).toBe(before);
});

/** jsdom has no pointer events of its own. */
function press(element: HTMLElement, x: number, y: number) {
  for (const type of ['pointerdown', 'pointerup'])
    fireEvent(
      element,
      Object.assign(new MouseEvent(type, { bubbles: true, button: 0, clientX: x, clientY: y }), {
        pointerId: 1,
      }),
    );
}

test('M asks for the place; a typed name or coordinates, and a press, choose it', async () => {
  const { user, sent, settle } = await openMap('sari');
  act(() => screen.getByRole('article', { name: 'Post 1' }).focus());
  await user.keyboard('m');
  const dialog = await screen.findByRole('dialog', { name: 'Place of Post 1' });
  const find = within(dialog).getByLabelText('Find a place');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(sent()).toEqual([]);
  await user.type(find, 'nowhere{Enter}');
  expect(within(dialog).getByText(/Nothing here is called so/)).toBeTruthy();
  await user.clear(find);
  await user.type(find, 'savonlinna{Enter}');
  expect(within(dialog).getByText('Chosen: 61.8700, 28.8800')).toBeTruthy();
  await user.clear(find);
  await user.type(find, '52,5° N; 13,4° E{Enter}');
  expect(within(dialog).getByText('Chosen: 52.5000, 13.4000')).toBeTruthy();
  const chart = within(dialog).getByRole('region');
  press(chart, 500, 300);
  expect(within(dialog).queryByText('Chosen: 52.5000, 13.4000')).toBeNull();
  act(() => chart.focus());
  await user.keyboard('{ArrowDown}');
  await user.type(within(dialog).getByLabelText(/^Name of the place/), 'Our school');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await settle();
  expect(sent()).toMatchObject([
    { name: 'post.locate', payload: { postId: postId(1), location: { label: 'Our school' } } },
  ]);
  expect(order().at(-1)).toBe(postId(4));
});

test('a place is taken off again', async () => {
  const { user, sent, settle } = await openMap('sari', [at(2, 51.72, 8.75)]);
  await user.click(screen.getByRole('button', { name: 'More for Post 2' }));
  await user.click(screen.getByRole('menuitem', { name: /^Place on the map/ }));
  await user.click(await screen.findByRole('button', { name: 'Take off the map' }));
  await settle();
  expect(sent()[0]).toEqual({ name: 'post.locate', payload: { postId: postId(2), location: null } });
});

test('a new post takes its place along', async () => {
  const { user, sent, settle } = await openMap('aino');
  await user.click(within(screen.getByRole('banner')).getByRole('button', { name: 'Post' }));
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Our harbour');
  await user.click(screen.getByRole('button', { name: 'Choose a place' }));
  const dialog = await screen.findByRole('dialog', { name: 'Choose a place' });
  await user.type(within(dialog).getByLabelText('Find a place'), '60.17, 24.94{Enter}');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(screen.getByRole('button', { name: 'Place: 60.1700, 24.9400' })).toBeTruthy();
  act(() => screen.getByRole('textbox', { name: 'Title' }).focus());
  await user.keyboard('{Control>}{Enter}{/Control}');
  await settle();
  expect(sent()[0]).toMatchObject({
    name: 'post.create',
    payload: { title: 'Our harbour', location: { lat: 60.17, lon: 24.94, label: '' } },
  });
});

test('where nobody may move a post, nothing asks for its place', async () => {
  const { user } = await openMap('aino', [post(1, { authorId: people.jonas.id })]);
  await user.click(screen.getByRole('button', { name: 'More for Post 1' }));
  expect(screen.queryByRole('menuitem', { name: /Place on the map/ })).toBeNull();
});
