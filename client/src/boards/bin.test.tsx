// What was deleted lies in the bin, posts and comments alike, and comes back by a button of its own.
import { screen, within } from '@testing-library/react';
import { openBoard, speakEnglish } from './testing/openBoard.tsx';
import { comment, finland, people, post, postId } from './testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const at = (minute: number) => `2026-03-02T08:0${minute}:00.000Z`;

async function openBin(as: 'sari' | 'aino') {
  const mine = { authorId: people.aino.id, sideId: finland } as const;
  const opened = await openBoard({
    as,
    posts: [post(1), post(2, { ...mine, deletedAt: at(1) })],
    comments: [
      comment(1, 1, { ...mine, text: 'Was that me?', deletedAt: at(2) }),
      comment(2, 1, { ...mine, text: 'Not nice', deletedAt: at(3), takenAway: true }),
      comment(3, 1, { ...mine, text: 'Still there' }),
    ],
  });
  await opened.user.click(screen.getByRole('button', { name: 'More for this board' }));
  await opened.user.click(screen.getByRole('menuitem', { name: /Bin/ }));
  return { ...opened, dialog: await screen.findByRole('dialog', { name: 'Bin' }) };
}

test('comments lie there with the post they stood below, what went last first', async () => {
  const { dialog, user, sent, settle } = await openBin('sari');
  const rows = within(dialog).getAllByRole('listitem');
  expect(rows.map(({ textContent }) => /Not nice|Was that me|Post 2/.exec(textContent)?.[0])).toEqual([
    'Not nice',
    'Was that me',
    'Post 2',
  ]);
  expect(rows[1]?.textContent).toContain('Comment on “Post 1”');
  await user.click(within(dialog).getByRole('button', { name: 'Bring back Was that me?' }));
  await settle();
  expect(sent()).toEqual([{ name: 'comment.restore', payload: { commentId: comment(1, 1).id } }]);
  expect(within(dialog).queryByText('Was that me?')).toBeNull();
});

test('what staff took away, its author sees and does not bring back', async () => {
  const { dialog, user, sent, settle } = await openBin('aino');
  expect(within(dialog).getByText('Not nice').textContent).toContain('taken away by staff');
  expect(within(dialog).queryByRole('button', { name: 'Bring back Not nice' })).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: 'Bring back Post 2' }));
  await settle();
  expect(sent()).toEqual([{ name: 'post.restore', payload: { postId: postId(2) } }]);
});
