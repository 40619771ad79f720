// Collecting first and revealing together, and a board that is locked at a time.
import { screen, within } from '@testing-library/react';
import { openBoard, speakEnglish } from './testing/openBoard.tsx';
import { boardId, finland, germany, people, post, sections } from './testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const collecting = sections.map((section, i) => ({
  ...section,
  collecting: true,
  collected: i === 0 ? { [finland]: 2, [germany]: 1 } : {},
}));
const mine = post(1, { authorId: people.aino.id, sideId: finland, state: 'collected' });

test('a learner reads what collecting means, how much there is, and that only few see it', async () => {
  const { user } = await openBoard({ as: 'aino', sections: collecting, posts: [mine] });
  expect(screen.getByText(/Everybody writes for themselves first/)).toBeTruthy();
  expect(screen.getByText(/2 posts/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Reveal all posts' })).toBeNull();
  expect(screen.getByRole('article', { name: 'Post 1' }).textContent).toContain(
    'Collected. You and staff see it until all are revealed.',
  );
  await user.click(screen.getByRole('button', { name: 'Add a post to Soldering' }));
  expect(screen.getByText('You and staff see it until all posts are revealed together.')).toBeTruthy();
});

test('staff begin it from the menu, and reveal all at once', async () => {
  const begun = await openBoard({ as: 'sari', posts: [] });
  await begun.user.click(screen.getByRole('button', { name: 'More for this board' }));
  await begun.user.click(screen.getByRole('menuitem', { name: 'Collect first, reveal later' }));
  await begun.settle();
  expect(begun.sent()).toEqual([{ name: 'section.collect', payload: {} }]);
  begun.unmount();
  const { user, sent, settle } = await openBoard({ as: 'sari', sections: collecting, posts: [mine] });
  expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Reveal all posts' }));
  await settle();
  expect(sent()).toEqual([{ name: 'section.reveal', payload: {} }]);
  expect(screen.queryByText(/until you reveal/)).toBeNull();
  expect(screen.getByRole('article', { name: 'Post 1' }).textContent).not.toContain('Collected');
});

test('staff set the times by their own clock', async () => {
  const { user, sent, settle } = await openBoard({ as: 'sari', posts: [] });
  await user.click(screen.getByRole('button', { name: 'More for this board' }));
  await user.click(screen.getByRole('menuitem', { name: 'Lock at a time' }));
  const dialog = await screen.findByRole('dialog', { name: 'Lock at a time' });
  await user.type(within(dialog).getByLabelText('Lock'), '2026-03-02T10:00');
  await user.type(within(dialog).getByLabelText('Unlock'), '2026-03-02T10:00');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(dialog.textContent).toContain('Choose two different times');
  await user.clear(within(dialog).getByLabelText('Unlock'));
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await settle();
  const times = { locksAt: '2026-03-02T10:00:00.000Z', opensAt: null };
  expect(sent()).toEqual([{ name: 'board.schedule', payload: { boardId, ...times } }]);
});

test('everybody reads the times on the clocks of both sides', async () => {
  await openBoard({ as: 'gast', board: { locksAt: '2026-03-02T10:00:00.000Z' }, posts: [] });
  const notice = screen.getByText(/Locks:/);
  expect(notice.textContent).toMatch(/DE.*10:00.*FI.*10:00/);
});
