// Moving and walking by keyboard: every step is said, and the focus stays on the post.
import { screen, within } from '@testing-library/react';
import { openBoard, speakEnglish } from './testing/openBoard.tsx';
import { finland, people, post, safety } from './testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const article = (name: string) => screen.getByRole('article', { name });
const titlesIn = (name: string) =>
  within(screen.getByRole('region', { name }))
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent);

test('moving by keys says each place, keeps the focus and sends the rank between the neighbours', async () => {
  const posts = [post(1), post(2), post(3), post(4, { sectionId: safety }), post(5, { sectionId: safety })];
  const { user, sent, settle } = await openBoard({ as: 'sari', posts });
  article('Post 1').focus();
  await user.keyboard('m');
  expect(screen.getByRole('alert').textContent).toContain('Moving Post 1');
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('alert').textContent).toBe('Soldering, place 2 of 3');
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('alert').textContent).toBe('ESD safety, place 2 of 3');
  expect(document.activeElement).toBe(article('Post 1'));
  expect(within(article('Post 1').parentElement ?? document.body).getByText('Place 2 of 3')).toBeTruthy();
  await user.keyboard('{Enter}');
  await settle();
  const [command] = sent();
  const { rank, sectionId } = command?.payload as { rank: string; sectionId: string };
  expect([command?.name, sectionId]).toEqual(['post.move', safety]);
  expect(post(4).rank < rank && rank < post(5).rank).toBe(true);
  expect(titlesIn('ESD safety')).toEqual(['Post 4', 'Post 1', 'Post 5']);
  expect(document.activeElement).toBe(article('Post 1'));
});

test('Esc leaves a moved post where it was', async () => {
  const { user, sent } = await openBoard({ as: 'sari', posts: [post(1), post(2)] });
  article('Post 1').focus();
  await user.keyboard('m{ArrowDown}{Escape}');
  expect(titlesIn('Soldering')).toEqual(['Post 1', 'Post 2']);
  expect(sent()).toEqual([]);
  expect(document.activeElement).toBe(article('Post 1'));
});

test('learners move their own posts and no others', async () => {
  const { user } = await openBoard({
    as: 'aino',
    posts: [post(1), post(2, { authorId: people.aino.id, sideId: finland })],
  });
  article('Post 1').focus();
  await user.keyboard('m');
  expect(screen.queryByText('Put down')).toBeNull();
  article('Post 2').focus();
  await user.keyboard('m');
  expect(screen.getByText(/Put down/)).toBeTruthy();
});

test('arrow keys go from post to post and from lane to lane', async () => {
  const posts = [post(1), post(2), post(3, { sectionId: safety })];
  const { user } = await openBoard({ as: 'aino', posts });
  article('Post 1').focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(article('Post 2'));
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(article('Post 3'));
});
