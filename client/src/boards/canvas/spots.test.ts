// Where posts lie on the canvas, how it is read, and through which window one looks at it.
import { canvas } from '@silta/shared/boards/canvas';
import { post, postId } from '../testing/records.ts';
import { broughtInto, fitAll, isNear, panned, zoomAt, zooms } from './canvasView.ts';
import { readingOrder, snapped, spotsOf } from './spots.ts';

const size = { width: 1_000, height: 700 };

test('posts without a place lie in rows, and none is pushed when another is placed or comes', () => {
  const posts = [post(1), post(2), post(3)];
  const before = spotsOf(posts);
  const after = spotsOf([post(1), post(2, { spot: { x: 900, y: 900 } }), post(3), post(4)]);
  expect(after.get(postId(3))).toEqual(before.get(postId(3)));
  expect(after.get(postId(2))).toEqual({ x: 900, y: 900 });
  expect(new Set([...before.values()].map(({ x }) => x)).size).toBe(3);
});

test('it is read line by line, from left to right', () => {
  const at = (n: number, x: number, y: number) => post(n, { spot: { x, y } });
  const posts = [at(1, 600, 40), at(2, 0, 500), at(3, 20, 60)];
  expect(readingOrder(posts, spotsOf(posts)).map(({ id }) => id)).toEqual([3, 1, 2].map(postId));
});

test('what is put down is on the canvas and on its grid', () => {
  expect(snapped({ x: -50, y: 31 })).toEqual({ x: 0, y: 40 });
  expect(snapped({ x: 1e9, y: 0 }).x).toBe(canvas.width - canvas.tile.width);
});

test('everything is fitted in, and no nearer than it is', () => {
  const view = fitAll(
    [
      { x: 0, y: 0 },
      { x: 3_000, y: 1_000 },
    ],
    size,
  );
  expect(isNear({ x: 3_000, y: 1_000 }, view, size)).toBe(true);
  expect(view.zoom).toBeLessThan(0.4);
  expect(fitAll([{ x: 500, y: 500 }], size).zoom).toBe(1);
  expect(
    fitAll(
      [
        { x: 0, y: 0 },
        { x: 0, y: 100_000 },
      ],
      size,
    ).zoom,
  ).toBe(zooms.least);
});

test('while zooming the point under the pointer stays, within bounds', () => {
  const view = { x: 100, y: 100, zoom: 1 };
  const at = { x: 400, y: 200 };
  const near = zoomAt(view, 2, at);
  expect([near.x + at.x / near.zoom, near.y + at.y / near.zoom]).toEqual([500, 300]);
  expect(zoomAt(view, 99, at).zoom).toBe(zooms.most);
  expect(zoomAt(view, 0, at).zoom).toBe(zooms.least);
});

test('one cannot lose the canvas, and goes only where one is not yet', () => {
  expect(panned({ x: 0, y: 0, zoom: 1 }, -1e9, 1e9)).toEqual({ x: -5_000, y: 200_000, zoom: 1 });
  const view = { x: 0, y: 0, zoom: 1 };
  expect(broughtInto(view, { x: 10, y: 10 }, size)).toBe(view);
  expect(isNear({ x: 5_000, y: 5_000 }, broughtInto(view, { x: 5_000, y: 5_000 }, size), size)).toBe(true);
});
