// Finding one's way: filters by person and by what is new, mine or unanswered, and marks for what came since the last visit.
import { act, screen, within } from '@testing-library/react';
import { openBoard, speakEnglish } from '../testing/openBoard.tsx';
import { comment, finland, people, post } from '../testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const mine = post(2, { authorId: people.aino.id, sideId: finland });
const names = () => screen.queryAllByRole('article').map((each) => /Post \d+/.exec(each.textContent)?.[0]);

async function choose(user: Awaited<ReturnType<typeof openBoard>>['user'], name: string | RegExp) {
  await user.click(screen.getByRole('button', { name: /^Filter/ }));
  await user.click(screen.getByRole('menuitemradio', { name }));
}

test('mine, those of one person, and those that the other side has not answered', async () => {
  const posts = [post(1), mine, post(3)];
  const { user } = await openBoard({ as: 'aino', posts, comments: [comment(1, 1)] });
  await choose(user, 'My posts');
  expect(names()).toEqual(['Post 2']);
  expect(screen.getByRole('button', { name: 'Filter: 1 choice' })).toBeTruthy();
  await choose(user, 'My posts');
  await choose(user, /^Jonas/);
  expect(names()).toEqual(['Post 1', 'Post 3']);
  await choose(user, 'Not answered by the other side');
  expect(names()).toEqual(['Post 3']);
});

test('P1 nobody is offered as a person for what they wrote without a name', async () => {
  const hidden = post(1, { anonymous: true, authorId: people.aino.id, sideId: finland });
  const { user } = await openBoard({ as: 'sari', posts: [hidden] });
  await user.click(screen.getByRole('button', { name: 'Filter' }));
  expect(screen.queryByRole('menuitemradio', { name: /Aino/ })).toBeNull();
});

test('on a first visit nothing is new; on the next one what others have written since is', async () => {
  const first = await openBoard({ as: 'aino', posts: [post(1), mine] });
  expect(screen.queryByText('New')).toBeNull();
  first.unmount();
  const later = [post(1), mine, post(3), post(4, { authorId: people.aino.id, sideId: finland })];
  const answer = comment(1, 2, { authorId: people.jonas.id, createdAt: '2026-03-02T12:00:00.000Z' });
  const second = await openBoard({ as: 'aino', posts: later, comments: [answer] });
  expect(
    screen.getAllByText('New').map((mark) => mark.closest('article')?.textContent.match(/Post \d/)?.[0]),
  ).toEqual(['Post 2', 'Post 3']);
  await choose(second.user, /^New since/);
  expect(names()).toEqual(['Post 2', 'Post 3']);
});

test('what somebody posts is shown, whatever they were looking for', async () => {
  const { user, settle } = await openBoard({ as: 'aino', posts: [post(1)] });
  await choose(user, 'With files');
  expect(names()).toEqual([]);
  await user.click(within(screen.getByRole('banner')).getByRole('button', { name: 'Post' }));
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Post 7');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await settle();
  await act(settle);
  expect(names()).toContain('Post 7');
});
