// Asking staff to look, what staff decide, and a board that is calmed.
import { screen, within } from '@testing-library/react';
import { openBoard, speakEnglish } from './testing/openBoard.tsx';
import { boardId, comment, finland, people, post, postId, report } from './testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const at = '2026-03-02T10:00:00.000Z';

test('anybody reports a post with a reason, guests too', async () => {
  const { user, sent, settle } = await openBoard({ as: 'gast', posts: [post(1)] });
  await user.click(screen.getByRole('button', { name: 'More for Post 1' }));
  await user.click(screen.getByRole('menuitem', { name: 'Report' }));
  const dialog = await screen.findByRole('dialog', { name: 'Report “Post 1”' });
  await user.selectOptions(within(dialog).getByRole('combobox'), 'It shows something private');
  await user.type(within(dialog).getByRole('textbox'), 'My street is in it.');
  await user.click(within(dialog).getByRole('button', { name: 'Report' }));
  await settle();
  expect(sent()).toEqual([
    {
      name: 'post.report',
      payload: {
        postId: postId(1),
        id: expect.any(String) as string,
        reason: 'private',
        word: 'My street is in it.',
      },
    },
  ]);
  expect(screen.getByText('Thank you. Somebody will look at it.')).toBeTruthy();
});

test('nobody is offered to report what they wrote', async () => {
  const { user } = await openBoard({ as: 'aino', posts: [post(1, { authorId: people.aino.id })] });
  await user.click(screen.getByRole('button', { name: 'More for Post 1' }));
  expect(screen.queryByRole('menuitem', { name: 'Report' })).toBeNull();
});

test('whoever has reported it reads that instead of reporting it again', async () => {
  const { user } = await openBoard({ as: 'aino', posts: [post(1)], reports: [report(1)] });
  await user.click(screen.getByRole('button', { name: 'More for Post 1' }));
  await user.click(screen.getByRole('menuitem', { name: 'Report' }));
  const dialog = await screen.findByRole('dialog', { name: 'Report “Post 1”' });
  expect(dialog.textContent).toContain('You have reported this.');
  expect(within(dialog).queryByRole('textbox')).toBeNull();
});

test('the reporter learns at once that somebody has looked, and finds it later', async () => {
  const { user, answer } = await openBoard({ as: 'aino', posts: [post(1)], reports: [report(1)] });
  await answer(report(1, { outcome: 'left', decidedAt: at }));
  expect(screen.getByText('Somebody has looked at what you reported. Thank you.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'More for this board' }));
  await user.click(screen.getByRole('menuitem', { name: 'Reported' }));
  const dialog = await screen.findByRole('dialog', { name: 'Reported' });
  expect(dialog.textContent).toContain('Somebody has looked');
  expect(within(dialog).queryByRole('button', { name: 'Leave it' })).toBeNull();
});

test('staff see how much is reported, by whom and why, and decide', async () => {
  const reports = [
    report(1, { word: 'Not nice.' }),
    report(2, { postId: postId(1), reporterId: people.gast.id }),
    report(3, { postId: postId(2), commentId: comment(1, 2).id }),
  ];
  const posts = [post(1), post(2)];
  const { user, sent, settle } = await openBoard({ as: 'sari', posts, comments: [comment(1, 2)], reports });
  await user.click(screen.getByRole('button', { name: 'Reported 2' }));
  const dialog = await screen.findByRole('dialog', { name: 'Reported' });
  expect(dialog.textContent).toContain('Not nice.');
  expect(dialog.textContent).toContain('Aino');
  expect(dialog.textContent).toContain('Gast');
  await user.click(within(dialog).getByRole('button', { name: 'Leave Post 1 as it is' }));
  await settle();
  expect(sent()[0]).toEqual({ name: 'report.leave', payload: { reportId: report(1).id } });
  expect(within(dialog).queryByRole('button', { name: 'Leave Post 1 as it is' })).toBeNull();
  expect(within(dialog).getByRole('button', { name: 'Hide A comment' })).toBeTruthy();
  expect(dialog.contains(document.activeElement)).toBe(true);
});

test('staff do not judge what they wrote themselves', async () => {
  const mine = post(1, { authorId: people.sari.id, sideId: finland });
  const { user } = await openBoard({
    as: 'sari',
    posts: [mine],
    reports: [report(1, { reporterId: null })],
  });
  await user.click(screen.getByRole('button', { name: 'Reported 1' }));
  const dialog = await screen.findByRole('dialog', { name: 'Reported' });
  expect(dialog.textContent).toContain('You wrote this yourself.');
  expect(within(dialog).queryByRole('button', { name: /Leave/ })).toBeNull();
});

test('one tap calms the board', async () => {
  const { user, sent, settle } = await openBoard({ as: 'sari', posts: [post(1)] });
  await user.click(screen.getByRole('button', { name: 'Calm the board' }));
  await settle();
  expect(sent()).toEqual([{ name: 'board.calm', payload: { boardId, word: '' } }]);
  expect(screen.getByText(/Nobody writes for a moment/, { selector: 'p' })).toBeTruthy();
  expect(screen.getAllByRole('button', { name: 'Go on' }).length).toBeGreaterThan(0);
});

test('a learner reads the words on a calmed board, and cannot write', async () => {
  const calmed = { word: 'Five minutes, please.', at };
  await openBoard({ as: 'aino', board: { calmed }, posts: [post(1)] });
  expect(screen.getByText(/Five minutes, please\./, { selector: 'p' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Post' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
});
