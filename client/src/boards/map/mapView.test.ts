// The flat map: there and back, what fits into the window, and where it ends.
import { boxAround, centred, fitted, inWindow, isInWindow, middleOf, panned, zoomedAt } from './mapView.ts';
import { readCoordinates } from './coordinates.ts';
import { toMap, toPoint, world } from './projection.ts';
import { tilesIn } from './tiles.ts';

const size = { width: 800, height: 600 };

test.each([
  { lat: 51.72, lon: 8.75 },
  { lat: -33.9, lon: 151.2 },
  { lat: 85, lon: -180 },
  { lat: 0, lon: 0 },
])('$lat, $lon comes back from the map as it went', (point) => {
  expect(toPoint(toMap(point))).toEqual(point);
});

test('beyond the ends of the map there is no place', () => {
  expect(toPoint({ x: -500, y: -9e9 })).toEqual({ lat: 85, lon: -180 });
});

test('everything is in the window, and a single place has something around it', () => {
  const [paderborn, savonlinna] = [toMap({ lat: 51.72, lon: 8.75 }), toMap({ lat: 61.87, lon: 28.88 })];
  const view = fitted(boxAround([paderborn, savonlinna]), size);
  expect([paderborn, savonlinna].every((spot) => isInWindow(spot, view, size))).toBe(true);
  expect(fitted(boxAround([paderborn]), size).zoom).toBeLessThan(4);
  expect(fitted(null, size).zoom).toBeLessThan(0.1);
});

test('zooming keeps the point under the hand; panning stops at the end of the earth', () => {
  const view = centred({ x: 9_000, y: 6_000 }, 1, size);
  const spot = { x: 9_100, y: 6_050 };
  const near = zoomedAt(view, 3, inWindow(spot, view));
  expect(inWindow(spot, near).x).toBeCloseTo(inWindow(spot, view).x);
  expect(middleOf(panned(view, { x: 1e9, y: 0 }, size), size).x).toBeCloseTo(world);
});

test.each([
  ['51.72, 8.75', { lat: 51.72, lon: 8.75 }],
  ['61,87; 28,88', { lat: 61.87, lon: 28.88 }],
  ['33.9° S 18.4° E', { lat: -33.9, lon: 18.4 }],
  ['−1.5, −48.5', { lat: -1.5, lon: -48.5 }],
  ['91, 5', null],
  ['5, 181', null],
  ['51', null],
  ['1, 2, 3', null],
  ['', null],
])('%s is read as coordinates', (text, point) => {
  expect(readCoordinates(text)).toEqual(point);
});

describe('streets and towns', () => {
  test('cover the window, each once, with the square that holds its middle', () => {
    const paderborn = toMap({ lat: 51.72, lon: 8.75 });
    const view = centred(paderborn, 60, size);
    const tiles = tilesIn(view, size);
    const [first, last] = [tiles[0], tiles.at(-1)];
    expect(first && first.left <= view.x && first.top <= view.y).toBe(true);
    expect(last && last.left + last.edge >= view.x + size.width / view.zoom).toBe(true);
    expect(last && last.top + last.edge >= view.y + size.height / view.zoom).toBe(true);
    expect(new Set(tiles.map(({ x, y }) => `${x}/${y}`)).size).toBe(tiles.length);
    // At zoom 12, as every source numbers it.
    expect(tiles).toContainEqual(expect.objectContaining({ zoom: 12, x: 2147, y: 1358 }));
  });

  test('are drawn about as large as they are, and not where whole continents are seen', () => {
    for (const zoom of [3, 10, 50, 150]) {
      const px = tilesIn(centred({ x: 9000, y: 6000 }, zoom, size), size).map(({ edge }) => edge * zoom);
      expect(Math.min(...px)).toBeGreaterThan(180);
      expect(Math.max(...px)).toBeLessThan(363);
    }
    expect(tilesIn(fitted(null, size), size)).toEqual([]);
  });

  test('end where the earth ends', () => {
    const tiles = tilesIn({ x: -10, y: -10, zoom: 2 }, size);
    expect(Math.min(...tiles.flatMap(({ x, y }) => [x, y]))).toBe(0);
    expect(tilesIn({ x: world - 10, y: world - 10, zoom: 2 }, size)).toHaveLength(1);
  });
});
