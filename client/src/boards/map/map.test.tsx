// The map: pins and the list beside it, places chosen by press, key and name, and posts on one spot.
import { act, fireEvent, screen, within } from '@testing-library/react';
import { lineOf } from '@silta/shared/boards/polyline';
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

const ride = (fromLat: number, count: number) =>
  `<gpx>${Array.from({ length: count }, (_, i) => `<trkpt lat="${fromLat + i / 1000}" lon="25"><ele>${100 + i}</ele></trkpt>`).join('')}</gpx>`;
/** jsdom’s files cannot be read as text. */
const gpxFile = (text: string) =>
  Object.assign(new File([text], 'ride.gpx', { type: 'application/gpx+xml' }), {
    text: () => Promise.resolve(text),
  });
const track = (kilometres: number) => {
  const line = lineOf([
    { lat: 50, lon: 10 },
    { lat: 50 + kilometres / 111.195, lon: 10 },
  ]);
  return { line, metres: kilometres * 1000, climb: null };
};

test('a route is read on the device, loses its ends, and is sent as a line', async () => {
  const { user, sent, settle } = await openMap('aino', [post(1, { authorId: people.aino.id })]);
  await user.click(screen.getByRole('button', { name: 'More for Post 1' }));
  await user.click(screen.getByRole('menuitem', { name: 'Route (GPX)' }));
  const dialog = await screen.findByRole('dialog', { name: 'Route of Post 1' });
  const file = within(dialog).getByLabelText(/^GPX file/);
  await user.upload(file, gpxFile(`<!DOCTYPE gpx>${ride(60, 50)}`));
  expect(await within(dialog).findByText(/could do harm/)).toBeTruthy();
  await user.upload(file, gpxFile(ride(60, 51)));
  expect(await within(dialog).findByText('5.2 km, 46 m uphill')).toBeTruthy();
  await user.click(within(dialog).getByRole('switch'));
  expect(within(dialog).getByText('5.6 km, 50 m uphill')).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await settle();
  expect(sent()).toEqual([
    {
      name: 'post.track',
      payload: {
        postId: postId(1),
        track: {
          line: lineOf([
            { lat: 60, lon: 25 },
            { lat: 60.05, lon: 25 },
          ]),
          climb: 50,
        },
      },
    },
  ]);
  expect(screen.getByText('5.6 km, 50 m uphill')).toBeTruthy();
  expect(map().querySelectorAll('.map-track')).toHaveLength(1);
});

test('a common goal adds up the routes of all sides, in words and as a span', async () => {
  const goal = { from: 'Paderborn', to: 'Savonlinna', kilometres: 1900 };
  const posts = [
    post(1, { track: track(400) }),
    post(2, { track: track(100), state: 'waiting' }),
    post(3, { track: track(300) }),
  ];
  const board = await openBoard({ as: 'sari', board: { layout: 'map', goal }, posts });
  const said = '700 km of 1,900 km from Paderborn to Savonlinna';
  expect(await screen.findByRole('img', { name: said })).toBeTruthy();
  expect(screen.getByText(said)).toBeTruthy();
  board.unmount();
  await openBoard({ as: 'sari', board: { layout: 'map', goal: { ...goal, kilometres: 700 } }, posts });
  expect(await screen.findByText(/^Reached: 700 km together/)).toBeTruthy();
});

test('staff set the goal; wrong kilometres are not sent', async () => {
  const { user, sent, settle } = await openMap('sari');
  await user.click(screen.getByRole('button', { name: 'More for this board' }));
  await user.click(screen.getByRole('menuitem', { name: 'Common goal' }));
  const dialog = await screen.findByRole('dialog', { name: 'Common goal' });
  await user.type(within(dialog).getByLabelText('Kilometres'), '0');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(within(dialog).getByText(/whole kilometres from 1/)).toBeTruthy();
  await user.type(within(dialog).getByLabelText('Kilometres'), '{Backspace}1900');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await settle();
  expect(sent()[0]).toMatchObject({ name: 'board.setGoal', payload: { goal: { kilometres: 1900 } } });
});
