// The orders of a board: what is pinned stands first in all of them but time.
import { inOrder, sorts } from './postOrder.ts';
import { post } from './testing/records.ts';

const at = '2026-03-02T12:00:00.000Z';
const posts = [post(1), post(2, { pinnedAt: at }), post(3), post(4, { pinnedAt: at })];
const titles = (sort: Parameters<typeof inOrder>[1]) =>
  inOrder(posts, sort, 'useful').map(({ title }) => title);

test.each(sorts)('pinned posts stand first: %s', (sort) => {
  expect(new Set(titles(sort).slice(0, 2))).toEqual(new Set(['Post 2', 'Post 4']));
});

test('among themselves they are ordered like the rest', () => {
  expect(titles('newest')).toEqual(['Post 4', 'Post 2', 'Post 3', 'Post 1']);
  expect(titles('arranged')).toEqual(['Post 2', 'Post 4', 'Post 1', 'Post 3']);
});

test('in time they stand where they belong', () => {
  expect(titles('time')).toEqual(['Post 1', 'Post 2', 'Post 3', 'Post 4']);
});
