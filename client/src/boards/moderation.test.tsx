// What staff do with a post that should not stand there as it is, and what its author sees of it.
import { screen, within } from '@testing-library/react';
import { openBoard, speakEnglish } from './testing/openBoard.tsx';
import { board, boardId, comment, finland, people, post, postId } from './testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const article = (name: string) => screen.getByRole('article', { name });
const at = '2026-03-02T08:00:00.000Z';
const returned = { word: 'Please leave out the name.', memberId: people.sari.id, at };
const mine = { authorId: people.aino.id, sideId: finland } as const;

test('staff send a waiting post back with a word, which is asked for', async () => {
  const { user, sent, settle } = await openBoard({ as: 'sari', posts: [post(1, { state: 'waiting' })] });
  await user.click(screen.getByRole('button', { name: 'Send back' }));
  const dialog = await screen.findByRole('dialog', { name: 'Send “Post 1” back' });
  await user.click(within(dialog).getByRole('button', { name: 'Send back' }));
  expect(within(dialog).getByText('Say what should change')).toBeTruthy();
  await user.type(within(dialog).getByRole('textbox'), returned.word);
  await user.click(within(dialog).getByRole('button', { name: 'Send back' }));
  await settle();
  expect(sent()).toEqual([{ name: 'post.return', payload: { postId: postId(1), word: returned.word } }]);
  expect(article('Post 1').textContent).toContain(`Sent back to the author`);
  expect(article('Post 1').textContent).toContain(`Sari ${returned.word}`);
  expect(document.activeElement).toBe(article('Post 1'));
});

test('the author reads the word kindly and mends the post', async () => {
  const { user, sent, settle } = await openBoard({
    as: 'aino',
    posts: [post(1, { ...mine, state: 'returned', returned })],
  });
  expect(article('Post 1').textContent).toContain('One change, please');
  expect(article('Post 1').textContent).toContain(returned.word);
  expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Make the change' }));
  await user.type(screen.getByRole('textbox', { name: 'Title' }), ' mended');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await settle();
  expect(sent()[0]).toMatchObject({ name: 'post.edit', payload: { title: 'Post 1 mended' } });
  expect(article('Post 1 mended').textContent).toContain('Waiting for approval');
});

test('staff hide a post, undo it, and show it again', async () => {
  const { user, sent, settle } = await openBoard({ as: 'sari', posts: [post(1)] });
  await user.click(screen.getByRole('button', { name: 'More for Post 1' }));
  await user.click(screen.getByRole('menuitem', { name: 'Hide' }));
  await settle();
  expect(article('Post 1').textContent).toContain('Hidden. Only staff and the author see it.');
  expect(document.activeElement).toBe(article('Post 1'));
  await user.click(screen.getByRole('button', { name: 'Show again' }));
  await settle();
  expect(article('Post 1').textContent).not.toContain('Hidden');
  expect(sent()[0]).toEqual({ name: 'post.hide', payload: { postId: postId(1) } });
});

test('the author knows that a post is hidden and cannot show it', async () => {
  await openBoard({ as: 'aino', posts: [post(1, { ...mine, state: 'hidden' })] });
  expect(article('Post 1').textContent).toContain('Hidden by staff');
  expect(screen.queryByRole('button', { name: 'Show again' })).toBeNull();
});

test('staff hide a comment, which is marked then', async () => {
  const { user, sent, settle } = await openBoard({
    as: 'sari',
    posts: [post(1)],
    comments: [comment(1, 1)],
  });
  await user.click(screen.getByRole('button', { name: 'More for the comment by Aino' }));
  await user.click(screen.getByRole('menuitem', { name: 'Hide' }));
  await settle();
  expect(sent()[0]).toMatchObject({ name: 'comment.hide' });
  expect(screen.getByRole('list', { name: 'Comments' }).textContent).toContain('hidden');
});

test('approval is a dial in the settings', async () => {
  const { user, sent } = await openBoard({ as: 'sari', posts: [] });
  await user.click(screen.getByRole('button', { name: 'More for this board' }));
  await user.click(screen.getByRole('menuitem', { name: 'Board settings' }));
  const dial = await screen.findByRole('radiogroup', { name: 'Approve posts first' });
  await user.click(within(dial).getByRole('radio', { name: 'Everyone' }));
  const { anonymity, locked, posting } = board();
  const rules = { anonymity, locked, posting, approval: 'everyone' };
  expect(sent()).toEqual([{ name: 'board.setRules', payload: { boardId, rules } }]);
});

test('where everybody’s posts are approved, nobody is offered to approve their own', async () => {
  const own = post(1, { authorId: people.sari.id, sideId: finland, state: 'waiting' });
  await openBoard({
    as: 'sari',
    board: { approval: 'everyone' },
    posts: [own, post(2, { state: 'waiting' })],
  });
  expect(within(article('Post 1')).queryByRole('button', { name: 'Approve' })).toBeNull();
  expect(within(article('Post 2')).getByRole('button', { name: 'Approve' })).toBeTruthy();
});
