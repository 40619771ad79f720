// What stands on a board: lanes, order, filter and search, without drawing what has not changed.
import type { Post } from '@silta/shared/boards/records';
import { createBoardView } from './boardView.ts';
import type { BoardInput, BoardView } from './boardView.ts';
import { noFilter } from './postFilter.ts';
import { comment, finland, germany, people, post, safety, sections } from './testing/records.ts';

const names = new Map<string | null, string>(Object.values(people).map(({ id, name }) => [id, name]));

const input = (posts: readonly Post[], more: Partial<BoardInput> = {}): BoardInput => ({
  layout: 'columns',
  sections,
  posts,
  comments: [],
  nameOf: (id) => names.get(id) ?? null,
  filter: noFilter,
  me: people.aino.id,
  since: null,
  sort: 'arranged',
  reactions: 'useful',
  held: new Set(),
  ...more,
});
const view = (posts: readonly Post[], more: Partial<BoardInput> = {}) =>
  createBoardView()(input(posts, more));
const titles = ({ lanes }: BoardView) => lanes.map(({ posts }) => posts.map(({ title }) => title).join(', '));

test('each section is a lane in the order of ranks, with its posts as arranged', () => {
  const shown = view([post(2), post(1), post(3, { sectionId: safety })]);
  expect(shown.lanes.map(({ title }) => title)).toEqual(['Soldering', 'ESD safety']);
  expect(titles(shown)).toEqual(['Post 1, Post 2', 'Post 3']);
});

test('the wall is one lane with everything', () => {
  const shown = view([post(2), post(1), post(3, { sectionId: safety })], { layout: 'wall' });
  expect(titles(shown)).toEqual(['Post 1, Post 2, Post 3']);
});

test('sorted by time and by how many found it useful', () => {
  const posts = [
    post(1),
    post(2, { tallies: { useful: { yes: { [finland]: 2 } } } }),
    post(3, { tallies: { useful: { yes: { [finland]: 1, [germany]: 4 } } } }),
  ];
  expect(titles(view(posts, { sort: 'newest' }))[0]).toBe('Post 3, Post 2, Post 1');
  expect(titles(view(posts, { sort: 'oldest' }))[0]).toBe('Post 1, Post 2, Post 3');
  expect(titles(view(posts, { sort: 'reactions' }))[0]).toBe('Post 3, Post 2, Post 1');
});

test('the order by reactions follows the kind that the board uses', () => {
  const posts = [
    post(1, {
      tallies: { votes: { up: { [finland]: 3 }, down: { [germany]: 3 } }, stars: { 3: { [finland]: 9 } } },
    }),
    post(2, { tallies: { votes: { up: { [finland]: 1 } }, stars: { 5: { [germany]: 1 } } } }),
    post(3, { tallies: { votes: { down: { [finland]: 1 } }, stars: { 5: { [germany]: 1, [finland]: 1 } } } }),
  ];
  const by = (reactions: BoardInput['reactions']) => titles(view(posts, { sort: 'reactions', reactions }))[0];
  expect(by('votes')).toBe('Post 2, Post 1, Post 3');
  expect(by('stars')).toBe('Post 3, Post 2, Post 1');
  expect(by('none')).toBe('Post 1, Post 2, Post 3');
});

test('counts are those of the whole board, whatever is filtered', () => {
  const posts = [
    post(1),
    post(2, { sideId: finland }),
    post(3, { state: 'waiting' }),
    post(4, { deletedAt: '2026-03-03T08:00:00.000Z' }),
  ];
  const shown = view(posts, { filter: { ...noFilter, side: finland } });
  expect(titles(shown)[0]).toBe('Post 2');
  expect([shown.total, shown.found, shown.waiting]).toEqual([3, 1, 1]);
  expect(shown.bySide.get(germany)).toBe(2);
  expect(shown.bin.map(({ title }) => title)).toEqual(['Post 4']);
  expect(titles(view(posts, { filter: { ...noFilter, waitingOnly: true } }))[0]).toBe('Post 3');
});

test('search looks at titles, texts, comments and names, without minding capitals and accents', () => {
  const posts = [
    post(1, { title: 'Näyttö' }),
    post(2, { text: 'Cold joints' }),
    post(3, { authorId: people.aino.id, sideId: finland }),
  ];
  const found = (words: string) =>
    titles(
      view(posts, { comments: [comment(1, 1, { text: 'hot plate' })], filter: { ...noFilter, words } }),
    )[0];
  expect(found('NAYTTO')).toBe('Näyttö');
  expect(found('joints cold')).toBe('Post 2');
  expect(found('plate')).toBe('Näyttö');
  expect(found('plate cold')).toBe('');
  expect(found('aino')).toBe('Näyttö, Post 3');
});

test('search does not betray who posted anonymously, even to those who may know', () => {
  const posts = [post(1, { anonymous: true, authorId: people.jonas.id })];
  expect(view(posts, { filter: { ...noFilter, words: 'jonas' } }).found).toBe(0);
});

test('held posts are counted and not shown', () => {
  const held = post(1);
  const shown = view([held, post(2)], { held: new Set([held.id]) });
  expect(titles(shown)[0]).toBe('Post 2');
  expect(shown.lanes[0]?.held).toBe(1);
});

test('a change in one lane leaves the lists of everything else the same objects', () => {
  const derive = createBoardView();
  const still = post(3, { sectionId: safety });
  const comments = [comment(1, 3)];
  const before = derive(input([post(1), still], { comments }));
  const after = derive(input([post(1), post(2), still], { comments: [...comments, comment(2, 1)] }));
  expect(after.lanes[0]?.posts).not.toBe(before.lanes[0]?.posts);
  expect(after.lanes[1]?.posts).toBe(before.lanes[1]?.posts);
  expect(after.commentsOf(still)).toBe(before.commentsOf(still));
});
