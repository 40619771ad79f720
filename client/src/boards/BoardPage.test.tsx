// A board as people use it: reading, answering, approving, finding, setting it up.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openBoard, speakEnglish } from './testing/openBoard.tsx';
import { comment, finland, people, post, postId, safety } from './testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const article = (name: string) => screen.getByRole('article', { name });
const titlesIn = (name: string) =>
  within(screen.getByRole('region', { name }))
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent);

test('staff see what waits, filter to it and approve it', async () => {
  const posts = [post(1), post(2, { state: 'waiting' })];
  const { user, sent, settle } = await openBoard({ as: 'sari', posts });
  await user.click(screen.getByRole('button', { name: /To approve/ }));
  expect(titlesIn('Soldering')).toEqual(['Post 2']);
  await user.click(screen.getByRole('button', { name: 'Approve' }));
  await settle();
  expect(sent()).toEqual([{ name: 'post.approve', payload: { postId: postId(2) } }]);
  // Its button has gone, and the focus is not lost with it.
  expect(document.activeElement).not.toBe(document.body);
});

test('the author sees that a post waits and has nothing to approve', async () => {
  const mine = post(1, { authorId: people.aino.id, sideId: finland, state: 'waiting' });
  await openBoard({ as: 'aino', posts: [mine] });
  expect(article('Post 1').textContent).toContain('Waiting for approval');
  expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
});

test('an anonymous post shows side and hat, no name; its own side’s staff read the name beside it', async () => {
  const hidden = post(1, { anonymous: true, authorId: null });
  const shown = await openBoard({ as: 'aino', posts: [hidden] });
  expect(article('Post 1').textContent).toContain('Anonymous');
  expect(article('Post 1').textContent).toContain('DE');
  expect(article('Post 1').querySelector('.av-anon')).toBeTruthy();
  shown.unmount();
  await openBoard({
    as: 'sari',
    posts: [post(1, { anonymous: true, authorId: people.aino.id, sideId: finland })],
  });
  expect(article('Post 1').textContent).toContain('Anonymous (Aino)');
});

test('deleting offers to undo it', async () => {
  const { user, sent, settle } = await openBoard({ as: 'sari', posts: [post(1), post(2)] });
  await user.click(screen.getByRole('button', { name: 'More for Post 1' }));
  await user.click(screen.getByRole('menuitem', { name: 'Delete' }));
  expect(titlesIn('Soldering')).toEqual(['Post 2']);
  expect(document.activeElement).toBe(article('Post 2'));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await settle();
  expect(titlesIn('Soldering')).toEqual(['Post 1', 'Post 2']);
  expect(sent()[0]).toEqual({ name: 'post.delete', payload: { postId: postId(1) } });
});

test('search opens in place and says how many it found', async () => {
  const { user } = await openBoard({
    as: 'aino',
    posts: [post(1, { title: 'Flux' }), post(2, { title: 'Tips' })],
  });
  await user.keyboard('/');
  await user.keyboard('flux');
  expect(titlesIn('Soldering')).toEqual(['Flux']);
  expect(screen.getByText('1 post found')).toBeTruthy();
  await user.keyboard('xyz');
  expect(screen.getByRole('heading', { name: 'No posts here' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show all posts' }));
  expect(titlesIn('Soldering')).toEqual(['Flux', 'Tips']);
});

test('a new post of somebody else waits behind a button while one reads in the lane', async () => {
  const { user, deliver } = await openBoard({ as: 'aino', posts: [post(2)] });
  article('Post 2').focus();
  await deliver([post(1)]);
  expect(titlesIn('Soldering')).toEqual(['Post 2']);
  await user.click(screen.getByRole('button', { name: '1 new post' }));
  expect(titlesIn('Soldering')).toEqual(['Post 1', 'Post 2']);
});

test('without a reader in the lane it is simply there, and read out', async () => {
  const { deliver } = await openBoard({ as: 'aino', posts: [post(2)] });
  await deliver([post(1)]);
  expect(titlesIn('Soldering')).toEqual(['Post 1', 'Post 2']);
  // Polite news come at most every five seconds, and the tests before have said something too.
  const heard = () => screen.getAllByRole('status').map((region) => region.textContent);
  await waitFor(() => expect(heard()).toContain('New post by Jonas in Soldering: Post 1'), {
    timeout: 6_000,
  });
});

test('two comments are shown, the others on demand; one from the other side has the joint', async () => {
  const comments = [1, 2, 3, 4].map((n) => comment(n, 1));
  const { user } = await openBoard({ as: 'aino', posts: [post(1)], comments });
  const list = within(article('Post 1')).getByRole('list', { name: 'Comments' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(2);
  expect(within(list).getAllByRole('listitem')[0]?.querySelector('.cross')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '2 more comments' }));
  expect(within(list).getAllByRole('listitem')).toHaveLength(4);
});

test('useful is a switch that counts by side', async () => {
  const { user, sent, settle } = await openBoard({ as: 'aino', posts: [post(1)] });
  const useful = () => within(article('Post 1')).getByRole('button', { name: /Useful/ });
  await user.click(useful());
  await settle();
  expect(sent()).toEqual([
    { name: 'reaction.set', payload: { postId: postId(1), kind: 'useful', value: 'yes' } },
  ]);
  expect(useful().textContent).toContain('FI 1');
});

test('a locked board says why there is nothing to write with', async () => {
  await openBoard({ as: 'aino', board: { locked: true }, posts: [post(1)] });
  expect(screen.getByText(/This board is locked just now/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Post' })).toBeNull();
  expect(screen.queryByRole('button', { name: /Add a post/ })).toBeNull();
});

test('guests read along', async () => {
  await openBoard({ as: 'gast', posts: [post(1)] });
  expect(screen.getByText(/You are a guest here/)).toBeTruthy();
});

test('an empty board offers a first post and three beginnings', async () => {
  const { user } = await openBoard({ as: 'aino' });
  expect(screen.getByRole('img', { name: 'A bridge without stones' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'What I want to ask you' }));
  expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('What I want to ask you');
});

test('a link leads to its post', async () => {
  await openBoard({ as: 'aino', posts: [post(1), post(2)], hash: `#post-${postId(2)}` });
  await waitFor(() => expect(document.activeElement).toBe(article('Post 2')));
  expect(article('Post 2').className).toContain('is-selected');
});

test('a post carries its language, and its links lead out safely', async () => {
  await openBoard({ as: 'aino', posts: [post(1, { language: 'fi', text: 'Katso https://example.fi' })] });
  expect(screen.getByRole('heading', { name: 'Post 1' }).lang).toBe('fi');
  const link = screen.getByRole('link', { name: 'https://example.fi' });
  expect(link.getAttribute('rel')).toContain('noopener');
  fireEvent.click(link);
});

test('while a board is on its way its title is there, and after ten seconds a word', async () => {
  const { realm } = await openBoard({ as: 'aino', isSlow: true });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('How we solder');
  expect(screen.queryByText(/Still loading/)).toBeNull();
  await act(() => realm.clock.advance(10_000));
  expect(screen.getByText(/Still loading/)).toBeTruthy();
});

test('a board that is gone or closed to the viewer says so and leads back', async () => {
  await openBoard({ as: 'aino', isGone: true });
  expect(screen.getByRole('heading', { name: 'This board is not here' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'See all boards' })).toBeTruthy();
});

test('staff change the rules at once', async () => {
  const { user, sent, settle } = await openBoard({ as: 'sari', posts: [post(1)] });
  await user.click(screen.getByRole('button', { name: 'More for this board' }));
  await user.click(screen.getByRole('menuitem', { name: 'Board settings' }));
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Names' }), 'Can be left out');
  await settle();
  expect(sent()[0]).toMatchObject({
    name: 'board.setRules',
    payload: { rules: { anonymity: 'peers', locked: false } },
  });
});

test('sections are put in order by buttons that say where they went', async () => {
  const { user, sent, settle } = await openBoard({ as: 'sari', posts: [post(1)] });
  await user.click(screen.getByRole('button', { name: 'More for this board' }));
  await user.click(screen.getByRole('menuitem', { name: 'Sections' }));
  await user.click(screen.getByRole('button', { name: 'Move ESD safety up' }));
  await settle();
  expect(sent()[0]).toMatchObject({ name: 'section.move', payload: { sectionId: safety } });
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toContain(
    'ESD safety',
  );
  expect(
    screen.getByRole('button', { name: 'Move or delete its posts first' }).getAttribute('aria-disabled'),
  ).toBe('true');
});
