/** Makes the outline behind the map of a board from Natural Earth's land and borders, which are in the public domain. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Units of the map: 18 000 around the earth, as in client/src/boards/map/projection.ts. */
const world = 18_000;
/** How much of a bend is left out, and how small an island: less where most classes are. */
const near = { bend: 2.2, island: 12 };
const far = { bend: 8, island: 120 };
const nearBox = { left: 7_400, right: 11_300, top: 3_000, bottom: 7_300 };
/** South of it there is ice, and no school. */
const southEnd = 13_000;

const source = process.argv[2];
if (!source) throw new Error('Say where countries-50m.json of the package world-atlas 2.0.2 lies.');
const atlas = JSON.parse(await readFile(source, 'utf8'));
const arcs = atlas.arcs.map(decode);
const simple = arcs.map((arc) => simplified(arc));

const rings = atlas.objects.land.geometries.flatMap(({ arcs: polygons }) => polygons.flat()).map(ringOf);
const land = rings.filter(
  (ring) =>
    ring.length > 3 &&
    Math.abs(areaOf(ring)) > detailOf(ring).island &&
    ring.every(([, y]) => y < southEnd + 1_500),
);
const outline = {
  land: land
    .map(pathOf)
    .map((path) => path && `${path}z`)
    .join(''),
  borders: bordersOf(atlas.objects.countries.geometries).map(pathOf).join(''),
  countries: boxesOf(atlas.objects.countries.geometries),
};
const target = fileURLToPath(new URL('../client/src/boards/map/outline.json', import.meta.url));
await writeFile(target, `${JSON.stringify(outline)}\n`);

function decode(arc) {
  const { scale, translate } = atlas.transform;
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return project(x * scale[0] + translate[0], y * scale[1] + translate[1]);
  });
}

/** Mercator, as sailors have it: directions are true, which is what people know from other maps. */
function project(lon, lat) {
  const held = (Math.max(-85, Math.min(85, lat)) * Math.PI) / 180;
  const y = Math.log(Math.tan(Math.PI / 4 + held / 2)) / (2 * Math.PI);
  return [((lon + 180) / 360) * world, (0.5 - y) * world];
}

/** Douglas and Peucker; ends stay, so that arcs still meet. */
function simplified(points, bend = detailOf(points).bend) {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points[points.length - 1]];
  let [farthest, at] = [0, 0];
  for (let i = 1; i < points.length - 1; i += 1) {
    const distance = distanceTo(points[i], first, last);
    if (distance > farthest) [farthest, at] = [distance, i];
  }
  if (farthest < bend) return [first, last];
  const halves = [points.slice(0, at + 1), points.slice(at)].map((half) => simplified(half, bend));
  return [...halves[0].slice(0, -1), ...halves[1]];
}

function detailOf(points) {
  const { left, right, top, bottom } = nearBox;
  return points.some(([x, y]) => x > left && x < right && y > top && y < bottom) ? near : far;
}

function distanceTo([x, y], [ax, ay], [bx, by]) {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(x - ax, y - ay);
  return Math.abs((by - ay) * (x - ax) - (bx - ax) * (y - ay)) / length;
}

function ringOf(indexes) {
  return unwrapped(indexes.flatMap((index) => arcAt(index).slice(0, -1)));
}

/** Russia goes on beyond the edge of the map instead of once around the earth. */
function unwrapped(ring) {
  let turns = 0;
  return ring.map(([x, y], i) => {
    const step = i === 0 ? 0 : x - ring[i - 1][0];
    if (Math.abs(step) > world / 2) turns -= Math.sign(step);
    return [x + turns * world, y];
  });
}

function arcAt(index) {
  return index < 0 ? [...simple[~index]].reverse() : simple[index];
}

function areaOf(ring) {
  let sum = 0;
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    sum += x * nextY - nextX * y;
  });
  return sum / 2;
}

/** Arcs in which two countries meet; others are coasts. */
function bordersOf(countries) {
  const times = new Map();
  for (const { arcs: shape = [] } of countries)
    for (const index of shape.flat(Infinity)) {
      const arc = index < 0 ? ~index : index;
      times.set(arc, (times.get(arc) ?? 0) + 1);
    }
  return [...times].filter(([, count]) => count > 1).map(([arc]) => simple[arc]);
}

/** The box of the largest part of each country, by its code: left, top, width, height. */
function boxesOf(countries) {
  const codes = codesByName();
  const boxes = countries.flatMap(({ type, arcs: shape, properties }) => {
    const code = codes.get(properties.name);
    if (!code || !shape) return [];
    const parts = (type === 'Polygon' ? [shape] : shape).map(([outer]) => ringOf(outer));
    const [largest] = parts.sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)));
    const [xs, ys] = [largest.map(([x]) => x), largest.map(([, y]) => y)];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    return [[code, [left, top, Math.max(...xs) - left, Math.max(...ys) - top].map(Math.round)]];
  });
  return Object.fromEntries(boxes.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Natural Earth writes some names in its own way. */
function codesByName() {
  const ownWay = [
    ['Bosnia and Herz.', 'BA'],
    ['Czechia', 'CZ'],
    ['Dominican Rep.', 'DO'],
    ['Dem. Rep. Congo', 'CD'],
    ['Congo', 'CG'],
    ['Central African Rep.', 'CF'],
    ["Côte d'Ivoire", 'CI'],
    ['Eq. Guinea', 'GQ'],
    ['Macedonia', 'MK'],
    ['Myanmar', 'MM'],
    ['S. Sudan', 'SS'],
    ['Solomon Is.', 'SB'],
    ['Turkey', 'TR'],
    ['Trinidad and Tobago', 'TT'],
    ['United States of America', 'US'],
    ['eSwatini', 'SZ'],
    ['Cabo Verde', 'CV'],
    ['Palestine', 'PS'],
    ['Timor-Leste', 'TL'],
  ];
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const all = letters.flatMap((a) => letters.map((b) => `${a}${b}`));
  return new Map([...all.map((code) => [english.of(code), code]), ...ownWay]);
}

/** As small as a path can be written: whole units, each from the one before. */
function pathOf(points) {
  const whole = points.map(([x, y]) => [Math.round(x), Math.round(y)]);
  const steps = whole.slice(1).map(([x, y], i) => [x - whole[i][0], y - whole[i][1]]);
  const drawn = steps.filter(([dx, dy]) => dx !== 0 || dy !== 0);
  // What is smaller than a unit is nothing to be drawn.
  if (drawn.length === 0) return '';
  return `M${whole[0].join(' ')}l${drawn.map(([dx, dy]) => `${dx}${dy < 0 ? '' : ' '}${dy}`).join(' ')}`;
}
