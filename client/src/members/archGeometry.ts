/** Where the stones of an arch lie: equal lengths along a half ellipse, a keystone in the middle, sides from bank to bank. */

type Point = { x: number; y: number };
type Radii = { x: number; y: number };

export type ArchShape = {
  centre: Point;
  outer: Radii;
  inner: Radii;
  /** Between two stones, measured along the middle of the arch. */
  gap: number;
  /** The room the keystone takes, including its gaps. */
  keyRoom: number;
};

export type Stone = { path: string; middle: Point; room: number };
export type ArchStones = {
  /** For each side its stones, from its bank towards the keystone. */
  sides: Stone[][];
  key: Stone;
};

/** The small arch of readiness and of an empty board, in a box of 320 by 121. */
export const smallArch: ArchShape = {
  centre: { x: 160, y: 116 },
  outer: { x: 150, y: 104 },
  inner: { x: 126, y: 80 },
  gap: 2.4,
  keyRoom: 21.8,
};

/** The wide arch of the join page, in a box of 640 by 262 that starts at y 44. */
export const wideArch: ArchShape = {
  centre: { x: 320, y: 300 },
  outer: { x: 299, y: 225 },
  inner: { x: 249, y: 175 },
  gap: 3.6,
  keyRoom: 37.5,
};

/**
 * Two sides meet at the keystone. With more, each takes an equal stretch, and the middle one of an odd number lies on
 * both sides of the keystone.
 */
export function archStones(shape: ArchShape, counts: readonly number[]): ArchStones {
  const { whole, angleAt } = walkAlong(shape);
  const keyStart = (whole - shape.keyRoom) / 2;
  const stretch = (whole - shape.keyRoom) / counts.length;
  const stone = (from: number, to: number) =>
    stoneBetween(shape, angleAt(from + shape.gap / 2), angleAt(to - shape.gap / 2), to - from);

  const row = (from: number, to: number, count: number) =>
    Array.from({ length: count }, (_, index) => {
      const room = (to - from) / count;
      return stone(from + index * room, from + (index + 1) * room);
    });

  const sides = counts.map((count, index) => {
    const from = index * stretch;
    const to = from + stretch;
    if (to <= keyStart + 0.01) return row(from, to, count);
    if (from >= keyStart - 0.01) return row(from + shape.keyRoom, to + shape.keyRoom, count).reverse();
    const before = Math.ceil(count / 2);
    return [
      ...row(from, keyStart, before),
      ...row(keyStart + shape.keyRoom, to + shape.keyRoom, count - before).reverse(),
    ];
  });
  return { sides, key: stone(keyStart, keyStart + shape.keyRoom) };
}

function stoneBetween(shape: ArchShape, from: number, to: number, room: number): Stone {
  const corners = [
    onEllipse(shape, shape.inner, from),
    onEllipse(shape, shape.outer, from),
    onEllipse(shape, shape.outer, to),
    onEllipse(shape, shape.inner, to),
  ];
  const path = `M${corners.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
  const middle = onEllipse(shape, middleRadii(shape), (from + to) / 2);
  return { path, middle, room };
}

const onEllipse = ({ centre }: ArchShape, radii: Radii, angle: number): Point => ({
  x: centre.x - radii.x * Math.cos(angle),
  y: centre.y - radii.y * Math.sin(angle),
});

const middleRadii = ({ outer, inner }: ArchShape): Radii => ({
  x: (outer.x + inner.x) / 2,
  y: (outer.y + inner.y) / 2,
});

/** An ellipse has no formula from length to angle, so it is walked in small steps once. */
const STEPS = 720;

function walkAlong(shape: ArchShape): { whole: number; angleAt: (length: number) => number } {
  const radii = middleRadii(shape);
  const walked = [0];
  let whole = 0;
  let here = onEllipse(shape, radii, 0);
  for (let step = 1; step <= STEPS; step++) {
    const next = onEllipse(shape, radii, (step / STEPS) * Math.PI);
    whole += Math.hypot(next.x - here.x, next.y - here.y);
    walked.push(whole);
    here = next;
  }
  const angleAt = (length: number) => {
    const found = walked.findIndex((sum) => sum >= length);
    const after = found === -1 ? STEPS : Math.max(1, found);
    const start = walked[after - 1] ?? 0;
    const end = walked[after] ?? whole;
    return ((after - 1 + (length - start) / (end - start)) / STEPS) * Math.PI;
  };
  return { whole, angleAt };
}
