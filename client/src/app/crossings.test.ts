/** What counts as crossing the bridge. */
import type { Activity } from '@silta/shared/boards/activity';
import type { Comment, Post } from '@silta/shared/boards/records';
import type { MemberId } from '@silta/shared/ids';
import { beginningOf, crossingsOf } from './crossings.ts';

const at = (minute: number) => `2026-03-02T08:${String(minute).padStart(2, '0')}:00.000Z`;
const post = (id: string, fields: object) =>
  ({ id, sideId: 'fi', authorId: 'aino', state: 'shown', createdAt: at(0), ...fields }) as unknown as Post;
const comment = (id: string, fields: object) =>
  ({ id, sideId: 'de', authorId: 'jonas', createdAt: at(5), ...fields }) as unknown as Comment;
const jonas = 'jonas' as MemberId;

const activity = (parts: Partial<Activity>): Activity => ({
  boards: [],
  posts: [],
  comments: [],
  answeredPosts: [],
  ...parts,
});

test('an answer from the other side is news, one from the same side is not', () => {
  const seen = crossingsOf(
    activity({
      comments: [comment('across', { postId: 'p' }), comment('within', { postId: 'p', sideId: 'fi' })],
      answeredPosts: [post('p', {})],
    }),
    jonas,
  );
  expect(seen.map(({ id }) => id)).toEqual(['across']);
});

test('posts of others are news, newest first; what waits or is my own is not', () => {
  const posts = [
    post('old', { createdAt: at(1) }),
    post('new', { createdAt: at(9) }),
    post('waiting', { state: 'waiting' }),
    post('mine', { authorId: jonas }),
  ];
  expect(crossingsOf(activity({ posts }), jonas).map(({ id }) => id)).toEqual(['new', 'old']);
});

test('an answer to a post that this viewer does not see is left out', () => {
  expect(crossingsOf(activity({ comments: [comment('a', { postId: 'hidden' })] }), jonas)).toEqual([]);
});

test('a long text is cut at one line', () => {
  expect(beginningOf('one\n\n two')).toBe('one two');
  expect(beginningOf('x'.repeat(20), 10)).toBe(`${'x'.repeat(10)}…`);
});
