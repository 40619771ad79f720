// Names on a board: the dial, and who looks who wrote something.
import { screen, within } from '@testing-library/react';
import { openBoard, speakEnglish } from '../testing/openBoard.tsx';
import { boardId, comment, finland, people, post, postId } from '../testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const at = '2026-03-02T10:00:00.000Z';
const sealed = { anonymous: true, sealed: true, authorId: null, sideId: finland } as const;
const reason = 'Somebody may be in danger.';

test('staff turn the dial and read what it means', async () => {
  const { user, sent, settle } = await openBoard({ as: 'sari', posts: [] });
  await user.click(screen.getByRole('button', { name: 'More for this board' }));
  await user.click(screen.getByRole('menuitem', { name: 'Board settings' }));
  const dial = await screen.findByRole('combobox', { name: 'Names' });
  expect(dial).toHaveProperty('value', 'named');
  await user.selectOptions(dial, 'Can be left out, staff need a reason');
  await settle();
  expect(sent()).toMatchObject([
    { name: 'board.setRules', payload: { boardId, rules: { anonymity: 'reason' } } },
  ]);
  expect(screen.getByText(/only after giving a reason, which the author reads/)).toBeTruthy();
});

test('where staff need a reason, whoever writes reads that, and sends what they were told', async () => {
  const { user, sent, settle } = await openBoard({
    as: 'aino',
    board: { anonymity: 'reason' },
    posts: [post(1)],
  });
  await user.click(screen.getByRole('button', { name: 'Add a post to Soldering' }));
  await user.click(screen.getByRole('switch', { name: 'Anonymous' }));
  expect(screen.getByText(/see your name only if they give a reason/)).toBeTruthy();
  await user.type(screen.getByLabelText('Title'), 'I broke it');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await settle();
  expect(sent()[0]?.payload).toMatchObject({ anonymous: true, sealed: true });
});

test('staff of the author’s side look who it was by giving a reason', async () => {
  const { user, sent, settle } = await openBoard({ as: 'sari', posts: [post(1, sealed)] });
  await user.click(screen.getByRole('button', { name: 'More for Post 1' }));
  await user.click(screen.getByRole('menuitem', { name: 'See who wrote this' }));
  const dialog = await screen.findByRole('dialog', { name: 'Who wrote “Post 1”?' });
  await user.click(within(dialog).getByRole('button', { name: 'See who wrote this' }));
  expect(within(dialog).getAllByText('Give a reason').length).toBeGreaterThan(0);
  await user.type(within(dialog).getByRole('textbox'), reason);
  await user.click(within(dialog).getByRole('button', { name: 'See who wrote this' }));
  await settle();
  expect(sent()).toEqual([{ name: 'post.reveal', payload: { postId: postId(1), reason } }]);
});

test('learners are not offered it, and staff not where it needs no reason', async () => {
  const first = await openBoard({ as: 'jonas', posts: [post(1, sealed)] });
  await first.user.click(screen.getByRole('button', { name: 'More for Post 1' }));
  expect(screen.queryByRole('menuitem', { name: 'See who wrote this' })).toBeNull();
  first.unmount();
  const known = { ...sealed, sealed: false, authorId: people.aino.id };
  const { user } = await openBoard({ as: 'sari', posts: [post(1, known)] });
  await user.click(screen.getByRole('button', { name: 'More for Post 1' }));
  expect(screen.queryByRole('menuitem', { name: 'See who wrote this' })).toBeNull();
});

test('the author reads who looked and why, on posts and comments', async () => {
  const revealed = { memberId: people.sari.id, reason, at };
  const mine = { anonymous: true, sealed: true, authorId: people.aino.id, sideId: finland, revealed };
  await openBoard({ as: 'aino', posts: [post(1, mine)], comments: [comment(1, 1, mine)] });
  const notes = screen.getAllByText(/Sari looked who wrote this\. Staff of your side now know/);
  expect(notes).toHaveLength(2);
  expect(screen.getAllByText(reason, { exact: false }).length).toBeGreaterThan(0);
});

test('where only first names stand, no second one does', async () => {
  people.sari.name = 'Sari Lehtonen';
  const posts = [post(1, { authorId: people.sari.id, sideId: finland })];
  const full = await openBoard({ as: 'aino', posts });
  expect(document.querySelector('.by b')?.textContent).toBe('Sari Lehtonen');
  full.unmount();
  await openBoard({ as: 'aino', board: { anonymity: 'firstName' }, posts });
  expect(document.querySelector('.by b')?.textContent).toBe('Sari');
  people.sari.name = 'Sari';
});
