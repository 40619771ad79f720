// Comments and answers to them, across the border and without losing a word.
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { openBoard, speakEnglish } from './testing/openBoard.tsx';
import { comment, germany, people, post, postId } from './testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const article = () => within(screen.getByRole('article', { name: 'Post 1' }));
async function answerJonas(user: UserEvent): Promise<void> {
  await user.click(article().getByRole('button', { name: 'More for the comment by Jonas' }));
  await user.click(screen.getByRole('menuitem', { name: 'Answer' }));
}

const ofJonas = { authorId: people.jonas.id, sideId: germany };

test('an answer from the other side has the bridge to what it answers, one from the same side has none', async () => {
  const asked = comment(1, 1, ofJonas);
  const comments = [
    asked,
    comment(2, 1, { answersId: asked.id }),
    comment(3, 1, { answersId: asked.id, ...ofJonas }),
  ];
  const { user } = await openBoard({ as: 'aino', posts: [post(1)], comments });
  await user.click(article().getByRole('button', { name: '1 more comment' }));
  const answers = within(article().getByRole('list', { name: 'Answers' }));
  const crosses = answers.getAllByRole('listitem').map((item) => item.querySelector('.cross') !== null);
  expect(crosses).toEqual([true, false]);
});

test('answering opens the field below the comment, and sends what it answers', async () => {
  const { user, sent, settle } = await openBoard({
    as: 'aino',
    posts: [post(1)],
    comments: [comment(1, 1, ofJonas), comment(2, 1)],
  });
  await answerJonas(user);
  const field = article().getByRole('textbox', { name: 'Comment' });
  expect(document.activeElement).toBe(field);
  expect(within(article().getByRole('list', { name: 'Answers' })).getByRole('textbox')).toBe(field);
  await user.type(field, 'Thicker copper.{Control>}{Enter}{/Control}');
  await settle();
  expect(sent()[0]).toMatchObject({
    name: 'comment.create',
    payload: { postId: postId(1), answersId: comment(1, 1).id, text: 'Thicker copper.' },
  });
  expect(within(article().getByRole('list', { name: 'Answers' })).getByText('Thicker copper.')).toBeTruthy();
});

test('one may write to the post instead, and what was written stays', async () => {
  const { user, sent, settle } = await openBoard({
    as: 'aino',
    posts: [post(1)],
    comments: [comment(1, 1, ofJonas)],
  });
  await answerJonas(user);
  await user.type(article().getByRole('textbox', { name: 'Comment' }), 'For all');
  await user.click(article().getByRole('button', { name: 'Comment on the post instead' }));
  await user.type(article().getByRole('textbox', { name: 'Comment' }), '!{Control>}{Enter}{/Control}');
  await settle();
  expect(sent()[0]?.payload).toMatchObject({ text: 'For all!' });
  expect(sent()[0]?.payload).not.toHaveProperty('answersId');
});

test('answers to what is gone say so', async () => {
  const gone = comment(1, 1, { deletedAt: '2026-03-02T10:00:00.000Z' });
  await openBoard({ as: 'aino', posts: [post(1)], comments: [gone, comment(2, 1, { answersId: gone.id })] });
  expect(article().getByText('This comment is not here any more.')).toBeTruthy();
  expect(article().getByText('Comment 2')).toBeTruthy();
});
