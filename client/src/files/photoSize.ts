/** How large a photo is sent: as much as a projector shows, because more only makes weak wifi weaker. */

/** The longer side in pixels. */
const mostPixels = 2560;
/** A photo of no more than this is sent as it is. */
const smallBytes = 1_500_000;

export interface Size {
  width: number;
  height: number;
}

/** The same shape, with no side longer than `most`. */
export function fitInto({ width, height }: Size, most = mostPixels): Size {
  const by = Math.min(1, most / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) };
}

export function isWorthShrinking(bytes: number, size: Size): boolean {
  return bytes > smallBytes || Math.max(size.width, size.height) > mostPixels;
}
