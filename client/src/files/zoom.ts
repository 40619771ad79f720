/** How closely a picture is looked at, and which part of it. */
export interface PictureView {
  /** 1: all of it. */
  scale: number;
  /** By how many pixels it is moved on the screen. */
  x: number;
  y: number;
}

export const wholePicture: PictureView = { scale: 1, x: 0, y: 0 };
const closest = 5;

/** The same place, closer or farther; all of it is in the middle again. */
export function nearestZoom({ scale, x, y }: PictureView, wanted: number): PictureView {
  const next = Math.min(Math.max(wanted, 1), closest);
  if (next < 1.01) return wholePicture;
  const by = next / scale;
  return { scale: next, x: x * by, y: y * by };
}

/** Moved, but no farther than half of the stage. */
export function movedBy(
  view: PictureView,
  x: number,
  y: number,
  stage: { width: number; height: number },
): PictureView {
  const most = (length: number) => (length * (view.scale - 1)) / 2 + length / 4;
  const within = (value: number, length: number) => Math.min(Math.max(value, -most(length)), most(length));
  return { ...view, x: within(view.x + x, stage.width), y: within(view.y + y, stage.height) };
}
