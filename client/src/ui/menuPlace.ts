/** Where a menu opens: under its button, or above when there is no room, and always inside the window. */
type Box = { left: number; right: number; top: number; bottom: number };
type Size = { width: number; height: number };

const GAP = 4;
const MARGIN = 8;

export function menuPlace(button: Box, menu: Size, viewport: Size): { x: number; y: number } {
  const fitsToTheRight = button.left + menu.width + MARGIN <= viewport.width;
  const x = fitsToTheRight ? button.left : button.right - menu.width;
  const below = button.bottom + GAP;
  const above = button.top - GAP - menu.height;
  const y = below + menu.height + MARGIN <= viewport.height || above < MARGIN ? below : above;
  return { x: within(x, viewport.width - menu.width), y: within(y, viewport.height - menu.height) };
}

const within = (value: number, room: number) => Math.max(MARGIN, Math.min(value, room - MARGIN));
