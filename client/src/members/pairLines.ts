/** The lines between partners: one each, forks where a bank has two; they meet in the middle and change hue there. */

/** Of one person's row in the drawing; it is stretched to whatever the row is on screen. */
const ROW = 46;
const WIDTH = 80;
const MARGIN = 4;

export interface PairLines {
  viewBox: string;
  /** A path for each person, from top to bottom. */
  left: string[];
  right: string[];
}

export function pairLines(leftCount: number, rightCount: number): PairLines {
  const rows = Math.max(leftCount, rightCount);
  const middle = (rows * ROW) / 2;
  const heights = (count: number) =>
    Array.from({ length: count }, (_, place) => ((place + 0.5) * rows * ROW) / count);
  return {
    viewBox: `0 0 ${WIDTH} ${rows * ROW}`,
    left: heights(leftCount).map((y) => toMiddle(MARGIN, y, middle)),
    right: heights(rightCount).map((y) => toMiddle(WIDTH - MARGIN, y, middle)),
  };
}

function toMiddle(x: number, y: number, middle: number): string {
  const half = WIDTH / 2;
  if (y === middle) return `M${x} ${y}H${half}`;
  const bend = x < half ? x + 20 : x - 20;
  return `M${x} ${y}C${bend} ${y} ${bend} ${middle} ${half} ${middle}`;
}
