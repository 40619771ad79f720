// Present mode: one post at a time, in the order on screen, by keys and fingers, and back to the same post.
import { act, fireEvent, screen, within } from '@testing-library/react';
import { openBoard, speakEnglish } from '../testing/openBoard.tsx';
import { attachment } from '../../files/testing/attachment.ts';
import { finland, people, post, safety } from '../testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const stage = () => screen.getByRole('dialog');
const shown = () => within(stage()).getByRole('article');

async function present(posts = [post(1), post(2, { state: 'waiting' }), post(3, { sectionId: safety })]) {
  const board = await openBoard({ as: 'sari', posts });
  act(() => screen.getByRole('article', { name: 'Post 1' }).focus());
  await board.user.keyboard('p');
  await screen.findByRole('dialog');
  return board;
}

test('it begins with the post one is at, and goes on by arrow, space and button, without what waits', async () => {
  const { user } = await present();
  expect(document.activeElement).toBe(shown());
  expect(shown().textContent).toContain('Post 1');
  expect(within(stage()).getByRole('heading', { level: 2 }).textContent).toBe('Soldering');
  await user.keyboard(' ');
  expect(shown().textContent).toContain('Post 3');
  expect(within(stage()).getByText('2 of 2')).toBeTruthy();
  expect(within(stage()).getByRole('heading', { level: 2 }).textContent).toBe('ESD safety');
  await user.keyboard('{ArrowRight}{ArrowLeft}');
  expect(shown().textContent).toContain('Post 1');
  await user.click(within(stage()).getByRole('button', { name: 'Next post' }));
  expect(shown().textContent).toContain('Post 3');
});

test('Escape leads back to the post that was shown last', async () => {
  const { user } = await present();
  await user.keyboard('{End}{Escape}');
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('article', { name: 'Post 3' }));
});

test('it shows what is filtered just now, and a finger goes on', async () => {
  const posts = [post(1), post(2, { authorId: people.aino.id, sideId: finland }), post(3)];
  const { user } = await openBoard({ as: 'sari', posts });
  await user.click(screen.getByRole('radio', { name: /^DE/ }));
  await user.click(screen.getByRole('button', { name: 'More for this board' }));
  await user.click(screen.getByRole('menuitem', { name: /^Present/ }));
  await screen.findByRole('dialog');
  const swipe = (type: string, clientX: number) =>
    fireEvent(
      stage(),
      Object.assign(new MouseEvent(type, { bubbles: true, clientX }), { pointerId: 1, pointerType: 'touch' }),
    );
  swipe('pointerdown', 300);
  swipe('pointerup', 100);
  expect(shown().textContent).toContain('Post 3');
  expect(within(stage()).getByText('2 of 2')).toBeTruthy();
});

test('a post that goes away makes place for the next one, and nothing else is reached meanwhile', async () => {
  const { deliver, container } = await present([post(1), post(3)]);
  expect(container.inert).toBe(true);
  await deliver([post(1, { deletedAt: '2026-03-03T08:00:00.000Z' })]);
  expect(shown().textContent).toContain('Post 3');
});

test('pictures are shown whole, with what is to be seen on them', async () => {
  const attachments = [attachment(1, { alt: 'A bent pin', caption: 'After the fall' })];
  await present([post(1, { attachments })]);
  expect(within(stage()).getByRole('img', { name: 'A bent pin' }).getAttribute('sizes')).toBe('90vw');
  expect(shown().textContent).toContain('After the fall');
});
