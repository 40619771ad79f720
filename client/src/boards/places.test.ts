// Places: the rank a post gets between its new neighbours, also where a filter hides some of them.
import type { Lane } from './boardView.ts';
import { indexAmong } from './dropIndex.ts';
import { laneItems } from './laneItems.ts';
import { placeCount, rankAt, rankOnTop, stepPlace } from './places.ts';
import { post, postId, safety, soldering } from './testing/records.ts';

const lane = (numbers: readonly number[], fields: Partial<Lane> = {}): Lane => {
  const posts = numbers.map((n) => post(n));
  return {
    id: soldering,
    title: 'Soldering',
    sectionId: soldering,
    posts,
    arranged: posts,
    held: 0,
    ...fields,
  };
};
const rankOf = (n: number) => post(n).rank;

test('between two neighbours, above the first, below the last', () => {
  const three = lane([1, 2, 3]);
  const at = (index: number) => rankAt(three, index, post(9));
  expect(at(0) < rankOf(1)).toBe(true);
  expect(rankOf(1) < at(1) && at(1) < rankOf(2)).toBe(true);
  expect(at(3) > rankOf(3)).toBe(true);
  expect(rankOnTop(three) < rankOf(1)).toBe(true);
});

test('the moved post itself is no neighbour', () => {
  const rank = rankAt(lane([1, 2, 3]), 1, post(1));
  expect(rankOf(2) < rank && rank < rankOf(3)).toBe(true);
});

test('with a filter it lands right after the neighbour above, before the hidden ones', () => {
  const filtered = lane([1, 4], { arranged: [1, 2, 3, 4].map((n) => post(n)) });
  const below = rankAt(filtered, 1, post(9));
  expect(rankOf(1) < below && below < rankOf(2)).toBe(true);
  const top = rankAt(lane([3], { arranged: [1, 2, 3].map((n) => post(n)) }), 0, post(9));
  expect(rankOf(2) < top && top < rankOf(3)).toBe(true);
});

test('arrow keys stay inside the lane and go to the next one at the same place or its end', () => {
  const lanes = [lane([1, 2, 3]), lane([4], { id: safety })];
  const step = (
    index: number,
    key: 'ArrowUp' | 'ArrowDown' | 'ArrowRight' | 'ArrowLeft',
    canArrange = true,
  ) => stepPlace(lanes, { laneId: soldering, index }, { key, moving: postId(3), canArrange });
  expect(step(0, 'ArrowUp').index).toBe(0);
  expect(step(2, 'ArrowDown').index).toBe(2);
  expect(step(2, 'ArrowRight')).toEqual({ laneId: safety, index: 1 });
  expect(step(2, 'ArrowLeft').laneId).toBe(soldering);
  expect(step(1, 'ArrowDown', false).index).toBe(1);
  expect(step(2, 'ArrowRight', false)).toEqual({ laneId: safety, index: 0 });
  expect(placeCount(lanes[0] ?? lane([]), postId(3))).toBe(3);
});

test('what is pinned stays above, and nothing comes between', () => {
  const pinned = post(3, { pinnedAt: '2026-03-02T10:00:00.000Z' });
  const posts = [pinned, post(1), post(2)];
  const withPin = lane([], { posts, arranged: posts });
  expect(rankAt(withPin, 0, post(9)) < rankOf(1)).toBe(true);
  expect(rankOnTop(withPin) < rankOf(1)).toBe(true);
  const between = rankAt(withPin, 2, post(9));
  expect(rankOf(1) < between && between < rankOf(2)).toBe(true);
  const step = (index: number, key: 'ArrowUp' | 'ArrowDown', moving: number) =>
    stepPlace([withPin], { laneId: soldering, index }, { key, moving: postId(moving), canArrange: true })
      .index;
  expect(step(1, 'ArrowUp', 2)).toBe(1);
  expect(step(0, 'ArrowDown', 3)).toBe(0);
});

test('on the wall all four arrows go through the one order', () => {
  const wall = lane([1, 2, 3], { id: 'wall' });
  const step = (key: 'ArrowUp' | 'ArrowRight') =>
    stepPlace([wall], { laneId: 'wall', index: 1 }, { key, moving: postId(2), canArrange: true }).index;
  expect(step('ArrowUp')).toBe(0);
  expect(step('ArrowRight')).toBe(2);
});

test('while moving, the ghost stands at the new place and a hole at the old one', () => {
  const kinds = (to: number) => {
    const from = { laneId: soldering, index: 0 };
    const items = laneItems(
      lane([1, 2, 3]),
      { post: post(1), from, to: { laneId: soldering, index: to } },
      null,
    );
    return items.map((item) => (item.kind === 'post' ? item.post.title : item.kind));
  };
  expect(kinds(0)).toEqual(['ghost', 'Post 2', 'Post 3']);
  expect(kinds(2)).toEqual(['hole', 'Post 2', 'Post 3', 'ghost']);
});

test('a dragged post falls before the first whose middle lies below the pointer', () => {
  const box = (top: number, left = 0) => ({ left, right: left + 100, top, bottom: top + 40 });
  const boxes = [box(0), box(50), box(0, 120)];
  expect(indexAmong(boxes, { clientX: 50, clientY: 10 })).toBe(0);
  expect(indexAmong(boxes, { clientX: 50, clientY: 30 })).toBe(1);
  expect(indexAmong(boxes, { clientX: 50, clientY: 200 })).toBe(2);
  expect(indexAmong(boxes, { clientX: 150, clientY: 30 })).toBe(3);
});
